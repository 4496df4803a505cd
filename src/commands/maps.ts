// Maps: making, deriving, changing and removing a whole map.
import type { Draft } from 'immer';
import { type Copied, originFor } from '@/analysis/lineage';
import { type Id, newId } from '@/model/id';
import { keyAt, keysBetween } from '@/model/order';
import { COLOURS, LIMITS } from '@/model/constants';
import { cardsOf, lanesOf, mapsOf, stagesOf } from '@/model/select';
import {
  idsOf,
  kinds,
  type Lookup,
  looseCopy,
  mapOfRecord,
  putRecord,
  recordIn,
  recordsIn,
  setField,
  tablesByDependence,
} from '@/model/tables';
import type { Channel, JourneyMap, MapLayer, MapState, Project } from '@/model/types';
import { removeRecords } from './cascade';
import { assign, command, type Changes } from './command';
import { settleResolutions } from './resolutions';

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
}>('map.update', 'undo.editMap', (draft, { id, changes }, project) => {
  const map = draft.maps[id];
  if (!map) return;
  assign(map, changes);
  if ('state' in changes || 'basedOn' in changes) settleResolutions(draft, project, id);
});

/** Shows a layer of a map beyond its cards, or hides it. */
export const showLayer = command<{ mapId: Id; layer: MapLayer; on: boolean }>(
  'map.layer',
  'undo.showLayer',
  (draft, { mapId, layer, on }) => {
    const map = draft.maps[mapId];
    if (!map || (map.layers?.includes(layer) ?? false) === on) return;
    const layers = (map.layers ?? []).filter((one) => one !== layer);
    if (on) layers.push(layer);
    if (layers.length > 0) map.layers = layers;
    else delete map.layers;
  },
);

/**
 * Removes a map with everything on it. Maps derived from it stay: they are based on what it was based on itself, else
 * they forget where they came from.
 */
export const removeMap = command<{ id: Id }>('map.remove', 'undo.removeMap', (draft, { id }, project) => {
  const gone = project.maps[id];
  if (!gone) return;
  removeRecords(draft, project, 'maps', [id]);
  for (const other of Object.values(project.maps)) {
    const written = other.basedOn === id ? draft.maps[other.id] : undefined;
    if (written) assign(written, { basedOn: gone.basedOn });
  }
});

/**
 * Copies all that is part of one map into another, remembering for each record where it came from. Answers with the id of
 * each copy by its table and the id that it was copied from.
 */
export function copyContents(
  draft: Draft<Project>,
  project: Project,
  from: Id,
  to: Id,
  makeId: () => Id,
): ReadonlyMap<string, Id> {
  // Two tables may use one id.
  const copied = new Map([[`maps ${from}`, to]]);
  const lookup: Lookup = (table, id) => recordIn(project, table, id);
  for (const table of tablesByDependence()) {
    const { owner, references } = kinds[table];
    if (owner === undefined) continue;
    const find = (id: Id) => recordIn(project, table, id) as Copied | undefined;
    for (const record of recordsIn(project, table)) {
      if (mapOfRecord(lookup, table, record) !== from) continue;
      const id = makeId();
      copied.set(`${table} ${record['id'] as Id}`, id);
      const copy = looseCopy(table, record);
      copy['id'] = id;
      copy['origin'] = originFor(record as Copied, find);
      for (const reference of references) {
        const ids = idsOf(record, reference).map((one) => copied.get(`${reference.to} ${one}`) ?? one);
        if (ids.length > 0) setField(copy, reference.field, reference.many ? ids : ids[0]);
      }
      putRecord(draft, table, copy);
    }
  }
  return copied;
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
