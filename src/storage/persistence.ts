// Persistence: whether the browser has promised to keep the data, how much there is, and how old the last copy is (S12).
import type { Connection } from './database';
import { type Observable, observable } from './observable';
import type { Surroundings } from './surroundings';

export type PersistenceState = {
  /** Undefined while unknown, or where the browser cannot say. */
  persisted?: boolean;
  /** Bytes used. There is no total: browsers report an allowance that means little. */
  usage?: number;
  /** When the last backup to a file was made, milliseconds. */
  lastBackupAt?: number;
};

export type Persistence = {
  state: Observable<PersistenceState>;
  /** Asks the browser to keep the data, once per session; called after the first real edit. */
  ask(): Promise<void>;
  refresh(): Promise<void>;
  noteBackup(at: number): Promise<void>;
};

const LAST_BACKUP = 'lastBackupAt';
/** Noted outside of the database as well: a backup that was made is still there when the database is not. */
const NOTED = 'waymark:lastBackup';

/** Answers stay undefined where the platform has no storage manager (plain HTTP, old browsers). */
export function createPersistence(
  { storageManager, local }: Pick<Surroundings, 'storageManager' | 'local'>,
  connection: Connection,
): Persistence {
  const state = observable<PersistenceState>({});
  let asked = false;

  function noted(): number | undefined {
    try {
      const at = Number(local?.getItem(NOTED) ?? Number.NaN);
      return Number.isFinite(at) ? at : undefined;
    } catch {
      return undefined;
    }
  }

  async function refresh(): Promise<void> {
    const [persisted, estimate, backup] = await Promise.allSettled([
      storageManager?.persisted(),
      storageManager?.estimate(),
      connection.read(['meta'], async (db) => (await db.meta.get(LAST_BACKUP))?.value),
    ]);
    const next: PersistenceState = {};
    if (persisted.status === 'fulfilled' && persisted.value !== undefined) next.persisted = persisted.value;
    if (estimate.status === 'fulfilled' && estimate.value?.usage !== undefined)
      next.usage = estimate.value.usage;
    const stored = backup.status === 'fulfilled' && typeof backup.value === 'number' ? backup.value : noted();
    if (stored !== undefined) next.lastBackupAt = stored;
    state.set(next);
  }

  return {
    state,
    refresh,
    async ask() {
      if (asked) return;
      asked = true;
      await storageManager?.persist().catch(() => false);
      await refresh();
    },
    async noteBackup(at) {
      try {
        local?.setItem(NOTED, String(at));
      } catch {
        // No room for the note: the database has it.
      }
      await connection.write(['meta'], (db) => Promise.resolve(db.meta.put({ key: LAST_BACKUP, value: at })));
      await refresh();
    },
  };
}
