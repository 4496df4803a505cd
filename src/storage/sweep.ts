// The sweep: bytes of images that nothing holds any more go after a week. While anything is in doubt, all of them stay.
import { type Database, type TableName } from './database';
import type { Disk } from './disk';
import { hashText } from '@/model/hash';
import { EXIT_JOURNAL } from './rows';

const DAY = 24 * 3600 * 1000;
/** How long an image must have been held by nothing: what was cut may still come back from a file or another place. */
const GRACE = 7 * DAY;
const SWEPT_AT = 'sweptAt';
/** Since when each image is held by nothing, as far as earlier sweeps have seen. */
const UNUSED = 'unusedAssets';
const SWEEP_LIMIT = 30_000;

const holders = ['snapshots', 'journal', EXIT_JOURNAL, 'versions'] as const;
type Holder = (typeof holders)[number];
const tables: TableName[] = [...holders];

/** The name of an image: the SHA-256 of its bytes. */
const names = /[0-9a-f]{64}/g;

/** All text of a row that may name an image; undefined where the row cannot be trusted. */
function textOf(table: Holder, row: object): string | undefined {
  const { json, hash, changes, patches } = row as Record<string, unknown>;
  if (table === 'journal' || table === EXIT_JOURNAL)
    return Array.isArray(changes ?? patches) ? JSON.stringify(row) : undefined;
  if (typeof json !== 'string') return undefined;
  const sound = hash === undefined ? table === 'versions' : hashText(json) === hash;
  return sound ? json : undefined;
}

const keysIn = (db: Database, table: Holder): Promise<unknown[]> =>
  Promise.resolve(db.table(table).toCollection().primaryKeys());
const rowIn = (db: Database, table: Holder, key: unknown): Promise<object | undefined> =>
  Promise.resolve(db.table<object, unknown>(table).get(key));
const nameOf = (table: Holder, key: unknown): string => `${table} ${JSON.stringify(key)}`;

/** A project that is open in another tab may be undone there: what its history holds cannot be seen from here. */
async function openElsewhere({ parts: { locks, handles } }: Disk): Promise<boolean> {
  if (!locks?.query) return true;
  const { held = [], pending = [] } = await locks.query();
  const open = [...held, ...pending].filter(({ name }) => name?.startsWith('project:'));
  return open.length > handles.size;
}

/** Whether a project that should be here is not: what its images are is not known then. */
async function hasLoss({ loss, parts }: Disk): Promise<boolean> {
  if (loss.get()) return true;
  return parts.connection.read(['summaries', 'trash', 'snapshots'], async (db) => {
    const ids = [
      ...(await db.summaries.toCollection().primaryKeys()),
      ...(await db.trash.toCollection().primaryKeys()),
      ...Object.keys(parts.sentinel.all()),
    ];
    const stored = new Set((await db.snapshots.toCollection().primaryKeys()).map(([id]) => id));
    return ids.some((id) => !stored.has(id));
  });
}

/**
 * Drops bytes that no project, snapshot, commit, restore point, trash entry or open undo history has held for a week,
 * and answers how many images went. At most once a day; row by row, each when the page has nothing better to do.
 * @param undone all that the undo histories of this tab hold, as text
 */
export async function sweepAssets(disk: Disk, undone: () => string): Promise<number> {
  const { connection, clock } = disk.parts;
  const now = clock.now();
  const last = await connection.read(['meta'], async (db) => (await db.meta.get(SWEPT_AT))?.value);
  if (connection.state.get().state !== 'ready') return 0;
  if (typeof last === 'number' && Math.abs(now - last) < DAY) return 0;
  if ((await openElsewhere(disk)) || (await hasLoss(disk))) return 0;

  const unused = new Set(
    await connection.read(['assets'], (db) => Promise.resolve(db.assets.toCollection().primaryKeys())),
  );
  const strike = (text: string) => {
    for (const [id] of text.matchAll(names)) unused.delete(id);
  };
  const seen = new Set<string>();
  for (const table of unused.size > 0 ? holders : []) {
    // oxlint-disable no-await-in-loop -- one after the other is the point: no piece keeps anybody waiting
    for (const key of await connection.read([table], (db) => keysIn(db, table))) {
      await clock.idle();
      const row = await connection.read([table], (db) => rowIn(db, table, key));
      const text = row && textOf(table, row);
      if (row && text === undefined) return 0;
      if (text !== undefined) strike(text);
      seen.add(nameOf(table, key));
    }
    // oxlint-enable no-await-in-loop
  }
  if (await openElsewhere(disk)) return 0;

  return connection.write(
    ['assets', 'meta', ...tables],
    async (db) => {
      // What was written since it was looked at. From here to the end nobody else writes.
      for (const table of holders)
        for (const key of await keysIn(db, table)) {
          if (seen.has(nameOf(table, key))) continue;
          const row = await rowIn(db, table, key);
          const text = row && textOf(table, row);
          if (text === undefined) return 0;
          strike(text);
        }
      strike(undone());
      const noted = (await db.meta.get(UNUSED))?.value as Record<string, number> | undefined;
      const before = new Map(Object.entries(noted ?? {}));
      const waiting: [string, number][] = [];
      const gone: string[] = [];
      for (const id of unused) {
        const since = before.get(id) ?? now;
        const over = now - since >= GRACE && now - ((await db.assets.get(id))?.at ?? now) >= GRACE;
        if (over) gone.push(id);
        else waiting.push([id, since]);
      }
      await db.assets.bulkDelete(gone);
      await db.meta.bulkPut([
        { key: UNUSED, value: Object.fromEntries(waiting) },
        { key: SWEPT_AT, value: now },
      ]);
      return gone.length;
    },
    SWEEP_LIMIT,
  );
}
