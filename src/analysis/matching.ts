// Matching: which record of one map is which of the other, as the kinds of records say. By origin first, then by names and places.
import type { Id } from '@/model/id';
import { byOrder, type Ordered } from '@/model/order';
import type { AnyRecord, KeyPart, MatchKey } from '@/model/records/recordKind';
import {
  kinds,
  type Lookup,
  mapOfRecord,
  recordIn,
  recordsIn,
  tablesByDependence,
  type TableName,
  target,
} from '@/model/tables';
import type { Finding } from '@/model/types';
import type { Pairing, Side } from './comparison';
import { type Copied, nameKey, originPasses, pairUp, type Pass, sameName } from './pairing';

type Known = AnyRecord & Copied;

/** Every table that is matched between two maps; some only to compare references to them. */
export type Matching = Partial<Record<TableName, Pairing<Known>>>;

/** The places of records on both sides, for the order of those that stand in them. */
type Ranks = { from: Map<string, number>; to: Map<string, number> };

/** Matches two maps, record by record. Equal in both directions: swapping the sides swaps the answer. */
export function matchMaps(from: Side, to: Side): Matching {
  const matching: Matching = {};
  const ranks: Ranks = { from: new Map(), to: new Map() };
  for (const table of tablesByDependence()) {
    const pairing = matchTable(table, from, to, matching, ranks);
    if (pairing) matching[table] = pairing;
  }
  return matching;
}

/** Matches the findings of two maps, by origin and then by title. */
export const matchFindings = (from: Side, to: Side): Pairing<Finding> =>
  matchTable('findings', from, to, {}, { from: new Map(), to: new Map() }) as unknown as Pairing<Finding>;

function matchTable(
  table: TableName,
  from: Side,
  to: Side,
  matching: Matching,
  ranks: Ranks,
): Pairing<Known> | undefined {
  const { comparing, owner } = kinds[table];
  const { matchedBy, within } = comparing ?? {};
  if (!matchedBy) return undefined;
  const own = {
    from: inReadingOrder(from, table, ranks.from),
    to: inReadingOrder(to, table, ranks.to),
  };
  const all =
    owner === undefined
      ? own
      : {
          from: recordsIn(from.project, table) as Known[],
          to: from.project === to.project ? [] : (recordsIn(to.project, table) as Known[]),
        };
  const pass = (key: MatchKey): Pass<Known> => passOf(table, key, matching);
  return pairUp(own.from, own.to, [...originPasses(all, within && pass(within)), ...matchedBy.map(pass)]);
}

/**
 * The records of a table on one side: all of a project's, or those of the map, as they are read: by the places of
 * what they stand in and then by their own order; without an order, by their ids.
 */
function inReadingOrder({ project, mapId }: Side, table: TableName, ranks: Map<string, number>): Known[] {
  const { owner, siblings, references } = kinds[table];
  const lookup: Lookup = (name, id) => recordIn(project, name, id);
  const own = recordsIn(project, table).filter(
    (record) => owner === undefined || mapOfRecord(lookup, table, record) === mapId,
  ) as Known[];
  if (!siblings) return own.sort((a, b) => (a.id < b.id ? -1 : 1));
  const places = siblings.flatMap((field) => references.find((reference) => reference.field === field) ?? []);
  const rankOf = (record: Known): number[] =>
    places.map((reference) => ranks.get(`${target(reference)} ${record[reference.field] as Id}`) ?? 0);
  const keyed = own.map((record) => ({ record, rank: rankOf(record) }));
  keyed.sort((a, b) => {
    for (const [at, rank] of a.rank.entries()) {
      const other = b.rank[at] ?? 0;
      if (rank !== other) return rank - other;
    }
    return byOrder(a.record as unknown as Ordered, b.record as unknown as Ordered);
  });
  return keyed.map(({ record }, at) => {
    ranks.set(`${table} ${record.id}`, at);
    return record;
  });
}

/** A key made of several parts, all of which must be known. */
function joined(parts: (string | undefined)[]): string | undefined {
  return parts.includes(undefined) ? undefined : parts.join('|');
}

/** A key as both sides write it: references of the first side are read through their partners. */
function passOf(table: TableName, key: MatchKey, matching: Matching): Pass<Known> {
  const { references } = kinds[table];
  const partner = (field: string, id: Id): Id | undefined => {
    const reference = references.find((one) => one.field === field);
    return reference && matching[target(reference)]?.toOf.get(id);
  };
  const part = (of: KeyPart, record: Known, side: 'from' | 'to'): string | undefined => {
    if ('name' in of) return nameKey(record[of.name] as string);
    if ('text' in of) return sameName(record[of.text] as string);
    if ('value' in of) return record[of.value] as string | undefined;
    if ('by' in of) return of.by(record);
    const fields = typeof of.reference === 'string' ? [of.reference] : of.reference;
    const field = fields.find((one) => record[one] !== undefined);
    if (field === undefined) return undefined;
    const id = side === 'to' ? (record[field] as Id) : partner(field, record[field] as Id);
    return id === undefined ? undefined : `${field} ${id}`;
  };
  const keyOf = (side: 'from' | 'to') => (record: Known) => joined(key.map((of) => part(of, record, side)));
  return { from: keyOf('from'), to: keyOf('to') };
}
