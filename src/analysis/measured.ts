// Measured: the value of a metric at a place, out of a number or out of the counts of answers, with what is known of its certainty.
import type { Id } from '@/model/id';
import { memo } from '@/model/memo';
import type { Goal, Measurement, Metric, Project, Table } from '@/model/types';
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

/** The points of a scale with their counts; a point that is no number is left out. */
const points = (counts: Readonly<Record<string, number>>): { point: number; count: number }[] =>
  Object.entries(counts).flatMap(([name, count]) => {
    const point = Number(name.replace(',', '.'));
    return name.trim() !== '' && Number.isFinite(point) && count > 0 ? [{ point, count }] : [];
  });

const sum = (list: readonly { count: number }[]): number => list.reduce((all, { count }) => all + count, 0);

/** How many boxes at the top of a scale count as satisfied. */
const TOP = 2;

function count(metric: Metric, counts: Readonly<Record<string, number>>): Counted | undefined {
  const all = points(counts);
  if (metric.kind === 'nps') {
    const whole = all.filter(({ point }) => Number.isInteger(point) && point >= 0 && point <= 10);
    const n = sum(whole);
    const promoters = sum(whole.filter(({ point }) => point >= 9));
    const detractors = sum(whole.filter(({ point }) => point <= 6));
    return n === 0 ? undefined : { by: 'nps', promoters, detractors, n };
  }
  const n = sum(all);
  if (n === 0) return undefined;
  if (metric.kind === 'csat') {
    const most = metric.scale?.max ?? Math.max(5, ...all.map(({ point }) => point));
    return { by: 'share', hits: sum(all.filter(({ point }) => point > most - TOP)), n };
  }
  const mean = all.reduce((total, { point, count: times }) => total + point * times, 0) / n;
  const squares = all.reduce((total, { point, count: times }) => total + times * (point - mean) ** 2, 0);
  return { by: 'mean', mean, deviation: n > 1 ? Math.sqrt(squares / (n - 1)) : 0, n };
}

const inHundreds = ({ low, high }: Interval): Interval => ({ low: 100 * low, high: 100 * high });

/** The value of a measurement; NPS and shares in hundreds. Undefined where it says none. */
export function measure(metric: Metric, { value, counts }: Measurement): Measured | undefined {
  const counted = counts && count(metric, counts);
  if (!counted) return value === undefined ? undefined : { value };
  const { n } = counted;
  const told = (known: number, interval: Interval | undefined): Measured => ({
    value: known,
    n,
    counted,
    ...(interval && n >= FEW && { interval }),
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

const placeKey = (metricId: Id, mapId: Id | undefined, stageId: Id | undefined): string =>
  stageId === undefined ? `${metricId} ${mapId ?? ''}` : `${metricId} stage ${stageId}`;

const dayOf = ({ from, to }: Measurement): string => to ?? from ?? '';

/** By metric and place: of a stage or of a whole map, the one set by hand first, then the latest. */
const measurementsByPlace = memo((table: Table<Measurement>): ReadonlyMap<string, Measurement> => {
  const found = new Map<string, Measurement>();
  const before = (a: Measurement, b: Measurement): boolean => {
    const [day, other] = [dayOf(a), dayOf(b)];
    if (day === other) return a.id < b.id;
    return day === '' || (other !== '' && day > other);
  };
  for (const record of Object.values(table)) {
    const { metricId, mapId, stageId, cardId, personaId, value, counts } = record;
    if (cardId !== undefined || personaId !== undefined || (value === undefined && !counts)) continue;
    const key = placeKey(metricId, mapId, stageId);
    const known = found.get(key);
    if (!known || before(record, known)) found.set(key, record);
  }
  return found;
});

const goalsByPlace = memo((table: Table<Goal>): ReadonlyMap<string, Goal> => {
  const found = new Map<string, Goal>();
  for (const record of Object.values(table)) {
    const { metricId, mapId, stageId, personaId } = record;
    if (personaId !== undefined) continue;
    const key = placeKey(metricId, mapId, stageId);
    const known = found.get(key);
    if (!known || record.id < known.id) found.set(key, record);
  }
  return found;
});

/** A stage, or without one the whole map. */
export type Where = { mapId: Id; stageId?: Id | undefined };

/** The measurement of a metric on a stage or on a whole map. */
export const measurementAt = (
  { measurements }: Project,
  metricId: Id,
  { mapId, stageId }: Where,
): Measurement | undefined => measurementsByPlace(measurements).get(placeKey(metricId, mapId, stageId));

/** The goal of a metric on a stage or on a whole map. */
export const goalAt = ({ goals }: Project, metricId: Id, { mapId, stageId }: Where): Goal | undefined =>
  goalsByPlace(goals).get(placeKey(metricId, mapId, stageId));
