// What is measured and proposed on a map that comes in: its metrics with their values and goals, and its strategies.
import type { Draft } from 'immer';
import type { Id } from '@/model/id';
import { keyBetween } from '@/model/order';
import { metricsOf, strategiesOf } from '@/model/select';
import { strategiesInStage } from '@/model/stageStrategies';
import type { Goal, Measurement, Project, Stage } from '@/model/types';
import { metricLike } from './matchArrival';

/** What stands here for a record of the map that comes in; undefined where nothing does. */
export type Placed = (id: Id) => Id | undefined;

/** Brings metrics, each once: the one of equal name and kind that is here, or a copy behind the others. */
export function metricBringer(
  draft: Draft<Project>,
  project: Project,
  from: Project,
  makeId: () => Id,
): Placed {
  const known = new Map<Id, Id | undefined>();
  let last = metricsOf(project).at(-1)?.order ?? null;
  const bring = (id: Id): Id | undefined => {
    const coming = from.metrics[id];
    if (!coming) return undefined;
    const own = metricLike(project, coming);
    if (own) return own.id;
    const { origin: _, evidenceIds: __, ...metric } = coming;
    const copy = makeId();
    last = keyBetween(last, null);
    draft.metrics[copy] = { ...metric, id: copy, order: last };
    return copy;
  };
  return (id) => {
    if (!known.has(id)) known.set(id, bring(id));
    return known.get(id);
  };
}

type Arriving = {
  mapId: Id;
  from: Project;
  /** The map that comes in. */
  source: Id;
  makeId: () => Id;
  placeOf: Placed;
  metricOf: Placed;
  personaOf: Placed;
};

/** Brings the values and goals of a map. What is known here already of the same place and time stays. */
export function bringValues(draft: Draft<Project>, project: Project, arriving: Arriving): void {
  const { from } = arriving;
  for (const value of arrived(
    Object.values(from.measurements),
    Object.values(project.measurements),
    arriving,
  ))
    draft.measurements[value.id] = value;
  for (const goal of arrived(Object.values(from.goals), Object.values(project.goals), arriving))
    draft.goals[goal.id] = goal;
}

type Places = Partial<Pick<Measurement, 'cardId' | 'from' | 'to'>>;
const placeKey = (record: (Measurement | Goal) & Places): string =>
  [
    record.metricId,
    record.mapId,
    record.stageId,
    record.cardId,
    record.personaId,
    record.from,
    record.to,
  ].join(' ');

function arrived<T extends (Measurement | Goal) & Places>(
  coming: readonly T[],
  here: readonly T[],
  { mapId, source, makeId, placeOf, metricOf, personaOf }: Arriving,
): T[] {
  const known = new Set(here.map(placeKey));
  return coming.flatMap((original) => {
    if (original.mapId !== source) return [];
    const { origin: _, ...record } = original;
    const copy = { ...record, mapId } as T;
    if ('evidenceIds' in copy) delete copy.evidenceIds;
    // A value of a stage or a persona that does not come in would be one of the whole map.
    for (const [field, find] of [
      ['metricId', metricOf],
      ['stageId', placeOf],
      ['cardId', placeOf],
      ['personaId', personaOf],
    ] as const) {
      const id = (original as Record<string, unknown>)[field] as Id | undefined;
      if (id === undefined) continue;
      const found = find(id);
      if (found === undefined) return [];
      Object.assign(copy, { [field]: found });
    }
    if (known.has(placeKey(copy))) return [];
    known.add(placeKey(copy));
    return [{ ...copy, id: makeId() }];
  });
}

/**
 * Brings the strategies that stand on stages of a map or answer its findings, with their experiments, behind those that
 * are here. What they rest on stays where it is; what they wait for comes along if it is among them.
 */
export function bringStrategies(
  draft: Draft<Project>,
  project: Project,
  { from, source, makeId, placeOf, metricOf }: Arriving,
  stages: readonly Stage[],
): void {
  const wanted = new Set(stages.flatMap(({ id }) => strategiesInStage(from, source, id)));
  const copies = new Map([...wanted].map(({ id }) => [id, makeId()]));
  let order = strategiesOf(project).at(-1)?.order ?? null;
  for (const original of strategiesOf(from)) {
    const id = copies.get(original.id);
    if (id === undefined) continue;
    const { origin: _, stageIds = [], evidenceIds: __, dependsOnIds = [], ...strategy } = original;
    order = keyBetween(order, null);
    const places = stageIds.flatMap((stageId) => placeOf(stageId) ?? []);
    const before = dependsOnIds.flatMap((one) => copies.get(one) ?? []);
    draft.strategies[id] = {
      ...strategy,
      id,
      order,
      findingIds: strategy.findingIds.flatMap((findingId) => placeOf(findingId) ?? []),
      ...(places.length > 0 && { stageIds: places }),
      ...(before.length > 0 && { dependsOnIds: before }),
    };
  }
  for (const original of Object.values(from.experiments)) {
    const strategyId = copies.get(original.strategyId);
    if (strategyId === undefined) continue;
    const { origin: _, metricId, evidenceIds: __, ...experiment } = original;
    const measured = metricId === undefined ? undefined : metricOf(metricId);
    const id = makeId();
    draft.experiments[id] = {
      ...experiment,
      id,
      strategyId,
      ...(measured !== undefined && { metricId: measured }),
    };
  }
}
