// Gap metrics: what is measured now and what it is to be, in which direction, and whether the gap is more than chance.
import type { Id } from '@/model/id';
import { lanesOf, metricsOf } from '@/model/select';
import type { Goal, Metric } from '@/model/types';
import type { Aligned } from './align';
import type { Comparison, Side } from './comparison';
import { whyNotComparable } from './changeReal';
import { betterOf, type Measured, measuredDifference, shownValue } from './measured';
import { goalAt, latestAt } from './measuredAt';
import { sameName } from './pairing';

/**
 * Whether a gap is real: the interval of the difference leaves out 0, or the goal lies outside the interval of what is
 * measured. `untold`: how many answered is not known, or they are too few; `other`: question or scale are not the same.
 */
export type Certainty = 'real' | 'unclear' | 'untold' | 'other';

export type GapMetric = {
  key: string;
  metric: Metric;
  /** The metric in the project of the target; absent where it has none like it. */
  toMetricId?: Id;
  now?: Measured;
  /** What is aimed at; without a goal, what is measured on the target map. */
  target?: { value: number; by: 'goal' | 'measurement'; goal?: Goal; measured?: Measured };
  /** Target less now; absent while either is not known, or they cannot be compared. */
  change?: number;
  /** Absent where nothing changes, or where nobody said which way is better. */
  direction?: 'better' | 'worse';
  certainty?: Certainty;
};

/** Whether a goal is reached by what is measured; undefined between two measurements, and where nobody said which way is better. */
export function isReached({ target, change, direction }: GapMetric): boolean | undefined {
  if (target?.by !== 'goal' || change === undefined) return undefined;
  if (change === 0) return true;
  return direction && direction === 'worse';
}

/**
 * Both sides as a map shows them, and how far they are apart in these figures: whoever reads +19 and +25 reads 6 and not
 * 6.25. A difference that rounding would hide is told as it is.
 */
export function shownGap({ metric, now, target, change }: GapMetric): {
  now?: number;
  target?: number;
  change?: number;
} {
  const before = now && shownValue(metric, now);
  const after = target && (target.measured ? shownValue(metric, target.measured) : target.value);
  const apart = before !== undefined && after !== undefined ? Math.round((after - before) * 1e9) / 1e9 : 0;
  return {
    ...(before !== undefined && { now: before }),
    ...(after !== undefined && { target: after }),
    ...(change !== undefined && { change: apart === 0 ? change : apart }),
  };
}

const sameText = (a: string | undefined, b: string | undefined): boolean =>
  sameName(a ?? '') === sameName(b ?? '');

/** A stage, or without one the whole map. */
type Where = { mapId: Id; stageId?: Id | undefined };

type Both = { from?: Metric; to?: Metric };

/** The metrics of both sides: the same record, or one of the same kind and name in the other project. */
function metricsOfBoth({ from, to }: Comparison): Both[] {
  if (from.project === to.project)
    return metricsOf(to.project).map((metric) => ({ from: metric, to: metric }));
  const left = new Set(metricsOf(to.project));
  const both = metricsOf(from.project).map((metric): Both => {
    const partner = [...left].find(
      (one) => one.id === metric.id || (one.kind === metric.kind && sameText(one.name, metric.name)),
    );
    if (partner) left.delete(partner);
    return { from: metric, ...(partner && { to: partner }) };
  });
  return [...both, ...[...left].map((to) => ({ to }))];
}

const shownOn = ({ project, mapId }: Side): ReadonlySet<Id | undefined> =>
  new Set(lanesOf(project, mapId).map(({ metricId }) => metricId));

/** Where a stage of the table is on a side; undefined where it is not there. */
function whereOn({ mapId }: Side, stage: Aligned | undefined, id: Id | undefined): Where | undefined {
  if (!stage) return { mapId };
  return id === undefined ? undefined : { mapId, stageId: id };
}

/**
 * The metrics of a stage, or of the whole way: those of which a value or a goal is known there, and on stages also those
 * that a lane of either map shows.
 */
export function gapMetrics(comparison: Comparison, stage: Aligned | undefined): GapMetric[] {
  const { from, to } = comparison;
  const shown = { from: shownOn(from), to: shownOn(to) };
  const where = {
    from: whereOn(from, stage, stage?.fromId),
    to: whereOn(to, stage, stage?.toId),
  };
  return metricsOfBoth(comparison).flatMap((both): GapMetric[] => {
    const metric = both.from ?? both.to;
    if (!metric) return [];
    const now = valueOn(from, both.from, where.from);
    const target = targetOn(to, both.to, where.to);
    const isShown = stage !== undefined && (shown.from.has(both.from?.id) || shown.to.has(both.to?.id));
    if (!now && !target && !isShown) return [];
    return [
      {
        key: `${both.from?.id ?? ''} ${both.to?.id ?? ''}`,
        metric,
        ...(both.to && { toMetricId: both.to.id }),
        ...(now && { now }),
        ...(target && { target }),
        ...judged(both, now, target),
      },
    ];
  });
}

function valueOn(
  { project }: Side,
  metric: Metric | undefined,
  where: Where | undefined,
): Measured | undefined {
  return metric && where && latestAt(project, metric, where)?.measured;
}

function targetOn(side: Side, metric: Metric | undefined, where: Where | undefined): GapMetric['target'] {
  if (!metric || !where) return undefined;
  const goal = goalAt(side.project, metric.id, where);
  if (goal) return { value: goal.value, by: 'goal', goal };
  const measured = valueOn(side, metric, where);
  return measured && { value: measured.value, by: 'measurement', measured };
}

function judged(
  { from, to }: Both,
  now: Measured | undefined,
  target: GapMetric['target'],
): Pick<GapMetric, 'change' | 'direction' | 'certainty'> {
  if (!now || !target || !from || !to) return {};
  if (whyNotComparable(from, to)) return { certainty: 'other' };
  const change = target.value - now.value;
  const better = betterOf(to);
  const direction =
    change === 0 || !better ? undefined : change > 0 === (better === 'higher') ? 'better' : 'worse';
  return { change, ...(direction && { direction }), certainty: certaintyOf(now, target) };
}

function certaintyOf(now: Measured, target: NonNullable<GapMetric['target']>): Certainty {
  if (target.measured) {
    const enough = now.interval !== undefined && target.measured.interval !== undefined;
    const interval = enough ? measuredDifference(now, target.measured) : undefined;
    if (!interval) return 'untold';
    return interval.low > 0 || interval.high < 0 ? 'real' : 'unclear';
  }
  if (!now.interval) return 'untold';
  return target.value < now.interval.low || target.value > now.interval.high ? 'real' : 'unclear';
}
