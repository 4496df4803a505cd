// Control of goals: where each one started, where it is by a day, how far that is on the way, and whether the change is real.
import type { Id } from '@/model/id';
import { mapsOf, metricsOf, stagesOf } from '@/model/select';
import { recordIn } from '@/model/tables';
import type { Goal, Measurement, Metric, Project } from '@/model/types';
import { type Change, changeOf } from './changeReal';
import { ancestorOf } from './lineage';
import { betterOf } from './measured';
import { measuredAt, type Measurements, type Place } from './measuredAt';

export type ControlledGoal = {
  key: string;
  metric: Metric;
  /** Those that say the same of one place, on a map and on those derived from it; the first one leads. */
  goals: readonly [Goal, ...Goal[]];
  /** What was measured first and last; one that was set by hand without a period is the last. */
  start?: Measurements;
  now?: Measurements;
  better: 'higher' | 'lower';
  /** How much of the way from start to goal is gone; below 0 it leads away. Absent where there is no way. */
  progress?: number;
  reached: boolean;
  /** Its day is over, and it is not reached. */
  missed: boolean;
  /** Since the first value; absent while there is no other. */
  change?: Change;
};

/** Goals of one place on a map, on its targets and on what was made of them, and all of these places. */
type Kin = { key: string; goals: [Goal, ...Goal[]]; places: Place[] };

/** Finds what is one place on several maps: by where their stages and maps come from. */
function kinOf(project: Project): (goal: Goal) => { key: string; places: Place[] } {
  const maps = mapsOf(project);
  const originOf = (id: Id) => recordIn(project, 'stages', id)?.['origin'] as Id | undefined;
  const firstStage = (id: Id): Id => ancestorOf(id, originOf, originOf);
  const basedOn = (id: Id): Id | undefined => {
    const before = project.maps[id]?.basedOn;
    return before !== undefined && project.maps[before] ? before : undefined;
  };
  const firstMap = (id: Id): Id => ancestorOf(id, basedOn, basedOn);
  return ({ mapId, stageId, personaId }) => {
    const whose = personaId === undefined ? {} : { personaId };
    const of = personaId === undefined ? '' : ` of ${personaId}`;
    if (stageId !== undefined) {
      const first = firstStage(stageId);
      const places = maps.flatMap(({ id }) =>
        stagesOf(project, id).flatMap((stage) =>
          firstStage(stage.id) === first ? [{ stageId: stage.id, ...whose }] : [],
        ),
      );
      return { key: `stage ${first}${of}`, places };
    }
    if (mapId === undefined) return { key: `project${of}`, places: [whose] };
    const first = firstMap(mapId);
    const places = maps.flatMap(({ id }) => (firstMap(id) === first ? [{ mapId: id, ...whose }] : []));
    return { key: `map ${first}${of}`, places };
  };
}

/**
 * The project with what was measured up to a day. What has no period is known from today on; what is measured on a target
 * that was derived is what is wished for there, and no fact.
 */
function factsBy(project: Project, until: string, isNow: boolean): Project {
  const { maps, stages, measurements } = project;
  const isWish = ({ mapId, stageId }: Measurement): boolean => {
    const map = maps[mapId ?? stages[stageId ?? '']?.mapId ?? ''];
    return map?.state === 'target' && map.basedOn !== undefined && maps[map.basedOn] !== undefined;
  };
  const known = Object.values(measurements).filter((record) => {
    const day = record.to ?? record.from;
    return (day === undefined ? isNow : day <= until) && !isWish(record);
  });
  return { ...project, measurements: Object.fromEntries(known.map((record) => [record.id, record])) };
}

/** A period by its end; what has none comes last. */
const endOf = ({ period: { from, to } }: Measurements): string => (to === '' ? '\uffff' : `${to} ${from}`);

/**
 * The goals of a project by a day, in the order of their metrics, those of a whole way before those of its stages.
 * @param until the last day of what was known
 * @param today the day of whoever looks: what has no date is known from today on
 */
export function controlledGoals(project: Project, until: string, today: string): ControlledGoal[] {
  const isNow = until >= today;
  const facts = factsBy(project, until, isNow);
  const find = kinOf(project);
  const byMetric = new Map<Id, Map<string, Kin>>();
  for (const goal of Object.values(project.goals)) {
    const all = byMetric.get(goal.metricId) ?? new Map<string, Kin>();
    byMetric.set(goal.metricId, all);
    const { key, places } = find(goal);
    const known = all.get(key);
    if (known) known.goals.push(goal);
    else all.set(key, { key, goals: [goal], places });
  }
  const stageOrder = new Map(
    mapsOf(project).flatMap(({ id }) => stagesOf(project, id).map((stage, at) => [stage.id, at] as const)),
  );
  const orderOf = ({ stageId }: Goal): number =>
    stageId === undefined ? -1 : (stageOrder.get(stageId) ?? 0);
  return metricsOf(project).flatMap((metric) =>
    [...(byMetric.get(metric.id)?.values() ?? [])]
      .map(({ key, goals, places }) => {
        const readings = places.flatMap((place) => measuredAt(facts, metric, place));
        readings.sort((a, b) => (endOf(a) < endOf(b) ? -1 : 1));
        const leading = leadingFirst(project, goals);
        return controlled(metric, `${metric.id} ${key}`, leading, readings, isNow ? today : until);
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
  readings: readonly Measurements[],
  day: string,
): ControlledGoal {
  const [{ value, due }] = goals;
  const [start, now] = [readings[0], readings.at(-1)];
  const better = betterOf(metric) ?? (start && start.measured.value > value ? 'lower' : 'higher');
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
    ...(start && now && start !== now && { change: changeOf(metric, start.measured, now.measured) }),
  };
}
