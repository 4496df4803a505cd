// Looks at the rows of a database of this page, and changes them, behind the back of the product.
import type { VersionRow } from '@/storage/rows';
import { unharmed } from './spoil';

const ended = <T>(request: IDBRequest<T>): Promise<T> =>
  new Promise((resolve, reject) => {
    request.addEventListener('success', () => resolve(request.result));
    request.addEventListener('error', () => reject(request.error ?? new Error('failed')));
  });

const opened = (name: string) => ended(unharmed(() => indexedDB.open(name)));

// What maintenance may write at any time belongs to no commit.
const aside = new Set(['summaries', 'meta']);
/** So does the restore point that is kept in idle moments after an edit; one of a migration is written with its commit. */
const isAside = (table: string, row: unknown): boolean =>
  table === 'versions' && (row as VersionRow).reason === 'automatic';

/** All that commits have written, as one text to compare. */
export async function dumpOf(name: string, whole = false): Promise<string> {
  const db = await opened(name);
  const tables = [...db.objectStoreNames].filter((table) => whole || !aside.has(table));
  const requests = unharmed(() => {
    const transaction = db.transaction(tables);
    return tables.map((table) => transaction.objectStore(table).getAll());
  });
  const rows = await Promise.all(requests.map(ended));
  db.close();
  return JSON.stringify(
    tables.map((table, i) => [table, rows[i]?.filter((row) => whole || !isAside(table, row))]),
  );
}

export async function rowsOf<T>(name: string, table: string): Promise<T[]> {
  const db = await opened(name);
  const rows = await ended(
    unharmed(() => db.transaction(table).objectStore(table).getAll() as IDBRequest<T[]>),
  );
  db.close();
  return rows;
}

export async function putRow(name: string, table: string, row: unknown): Promise<void> {
  const db = await opened(name);
  await ended(unharmed(() => db.transaction(table, 'readwrite').objectStore(table).put(row)));
  db.close();
}
