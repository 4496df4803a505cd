// Is a change real? Whether two measurements can be compared at all, and what is told of their difference.
import type { Metric } from '@/model/types';
import type { Interval } from './intervals';
import { betterOf, FEW, type Measured, measuredDifference, measuresOf, topOf } from './measured';
import { sameName } from './pairing';

const sameText = (a: string | undefined, b: string | undefined): boolean =>
  sameName(a ?? '') === sameName(b ?? '');

/** Why two metrics do not compare: another kind, another question, or another scale. Undefined where they do. */
export function whyNotComparable(a: Metric, b: Metric): 'kind' | 'question' | 'scale' | undefined {
  if (a.kind !== b.kind || measuresOf(a) !== measuresOf(b)) return 'kind';
  if (!sameText(a.question, b.question)) return 'question';
  const sameScale = a.scale?.min === b.scale?.min && a.scale?.max === b.scale?.max;
  const sameTop = measuresOf(a) !== 'share' || topOf(a) === topOf(b);
  return sameScale && sameTop && sameText(a.unit, b.unit) ? undefined : 'scale';
}

/**
 * What is told of a change. `changed`: real, but nobody has said which way is better; `unclear`: the interval holds 0;
 * `few`, `untold`: too few answered, or it is not known how many.
 */
export type ChangeVerdict = 'better' | 'worse' | 'changed' | 'unclear' | 'few' | 'untold';

export type Change = { by: number; interval?: Interval; verdict: ChangeVerdict };

/** The change from one measurement of a metric to another. It is real only where its interval leaves out 0. */
export function changeOf(metric: Metric, before: Measured, after: Measured): Change {
  const by = after.value - before.value;
  const few = [before, after].some(({ counted, n }) => counted !== undefined && n !== undefined && n < FEW);
  if (few) return { by, verdict: 'few' };
  const interval = before.interval && after.interval ? measuredDifference(before, after) : undefined;
  if (!interval) return { by, verdict: 'untold' };
  if (interval.low <= 0 && interval.high >= 0) return { by, interval, verdict: 'unclear' };
  const better = betterOf(metric);
  if (!better) return { by, interval, verdict: 'changed' };
  return { by, interval, verdict: by > 0 === (better === 'higher') ? 'better' : 'worse' };
}
