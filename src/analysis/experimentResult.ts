// Experiment result: what a round of testing says - the group with the strategy against the one without, or what was before.
import type { Experiment, Metric, Project, TestGroup, Verdict } from '@/model/types';
import type { Interval, Share } from './intervals';
import { shareDifference, wilson } from './intervals';
import { betterOf, FEW, type Measured, measure, measuredDifference } from './measured';

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
  /** Absent where people are counted without a metric: so many of so many. */
  metric?: Metric;
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

/** The answers of those of whom it was only counted whether they did. */
export const YES = 'yes';
export const NO = 'no';

/** Whether a round is counted as so many of so many: without a metric, or with a share of one's own. */
export function isShare(metric: Metric | undefined): boolean {
  if (metric === undefined) return true;
  const { kind, measures = metric.unit === '%' ? 'share' : undefined } = metric;
  return kind === 'custom' && measures === 'share';
}

/** So many of so many as the counts of a group; more hits than people are no share. */
export function countsOfShare({ hits, n }: Share): Record<string, number> | undefined {
  return Number.isInteger(hits) && Number.isInteger(n) && hits >= 0 && n >= hits && n > 0
    ? { [YES]: hits, [NO]: n - hits }
    : undefined;
}

/** The share in the counts of a group: those who did, who are also told as 1 against 0. Undefined where counts tell something else. */
export function shareOf(counts: Readonly<Record<string, number>> | undefined): Share | undefined {
  if (!counts) return undefined;
  const known = new Set([YES, NO, '1', '0']);
  if (Object.keys(counts).some((answer) => !known.has(answer))) return undefined;
  const hits = (counts[YES] ?? 0) + (counts['1'] ?? 0);
  const n = hits + (counts[NO] ?? 0) + (counts['0'] ?? 0);
  return n > 0 ? { hits, n } : undefined;
}

const inHundreds = ({ low, high }: Interval): Interval => ({ low: 100 * low, high: 100 * high });

/** What was measured in a group; undefined where nothing is known of it. */
export function measureGroup(metric: Metric | undefined, group: TestGroup | undefined): Measured | undefined {
  if (!group) return undefined;
  const { counts, value } = group;
  // A top box may be told as so many of so many as well.
  const share = isShare(metric) || metric?.kind === 'csat' ? shareOf(counts) : undefined;
  if (share && (isShare(metric) || YES in (counts ?? {}) || NO in (counts ?? {}))) {
    return {
      value: (100 * share.hits) / share.n,
      n: share.n,
      counted: { by: 'share', ...share },
      ...(share.n >= FEW && { interval: inHundreds(wilson(share)) }),
    };
  }
  const only = value === undefined ? undefined : { value };
  if (!metric) return only;
  const record = { id: '', metricId: metric.id, ...(counts && { counts }), ...only };
  return measure(metric, record);
}

/** Which way is better in a round; of people who are only counted, the more the better. */
export const betterIn = (metric: Metric | undefined): 'higher' | 'lower' | undefined =>
  metric ? betterOf(metric) : 'higher';

/** The difference to a value that is only known as such: what the interval of the measured one leaves of it. */
const lessValue = ({ low, high }: Interval, value: number): Interval => ({
  low: low - value,
  high: high - value,
});

/** Whether a change is real, and which way: the interval of the difference must leave out 0. */
export function judge(interval: Interval, better: 'higher' | 'lower'): Proposal {
  const [worse, well] = better === 'higher' ? [interval.high, interval.low] : [-interval.low, -interval.high];
  if (well > 0) return 'better';
  return worse < 0 ? 'worse' : 'unclear';
}

/**
 * The result of a round, tested by the kind of its metric: two shares by Newcombe's method 10, two NPS by the adjusted Wald
 * method, two means by Welch (see `measuredDifference`); against a value before, by the interval of the group itself.
 */
export function experimentResult(project: Project, experiment: Experiment): ExperimentResult {
  const metric = project.metrics[experiment.metricId ?? ''];
  const test = measureGroup(metric, experiment.test);
  const control = measureGroup(metric, experiment.control);
  const { baseline } = experiment;
  const without: ExperimentResult['without'] = control
    ? { by: 'control', measured: control }
    : baseline === undefined
      ? undefined
      : { by: 'baseline', measured: { value: baseline } };
  const better = betterIn(metric);
  const few = [test, control].some((one) => one?.n !== undefined && one.n < FEW);
  const target = test && targetOf(experiment, test, better);
  const result = {
    ...(metric && { metric }),
    ...(test && { test }),
    ...(without && { without }),
    ...(target && { target }),
    few,
  };
  if (!test) return { ...result, untold: 'noTest' };
  if (!without) return { ...result, untold: 'nothingToCompare' };
  const difference = test.value - without.measured.value;
  const interval = few ? undefined : intervalOf(test, without);
  const told = { ...result, difference, ...(interval && { interval }) };
  if (better === undefined) return { ...told, untold: 'noDirection' };
  if (few) return { ...told, proposal: 'unclear' };
  return interval ? { ...told, proposal: judge(interval, better) } : { ...told, untold: 'noAnswers' };
}

function intervalOf(
  test: Measured,
  { by, measured }: NonNullable<ExperimentResult['without']>,
): Interval | undefined {
  if (by === 'control') {
    const [a, b] = [measured.counted, test.counted];
    if (a?.by === 'share' && b?.by === 'share') return inHundreds(shareDifference(a, b));
    return measuredDifference(measured, test);
  }
  return test.interval && lessValue(test.interval, measured.value);
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

/** The verdict that a result proposes; a person decides. */
export function proposedVerdict({ proposal }: ExperimentResult): Verdict | undefined {
  if (proposal === undefined) return undefined;
  return ({ better: 'confirmed', worse: 'refuted', unclear: 'open' } as const)[proposal];
}
