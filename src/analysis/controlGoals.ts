// Control of goals: where each one started, where it is by a day, how far that is on the way, and whether the change is real.
import type { Id } from '@/model/id';
import { measurementsOf, metricsOf, stagesOf } from '@/model/select';
import { recordIn } from '@/model/tables';
import type { Goal, Measurement, Metric, Project } from '@/model/types';
import { betterIn, judge, type Proposal } from './experimentResult';
import type { Interval } from './intervals';
import { ancestorOf } from './lineage';
import { type Measured, measure, measuredDifference } from './measured';

/** A measurement and what it comes to. `day`: its last one; empty where it was set by hand without a period. */
export type Reading = { record: Measurement; measured: Measured; day: string };

/** What became since the first measurement. `first`: there is only one. `untold`: how many answered is not known. */
export type Change =
  | { kind: Proposal | 'untold'; difference: number; interval?: Interval }
  | { kind: 'first'; interval?: Interval };

export type ControlledGoal = {
  key: string;
  metric: Metric;
  /** Those that say the same of one place, on a map and on those derived from it; the first one leads. */
  goals: readonly [Goal, ...Goal[]];
  start?: Reading;
  now?: Reading;
  better: 'higher' | 'lower';
  /** How much of the way from start to goal is gone; below 0 it leads away. Absent where there is no way. */
  progress?: number;
  reached: boolean;
  /** Its day is over, and it is not reached. */
  missed: boolean;
  change?: Change;
};

type Placed = { mapId?: Id | undefined; stageId?: Id | undefined; personaId?: Id | undefined };

/** The same place on a map, on its targets and on what was made of them has the same key. */
function placeKeys(project: Project): (placed: Placed) => string {
  const originOf = (id: Id) => recordIn(project, 'stages', id)?.['origin'] as Id | undefined;
  const rootOf = (mapId: Id): Id => {
    const seen = new Set([mapId]);
    for (let at = mapId; ;) {
      const before = project.maps[at]?.basedOn;
      if (before === undefined || !project.maps[before] || seen.has(before)) return at;
      seen.add(before);
      at = before;
    }
  };
  return ({ mapId, stageId, personaId }) => {
    const whose = personaId === undefined ? '' : ` of ${personaId}`;
    if (stageId !== undefined) return `stage ${ancestorOf(stageId, originOf, originOf)}${whose}`;
    return mapId === undefined ? `project${whose}` : `map ${rootOf(mapId)}${whose}`;
  };
}

/** What is measured on a target that was derived is what is wished for there, and no fact. */
const isWish = ({ maps }: Project, { mapId }: Measurement): boolean => {
  const map = maps[mapId ?? ''];
  return map?.state === 'target' && map.basedOn !== undefined && maps[map.basedOn] !== undefined;
};

/** All readings of a metric at a place up to a day, the first one first. One without a period is known today only, and last. */
function readingsOf(
  project: Project,
  metric: Metric,
  key: string,
  keyOf: (placed: Placed) => string,
  until: string,
  isNow: boolean,
): Reading[] {
  const own = measurementsOf(project, metric.id).flatMap((record): Reading[] => {
    const { cardId, channelId, segment, from, to } = record;
    const day = to ?? from ?? '';
    if (cardId !== undefined || channelId !== undefined || segment !== undefined) return [];
    if (isWish(project, record) || keyOf(record) !== key) return [];
    if (day === '' ? !isNow : day > until) return [];
    const measured = measure(metric, record);
    return measured ? [{ record, measured, day }] : [];
  });
  return own.sort((a, b) => {
    if (a.day === b.day) return a.record.id < b.record.id ? -1 : 1;
    if (a.day === '' || b.day === '') return a.day === '' ? 1 : -1;
    return a.day < b.day ? -1 : 1;
  });
}

/**
 * The goals of a project by a day, in the order of their metrics, those of a whole way before those of its stages.
 * @param until the last day of what was known
 * @param today the day of whoever looks: what has no date is known from today on
 */
export function controlledGoals(project: Project, until: string, today: string): ControlledGoal[] {
  const keyOf = placeKeys(project);
  const isNow = until >= today;
  const day = isNow ? today : until;
  const stageOrder = new Map(
    Object.keys(project.maps).flatMap((mapId) =>
      stagesOf(project, mapId).map(({ id }, at) => [id, at] as const),
    ),
  );
  const orderOf = ({ stageId }: Goal): number =>
    stageId === undefined ? -1 : (stageOrder.get(stageId) ?? 0);
  const byMetric = new Map<Id, Map<string, Goal[]>>();
  for (const goal of Object.values(project.goals)) {
    const places = byMetric.get(goal.metricId) ?? new Map<string, Goal[]>();
    byMetric.set(goal.metricId, places);
    const key = keyOf(goal);
    places.set(key, [...(places.get(key) ?? []), goal]);
  }
  return metricsOf(project).flatMap((metric) =>
    [...(byMetric.get(metric.id) ?? [])]
      .map(([key, goals]) => {
        const readings = readingsOf(project, metric, key, keyOf, until, isNow);
        return controlled(metric, `${metric.id} ${key}`, leadingFirst(project, goals), readings, day);
      })
      .sort((a, b) => orderOf(a.goals[0]) - orderOf(b.goals[0]) || (a.key < b.key ? -1 : 1)),
  );
}

/** What is aimed at is said by the target first; of several, the one with a day. */
function leadingFirst({ maps }: Project, goals: readonly Goal[]): [Goal, ...Goal[]] {
  const rank = ({ mapId, due }: Goal): number =>
    (maps[mapId ?? '']?.state === 'target' ? 0 : 2) + (due === undefined ? 1 : 0);
  return goals.toSorted((a, b) => rank(a) - rank(b) || (a.id < b.id ? -1 : 1)) as [Goal, ...Goal[]];
}

function controlled(
  metric: Metric,
  key: string,
  goals: [Goal, ...Goal[]],
  readings: readonly Reading[],
  day: string,
): ControlledGoal {
  const [{ value, due }] = goals;
  const [start, now] = [readings[0], readings.at(-1)];
  const better = betterIn(metric) ?? (start && start.measured.value > value ? 'lower' : 'higher');
  const found = now?.measured.value;
  const reached = found !== undefined && (better === 'higher' ? found >= value : found <= value);
  const way = start && value - start.measured.value;
  return {
    key,
    metric,
    goals,
    better,
    reached,
    missed: !reached && due !== undefined && due < day,
    ...(start && { start }),
    ...(now && { now }),
    ...(way && found !== undefined && { progress: (found - start.measured.value) / way }),
    ...(start && now && { change: changeOf(start, now, better) }),
  };
}

/** Whether what became is more than chance: the interval of the difference must leave out 0. */
function changeOf(start: Reading, now: Reading, better: 'higher' | 'lower'): Change {
  if (start === now) {
    const { interval } = now.measured;
    return { kind: 'first', ...(interval && { interval }) };
  }
  const difference = now.measured.value - start.measured.value;
  // With too few answers neither of the two has an interval.
  const told = start.measured.interval && now.measured.interval;
  const interval = told && measuredDifference(start.measured, now.measured);
  return interval ? { kind: judge(interval, better), difference, interval } : { kind: 'untold', difference };
}
