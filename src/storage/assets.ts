// Assets: the bytes of images, each stored once under the SHA-256 of these bytes.
import { type Split, joinAssets, sha256, splitAssets } from '@/model/assets';
import type { Project } from '@/model/types';
import type { Disk } from './disk';
import type { AssetRow } from './rows';

/** Unreferenced bytes stay this long: a draft, an undo or a trashed project may still come back for them. */
const KEPT_UNUSED = 7 * 24 * 3600 * 1000;

/** Stores bytes and answers their id. To be awaited before the commit that refers to them. */
export async function putAsset(disk: Disk, bytes: Uint8Array<ArrayBuffer>, mime: string): Promise<string> {
  const { connection, clock } = disk.parts;
  const id = await sha256(bytes);
  await connection.write(['assets'], async (db) => {
    // A new date for a known asset: it is wanted again.
    await db.assets.put({ id, mime, bytes: bytes.slice().buffer, at: clock.now() });
  });
  return id;
}

/** The bytes of an id, or undefined. */
export const getAsset = (disk: Disk, id: string): Promise<AssetRow | undefined> =>
  disk.parts.connection.read(['assets'], (db) => Promise.resolve(db.assets.get(id)));

/** The project with its images put back as data URLs, for a file. */
export const withImages = (disk: Disk, project: Project): Promise<Project> =>
  joinAssets(project, async (id) => {
    const asset = await getAsset(disk, id);
    return asset ? new Uint8Array(asset.bytes) : null;
  });

/** Stores the images of a project that was read from a file, and answers the project without them and the notes. */
export async function takeInImages(disk: Disk, project: Project): Promise<Omit<Split, 'blobs'>> {
  const ids = Object.keys(project.assets);
  const known = await disk.parts.connection.read(['assets'], (db) =>
    Promise.resolve(db.assets.where('id').anyOf(ids).primaryKeys()),
  );
  const { blobs, ...split } = await splitAssets(project, new Set(known));
  for (const [id, bytes] of blobs) {
    // oxlint-disable-next-line no-await-in-loop
    await putAsset(disk, bytes, split.project.assets[id]?.mime ?? 'image/png');
  }
  return split;
}

/** Drops bytes that no snapshot, commit or restore point refers to and that have not been touched for a week. */
export async function sweepAssets(disk: Disk): Promise<number> {
  const { connection, clock } = disk.parts;
  const before = clock.now() - KEPT_UNUSED;
  return connection.write(
    ['assets', 'snapshots', 'journal', 'lastWords', 'versions'],
    async (db) => {
      const unused = new Set<string>();
      await db.assets.each(({ id, at }) => {
        if (at < before) unused.add(id);
      });
      if (unused.size === 0) return 0;
      const strike = (text: string) => {
        for (const id of unused) if (text.includes(id)) unused.delete(id);
      };
      await db.snapshots.each(({ json }) => strike(json));
      await db.versions.each(({ json }) => strike(json));
      await db.journal.each(({ patches }) => strike(JSON.stringify(patches)));
      await db.lastWords.each(({ patches }) => strike(JSON.stringify(patches)));
      await db.assets.bulkDelete([...unused]);
      return unused.size;
    },
    30_000,
  );
}
