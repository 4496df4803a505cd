// The connection: opens the tables, refuses what a newer program wrote, and replaces a handle that has died.
import { Dexie, type EntityTable, type Table } from 'dexie';
import { StorageFailure, asFailure } from './failure';
import { type Observable, observable } from './observable';
import {
  EXIT_JOURNAL,
  type AssetRow,
  type JournalRow,
  type ExitRow,
  type MetaRow,
  type SearchRow,
  type SnapshotRow,
  type Summary,
  type TrashRow,
  type VersionRow,
} from './rows';
import type { Surroundings } from './surroundings';

/** Version of the tables; rises when a table or an index is added. Documents are migrated by readProject. */
export const DATABASE_VERSION = 2;
const OPEN_LIMIT = 5000;
const WORK_LIMIT = 5000;

const stores = {
  snapshots: '[projectId+rev]',
  journal: '[projectId+rev]',
  [EXIT_JOURNAL]: '[projectId+rev+commit]',
  summaries: 'id',
  searchTexts: 'id',
  versions: 'id, projectId',
  assets: 'id',
  trash: 'id',
  meta: 'key',
} as const;
export type TableName = keyof typeof stores;

export type Database = Dexie & {
  snapshots: Table<SnapshotRow, [string, number]>;
  journal: Table<JournalRow, [string, number]>;
  [EXIT_JOURNAL]: Table<ExitRow, [string, number, string]>;
  summaries: EntityTable<Summary, 'id'>;
  searchTexts: EntityTable<SearchRow, 'id'>;
  versions: EntityTable<VersionRow, 'id'>;
  assets: EntityTable<AssetRow, 'id'>;
  trash: EntityTable<TrashRow, 'id'>;
  meta: EntityTable<MetaRow, 'key'>;
};

export type ConnectionState =
  | { state: 'opening' }
  | { state: 'ready' }
  /** Opening takes long: another tab holds an older version, or the browser does not answer. Close other tabs. */
  | { state: 'waiting'; reason: 'blocked' | 'timeout' }
  /** The database cannot be opened; every use tries again. */
  | { state: 'failed'; message: string }
  /** A newer program has changed the tables: reading only. */
  | { state: 'newer' }
  /** A newer program is taking over in another tab: everything was written, this page should be loaded again. */
  | { state: 'updated' }
  | { state: 'closed' };

export type Connection = {
  state: Observable<ConnectionState>;
  read<T>(tables: TableName[], work: (db: Database) => Promise<T>): Promise<T>;
  /** One strict transaction; resolves only after it has completed on disk. */
  write<T>(tables: TableName[], work: (db: Database) => Promise<T>, limit?: number): Promise<T>;
  /** Forgets the handle; the next use opens a new one. */
  drop(): void;
  /** Runs before the database is given up to a newer program. */
  onYield(run: () => Promise<void>): () => void;
  /** Runs when the browser itself closed the handle, for instance because site data were cleared. */
  onLost(run: () => void): () => void;
  close(): void;
};

/** Dexie multiplies its versions by ten, and opens a newer database without a word. */
const tooNew = (db: Database): boolean => db.backendDB().version > DATABASE_VERSION * 10;

/**
 * Opens nothing yet: the first use does.
 * @param before what has to come before the database is touched
 */
export function connect(
  name: string,
  { indexedDB, IDBKeyRange, clock }: Pick<Surroundings, 'indexedDB' | 'IDBKeyRange' | 'clock'>,
  before: () => Promise<void> = () => Promise.resolve(),
): Connection {
  const state = observable<ConnectionState>({ state: 'opening' });
  const yielding = new Set<() => Promise<void>>();
  const lost = new Set<() => void>();
  let current: Promise<Database> | undefined;

  function within<T>(ms: number, work: PromiseLike<T>): Promise<T> {
    return new Promise((resolve, reject) => {
      const cancel = clock.after(ms, () => reject(new StorageFailure('connection', 'no answer in time')));
      work.then(
        (value) => {
          cancel();
          resolve(value);
        },
        (error: unknown) => {
          cancel();
          reject(asFailure(error));
        },
      );
    });
  }

  const ended = () => state.get().state === 'updated' || state.get().state === 'closed';

  async function open(): Promise<Database> {
    await before();
    // autoOpen off: Dexie would otherwise reopen at a newer version by itself and let old code write there.
    const db = new Dexie(name, {
      indexedDB,
      IDBKeyRange,
      autoOpen: false,
      chromeTransactionDurability: 'strict',
      cache: 'disabled',
    }) as Database;
    db.version(DATABASE_VERSION).stores(stores);
    db.on('versionchange', () => {
      void Promise.allSettled([...yielding].map((run) => run())).then(() => {
        if (!ended()) state.set({ state: 'updated' });
        db.close();
      });
      return false;
    });
    db.on('blocked', () => state.set({ state: 'waiting', reason: 'blocked' }));
    try {
      await within(OPEN_LIMIT, db.open());
    } catch (error) {
      db.close();
      const failure = asFailure(error);
      const late = failure.message === 'no answer in time';
      if (!ended()) {
        const blocked = state.get().state === 'waiting';
        if (late && !blocked) state.set({ state: 'waiting', reason: 'timeout' });
        if (!late) state.set({ state: 'failed', message: failure.message });
      }
      throw failure;
    }
    const native = db.backendDB();
    native.addEventListener('close', () => {
      drop();
      for (const run of lost) run();
    });
    if (!ended()) state.set({ state: tooNew(db) ? 'newer' : 'ready' });
    return db;
  }

  async function handle(): Promise<Database> {
    if (ended()) throw new StorageFailure('closed');
    const opening = (current ??= open());
    try {
      return await opening;
    } catch (error) {
      if (current === opening) current = undefined;
      throw error;
    }
  }

  function drop(): void {
    const old = current;
    current = undefined;
    void old?.then((db) => db.close()).catch(() => undefined);
  }

  async function run<T>(
    mode: 'r' | 'rw',
    tables: TableName[],
    work: (db: Database) => Promise<T>,
    limit: number,
  ) {
    const db = await handle();
    // An async function literally: Dexie keeps the transaction alive over awaits only when it can see that.
    const scope = async () => {
      // Dexie may have reopened a dying handle by itself, and would then let old code write into newer tables.
      if (mode === 'rw' && tooNew(db)) throw new StorageFailure('newer');
      return await work(db);
    };
    try {
      return await within(limit, db.transaction(mode, tables, scope));
    } catch (error) {
      const failure = asFailure(error);
      if (failure.reason === 'connection' || failure.reason === 'diskFull') drop();
      throw failure;
    }
  }

  return {
    state,
    read: (tables, work) => run('r', tables, work, WORK_LIMIT),
    write: (tables, work, limit = WORK_LIMIT) => run('rw', tables, work, limit),
    drop,
    onYield(run) {
      yielding.add(run);
      return () => yielding.delete(run);
    },
    onLost(run) {
      lost.add(run);
      return () => lost.delete(run);
    },
    close() {
      state.set({ state: 'closed' });
      drop();
    },
  };
}
