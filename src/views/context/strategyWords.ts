// The words of strategies: what each step of impact and effort means, their figures and days.
import { isLate, type Rice } from '@/analysis/strategyScores';
import { formatCount, formatNumber, formatShare } from '@/i18n/format';
import type { Translate } from '@/i18n/messages';
import type { Strategy } from '@/model/types';

export const impactWords = [
  'strategies.impacts.i1',
  'strategies.impacts.i2',
  'strategies.impacts.i3',
  'strategies.impacts.i4',
  'strategies.impacts.i5',
] as const;
export const effortWords = [
  'strategies.efforts.e1',
  'strategies.efforts.e2',
  'strategies.efforts.e3',
  'strategies.efforts.e4',
  'strategies.efforts.e5',
] as const;

/** What a strategy is called. */
export const strategyName = ({ title }: Pick<Strategy, 'title'>, t: Translate): string =>
  title.trim() || t('strategies.untitled');

/** A score without decimals that say nothing: "3,150", "12", "0.4". */
export const riceFigure = ({ value }: Rice): string =>
  value >= 10 ? formatCount(Math.round(value)) : formatNumber(Number(value.toFixed(1)));

/** How it is reckoned: "4,200 × 3 × 50 % / 2". */
export const riceFormula = ({ reach, impact, confidence, effort }: Rice, t: Translate): string =>
  t('strategies.riceFormula', {
    reach: formatCount(reach),
    impact: formatNumber(impact),
    confidence: formatShare(confidence),
    effort: formatNumber(effort),
  });

const DAY = 86_400_000;

/** By how many days it is overdue; 0 where it is not. */
export function daysLate(strategy: Strategy, today: string): number {
  if (!isLate(strategy, today) || strategy.due === undefined) return 0;
  return Math.round((Date.parse(today) - Date.parse(strategy.due)) / DAY);
}
