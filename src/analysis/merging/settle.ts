// Settling: what both sides together would not hold is put right, in the records that are touched by it and no others.
import type { Id } from '@/model/id';
import { Report, type ReadNote } from '@/model/notes';
import { keysBetween } from '@/model/order';
import { reconnect, type ReadWords } from '@/model/reconnect';
import type { AnyRecord } from '@/model/records/recordKind';
import { kinds, looseCopy, tableNames, type TableName } from '@/model/tables';
import { grouped } from './grouped';

export type Tables = Record<TableName, Map<Id, AnyRecord>>;

/** Copies of tables, in an order that does not depend on who added what. */
export function looseTables(tables: Tables): Tables {
  const copies = {} as Tables;
  for (const table of tableNames)
    copies[table] = new Map(
      [...tables[table]]
        .toSorted(([a], [b]) => (a < b ? -1 : 1))
        .map(([id, record]) => [id, looseCopy(table, record)]),
    );
  return copies;
}

/**
 * Gives siblings that stand at the same place keys of their own, in place: whoever stood there before stays, the others
 * come right behind it by their ids, so that every machine agrees.
 */
export function separateOrders(tables: Tables, isTouched: (table: TableName, id: Id) => boolean): void {
  for (const table of tableNames) {
    const { siblings } = kinds[table];
    if (!siblings) continue;
    const groups = grouped(tables[table].values(), (record) =>
      siblings.map((field) => String(record[field])).join('/'),
    );
    const rank = (record: AnyRecord) => (isTouched(table, record['id'] as Id) ? 1 : 0);
    for (const group of groups.values()) {
      const places = grouped(group, (record) => record['order'] as string);
      if (places.size === group.length) continue;
      const orders = [...places.keys()].toSorted((a, b) => (a < b ? -1 : 1));
      for (const [at, order] of orders.entries()) {
        const [, ...others] = (places.get(order) ?? []).toSorted(
          (a, b) => rank(a) - rank(b) || ((a['id'] as Id) < (b['id'] as Id) ? -1 : 1),
        );
        const keys = keysBetween(order, orders[at + 1] ?? null, others.length);
        others.forEach((record, index) => (record['order'] = keys[index]));
      }
    }
  }
}

/** Makes the records of a merge hold together, in place, and tells what it had to do. */
export function settle(
  tables: Tables,
  words: ReadWords,
  isTouched: (table: TableName, id: Id) => boolean,
): ReadNote[] {
  const report = new Report();
  reconnect(tables, report, words);
  // A record "Unplaced" comes without a place in the order: behind all others.
  for (const table of tableNames)
    for (const record of tables[table].values())
      if (record['order'] === '') record['order'] = lastKey(tables[table].values());
  separateOrders(tables, isTouched);
  return report.list();
}

function lastKey(records: Iterable<AnyRecord>): string {
  let last: string | null = null;
  for (const { order } of records)
    if (typeof order === 'string' && order !== '' && (last === null || order > last)) last = order;
  return keysBetween(last, null, 1)[0] ?? '';
}
