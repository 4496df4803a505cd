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
  /** Resolves when the connection is open, or has failed to open. */
  prepared(): Promise<void>;
  close(): void;
};

/** Opens ahead of time; where that fails, `send` does nothing and the ordinary queue is all there is. */
export function createEmergency(
  name: string,
  { indexedDB }: Pick<Surroundings, 'indexedDB'>,
  ready: { subscribe(listener: () => void): () => void; get(): { state: string } },
): Emergency {
  let db: IDBDatabase | undefined;
  let opening: Promise<void> | undefined;
  let closed = false;

  function open(): Promise<void> {
    if (db || closed || ready.get().state !== 'ready') return Promise.resolve();
    return (opening ??= attempt().finally(() => (opening = undefined)));
  }

  const attempt = (): Promise<void> =>
    new Promise((resolve) => {
      try {
        const request = indexedDB.open(name);
        // No version is asked for, so an upgrade means that there is no database: not ours to make.
        request.addEventListener('upgradeneeded', () => request.transaction?.abort());
        request.addEventListener('error', (event) => {
          event.preventDefault();
          resolve();
        });
        request.addEventListener('success', () => {
          resolve();
          if (closed) {
            request.result.close();
            return;
          }
          db = request.result;
          db.addEventListener('versionchange', forget);
          db.addEventListener('close', forget);
        });
      } catch {
        resolve();
      }
    });

  function forget(): void {
    db?.close();
    db = undefined;
  }

  const away = ready.subscribe(() => void open());
  void open();
  return {
    send(transactions) {
      for (const puts of transactions) {
        try {
          if (!db) break;
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
        }
      }
      if (!db) void open();
    },
    prepared: open,
    close() {
      closed = true;
      away();
      forget();
    },
  };
}
