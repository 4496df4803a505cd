// Reconnect: references that lead nowhere are taken out; what loses its place by that stands under "Unplaced".
import { derivedId } from './id';
import { leadsBack, uniqueKey } from './invariants';
import type { Report } from './notes';
import type { AnyRecord, Reference } from './records/recordKind';
import {
  fieldOf,
  idsOf,
  kinds,
  type Lookup,
  mapOfRecord,
  setField,
  tablesByDependence,
  type TableName,
  target,
} from './tables';

/** Words that reading has to put into a document; the reader passes them in the person's language. */
export type ReadWords = { unplaced: string };

/** Where a required reference leads that the document does not have. */
export const NOWHERE = derivedId('nowhere');

type Tables = Record<TableName, Map<string, AnyRecord>>;
type Kit = { tables: Tables; report: Report; words: ReadWords; made: Map<string, string>; lookup: Lookup };

/**
 * Makes every reference of fitted records lead somewhere, in place, table by table: each comes after those that it
 * points at. A record that cannot do without what is not there is dropped, or stands under "Unplaced".
 */
export function reconnect(tables: Tables, report: Report, words: ReadWords): void {
  const lookup: Lookup = (table, id) => tables[table].get(id);
  const kit: Kit = { tables, report, words, made: new Map(), lookup };
  for (const name of tablesByDependence()) {
    const known = new Set<string>();
    for (const [id, record] of tables[name]) {
      if (!place(kit, name, id, record)) {
        tables[name].delete(id);
        report.add('recordDropped', `${name}.${id}`);
        continue;
      }
      dropDangling(kit, name, id, record);
      kinds[name].settle?.(
        record,
        (code, field, values) => report.add(code, `${name}.${id}.${field}`, values),
        lookup,
      );
      const { unique } = kinds[name];
      if (!unique) continue;
      const own = uniqueKey(unique, record);
      if (known.has(own)) {
        tables[name].delete(id);
        report.add('feelingRepeated', `${name}.${id}`);
      }
      known.add(own);
    }
  }
}

/** The first map that a record is led to by some of its references, the first of them first. */
function mapLedTo(kit: Kit, record: AnyRecord, references: readonly Reference[]): string | undefined {
  for (const reference of references) {
    const to = target(reference);
    if (reference.acrossMaps || (to !== 'maps' && kinds[to].owner === undefined)) continue;
    for (const id of idsOf(record, reference)) {
      const found = kit.lookup(to, id);
      const mapId = found && mapOfRecord(kit.lookup, to, found);
      if (mapId !== undefined) return mapId;
    }
  }
  return undefined;
}

/** Gives a record its required references; false when it cannot be kept. */
function place(kit: Kit, name: TableName, id: string, record: AnyRecord): boolean {
  const { references, owner, oneOf } = kinds[name];
  const required = references.filter((reference) => reference.required);
  const at = `${name}.${id}`;
  if (oneOf && !chooseOne(kit, at, record, oneOf, references)) return false;
  // Made on first need: a stand-in of a map comes with a note.
  let mapId = owner === undefined ? undefined : mapLedTo(kit, record, required);
  const needed = () => (mapId ??= mapLedTo(kit, record, references) ?? standIn(kit, 'maps', undefined));
  let unplaced = false;
  for (const reference of required) {
    const to = target(reference);
    const found = kit.lookup(to, fieldOf(record, reference.field) as string);
    const ofMap = owner !== undefined && (to === 'maps' || kinds[to].owner !== undefined);
    if (found && (!ofMap || mapOfRecord(kit.lookup, to, found) === mapId)) continue;
    if (reference.whenLost !== 'unplaced') return false;
    const stand = to === 'maps' ? needed() : standIn(kit, to, ofMap ? needed() : undefined);
    setField(record, reference.field, stand);
    unplaced = true;
  }
  if (unplaced) kit.report.add('unplaced', at);
  return true;
}

/** Leaves the first of the references that leads somewhere; the record follows it to its map. */
function chooseOne(
  kit: Kit,
  at: string,
  record: AnyRecord,
  oneOf: readonly string[],
  references: readonly Reference[],
): boolean {
  const places = oneOf.flatMap((field) => references.find((reference) => reference.field === field) ?? []);
  const chosen = places.find((reference) => mapLedTo(kit, record, [reference]) !== undefined);
  const mapId = chosen && mapLedTo(kit, record, [chosen]);
  if (!chosen || mapId === undefined) return false;
  // What else the record needs is asked first: of a record that is dropped, nothing else is told.
  const lost = references.some(
    (reference) =>
      reference.required &&
      target(reference) !== 'maps' &&
      !kit.lookup(target(reference), fieldOf(record, reference.field) as string),
  );
  if (lost) return false;
  for (const reference of places) {
    const value = fieldOf(record, reference.field);
    if (reference === chosen || value === undefined) continue;
    kit.report.add('referenceDropped', `${at}.${reference.field}`, { to: value as string });
    setField(record, reference.field, undefined);
  }
  if (record['mapId'] !== mapId) {
    record['mapId'] = mapId;
    kit.report.add('moved', at);
  }
  return true;
}

/** The record named "Unplaced" of a table and map, made on first need. Its order key comes with the next pass. */
function standIn(kit: Kit, table: TableName, mapId: string | undefined): string {
  const key = `${table} ${mapId ?? ''}`;
  const known = kit.made.get(key);
  if (known !== undefined) return known;
  let id = derivedId(`unplaced ${key}`);
  while (kit.tables[table].has(id)) id = derivedId(id);
  const { owner, unplaced, siblings } = kinds[table];
  kit.tables[table].set(id, {
    id,
    ...(siblings && { order: '' }),
    ...(owner !== undefined && { [owner]: mapId }),
    ...unplaced?.(kit.words.unplaced),
  });
  kit.made.set(key, id);
  return id;
}

/** Whether a record of one map may point at one of another: at its own, or at one that its map was derived from. */
function isReached(kit: Kit, map: string, other: string | undefined, across = false): boolean {
  const seen = new Set<string>();
  for (let at: string | undefined = map; at !== undefined && !seen.has(at);) {
    if (at === other) return true;
    seen.add(at);
    at = across ? (kit.lookup('maps', at)?.['basedOn'] as string | undefined) : undefined;
  }
  return false;
}

/** Optional references and sets of them: what is not there, or is of another map, is taken out; repetitions too. */
function dropDangling(kit: Kit, name: TableName, id: string, record: AnyRecord): void {
  const { references, owner } = kinds[name];
  const map = owner === undefined ? undefined : mapOfRecord(kit.lookup, name, record);
  for (const reference of references) {
    if (reference.required) continue;
    const { field, many, acyclic, acrossMaps } = reference;
    const to = target(reference);
    const at = `${name}.${id}.${field}`;
    const leads = (one: string): boolean => {
      const found = kit.lookup(to, one);
      const elsewhere =
        found !== undefined &&
        map !== undefined &&
        kinds[to].owner !== undefined &&
        !isReached(kit, map, mapOfRecord(kit.lookup, to, found), acrossMaps);
      if (found && !elsewhere) return true;
      kit.report.add('referenceDropped', at, { to: one });
      return false;
    };
    const ids = idsOf(record, reference);
    const kept = [...new Set(ids)].filter(leads);
    if (kept.length < ids.length) setField(record, field, many ? kept : undefined);
    else if (acyclic && leadsBack((one) => kit.lookup(name, one), id, field)) {
      kit.report.add('referenceDropped', at, { to: ids[0] ?? '' });
      setField(record, field, undefined);
    }
  }
}
