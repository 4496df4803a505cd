// Measured at a place: the values of a metric there, period by period. Answers of several groups are put together by their counts, never by their averages.
import type { Id } from '@/model/id';
import { memo } from '@/model/memo';
import { cardById, measurementsOf } from '@/model/select';
import type { Goal, Measurement, Metric, Project, Table } from '@/model/types';
import { type Measured, measure } from './measured';

const PLACE = ['mapId', 'stageId', 'cardId', 'channelId', 'personaId', 'segment'] as const;

/** Where something was measured; what is not said may be anything. */
export type Place = { [Field in (typeof PLACE)[number]]?: string | undefined };

/** Days from and to, as `2026-10-01`; both empty where nobody has said when. */
export type Period = { from: string; to: string };

/** Whether two periods share a day; never where nobody has said when one of them was. */
export const periodsOverlap = (a: Period, b: Period): boolean =>
  [a.from, a.to, b.from, b.to].every((day) => day !== '') && a.from <= b.to && b.from <= a.to;

export type Measurements = {
  period: Period;
  measured: Measured;
  /** What it was put together from. */
  records: readonly Measurement[];
};

/** The sum of the counts of several groups, point by point. */
export function pooledCounts(
  all: readonly Readonly<Record<string, number>>[],
): Readonly<Record<string, number>> {
  const sum: Record<string, number> = {};
  for (const counts of all)
    for (const [point, count] of Object.entries(counts)) sum[point] = (sum[point] ?? 0) + count;
  return sum;
}

/** The stage of a measurement or goal: the one that its touchpoint stands in now, or its own. */
export const measuredStage = (project: Project, record: Measurement | Goal): Id | undefined =>
  ('cardId' in record && record.cardId !== undefined
    ? cardById(project, record.cardId)?.stageId
    : undefined) ?? record.stageId;

/** The measurements of single touchpoints. */
export const measuredCards = memo((table: Table<Measurement>): readonly Measurement[] =>
  Object.values(table).filter(({ cardId }) => cardId !== undefined),
);

/** The touchpoints that anything was measured at. */
export const measuredCardIds = memo(
  (table: Table<Measurement>): ReadonlySet<Id> =>
    new Set(Object.values(table).flatMap(({ cardId }) => cardId ?? [])),
);

function isAt(project: Project, record: Measurement, place: Place): boolean {
  return PLACE.every((field) => {
    const wanted = place[field];
    if (wanted === undefined) return true;
    if (field === 'stageId') return measuredStage(project, record) === wanted;
    if (field !== 'mapId') return record[field] === wanted;
    return (record.mapId ?? project.stages[measuredStage(project, record) ?? '']?.mapId) === wanted;
  });
}

/** By stage, so that a cell of a map does not walk through the measurements of all others; `''`: those of touchpoints and of wholes. */
const byStage = memo((records: readonly Measurement[]): ReadonlyMap<Id, readonly Measurement[]> => {
  const groups = new Map<Id, Measurement[]>();
  for (const record of records) {
    const key = record.cardId === undefined ? (record.stageId ?? '') : '';
    const group = groups.get(key);
    if (group) group.push(record);
    else groups.set(key, [record]);
  }
  return groups;
});

function recordsAt(project: Project, metricId: Id, place: Place): Measurement[] {
  const all = measurementsOf(project, metricId);
  const { stageId } = place;
  if (stageId === undefined) return all.filter((record) => isAt(project, record, place));
  const groups = byStage(all);
  const near = [...(groups.get(stageId) ?? []), ...(groups.get('') ?? [])];
  return near.filter((record) => isAt(project, record, place));
}

/** How much more closely a measurement says its place than it is asked for; a stage or a touchpoint says its map. */
const extrasOf = (record: Measurement, place: Place): number =>
  PLACE.filter((field) => field !== 'mapId' && record[field] !== undefined && place[field] === undefined)
    .length;

const byId = (a: Measurement, b: Measurement): number => (a.id < b.id ? -1 : 1);

/**
 * One value out of the measurements of a place and period. What was counted from files is summed: within a file no answer
 * is in two groups. Of what was written by hand, and of values without counts, the one counts that says the place most
 * plainly, since the same people may stand behind several.
 */
function together(
  metric: Metric,
  records: readonly Measurement[],
  place: Place,
): Omit<Measurements, 'period'> | undefined {
  const sorted = [...records].sort((a, b) => extrasOf(a, place) - extrasOf(b, place) || byId(a, b));
  const fromFiles = sorted.filter(({ fileId, counts }) => fileId !== undefined && counts);
  const plain = (list: readonly Measurement[]): Measurement[] => {
    const [first] = list;
    if (!first) return [];
    const shape = (record: Measurement): string =>
      PLACE.filter((field) => field !== 'mapId' && record[field] !== undefined).join(' ');
    return list.filter((record) => shape(record) === shape(first));
  };
  const counted = fromFiles.length > 0 ? fromFiles : plain(sorted.filter(({ counts }) => counts));
  // A value that somebody set for just this place goes before what is put together of its parts.
  const [exact] = sorted.filter(
    (record) => !record.counts && record.value !== undefined && extrasOf(record, place) <= 0,
  );
  if (counted.length > 0 && !(exact && counted.every((record) => extrasOf(record, place) > 0))) {
    const measured = measure(metric, { counts: pooledCounts(counted.map(({ counts = {} }) => counts)) });
    if (measured) return { measured, records: counted };
  }
  const measured = exact && measure(metric, exact);
  return exact && measured ? { measured, records: [exact] } : undefined;
}

const periodOf = ({ from, to }: Measurement): Period => ({ from: from ?? to ?? '', to: to ?? from ?? '' });

/** The values of a metric at a place, the earliest period first; what nobody has said the time of comes last. */
export function measuredAt(project: Project, metric: Metric, place: Place): Measurements[] {
  const periods = new Map<string, { period: Period; records: Measurement[] }>();
  for (const record of recordsAt(project, metric.id, place)) {
    const period = periodOf(record);
    const key = `${period.to} ${period.from}`;
    const known = periods.get(key);
    if (known) known.records.push(record);
    else periods.set(key, { period, records: [record] });
  }
  return [...periods.values()]
    .flatMap(({ period, records }) => {
      const found = together(metric, records, place);
      return found ? [{ period, ...found }] : [];
    })
    .sort((a, b) => {
      const [one, other] = [a.period, b.period].map(({ from, to }) =>
        to === '' ? '\uffff' : `${to} ${from}`,
      );
      return (one ?? '') < (other ?? '') ? -1 : 1;
    });
}

/** The value that counts now: one that somebody has set without a time, else that of the latest period. */
export const latestAt = (project: Project, metric: Metric, place: Place): Measurements | undefined =>
  measuredAt(project, metric, place).at(-1);

type OnStages = {
  records: readonly Measurement[];
  /** Where the touchpoints stand; absent where no measurement is of one. */
  cards: Project['cards'] | undefined;
  found: Map<Id, Measurements | undefined>;
};
const onStages = new WeakMap<Metric, OnStages>();

/** The value of a metric that counts now on a stage. A map asks for it again and again: it is kept while nothing of it changes. */
export function valueOnStage(project: Project, metric: Metric, stageId: Id): Measurements | undefined {
  const records = measurementsOf(project, metric.id);
  let known = onStages.get(metric);
  if (known?.records !== records || (known.cards !== undefined && known.cards !== project.cards)) {
    const onCards = records.some(({ cardId }) => cardId !== undefined);
    known = { records, cards: onCards ? project.cards : undefined, found: new Map() };
    onStages.set(metric, known);
  }
  if (!known.found.has(stageId)) known.found.set(stageId, latestAt(project, metric, { stageId }));
  return known.found.get(stageId);
}

/** The value that counts now on a stage as a field shows it: to two decimals where it was reckoned. */
export function valueInField(project: Project, metricId: Id, stageId: Id): number | undefined {
  const metric = project.metrics[metricId];
  const measured = metric && valueOnStage(project, metric, stageId)?.measured;
  return measured?.counted ? Math.round(measured.value * 100) / 100 : measured?.value;
}

/** The measures that have a value at a place, each with its latest, in the order of the project. */
export function measuresAt(
  project: Project,
  metrics: readonly Metric[],
  place: Place,
): { metric: Metric; latest: Measurements }[] {
  return metrics.flatMap((metric) => {
    const latest = latestAt(project, metric, place);
    return latest ? [{ metric, latest }] : [];
  });
}

const goalKey = (metricId: Id, { mapId, stageId, personaId }: Place): string =>
  [metricId, stageId === undefined ? (mapId ?? '') : `stage ${stageId}`, personaId ?? ''].join(' ');

const goalsByPlace = memo((table: Table<Goal>): ReadonlyMap<string, Goal> => {
  const found = new Map<string, Goal>();
  for (const goal of Object.values(table)) {
    const key = goalKey(goal.metricId, goal);
    const known = found.get(key);
    if (!known || goal.id < known.id) found.set(key, goal);
  }
  return found;
});

/** The goal of a metric on a stage, a map, or of a persona there. */
export const goalAt = ({ goals }: Project, metricId: Id, place: Place): Goal | undefined =>
  goalsByPlace(goals).get(goalKey(metricId, place));
