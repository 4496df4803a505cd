// Maps: making, deriving, changing and removing a whole map.
import type { Draft } from 'immer';
import { type Id, newId } from '@/model/id';
import { keyAt, keysBetween } from '@/model/order';
import { COLOURS, LIMITS } from '@/model/constants';
import { cardsOf, feelingsOf, findingsOf, lanesOf, mapsOf, stagesOf } from '@/model/select';
import type { Channel, JourneyMap, MapState, Project } from '@/model/types';
import { dropLanes, dropStages } from './cascade';
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

/** Removes a map with everything on it. Maps derived from it stay, and forget where they came from. */
export const removeMap = command<{ id: Id }>('map.remove', 'undo.removeMap', (draft, { id }, project) => {
  if (!project.maps[id]) return;
  dropStages(draft, project, new Set(stagesOf(project, id).map((stage) => stage.id)));
  dropLanes(draft, project, new Set(lanesOf(project, id).map((lane) => lane.id)));
  for (const path of Object.values(project.paths)) {
    if (path.mapId !== id) continue;
    for (const link of Object.values(project.links)) if (link.pathId === path.id) delete draft.links[link.id];
    delete draft.paths[path.id];
  }
  for (const finding of findingsOf(project, id)) delete draft.findings[finding.id];
  for (const feeling of feelingsOf(project, id)) delete draft.feelings[feeling.id];
  for (const measurement of Object.values(project.measurements)) {
    if (measurement.mapId === id) delete draft.measurements[measurement.id];
  }
  for (const other of Object.values(project.maps)) {
    if (other.basedOn === id) delete draft.maps[other.id]?.basedOn;
  }
  delete draft.maps[id];
});

/** Copies the records of one map into another, remembering for each where it came from. */
function copyContents(draft: Draft<Project>, project: Project, from: Id, to: Id, makeId: () => Id): void {
  const copied = new Map<Id, Id>();
  const renamed = (id: Id): Id => copied.get(id) ?? id;
  const copyOf = <T extends { id: Id }>(record: T): T & { origin: Id } => {
    const id = makeId();
    copied.set(record.id, id);
    return { ...record, id, origin: record.id };
  };
  for (const stage of stagesOf(project, from)) {
    const copy = copyOf(stage);
    draft.stages[copy.id] = { ...copy, mapId: to };
  }
  for (const lane of lanesOf(project, from)) {
    const copy = copyOf(lane);
    draft.lanes[copy.id] = { ...copy, mapId: to };
  }
  for (const card of cardsOf(project, from)) {
    const copy = copyOf(card);
    const stageId = renamed(card.stageId);
    (draft.cards[stageId] ??= {})[copy.id] = { ...copy, stageId, laneId: renamed(card.laneId) };
  }
  for (const path of Object.values(project.paths)) {
    if (path.mapId !== from) continue;
    const copy = copyOf(path);
    draft.paths[copy.id] = { ...copy, mapId: to };
  }
  for (const link of Object.values(project.links)) {
    if (!copied.has(link.pathId)) continue;
    const copy = copyOf(link);
    const ends = { fromCardId: renamed(link.fromCardId), toCardId: renamed(link.toCardId) };
    draft.links[copy.id] = { ...copy, ...ends, pathId: renamed(link.pathId) };
  }
  for (const feeling of feelingsOf(project, from)) {
    const copy = { ...copyOf(feeling), mapId: to };
    if (copy.cardId !== undefined) copy.cardId = renamed(copy.cardId);
    if (copy.stageId !== undefined) copy.stageId = renamed(copy.stageId);
    draft.feelings[copy.id] = copy;
  }
  for (const finding of findingsOf(project, from)) {
    const copy = copyOf(finding);
    draft.findings[copy.id] = { ...copy, mapId: to, cardIds: finding.cardIds.map(renamed) };
  }
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
