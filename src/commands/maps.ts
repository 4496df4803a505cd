// Maps: making, deriving, changing and removing a whole map.
import type { Draft } from 'immer';
import { type Copied, originFor } from '@/analysis/lineage';
import { type Id, newId } from '@/model/id';
import { keyAt, keysBetween } from '@/model/order';
import { COLOURS, LIMITS } from '@/model/constants';
import {
  cardById,
  cardsOf,
  feelingsOf,
  findingsOf,
  lanesOf,
  linksOf,
  mapsOf,
  pathsOf,
  stagesOf,
} from '@/model/select';
import type { Channel, JourneyMap, MapState, Project } from '@/model/types';
import { dropFeelings, dropFindings, dropLanes, dropStages } from './cascade';
import { assign, command, type Changes } from './command';

/** `icon` and `mode` are those of the channel that a channel lane brings. */
export type NewLane = { kind: string; name: string } & Pick<Channel, 'icon' | 'mode'>;

export type NewMap = {
  id: Id;
  title: string;
  state: MapState;
  /** Names of the first stages, and the first lanes; both may be empty. */
  stages: readonly string[];
  lanes: readonly NewLane[];
  makeId?: () => Id;
};

function nextMapOrder(project: Project): string {
  const maps = mapsOf(project);
  return keyAt(maps, maps.length);
}

/** Adds a map with its first stages and lanes; a channel lane brings its channel. */
export const addMap = command<NewMap>(
  'map.add',
  'undo.addMap',
  (draft, args, project) => {
    const { id, title, state, stages, lanes, makeId = newId } = args;
    draft.maps[id] = { id, order: nextMapOrder(project), title, state, personaIds: [] };
    const stageKeys = keysBetween(null, null, stages.length);
    stages.forEach((name, at) => {
      const stageId = makeId();
      const colour = COLOURS[at % COLOURS.length] ?? COLOURS[0];
      draft.stages[stageId] = { id: stageId, mapId: id, order: stageKeys[at] ?? '', name, colour };
    });
    const laneKeys = keysBetween(null, null, lanes.length);
    const lastChannel = Object.values(project.channels)
      .map((channel) => channel.order)
      .sort()
      .at(-1);
    const channelKeys = keysBetween(lastChannel ?? null, null, lanes.length);
    lanes.forEach(({ kind, name, ...look }, at) => {
      const laneId = makeId();
      const channelId = kind === 'channel' ? makeId() : undefined;
      if (channelId !== undefined)
        draft.channels[channelId] = { id: channelId, order: channelKeys[at] ?? '', name, ...look };
      draft.lanes[laneId] = {
        id: laneId,
        mapId: id,
        order: laneKeys[at] ?? '',
        kind,
        name,
        ...(channelId === undefined ? {} : { channelId }),
      };
    });
  },
  ({ id, stages, lanes }) => ({ mapId: id, stages: stages.length, lanes: lanes.length }),
);

/** Changes a map's own fields: title, state, scenario, scope, owner, review date. */
export const updateMap = command<{
  id: Id;
  changes: Omit<Changes<JourneyMap>, 'personaIds' | 'leadPersonaId'>;
}>('map.update', 'undo.editMap', (draft, { id, changes }) => {
  const map = draft.maps[id];
  if (map) assign(map, changes);
});

/**
 * Removes a map with everything on it. Maps derived from it stay: they are based on what it was based on itself, else
 * they forget where they came from.
 */
export const removeMap = command<{ id: Id }>('map.remove', 'undo.removeMap', (draft, { id }, project) => {
  const gone = project.maps[id];
  if (!gone) return;
  dropStages(draft, project, new Set(stagesOf(project, id).map((stage) => stage.id)));
  dropLanes(draft, project, new Set(lanesOf(project, id).map((lane) => lane.id)));
  for (const path of pathsOf(project, id)) {
    for (const link of linksOf(project, path.id)) delete draft.links[link.id];
    delete draft.paths[path.id];
  }
  // Those on touchpoints went with the stages; those on none are left.
  dropFindings(draft, project, new Set(findingsOf(project, id).map((finding) => finding.id)));
  dropFeelings(draft, project, (feeling) => feeling.mapId === id);
  for (const measurement of Object.values(project.measurements)) {
    if (measurement.mapId === id) delete draft.measurements[measurement.id];
  }
  for (const other of Object.values(project.maps)) {
    const written = other.basedOn === id ? draft.maps[other.id] : undefined;
    if (written) assign(written, { basedOn: gone.basedOn });
  }
  delete draft.maps[id];
});

/** Copies the records of one table of a map, remembering for each where it came from; `idOf` leads from an old id to the new one. */
function copyTable<T extends Copied>(
  records: readonly T[],
  find: (id: Id) => T | undefined,
  makeId: () => Id,
) {
  const ids = new Map<Id, Id>();
  const copies = records.map((record): T & { origin: Id } => {
    const id = makeId();
    ids.set(record.id, id);
    return { ...record, id, origin: originFor(record, find) };
  });
  return { copies, idOf: (id: Id): Id => ids.get(id) ?? id };
}

/** Copies all that is on one map onto another. */
function copyContents(draft: Draft<Project>, project: Project, from: Id, to: Id, makeId: () => Id): void {
  const stages = copyTable(stagesOf(project, from), (id) => project.stages[id], makeId);
  for (const copy of stages.copies) draft.stages[copy.id] = { ...copy, mapId: to };
  const lanes = copyTable(lanesOf(project, from), (id) => project.lanes[id], makeId);
  for (const copy of lanes.copies) draft.lanes[copy.id] = { ...copy, mapId: to };
  const cards = copyTable(cardsOf(project, from), (id) => cardById(project, id), makeId);
  for (const copy of cards.copies) {
    const [stageId, laneId] = [stages.idOf(copy.stageId), lanes.idOf(copy.laneId)];
    (draft.cards[stageId] ??= {})[copy.id] = { ...copy, stageId, laneId };
  }
  const paths = copyTable(pathsOf(project, from), (id) => project.paths[id], makeId);
  for (const copy of paths.copies) draft.paths[copy.id] = { ...copy, mapId: to };
  const steps = pathsOf(project, from).flatMap((path) => linksOf(project, path.id));
  for (const copy of copyTable(steps, (id) => project.links[id], makeId).copies) {
    const ends = { fromCardId: cards.idOf(copy.fromCardId), toCardId: cards.idOf(copy.toCardId) };
    draft.links[copy.id] = { ...copy, ...ends, pathId: paths.idOf(copy.pathId) };
  }
  for (const copy of copyTable(feelingsOf(project, from), (id) => project.feelings[id], makeId).copies) {
    const { cardId, stageId } = copy;
    draft.feelings[copy.id] = {
      ...copy,
      mapId: to,
      ...(cardId !== undefined && { cardId: cards.idOf(cardId) }),
      ...(stageId !== undefined && { stageId: stages.idOf(stageId) }),
    };
  }
  for (const copy of copyTable(findingsOf(project, from), (id) => project.findings[id], makeId).copies)
    draft.findings[copy.id] = { ...copy, mapId: to, cardIds: copy.cardIds.map(cards.idOf) };
}

/** Derives a target map: a copy of a map in which every record knows its origin, to be changed into what should be. */
export const deriveTarget = command<{ sourceMapId: Id; id: Id; title: string; makeId?: () => Id }>(
  'map.deriveTarget',
  'undo.deriveTarget',
  (draft, { sourceMapId, id, title, makeId = newId }, project) => {
    const source = project.maps[sourceMapId];
    if (!source || project.maps[id]) return;
    draft.maps[id] = {
      ...source,
      personaIds: [...source.personaIds],
      id,
      order: nextMapOrder(project),
      title: title.slice(0, LIMITS.title),
      state: 'target',
      basedOn: sourceMapId,
    };
    copyContents(draft, project, sourceMapId, id, makeId);
  },
  ({ sourceMapId, id }, project) => ({
    mapId: id,
    stages: stagesOf(project, sourceMapId).length,
    lanes: lanesOf(project, sourceMapId).length,
    cards: cardsOf(project, sourceMapId).length,
  }),
);
