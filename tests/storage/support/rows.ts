// Looks at the rows of a world's database, and damages them, behind the back of the product.
import { EXIT_JOURNAL } from '@/storage/rows';
type World = { indexedDB: IDBFactory };

function opened({ indexedDB }: World): Promise<IDBDatabase> {
  return new Promise((resolve, reject) => {
    const request = indexedDB.open('waymark');
    request.addEventListener('success', () => resolve(request.result));
    request.addEventListener('error', () => reject(request.error ?? new Error('open')));
  });
}

function inTable<T>(world: World, table: string, work: (store: IDBObjectStore) => IDBRequest<T>): Promise<T> {
  return opened(world).then(
    (db) =>
      new Promise((resolve, reject) => {
        const transaction = db.transaction(table, 'readwrite');
        const request = work(transaction.objectStore(table));
        transaction.addEventListener('complete', () => {
          db.close();
          resolve(request.result);
        });
        transaction.addEventListener('abort', () => {
          db.close();
          reject(transaction.error ?? new Error('aborted'));
        });
      }),
  );
}

export const rowsOf = <T>(world: World, table: string): Promise<T[]> =>
  inTable(world, table, (store) => store.getAll() as IDBRequest<T[]>);
export const putRow = (world: World, table: string, row: unknown) =>
  inTable(world, table, (store) => store.put(row));
export const clearTable = (world: World, table: string) => inTable(world, table, (store) => store.clear());

const tables = ['snapshots', 'journal', EXIT_JOURNAL, 'summaries', 'versions', 'assets', 'trash', 'meta'];

/** Everything that is stored, to compare before and after. */
export async function dump(world: World): Promise<Record<string, unknown[]>> {
  const all: Record<string, unknown[]> = {};
  for (const table of tables) all[table] = await rowsOf(world, table);
  return all;
}
