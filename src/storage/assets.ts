// Assets: the bytes of images, each stored once under the SHA-256 of these bytes.
import { type Split, joinAssets, sha256, splitAssets } from '@/model/assets';
import type { Project } from '@/model/types';
import type { Database } from './database';
import type { Disk } from './disk';
import type { AssetRow } from './rows';

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
  // A new date for those that are here: they are wanted again, and no sweep may take them away underneath.
  const { clock, connection } = disk.parts;
  const touch = async (db: Database) => {
    // Asked anew: a collection of several keys that was gone through once stands at its end.
    const here = () => db.assets.where('id').anyOf(ids);
    await here().modify({ at: clock.now() });
    return here().primaryKeys();
  };
  const known = ids.length === 0 ? [] : await connection.write(['assets'], touch);
  const { blobs, ...split } = await splitAssets(project, new Set(known));
  for (const [id, bytes] of blobs) {
    // oxlint-disable-next-line no-await-in-loop
    await putAsset(disk, bytes, split.project.assets[id]?.mime ?? 'image/png');
  }
  return split;
}
