// Reorder: order keys that are missing, unusable, equal or overlong are renewed; the visible order stays.
import type { Report } from './notes';
import { byOrder, isOrderKey, keysBetween, type Ordered } from './order';
import { kinds, tableNames, type TableName } from './tables';

type Loose = Record<string, unknown>;

/** Many inserts into one gap make long keys; a group that holds a longer one is re-keyed while reading. */
const LONG = 40;

/** Gives siblings distinct usable keys, in place. Records without a usable key follow the others, in file order. */
export function reorder(tables: Record<TableName, Map<string, Loose>>, report: Report): void {
  for (const name of tableNames) {
    const fields = kinds[name].siblings;
    if (!fields) continue;
    const groups = new Map<string, Loose[]>();
    for (const record of tables[name].values()) {
      const key = fields.map((field) => record[field] as string).join(' ');
      const group = groups.get(key);
      if (group) group.push(record);
      else groups.set(key, [record]);
    }
    for (const group of groups.values()) reorderGroup(name, group, report);
  }
}

function reorderGroup(name: TableName, group: Loose[], report: Report): void {
  const taken = new Set<unknown>();
  let fine = true;
  const keyless: Loose[] = [];
  const keyed: Loose[] = [];
  for (const record of group) {
    const order = record['order'];
    if (!isOrderKey(order)) {
      keyless.push(record);
      continue;
    }
    keyed.push(record);
    if (order.length > LONG || taken.has(order)) fine = false;
    taken.add(order);
  }
  if (fine && keyless.length === 0) return;
  keyed.sort((a, b) => byOrder(a as Ordered, b as Ordered));
  const ordered = [...keyed, ...keyless];
  const keys = keysBetween(null, null, ordered.length);
  ordered.forEach((record, i) => (record['order'] = keys[i]));
  const first = ordered[0]?.['id'] as string;
  report.add('rekeyed', `${name}.${first}.order`, { count: ordered.length });
}
