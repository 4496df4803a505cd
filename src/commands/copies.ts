// Copies of cards and stages: what hangs on them comes along, within one project or out of another.
import type { Draft } from 'immer';
import type { Id } from '@/model/id';
import { uniqueKey } from '@/model/invariants';
import { byOrder, keyBetween, type Ordered } from '@/model/order';
import type { AnyRecord, Reference } from '@/model/records/recordKind';
import {
  fieldOf,
  idsOf,
  kinds,
  type Lookup,
  mapOfRecord,
  putRecord,
  recordIn,
  recordsIn,
  setField,
  tablesByDependence,
  type TableName,
  target,
} from '@/model/tables';
import type { Project } from '@/model/types';

type Copies = Partial<Record<TableName, ReadonlyMap<Id, Id>>>;

export type Copying = {
  /** Where the originals are: the project itself or a cut-out of this or another one. */
  from: Project;
  mapId: Id;
  /** The new ids of what is copied already, by the old ones: cards, and a stage that is copied as a whole. */
  copies: Copies;
  makeId: () => Id;
};

/** A record without its memory of where it came from: a copy begins a life of its own. */
export function withoutOrigin<T extends { origin?: Id | undefined }>(record: T): T {
  const { origin: _, ...own } = record;
  return own as T;
}

/** The record of this project that one of another stands for: the same, or one of the same name. */
function counterpart(project: Project, from: Project, table: TableName, id: Id): Id | undefined {
  if (recordIn(project, table, id)) return id;
  const { name = '' } = kinds[table];
  const wanted = recordIn(from, table, id)?.[name];
  if (typeof wanted !== 'string') return undefined;
  const found = recordsIn(project, table).find((record) => (record[name] as string).trim() === wanted.trim());
  return found?.['id'] as Id | undefined;
}

/** How many feelings of a cut-out belong to personas that this project does not have. */
export const feelingsWithoutPersona = (project: Project, from: Project): number =>
  Object.values(from.feelings).filter(
    ({ personaId }) => counterpart(project, from, 'personas', personaId) === undefined,
  ).length;

/** One act of copying into a draft: what it points at is brought along once, and order keys go on. */
export function copier(draft: Draft<Project>, project: Project, copying: Copying) {
  const { from, mapId, copies, makeId } = copying;
  const same = from.id === project.id;
  const led = new Map<string, Id | undefined>();
  const lastOrders = new Map<string, string>();
  const here: Lookup = (table, id) => recordIn(project, table, id);

  /** A key behind all siblings that are there, and behind those that were copied before. */
  function nextOrder(table: TableName, record: AnyRecord): string {
    const fields = kinds[table].siblings ?? [];
    const group = (one: AnyRecord) => fields.map((field) => one[field] as string).join(' ');
    const own = group(record);
    let last = lastOrders.get(`${table} ${own}`) ?? null;
    if (last === null) {
      for (const one of recordsIn(project, table)) {
        const order = one['order'] as string;
        if (group(one) === own && (last === null || order > last)) last = order;
      }
    }
    const next = keyBetween(last, null);
    lastOrders.set(`${table} ${own}`, next);
    return next;
  }

  function put(table: TableName, record: AnyRecord): Id {
    const ordered = kinds[table].siblings ? { ...record, order: nextOrder(table, record) } : record;
    // A copy leaves behind what only holds on the map that it comes from.
    kinds[table].settle?.(ordered, () => undefined, here);
    putRecord(draft, table, ordered);
    return record['id'] as Id;
  }

  /** A record that is not copied for its own sake, in this project: the one that is there, or a copy. */
  function bring(table: TableName, id: Id): Id | undefined {
    const original = recordIn(from, table, id);
    const known = here(table, id);
    const { name = '', owner } = kinds[table];
    const alike = known?.[name] === original?.[name] && known?.['kind'] === original?.['kind'];
    if (known && owner === undefined && (same || alike)) return id;
    if (!original) return undefined;
    // Under its own id if that is free: pasted once more, it is found again.
    const copyId = known || owner !== undefined ? makeId() : id;
    const placed = owner === undefined ? original : { ...original, [owner]: mapId };
    return put(table, { ...withoutOrigin(placed), id: copyId });
  }

  /** A record of the map that copies go to: the same one, or one of the same name. */
  function onMap(table: TableName, id: Id): Id | undefined {
    const { name = '' } = kinds[table];
    const there = recordsIn(project, table).filter((record) => mapOfRecord(here, table, record) === mapId);
    const wanted = recordIn(from, table, id)?.[name];
    const found =
      there.find((record) => same && record['id'] === id) ?? there.find((record) => record[name] === wanted);
    return found?.['id'] as Id | undefined;
  }

  function lead(reference: Reference, id: Id): Id | undefined {
    const table = target(reference);
    if (table === 'maps') return mapId;
    const copied = copies[table]?.get(id);
    if (copied !== undefined) return copied;
    switch (reference.whenCopied) {
      case 'bring':
        return bring(table, id);
      case 'sameName':
        return counterpart(project, from, table, id);
      case 'sameNameOrBring':
        return onMap(table, id) ?? bring(table, id);
      default:
        return same && kinds[table].owner === undefined && here(table, id) ? id : undefined;
    }
  }

  /** What a reference of a copy leads to here; asked once, since asking may bring it along. */
  function followed(reference: Reference, id: Id): Id | undefined {
    const key = `${reference.to} ${id}`;
    if (!led.has(key)) led.set(key, lead(reference, id));
    return led.get(key);
  }

  /** The fields of a copy that point at something, as they read here; undefined when it cannot be without one. */
  function follow(table: TableName, record: AnyRecord): AnyRecord | undefined {
    const { references, oneOf = [] } = kinds[table];
    const copy = structuredClone(record);
    // What may fail comes first, so that nothing is brought along for a record that stays behind.
    const sure = (reference: Reference) => Number(reference.whenCopied?.includes('ring') ?? false);
    for (const reference of [...references].sort((a, b) => sure(a) - sure(b))) {
      const ids = idsOf(record, reference);
      if (ids.length === 0) continue;
      const found = [...new Set(ids.flatMap((id) => followed(reference, id) ?? []))];
      const needed =
        reference.required || oneOf.includes(reference.field) || reference.whenGone === 'dropWhenEmpty';
      if (needed && found.length === 0) return undefined;
      setField(copy, reference.field, reference.many ? found : found[0]);
    }
    return copy;
  }

  const touches = (record: AnyRecord, reference: Reference): boolean =>
    !reference.acrossMaps && idsOf(record, reference).some((id) => copies[target(reference)]?.has(id));

  /** Copies the records of a table that point at what is copied; findings of this map hang on the copies too. */
  function attach(table: TableName): void {
    const { references, copied, unique } = kinds[table];
    const attached = recordsIn(from, table).filter((record) =>
      references.some((reference) => touches(record, reference)),
    );
    if (kinds[table].siblings) attached.sort((a, b) => byOrder(a as Ordered, b as Ordered));
    const known = new Set<string>();
    for (const record of attached) {
      const id = record['id'] as Id;
      const own = same ? here(table, id) : undefined;
      if (copied === 'extend' && own && mapOfRecord(here, table, own) === mapId) {
        for (const reference of references.filter((one) => one.many && touches(record, one))) {
          const more = idsOf(record, reference).flatMap((one) => copies[target(reference)]?.get(one) ?? []);
          (fieldOf(recordIn(draft, table, id) ?? {}, reference.field) as Id[]).push(...more);
        }
        continue;
      }
      const copy = follow(table, withoutOrigin(record));
      const key = unique && copy && uniqueKey(unique, copy);
      if (!copy || (key !== undefined && known.has(key))) continue;
      if (key !== undefined) known.add(key);
      put(table, { ...copy, id: makeId() });
    }
  }

  return {
    /** A card or stage as it reads here: what it cites is brought along. Its own place is left to the caller. */
    cite<T extends AnyRecord>(table: TableName, record: T): T {
      const cited: AnyRecord = { ...record };
      for (const reference of kinds[table].references) {
        if (reference.whenCopied !== 'bring' || idsOf(record, reference).length === 0) continue;
        const found = idsOf(record, reference).flatMap((id) => followed(reference, id) ?? []);
        setField(cited, reference.field, reference.many ? found : found[0]);
      }
      return cited as T;
    },
    /** Copies all that hangs on what is copied: feelings, findings, steps of paths, as their kinds say. */
    attachAll(): void {
      for (const table of tablesByDependence()) if (kinds[table].copied) attach(table);
    },
  };
}
