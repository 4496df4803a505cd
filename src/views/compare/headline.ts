// Headline: the comparison in two sentences, from real counts only.
import type { Comparison } from '@/analysis/comparison';
import type { CurveGap } from '@/analysis/curveGap';
import { verdictOf } from '@/analysis/verdict';
import { t } from '@/i18n/translate';
import { signed } from './differenceWords';

/** What becomes of the barriers; without barriers, of the pain points; without either, how much differs. */
export function headline(comparison: Comparison, differences: number): string {
  const { barrier, pain } = verdictOf(comparison);
  const barriers = barrier.resolved + barrier.open;
  const pains = pain.resolved + pain.open;
  if (differences === 0) return t('compare.headlineSame');
  if (barriers > 0)
    return barrier.resolved === 0
      ? t('compare.headlineNoBarrier', { count: barriers })
      : t('compare.headlineBarriers', { count: barrier.resolved, total: barriers });
  if (pains > 0)
    return pain.resolved === 0
      ? t('compare.headlineNoPain', { count: pains })
      : t('compare.headlinePains', { count: pain.resolved, total: pains });
  return t('compare.headlineCount', { count: differences });
}

/** How a persona's mean feeling changes, or undefined when one side is not known. */
export function feelingSentence(gap: CurveGap, name: string | undefined): string | undefined {
  if (gap.before === undefined || gap.after === undefined || name === undefined) return undefined;
  const [before, after] = [signed(gap.before), signed(gap.after)];
  if (before === after) return t('compare.feelingStays', { name, after });
  return t(gap.after > gap.before ? 'compare.feelingRises' : 'compare.feelingFalls', { name, before, after });
}
