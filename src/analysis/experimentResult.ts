// Experiment result: what a round of testing says - the group with the strategy against the one without, or what was before.
import type { Experiment, Metric, Project, TestGroup, Verdict } from '@/model/types';
import { type Change, changeOf } from './changeReal';
import type { Interval, Share } from './intervals';
import { betterOf, FEW, type Measured, measure } from './measured';

/** What the statistics propose; nothing is proved where the interval of the difference holds 0. */
export type Proposal = 'better' | 'worse' | 'unclear';

/** Why nothing can be proposed. */
export type Untold =
  /** Nothing is known of the group with the strategy. */
  | 'noTest'
  /** Neither a control group nor a value before is known. */
  | 'nothingToCompare'
  /** Only a value is known, and not how many answered. */
  | 'noAnswers'
  /** Nobody has said which way is better. */
  | 'noDirection';

export type ExperimentResult = {
  /** By what it is measured: without a metric, so many of so many people. */
  metric: Metric;
  /** With the strategy. */
  test?: Measured;
  /** Without it: the control group, else the value before. */
  without?: { by: 'control' | 'baseline'; measured: Measured };
  /** With less without. */
  difference?: number;
  interval?: Interval;
  /** One of the groups has too few answers for an interval. */
  few: boolean;
  proposal?: Proposal;
  untold?: Untold;
  /** What is found less what was aimed at, and whether it is reached. `sure`: the whole interval says the same. */
  target?: { value: number; difference: number; reached?: boolean; sure: boolean };
};

/** One for those who did, nothing for those who did not. */
const ONE_OR_NONE = { min: 0, max: 1 } as const;

/** What people are counted by where there is no metric: whether they did what was hoped for. */
const COUNTED: Metric = {
  id: 'counted',
  order: 'a0',
  kind: 'custom',
  name: '',
  measures: 'share',
  better: 'higher',
  scale: ONE_OR_NONE,
};

/** Whether groups of a round are counted as so many of so many: without a metric, or with a share that has no scale. */
export function isShare(metric: Metric | undefined): boolean {
  if (metric === undefined || metric === COUNTED) return true;
  const { kind, scale, measures = metric.unit === '%' ? 'share' : undefined } = metric;
  return kind === 'custom' && measures === 'share' && (scale === undefined || scale.max - scale.min === 1);
}

/** By what the groups of a round are measured. */
export const measuredBy = (metric: Metric | undefined): Metric =>
  metric === undefined
    ? COUNTED
    : isShare(metric)
      ? { ...metric, measures: 'share', scale: metric.scale ?? ONE_OR_NONE }
      : metric;

/** So many of so many as the counts of a group; more hits than people are no share. */
export function countsOfShare({ hits, n }: Share): Record<string, number> | undefined {
  return Number.isInteger(hits) && Number.isInteger(n) && hits >= 0 && n >= hits && n > 0
    ? { '1': hits, '0': n - hits }
    : undefined;
}

/** The share in the counts of a group; undefined where they tell something else. */
export function shareOf(counts: Readonly<Record<string, number>> | undefined): Share | undefined {
  if (!counts || Object.keys(counts).some((answer) => answer !== '1' && answer !== '0')) return undefined;
  const hits = counts['1'] ?? 0;
  const n = hits + (counts['0'] ?? 0);
  return n > 0 ? { hits, n } : undefined;
}

/** A group of which only a value is known has that; one that was counted, what its counts come to. */
const measureGroup = (metric: Metric, group: TestGroup | undefined): Measured | undefined =>
  group && measure(metric, group);

/**
 * The result of a round, tested by the kind of its metric: two shares by Newcombe's method 10, two NPS by the adjusted Wald
 * method, two means by Welch (see `changeOf`); against a value before, by the interval of the group itself.
 */
export function experimentResult(project: Project, experiment: Experiment): ExperimentResult {
  const metric = measuredBy(project.metrics[experiment.metricId ?? '']);
  const test = measureGroup(metric, experiment.test);
  const control = measureGroup(metric, experiment.control);
  const { baseline } = experiment;
  const without: ExperimentResult['without'] = control
    ? { by: 'control', measured: control }
    : baseline === undefined
      ? undefined
      : { by: 'baseline', measured: { value: baseline } };
  const target = test && targetOf(experiment, test, betterOf(metric));
  const result = {
    metric,
    ...(test && { test }),
    ...(without && { without }),
    ...(target && { target }),
    few: false,
  };
  if (!test) return { ...result, untold: 'noTest' };
  if (!without) return { ...result, untold: 'nothingToCompare' };
  const { by, interval, verdict } =
    without.by === 'control'
      ? changeOf(metric, without.measured, test)
      : changeFrom(without.measured.value, metric, test);
  const told = { ...result, difference: by, ...(interval && { interval }) };
  switch (verdict) {
    case 'better':
    case 'worse':
    case 'unclear':
      return { ...told, proposal: verdict };
    case 'few':
      return { ...told, few: true, proposal: 'unclear' };
    case 'changed':
      return { ...told, untold: 'noDirection' };
    case 'untold':
      return { ...told, untold: 'noAnswers' };
  }
}

/** The change from a value that is only known as such: the interval of what was measured, less the value. */
function changeFrom(value: number, metric: Metric, { value: found, n, interval, counted }: Measured): Change {
  const by = found - value;
  if (counted && n !== undefined && n < FEW) return { by, verdict: 'few' };
  if (!interval) return { by, verdict: 'untold' };
  const left = { low: interval.low - value, high: interval.high - value };
  if (left.low <= 0 && left.high >= 0) return { by, interval: left, verdict: 'unclear' };
  const better = betterOf(metric);
  if (!better) return { by, interval: left, verdict: 'changed' };
  return { by, interval: left, verdict: left.low > 0 === (better === 'higher') ? 'better' : 'worse' };
}

function targetOf(
  { target: value }: Experiment,
  test: Measured,
  better: 'higher' | 'lower' | undefined,
): ExperimentResult['target'] {
  if (value === undefined) return undefined;
  const difference = test.value - value;
  if (better === undefined) return { value, difference, sure: false };
  const reaches = (found: number) => (better === 'higher' ? found >= value : found <= value);
  const reached = reaches(test.value);
  const { interval } = test;
  const sure =
    interval !== undefined && reaches(interval.low) === reached && reaches(interval.high) === reached;
  return { value, difference, reached, sure };
}

/** What speaks against a confirmed strategy in its figures: they say the opposite, or prove nothing, or miss the goal. */
export function doubtOf({ proposal, target }: ExperimentResult): 'worse' | 'unproved' | 'missed' | undefined {
  if (proposal === 'worse') return 'worse';
  if (proposal !== 'better') return 'unproved';
  return target?.reached === false ? 'missed' : undefined;
}

/** The verdict that a result proposes; a person decides. */
export function proposedVerdict({ proposal }: ExperimentResult): Verdict | undefined {
  if (proposal === undefined) return undefined;
  return ({ better: 'confirmed', worse: 'refuted', unclear: 'open' } as const)[proposal];
}
