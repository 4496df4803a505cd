// Matching: which record of one map is which of the other, as the kinds of records say. By origin first, then by names and places.
import type { Id } from '@/model/id';
import { byOrder, type Ordered } from '@/model/order';
import type { AnyRecord, KeyPart, MatchKey, Reference } from '@/model/records/recordKind';
import { cardCountOf, cardsOf, stagesOf } from '@/model/select';
import type { Steps } from '@/model/steps';
import {
  fieldOf,
  kinds,
  recordIn,
  recordsIn,
  tableNames,
  tablesByDependence,
  type TableName,
  target,
} from '@/model/tables';
import type { Card, Finding, Project } from '@/model/types';
import type { Pairing, Side } from './comparison';
import { isOwn, type Origins } from './lineage';
import { type Copied, nameKey, originPasses, pairUp, type Pass, sameName } from './pairing';

type Known = AnyRecord & Copied;

/** Records of two maps matched, with all of each side as they are read. */
export type Matched = Pairing<Known> & { read: { from: readonly Known[]; to: readonly Known[] } };

/** Every table that is matched between two maps; some only to compare references to them. */
export type Matching = Partial<Record<TableName, Matched>>;

/** The places of records on one side by table, for the order of those that stand in them. */
type Ranks = Map<TableName, Map<Id, number>>;

/** Matches two maps, record by record. Equal in both directions: swapping the sides swaps the answer. */
export function* matchMaps(from: Side, to: Side): Steps<Matching> {
  const matching: Matching = {};
  const ranks = { from: new Map(), to: new Map() };
  for (const table of tablesByDependence()) {
    const pairing = matchTable(table, from, to, matching, ranks);
    if (!pairing) continue;
    matching[table] = pairing;
    yield;
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
  ranks: { from: Ranks; to: Ranks },
): Matched | undefined {
  const { comparing, owner } = kinds[table];
  const { matchedBy, within } = comparing ?? {};
  if (!matchedBy) return undefined;
  const read = {
    from: inReadingOrder(from, table, ranks.from),
    to: inReadingOrder(to, table, ranks.to),
  };
  const origins = { from: originsIn(from.project, table), to: originsIn(to.project, table) };
  const pass = (key: MatchKey): Pass<Known> => passOf(table, key, matching);
  const [itself, ...copies] = originPasses(origins, within && pass(within));
  // What is part of one map is not part of another of the same project.
  const apart = owner !== undefined && from.project === to.project && from.mapId !== to.mapId;
  // What is of its own is not taken for another because both are called the same.
  const unlessOwn = ({ from: a, to: b }: Pass<Known>): Pass<Known> => ({
    from: (record) => (isOwn(record) ? undefined : a(record)),
    to: (record) => (isOwn(record) ? undefined : b(record)),
  });
  const byName = matchedBy.map((key) => unlessOwn(pass(key)));
  const passes = [...(itself && !apart ? [itself] : []), ...copies, ...byName];
  return { ...pairUp(read.from, read.to, passes), read };
}

const originsIn =
  (project: Project, table: TableName): Origins =>
  (id) =>
    (recordIn(project, table, id) as Copied | undefined)?.origin;

/** The records of a table that are part of a map, or of the project where the table belongs to it; in no order. */
function recordsOn(project: Project, table: TableName, mapId: Id): Known[] {
  const { owner, references } = kinds[table];
  const all = recordsIn(project, table) as Known[];
  if (table === 'maps') return all.filter(({ id }) => id === mapId);
  const reference = owner === undefined ? undefined : references.find(({ field }) => field === owner);
  if (!reference) return owner === undefined ? all : [];
  const owners = new Set(recordsOn(project, target(reference), mapId).map(({ id }) => id));
  return all.filter((record) => owners.has(fieldOf(record, reference.field) as Id));
}

/** What the records of an ordered table stand in. */
function placesIn({ siblings = [], references }: (typeof kinds)[TableName]): Reference[] {
  return siblings.flatMap((field) => references.find((reference) => reference.field === field) ?? []);
}

/** Whether the order of a table says in which order the records of others are read. */
const isPlace = (table: TableName): boolean =>
  tableNames.some((name) => placesIn(kinds[name]).some(({ to }) => to === table));

/** The cards of a map as they are known in this order already; undefined where some stand in a lane that is not on it. */
function cardsInOrder(project: Project, mapId: Id): Card[] | undefined {
  const cards = cardsOf(project, mapId);
  const count = stagesOf(project, mapId).reduce((sum, { id }) => sum + cardCountOf(project, id), 0);
  return cards.length === count ? cards : undefined;
}

/**
 * The records of a table on one side: all of a project's, or those of the map, as they are read: by the places of
 * what they stand in and then by their own order; without an order, by their ids.
 */
function inReadingOrder({ project, mapId }: Side, table: TableName, ranks: Ranks): Known[] {
  const kind = kinds[table];
  const cards = table === 'cards' ? cardsInOrder(project, mapId) : undefined;
  if (cards) return cards;
  const own = recordsOn(project, table, mapId);
  if (!kind.siblings) return own.sort((a, b) => (a.id < b.id ? -1 : 1));
  const places = placesIn(kind);
  const keyed = own.map((record) => ({
    record,
    rank: places.map((reference) => ranks.get(target(reference))?.get(record[reference.field] as Id) ?? 0),
  }));
  keyed.sort((a, b) => {
    for (let at = 0; at < places.length; at += 1) {
      const apart = (a.rank[at] ?? 0) - (b.rank[at] ?? 0);
      if (apart !== 0) return apart;
    }
    return byOrder(a.record as unknown as Ordered, b.record as unknown as Ordered);
  });
  const sorted = keyed.map(({ record }) => record);
  if (isPlace(table)) ranks.set(table, new Map(sorted.map(({ id }, at) => [id, at])));
  return sorted;
}

/** What a record says for a part of a key. */
type Said = (record: Known) => string | undefined;

/** A key as both sides write it: references of the first side are read through their partners. */
function passOf(table: TableName, key: MatchKey, matching: Matching): Pass<Known> {
  const { references } = kinds[table];
  const partners = (field: string): ReadonlyMap<Id, Id> | undefined => {
    const reference = references.find((one) => one.field === field);
    return reference && matching[target(reference)]?.toOf;
  };
  const part = (of: KeyPart, side: 'from' | 'to'): Said => {
    if ('name' in of) return (record) => nameKey(record[of.name] as string);
    if ('text' in of) return (record) => sameName(record[of.text] as string);
    if ('value' in of) return (record) => record[of.value] as string | undefined;
    if ('by' in of) return of.by;
    const fields = typeof of.reference === 'string' ? [of.reference] : of.reference;
    const known = fields.map((field) => ({ field, toOf: partners(field) }));
    return (record) => {
      const there = known.find(({ field }) => record[field] !== undefined);
      if (!there) return undefined;
      const id = record[there.field] as Id;
      const read = side === 'to' ? id : there.toOf?.get(id);
      return read === undefined ? undefined : `${there.field} ${read}`;
    };
  };
  const keyOf = (side: 'from' | 'to'): Said => {
    const parts = key.map((of) => part(of, side));
    // All parts must be known.
    return (record) => {
      let whole: string | undefined;
      for (const say of parts) {
        const said = say(record);
        if (said === undefined) return undefined;
        whole = whole === undefined ? said : `${whole}|${said}`;
      }
      return whole ?? '';
    };
  };
  return { from: keyOf('from'), to: keyOf('to') };
}
