// Bringing a map: a map of another project, or of a file, comes into this one as a map of its own with all that stands on it.
import type { Draft } from 'immer';
import { type Copied, originFor } from '@/analysis/lineage';
import { sameName } from '@/analysis/pairing';
import { LIMITS } from '@/model/constants';
import { type Id, newId } from '@/model/id';
import { uniqueKey } from '@/model/invariants';
import { keyBetween } from '@/model/order';
import type { AnyRecord, Reference } from '@/model/records/recordKind';
import { cardsOf, findingsOf, lanesOf, mapsOf, stagesOf, strategiesOf } from '@/model/select';
import { strategiesOnMap } from '@/model/stageStrategies';
import {
  idsOf,
  kinds,
  type Lookup,
  mapOfRecord,
  putRecord,
  recordIn,
  recordsIn,
  setField,
  tableNames,
  tablesByDependence,
  type TableName,
  target,
} from '@/model/tables';
import type { MapState, Project, Strategy } from '@/model/types';
import { command } from './command';

type Bringing = { draft: Draft<Project>; project: Project; from: Project; makeId: () => Id };

/** The record of this project that one of another stands for: the same, or one that is called the same. */
function counterpart({ project, from }: Bringing, table: TableName, id: Id): Id | undefined {
  const { name = '' } = kinds[table];
  const [here, there] = [recordIn(project, table, id), recordIn(from, table, id)];
  if (here && (project.id === from.id || here[name] === there?.[name])) return id;
  const wanted = there?.[name];
  if (typeof wanted !== 'string' || sameName(wanted) === '') return undefined;
  const found = recordsIn(project, table).find(
    (record) => sameName(record[name] as string) === sameName(wanted) && record['kind'] === there?.['kind'],
  );
  return found?.['id'] as Id | undefined;
}

/** What belongs to the project as a whole and is needed on the map comes along once: personas, channels, strategies, pictures. */
function bringer(bringing: Bringing) {
  const { draft, project, from, makeId } = bringing;
  const led = new Map<string, Id | undefined>();
  const last = new Map<TableName, string | null>();
  /** What has come, and does not belong to anything that was here. */
  const fresh = new Set<string>();

  /** A place behind all records of the table: of whatever they are part of. */
  function nextOrder(table: TableName): string {
    const orders = last.has(table)
      ? []
      : recordsIn(project, table).map((record) => record['order'] as string);
    const before = orders.reduce<string | null>(
      (most, order) => (most === null || order > most ? order : most),
      last.get(table) ?? null,
    );
    const order = keyBetween(before, null);
    last.set(table, order);
    return order;
  }

  function put(table: TableName, original: AnyRecord): Id | undefined {
    const { origin: _, ...record } = structuredClone(original);
    for (const reference of kinds[table].references) {
      const ids = idsOf(original, reference);
      if (ids.length === 0) continue;
      const found = [...new Set(ids.flatMap((id) => lead(target(reference), id) ?? []))];
      if (reference.required && found.length === 0) return undefined;
      setField(record, reference.field, reference.many ? found : found[0]);
    }
    const old = original['id'] as Id;
    const id = recordIn(project, table, old) ? makeId() : old;
    record['id'] = id;
    if (kinds[table].siblings) record['order'] = nextOrder(table);
    putRecord(draft, table, record);
    fresh.add(`${table} ${old}`);
    return id;
  }

  function lead(table: TableName, id: Id): Id | undefined {
    // What is part of another map stays there.
    if (table === 'maps' || kinds[table].owner !== undefined) return undefined;
    const key = `${table} ${id}`;
    if (!led.has(key)) {
      const original = recordIn(from, table, id);
      led.set(key, undefined);
      led.set(key, counterpart(bringing, table, id) ?? (original && put(table, original)));
    }
    return led.get(key);
  }

  /** What is part of something that has come: the blocks of a persona, the quotes of a source. */
  function bringParts(): void {
    for (const table of tableNames) {
      const needed = kinds[table].references.filter(({ required }) => required);
      if (kinds[table].owner !== undefined || needed.length === 0) continue;
      for (const record of recordsIn(from, table)) {
        const isPart = needed.some((reference) =>
          idsOf(record, reference).some((id) => fresh.has(`${target(reference)} ${id}`)),
        );
        if (isPart) lead(table, record['id'] as Id);
      }
    }
  }
  return { lead, bringParts };
}

/** The strategies that stand on a map, and those that its findings name as their answers. */
function strategiesComing(from: Project, mapId: Id): Strategy[] {
  const wanted = new Set(strategiesOnMap(from, mapId).map(({ id }) => id));
  for (const { resolution } of findingsOf(from, mapId))
    for (const id of resolution?.strategyIds ?? []) wanted.add(id);
  return strategiesOf(from).filter(({ id }) => wanted.has(id));
}

/** A strategy answers what has come, beside what it answers here already. */
function join(strategy: Draft<Strategy>, findingIds: readonly Id[], stageIds: readonly Id[]): void {
  const places = new Set([...(strategy.stageIds ?? []), ...stageIds]);
  strategy.findingIds = [...new Set([...strategy.findingIds, ...findingIds])];
  if (places.size > 0) strategy.stageIds = [...places];
  else delete strategy.stageIds;
}

type Arrival = { from: Project; sourceMapId: Id; id: Id; title: string; state: MapState; makeId?: () => Id };

/**
 * Brings a map with its stages, lanes, cards, findings, feelings and paths. Every record remembers where it came from, so
 * that the map is linked to those of its kin; personas, channels, sources and strategies of the same name are those that
 * are here. The strategies of the map answer its findings here, too.
 * The bytes of its pictures are stored already.
 */
export const bringMap = command<Arrival>(
  'map.bring',
  'undo.bringMap',
  (draft, { from, sourceMapId, id, title, state, makeId = newId }, project) => {
    const source = from.maps[sourceMapId];
    if (!source || project.maps[id]) return;
    const { lead, bringParts } = bringer({ draft, project, from, makeId });
    const people = source.personaIds.flatMap((persona) => lead('personas', persona) ?? []);
    const { basedOn, leadPersonaId, ...own } = source;
    const first = leadPersonaId === undefined ? undefined : lead('personas', leadPersonaId);
    draft.maps[id] = {
      ...structuredClone(own),
      id,
      order: keyBetween(mapsOf(project).at(-1)?.order ?? null, null),
      title: title.slice(0, LIMITS.title),
      state,
      personaIds: [...new Set(people)],
      ...(first !== undefined && { leadPersonaId: first }),
      ...(basedOn !== undefined && project.maps[basedOn] && { basedOn }),
    };
    const copied = new Map([[`maps ${sourceMapId}`, id]]);
    const lookup: Lookup = (table, one) => recordIn(from, table, one);
    const led = (reference: Reference, one: Id): Id | undefined => {
      const table = target(reference);
      return copied.get(`${table} ${one}`) ?? lead(table, one);
    };
    for (const table of tablesByDependence()) {
      const { owner, references, oneOf = [], unique } = kinds[table];
      if (owner === undefined) continue;
      // Two personas of one name are one here, and what both feel at a touchpoint is felt once.
      const known = new Set<string>();
      const find = (one: Id) => recordIn(from, table, one) as Copied | undefined;
      for (const record of recordsIn(from, table)) {
        if (mapOfRecord(lookup, table, record) !== sourceMapId) continue;
        const copyId = makeId();
        const copy: AnyRecord = structuredClone(record);
        copy['id'] = copyId;
        copy['origin'] = originFor(record as Copied, find);
        let whole = true;
        for (const reference of references) {
          const ids = idsOf(record, reference);
          if (ids.length === 0) continue;
          const found = [...new Set(ids.flatMap((one) => led(reference, one) ?? []))];
          const needed = reference.required || oneOf.includes(reference.field);
          if (needed && found.length === 0) whole = false;
          setField(copy, reference.field, reference.many ? found : found[0]);
        }
        const key = unique && uniqueKey(unique, copy);
        if (!whole || (key !== undefined && known.has(key))) continue;
        if (key !== undefined) known.add(key);
        // What only a target says of a finding stays with a target.
        kinds[table].settle?.(
          copy,
          () => undefined,
          (_, one) => draft.maps[one],
        );
        copied.set(`${table} ${record['id'] as Id}`, copyId);
        putRecord(draft, table, copy);
      }
    }
    for (const strategy of strategiesComing(from, sourceMapId)) {
      const own = draft.strategies[lead('strategies', strategy.id) ?? ''];
      const here = (table: TableName, ids: readonly Id[]): Id[] =>
        ids.flatMap((one) => copied.get(`${table} ${one}`) ?? []);
      if (own) join(own, here('findings', strategy.findingIds), here('stages', strategy.stageIds ?? []));
    }
    bringParts();
  },
  ({ from, sourceMapId, id }) => ({
    mapId: id,
    stages: stagesOf(from, sourceMapId).length,
    lanes: lanesOf(from, sourceMapId).length,
    cards: cardsOf(from, sourceMapId).length,
  }),
);
