// The last-moment writer: a raw connection of its own, because a page that is going away runs no callbacks (law S4).
import { forgetExitRows, noteExitRows } from './localExitRows';
import { EXIT_JOURNAL, type ExitRow } from './rows';
import type { Surroundings } from './surroundings';

export type Emergency = {
  /**
   * Sends the rows of a project on their way as exit journal, and returns at once. Nothing is acknowledged here: if the page lives on, the
   * ordinary queue writes the same rows to the journal; if it does not, the next one to open the project finds these.
   */
  send(rows: readonly ExitRow[]): void;
  /** Resolves when the connection is open, or has failed to open. */
  prepared(): Promise<void>;
  close(): void;
};

/** Opens ahead of time; where that fails, `send` only notes the rows, and the ordinary queue is all there is besides. */
export function createEmergency(
  name: string,
  { indexedDB, local }: Pick<Surroundings, 'indexedDB' | 'local'>,
  ready: { subscribe(listener: () => void): () => void; get(): { state: string } },
): Emergency {
  let db: IDBDatabase | undefined;
  let opening: Promise<void> | undefined;
  let closed = false;
  const sent = new Set<string>();

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
    send(rows) {
      // Hiding, leaving and unloading come in a row, with the same rows.
      const fresh = rows.filter(({ commit }) => !sent.has(commit));
      const [first] = fresh;
      if (!first) return;
      // All of them: a note takes the place of the one before.
      const note = noteExitRows(local, rows);
      try {
        if (!db) throw new Error('not open');
        // Relaxed: nothing is promised for these rows, and the sooner they are through the better.
        const transaction = db.transaction(EXIT_JOURNAL, 'readwrite', { durability: 'relaxed' });
        const store = transaction.objectStore(EXIT_JOURNAL);
        for (const row of fresh) store.put(row);
        transaction.commit();
        for (const { commit } of fresh) sent.add(commit);
        transaction.addEventListener('abort', () => {
          for (const { commit } of fresh) sent.delete(commit);
        });
        // The page lives on, and the database has them.
        transaction.addEventListener('complete', () => {
          if (note !== undefined) forgetExitRows(local, first.projectId, note);
        });
      } catch {
        // A dead handle: the ordinary queue still holds everything.
        forget();
        void open();
      }
    },
    prepared: open,
    close() {
      closed = true;
      away();
      forget();
    },
  };
}
