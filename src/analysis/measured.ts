// Measured: the value of a metric at a place, out of a number or out of the counts of answers, with what is known of its certainty.
import type { Measurement, Metric } from '@/model/types';
import {
  type Interval,
  type Mean,
  meanDifference,
  meanInterval,
  npsDifference,
  npsInterval,
  type Recommending,
  type Share,
  shareDifference,
  wilson,
} from './intervals';

/** What the counts of answers come to, by the formula of the metric. */
type Counted = ({ by: 'nps' } & Recommending) | ({ by: 'share' } & Share) | ({ by: 'mean' } & Mean);

export type Measured = {
  value: number;
  /** How many answered; absent where only the value is known. */
  n?: number;
  /** Absent where n is not known, or too few to say anything. */
  interval?: Interval;
  counted?: Counted;
  /** The share of those who found it easy, beside the mean of an effort on a scale of seven; in hundreds. */
  easy?: { value: number; interval?: Interval };
};

/** With fewer answers than this no interval is told. */
export const FEW = 5;

/** Which way is better; undefined where nobody has said. */
export function betterOf({ kind, better, scale }: Metric): 'higher' | 'lower' | undefined {
  if (better !== undefined) return better;
  if (kind === 'nps' || kind === 'csat') return 'higher';
  // The scale of five asks for the effort, that of seven whether it was easy.
  if (kind === 'ces') return scale && scale.max <= 5 ? 'lower' : 'higher';
  return undefined;
}

/** The points of a scale with their counts; what is no number, or no point of the scale, is left out. */
function points(
  { scale }: Metric,
  counts: Readonly<Record<string, number>>,
): { point: number; count: number }[] {
  return Object.entries(counts).flatMap(([name, count]) => {
    const point = Number(name.replace(',', '.'));
    const known = name.trim() !== '' && Number.isFinite(point) && count > 0;
    const within = !scale || (point >= scale.min && point <= scale.max);
    return known && within ? [{ point, count }] : [];
  });
}

const sum = (list: readonly { count: number }[]): number => list.reduce((all, { count }) => all + count, 0);

/** How many boxes at the top of a scale count as satisfied: two, but one where there are only two. */
export function topOf({ top, scale }: Pick<Metric, 'top' | 'scale'>): number {
  return top ?? (scale && scale.max - scale.min <= 1 ? 1 : 2);
}

/** What a metric is: the mean of answers, the share of the top ones, an NPS, or one number that is no answer of many. */
export function measuresOf({ kind, measures }: Metric): 'nps' | 'share' | 'mean' | 'number' {
  if (kind === 'nps') return 'nps';
  if (kind === 'csat') return 'share';
  return kind === 'ces' ? 'mean' : (measures ?? 'mean');
}

/** Whether answers between the points of a scale count: only of an own measure that is a mean. */
export const takesFractions = (metric: Pick<Metric, 'kind' | 'measures'>): boolean =>
  metric.kind === 'custom' && (metric.measures ?? 'mean') === 'mean';

/** The unit that a value is written in: its own, or that of a share. */
export const unitOf = (metric: Metric): string => metric.unit ?? (measuresOf(metric) === 'share' ? '%' : '');

function count(metric: Metric, counts: Readonly<Record<string, number>>): Counted | undefined {
  const all = points(metric, counts);
  const what = measuresOf(metric);
  if (what === 'nps') {
    const whole = all.filter(({ point }) => Number.isInteger(point) && point >= 0 && point <= 10);
    const n = sum(whole);
    const promoters = sum(whole.filter(({ point }) => point >= 9));
    const detractors = sum(whole.filter(({ point }) => point <= 6));
    return n === 0 ? undefined : { by: 'nps', promoters, detractors, n };
  }
  const n = sum(all);
  if (n === 0) return undefined;
  if (what === 'share') {
    const most = metric.scale?.max ?? Math.max(5, ...all.map(({ point }) => point));
    return { by: 'share', hits: sum(all.filter(({ point }) => point > most - topOf(metric))), n };
  }
  const mean = all.reduce((total, { point, count: times }) => total + point * times, 0) / n;
  const squares = all.reduce((total, { point, count: times }) => total + times * (point - mean) ** 2, 0);
  return { by: 'mean', mean, deviation: n > 1 ? Math.sqrt(squares / (n - 1)) : 0, n };
}

/** From which answer on somebody found it easy, on the scale of seven (CES 2.0). */
const EASY = 5;

function easyOf(metric: Metric, counts: Readonly<Record<string, number>>): Measured['easy'] {
  if (metric.kind !== 'ces' || (metric.scale && (metric.scale.min !== 1 || metric.scale.max !== 7)))
    return undefined;
  if (betterOf(metric) === 'lower') return undefined;
  const all = points(metric, counts);
  const n = sum(all);
  const hits = sum(all.filter(({ point }) => point >= EASY));
  return { value: (100 * hits) / n, ...(n >= FEW && { interval: inHundreds(wilson({ hits, n })) }) };
}

const inHundreds = ({ low, high }: Interval): Interval => ({ low: 100 * low, high: 100 * high });

/** The value of a measurement; NPS and shares in hundreds. Undefined where it says none. */
export function measure(
  metric: Metric,
  { value, n: answers, counts }: Pick<Measurement, 'value' | 'n' | 'counts'>,
): Measured | undefined {
  const counted = counts && count(metric, counts);
  if (!counts || !counted)
    return value === undefined ? undefined : { value, ...(answers !== undefined && { n: answers }) };
  const { n } = counted;
  const easy = easyOf(metric, counts);
  const told = (known: number, interval: Interval | undefined): Measured => ({
    value: known,
    n,
    counted,
    ...(interval && n >= FEW && { interval }),
    ...(easy && { easy }),
  });
  switch (counted.by) {
    case 'nps':
      return told((100 * (counted.promoters - counted.detractors)) / n, npsInterval(counted));
    case 'share':
      return told((100 * counted.hits) / n, inHundreds(wilson(counted)));
    case 'mean':
      return told(counted.mean, meanInterval(counted));
  }
}

/** The interval of the difference, second less first; undefined where the answers of either are not known. */
export function measuredDifference({ counted: a }: Measured, { counted: b }: Measured): Interval | undefined {
  if (a?.by === 'nps' && b?.by === 'nps') return npsDifference(a, b);
  if (a?.by === 'share' && b?.by === 'share') return inHundreds(shareDifference(a, b));
  if (a?.by === 'mean' && b?.by === 'mean') return meanDifference(a, b);
  return undefined;
}

/** A value as a map shows it: an NPS whole, what was reckoned out of answers as `shownBound` has it, what somebody has written as it is. */
export function shownValue(metric: Metric, { value, counted }: Measured): number {
  if (!counted) return value;
  return metric.kind === 'nps' ? Math.round(value) : shownBound(metric, value);
}

/** A bound of an interval, or a mean, as precise as it is told: a mean in hundredths, all else in tenths. */
export function shownBound(metric: Metric, value: number): number {
  const what = measuresOf(metric);
  const parts = what === 'nps' || what === 'share' ? 10 : 100;
  return Math.round(value * parts) / parts;
}
