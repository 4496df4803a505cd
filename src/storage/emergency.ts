// The last-moment writer: a raw connection of its own, because a page that is going away runs no callbacks (law S4).
import type { TableName } from './database';
import type { Surroundings } from './surroundings';

export type Put = { table: TableName; row: unknown; /** refuse to overwrite */ add: boolean };

export type Emergency = {
  /**
   * Sends transactions on their way, each complete in itself, and returns at once. Journal rows go by `add`: a key
   * that is taken makes that transaction fail alone, so nobody's later work is overwritten. Nothing is
   * acknowledged here; the ordinary queue finds its own rows in place, or writes them.
   */
  send(transactions: readonly (readonly Put[])[]): void;
  close(): void;
};

/** Opens ahead of time; where that fails, `send` does nothing and the ordinary queue is all there is. */
export function createEmergency(
  name: string,
  { indexedDB }: Pick<Surroundings, 'indexedDB'>,
  ready: { subscribe(listener: () => void): () => void; get(): { state: string } },
): Emergency {
  let db: IDBDatabase | undefined;
  let opening = false;
  let closed = false;

  function open(): void {
    if (db || opening || closed || ready.get().state !== 'ready') return;
    opening = true;
    try {
      const request = indexedDB.open(name);
      // No version is asked for, so an upgrade means that there is no database: not ours to make.
      request.addEventListener('upgradeneeded', () => request.transaction?.abort());
      request.addEventListener('error', (event) => {
        event.preventDefault();
        opening = false;
      });
      request.addEventListener('success', () => {
        opening = false;
        if (closed) return request.result.close();
        db = request.result;
        db.addEventListener('versionchange', forget);
        db.addEventListener('close', forget);
      });
    } catch {
      opening = false;
    }
  }

  function forget(): void {
    db?.close();
    db = undefined;
  }

  const away = ready.subscribe(open);
  open();
  return {
    send(transactions) {
      for (const puts of transactions) {
        try {
          if (!db) return open();
          const tables = [...new Set(puts.map((put) => put.table))];
          const transaction = db.transaction(tables, 'readwrite', { durability: 'strict' });
          for (const { table, row, add } of puts) {
            const store = transaction.objectStore(table);
            if (add) store.add(row);
            else store.put(row);
          }
          transaction.commit();
        } catch {
          // A dead handle: the ordinary queue still holds everything.
          forget();
          open();
        }
      }
    },
    close() {
      closed = true;
      away();
      forget();
    },
  };
}
