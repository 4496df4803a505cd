// Places: where records stand among their siblings, and which matched ones stand elsewhere than before.
import type { Id } from '@/model/id';
import { byOrder, type Ordered } from '@/model/order';
import type { Reference } from '@/model/records/recordKind';
import { kinds, type TableName, target } from '@/model/tables';
import type { AnyRecord, Pairing, Position } from './comparison';
import type { Matched, Matching } from './matching';
import { untoldFields } from './fieldWord';
import { keptInPlace } from './moves';

/** Where records stand, and which matched ones stand elsewhere than before. */
export type Places = {
  /** The position of a record of the first map, and of one of the second. */
  from: (record: AnyRecord) => Position;
  to: (record: AnyRecord) => Position;
  /** Ids of the second map. */
  moved: ReadonlySet<Id>;
};

type Sibling = Ordered & AnyRecord;
type KeyOf = (record: AnyRecord) => string;
type Groups = ReadonlyMap<string, readonly Sibling[]>;

/** Records in groups of siblings, each group in order. As they are read siblings follow each other. */
function grouped(records: readonly Sibling[], fields: readonly string[], keyOf: KeyOf): Groups {
  const groups = new Map<string, Sibling[]>();
  let group: Sibling[] | undefined;
  let last: Sibling | undefined;
  for (const record of records) {
    if (!group || !last || !areSiblings(record, last, fields)) {
      const key = keyOf(record);
      group = groups.get(key);
      if (!group) groups.set(key, (group = []));
    }
    group.push(record);
    last = record;
  }
  for (const siblings of groups.values()) if (siblings.length > 1) siblings.sort(byOrder);
  return groups;
}

function areSiblings(a: AnyRecord, b: AnyRecord, fields: readonly string[]): boolean {
  for (const field of fields) if (a[field] !== b[field]) return false;
  return true;
}

/**
 * The matched siblings that changed places: those whose group has another key on the other side, and those that do
 * not belong to the longest common order of their group.
 */
function movedIn(from: Groups, to: Groups, toOf: ReadonlyMap<Id, Id>): Set<Id> {
  const moved = new Set<Id>();
  for (const [key, siblings] of from) {
    const others = to.get(key) ?? [];
    if (sameOrder(siblings, others, toOf)) continue;
    const kept = keptInPlace(siblings, others, toOf);
    for (const { id } of siblings) {
      const partner = toOf.get(id);
      if (partner !== undefined && !kept.has(partner)) moved.add(partner);
    }
  }
  return moved;
}

/** Whether two groups hold the very same records in the same order, as nearly all do. */
function sameOrder(from: readonly Ordered[], to: readonly Ordered[], toOf: ReadonlyMap<Id, Id>): boolean {
  return from.length === to.length && from.every(({ id }, at) => toOf.get(id) === to[at]?.id);
}

/** A key for siblings on the first side, read as the second side would write it; unmatched groups stay apart. */
const across = (pairing: Pairing<{ id: Id }> | undefined, id: Id): string =>
  pairing?.toOf.get(id) ?? `only:${id}`;

/** Places of the records of an ordered table: siblings share a row, a cell or a path. */
export function placesOf(table: TableName, { toOf, read }: Matched, matching: Matching): Places {
  const { siblings = [], references } = kinds[table];
  // All that is compared is of one map, so that the map itself makes no group.
  const shared = references.filter(({ field, to }) => siblings.includes(field) && to !== 'maps');
  const place = untoldFields(table, 'place');
  const keyBy =
    (part: (reference: Reference, id: Id) => string): KeyOf =>
    (record) =>
      shared.map((reference) => part(reference, record[reference.field] as Id)).join('|');
  const keys = {
    from: keyBy((reference, id) => across(matching[target(reference)], id)),
    to: keyBy((_, id) => id),
  };
  const fields = shared.map(({ field }) => field);
  const { from, to } = read as { from: readonly Sibling[]; to: readonly Sibling[] };
  const groups = { from: grouped(from, fields, keys.from), to: grouped(to, fields, keys.to) };
  const positionOn =
    (side: 'from' | 'to') =>
    (record: AnyRecord): Position => {
      const group = groups[side].get(keys[side](record)) ?? [];
      const previous = group[group.findIndex(({ id }) => id === record.id) - 1];
      const cell = Object.fromEntries(place.map((field) => [field, record[field]]));
      return { ...cell, ...(previous && { previousId: previous.id }) };
    };
  return { from: positionOn('from'), to: positionOn('to'), moved: movedIn(groups.from, groups.to, toOf) };
}

const anywhere = (): Position => ({});

/** Of a table whose order says nothing. */
export const nowhere: Places = { from: anywhere, to: anywhere, moved: new Set() };
