// The curves as graphs for paper: of each persona, and of all together where there are several.
import { formatSigned } from '@/i18n/format';
import { type CurveGap, curveGap, curveGapOfAll } from '@/analysis/curveGap';
import type { Comparison } from '@/analysis/comparison';
import { personasCompared } from '@/analysis/personasCompared';
import type { CurveGraph, CurveStage } from '@/formats/pictureOfCurves';
import { t } from '@/i18n/translate';
import { tenths } from './differenceWords';
import { stageWord } from './storyWords';

/** Those of whom something is known. */
export function curveGraphs(comparison: Comparison): CurveGraph[] {
  const personas = personasCompared(comparison);
  const ids = personas.map(({ id }) => id);
  const all = ids.length > 1 ? [[t('overlay.allPersonas'), curveGapOfAll(comparison, ids)] as const] : [];
  const each = personas.map(
    ({ id, name }) => [name || t('compare.unnamedPersona'), curveGap(comparison, id)] as const,
  );
  return [...each, ...all].flatMap(([name, gap]) =>
    gap.before === undefined && gap.after === undefined ? [] : graphOf(comparison, name, gap),
  );
}

function graphOf(comparison: Comparison, name: string, { points, before, after }: CurveGap): CurveGraph {
  const word = (value: number | undefined) =>
    value === undefined ? t('compare.unknown') : formatSigned(value);
  return {
    title: name,
    note: `${t('compare.mean')}: ${t('story.fromTo', { before: word(before), after: word(after) })}`,
    points,
    stages: points.map((point) => {
      const change = changeOf(point);
      return { name: stageWord(comparison, point), ...(change && { change }) };
    }),
  };
}

/** In the tenths in which feelings are shown: whoever checks the sum gets the same. */
function changeOf({ before, after }: { before?: number; after?: number }): CurveStage['change'] {
  if (before === undefined || after === undefined) return undefined;
  const change = tenths(after) - tenths(before);
  const by = formatSigned(Math.abs(change)).replace('+', '');
  if (change === 0) return { text: `= ${t('overlay.same')}`, tone: 'same' };
  return change > 0
    ? { text: `\u25b2 ${t('overlay.better', { by })}`, tone: 'better' }
    : { text: `\u25bc ${t('overlay.worseBy', { by })}`, tone: 'worse' };
}
