// File hashes: in which files a project has been, by the hashes of their contents, so that its next file says so.
import { withHash } from '@/model/fileLineage';
import type { Id } from '@/model/id';
import type { Database } from './database';
import type { Disk } from './disk';

const keyOf = (projectId: Id): string => `fileHashes:${projectId}`;

const known = async (db: Database, projectId: Id): Promise<string[]> =>
  ((await db.meta.get(keyOf(projectId)))?.value as string[] | undefined) ?? [];

/** The hashes of the files that a project left as or came from, the latest first. */
export const fileHashes = (disk: Disk, projectId: Id): Promise<string[]> =>
  disk.parts.connection.read(['meta'], (db) => known(db, projectId));

/** Notes a file that left or came, with those before it that it tells of; answers the hashes of all that were before it. */
export const noteFileHash = (
  disk: Disk,
  projectId: Id,
  hash: string,
  earlier: readonly string[] = [],
): Promise<string[]> =>
  disk.parts.connection.write(['meta'], async (db) => {
    const all = withHash(hash, [...earlier, ...(await known(db, projectId))]);
    await db.meta.put({ key: keyOf(projectId), value: all });
    return all.slice(1);
  });

/** Forgets the files of a project that is deleted for good. Part of that transaction. */
export const deleteFileHashes = (db: Database, projectId: Id) => db.meta.delete(keyOf(projectId));

/** Another project of the library that came from this very file: it was opened beside the one that the file names. */
export const openedBeside = (
  disk: Disk,
  projectId: Id,
  hash: string,
): Promise<{ id: Id; title: string } | undefined> =>
  disk.parts.connection.read(['meta', 'summaries'], async (db) => {
    const ids = await holdersIn(db, [hash]);
    const found = await db.summaries.bulkGet(ids.filter((id) => id !== projectId));
    const newest = found.flatMap((one) => one ?? []).sort((a, b) => b.changedAt - a.changedAt)[0];
    return newest && { id: newest.id, title: newest.title };
  });

/** The projects that were in files with one of these hashes. */
export const holdersOf = (disk: Disk, hashes: readonly string[]): Promise<Id[]> =>
  disk.parts.connection.read(['meta'], (db) => holdersIn(db, hashes));

async function holdersIn(db: Database, hashes: readonly string[]): Promise<Id[]> {
  const wanted = new Set(hashes);
  const rows = await db.meta.where('key').startsWith(keyOf('')).toArray();
  return rows
    .filter(({ value }) => (value as string[]).some((hash) => wanted.has(hash)))
    .map(({ key }) => key.slice(keyOf('').length));
}
