// Places: where records stand among their siblings, and which matched ones stand elsewhere than before.
import type { Id } from '@/model/id';
import { byOrder, type Ordered } from '@/model/order';
import type { Reference } from '@/model/records/recordKind';
import { kinds, type TableName, target } from '@/model/tables';
import type { AnyRecord, Pairing, Position } from './comparison';
import type { Matching } from './matching';
import { untoldFields } from './fieldWord';
import { keptInPlace } from './moves';

/** Where records stand, and which matched ones stand elsewhere than before. */
export type Places = {
  from: ReadonlyMap<Id, Position>;
  to: ReadonlyMap<Id, Position>;
  /** Ids of the second map. */
  moved: ReadonlySet<Id>;
};
/** Records in groups of siblings, each group in order. */
function grouped<T extends Ordered>(
  { pairs, removed, added }: Pairing<T>,
  groupOf: { from: (record: T) => string; to: (record: T) => string },
): { from: Map<string, T[]>; to: Map<string, T[]> } {
  const groups = { from: new Map<string, T[]>(), to: new Map<string, T[]>() };
  const put = (side: 'from' | 'to', record: T): void => {
    const key = groupOf[side](record);
    const group = groups[side].get(key);
    if (group) group.push(record);
    else groups[side].set(key, [record]);
  };
  for (const record of removed) put('from', record);
  for (const record of added) put('to', record);
  for (const { from, to } of pairs) {
    put('from', from);
    put('to', to);
  }
  for (const group of [...groups.from.values(), ...groups.to.values()]) group.sort(byOrder);
  return groups;
}

/**
 * Places in groups of siblings. Moved is a matched record whose group has another key on the other side, or that does
 * not belong to the longest common order of its group.
 */
function placesIn<T extends Ordered>(
  pairing: Pairing<T>,
  groupOf: { from: (record: T) => string; to: (record: T) => string },
  cellOf: (record: T) => Position,
): Places {
  const groups = grouped(pairing, groupOf);
  const positions = (side: Map<string, T[]>): Map<Id, Position> => {
    const found = new Map<Id, Position>();
    for (const siblings of side.values()) {
      for (const [at, record] of siblings.entries()) {
        const previous = siblings[at - 1];
        found.set(record.id, { ...cellOf(record), ...(previous && { previousId: previous.id }) });
      }
    }
    return found;
  };
  const kept = new Set<Id>();
  for (const [key, siblings] of groups.from) {
    for (const id of keptInPlace(siblings, groups.to.get(key) ?? [], pairing.toOf)) kept.add(id);
  }
  const moved = new Set<Id>();
  for (const { to } of pairing.pairs) if (!kept.has(to.id)) moved.add(to.id);
  return { from: positions(groups.from), to: positions(groups.to), moved };
}

/** A key for siblings on the first side, read as the second side would write it; unmatched groups stay apart. */
const across = (pairing: Pairing<{ id: Id }> | undefined, id: Id): string =>
  pairing?.toOf.get(id) ?? `only:${id}`;

/** Places of the records of an ordered table: siblings share a row, a cell or a path. */
export function placesOf(table: TableName, pairing: Pairing<AnyRecord>, matching: Matching): Places {
  const { siblings = [], references } = kinds[table];
  // All that is compared is of one map, so that the map itself makes no group.
  const shared = references.filter(({ field, to }) => siblings.includes(field) && to !== 'maps');
  const place = untoldFields(table, 'place');
  const key = (record: AnyRecord, part: (reference: Reference, id: Id) => string): string =>
    shared.map((reference) => part(reference, record[reference.field] as Id)).join('|');
  const groupOf = {
    from: (record: AnyRecord) => key(record, (reference, id) => across(matching[target(reference)], id)),
    to: (record: AnyRecord) => key(record, (_, id) => id),
  };
  return placesIn(pairing as unknown as Pairing<Ordered & AnyRecord>, groupOf, (record) =>
    Object.fromEntries(place.map((field) => [field, record[field]])),
  );
}

/** Of a table whose order says nothing. */
export const nowhere: Places = { from: new Map(), to: new Map(), moved: new Set() };
