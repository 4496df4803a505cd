// Which stages and lanes of a map take those of another map that comes in: by name, and in a blank map by their place and kind.
import type { Id } from '@/model/id';
import { sameName } from '@/analysis/pairing';
import { gatheredTable, holdsValues, standsOnce, takesCards } from '@/model/laneKinds';
import { cardsOf, feelingsOf, findingsOf, lanesOf, metricsOf, stagesOf } from '@/model/select';
import { strategyCountOf } from '@/model/stageStrategies';
import type { Lane, Metric, Project, Stage } from '@/model/types';

/** A map that comes into another. */
export type Arrival = {
  mapId: Id;
  /** A project of one map. */
  from: Project;
  /** New stages stand behind this one; at the end where it is absent. */
  afterStageId?: Id | undefined;
  /** The persona of this name stands for whoever the source does not name: in the map that is its lead persona. */
  unnamed?: string | undefined;
};

/** Whether a map holds nothing yet but names of stages: these give way to those that come. */
export const isBlank = (project: Project, mapId: Id): boolean =>
  cardsOf(project, mapId).length === 0 &&
  feelingsOf(project, mapId).length === 0 &&
  findingsOf(project, mapId).length === 0 &&
  strategyCountOf(project, mapId) === 0 &&
  [...Object.values(project.measurements), ...Object.values(project.goals)].every(
    (record) => record.mapId !== mapId,
  ) &&
  stagesOf(project, mapId).every(
    (stage) => stage.goal === undefined && stage.duration === undefined && stage.notes === undefined,
  );

/** The stages of the map that take those that come in, by their ids; those that are missing have none. */
export function matchStages(project: Project, mapId: Id, coming: readonly Stage[]): Map<Id, Id> {
  const here = stagesOf(project, mapId);
  const matched = new Map<Id, Id>();
  if (isBlank(project, mapId)) {
    coming.forEach((stage, at) => {
      const own = here[at];
      if (own) matched.set(stage.id, own.id);
    });
    return matched;
  }
  const free = [...here];
  for (const stage of coming) {
    const at = free.findIndex(({ name }) => sameName(name) === sameName(stage.name));
    const [own] = at < 0 ? [] : free.splice(at, 1);
    if (own) matched.set(stage.id, own.id);
  }
  return matched;
}

/** The metric of a project that is another project's by its name and kind. */
export const metricLike = (project: Project, { name, kind }: Metric): Metric | undefined =>
  metricsOf(project).find((own) => own.kind === kind && sameName(own.name) === sameName(name));

/**
 * The lanes of the map that take those that come in: lanes of values by their metric, others by name, and in a blank
 * map by their kind.
 */
export function matchLanes(project: Project, mapId: Id, coming: readonly Lane[], from: Project): Map<Id, Id> {
  const matched = new Map<Id, Id>();
  let free = [...lanesOf(project, mapId)];
  const take = (lane: Lane, test: (own: Lane) => boolean): void => {
    const own = matched.has(lane.id) ? undefined : free.find(test);
    if (!own) return;
    matched.set(lane.id, own.id);
    free = free.filter(({ id }) => id !== own.id);
  };
  for (const lane of coming) {
    if (holdsValues(lane)) {
      const metric = from.metrics[lane.metricId ?? ''];
      const known = metric && metricLike(project, metric)?.id;
      if (known !== undefined) take(lane, (own) => holdsValues(own) && own.metricId === known);
    } else if (standsOnce(lane)) take(lane, ({ kind }) => kind === lane.kind);
    else take(lane, (own) => takesCards(own) && sameName(own.name) === sameName(lane.name));
  }
  if (isBlank(project, mapId)) {
    for (const lane of coming) {
      if (lane.kind === 'free' || lane.kind === 'channel' || holdsValues(lane)) continue;
      take(lane, (own) => own.kind === lane.kind);
    }
  }
  return matched;
}

/** The lanes of a project that hold something: empty ones are not brought along. */
export function lanesComing(from: Project, mapId: Id): Lane[] {
  const used = new Set(cardsOf(from, mapId).map(({ laneId }) => laneId));
  const values = [...Object.values(from.measurements), ...Object.values(from.goals)];
  const measured = new Set(values.flatMap((one) => (one.mapId === mapId ? one.metricId : [])));
  return lanesOf(from, mapId).filter((lane) => {
    const table = gatheredTable(lane);
    if (table === undefined) return used.has(lane.id);
    if (table === 'strategies') return strategyCountOf(from, mapId) > 0;
    if (table === 'measurements') return measured.has(lane.metricId ?? '');
    return Object.values<{ mapId?: Id | undefined }>(from[table]).some((record) => record.mapId === mapId);
  });
}
