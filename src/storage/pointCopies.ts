// Named restore points of the second copy: they come back with a lost project, and both places are brought in line at a start (S11).
import type { ProjectDocument } from '@/model/document';
import type { Id } from '@/model/id';
import { getAsset, putAsset } from './assets';
import type { Disk } from './disk';
import type { VersionInfo } from './rows';
import type { CopiedPoint } from './secondCopy';
import { deleteCopy, namedVersions, takeVersionIn, versionRow } from './versions';

export type PointsBrought = {
  /** Restore points that are in the database again. */
  back: number;
  /** Those that could not be read, or found no room; the second copy keeps them. */
  left: number;
};

/** The points of a project that only the second copy has, the latest first. */
export async function pointsToBring(disk: Disk, projectId: Id): Promise<VersionInfo[]> {
  const copied = (await disk.parts.secondCopy.points.list()).filter((point) => point.projectId === projectId);
  if (copied.length === 0) return [];
  const { points, deleted } = await namedVersions(disk);
  const known = new Set([...points.map(({ id }) => id), ...deleted.keys()]);
  return copied.filter(({ id }) => !known.has(id)).sort((a, b) => b.seq - a.seq);
}

/** The images of a point that the database does not have; they are there before it is. */
async function takeImagesIn(disk: Disk, { row, images }: CopiedPoint): Promise<void> {
  if (images.size === 0) return;
  const { assets } = JSON.parse(row.json) as ProjectDocument;
  for (const [id, bytes] of images) {
    // oxlint-disable-next-line no-await-in-loop
    if (await getAsset(disk, id)) continue;
    // oxlint-disable-next-line no-await-in-loop
    await putAsset(disk, bytes, assets[id]?.mime ?? 'image/png');
  }
}

/**
 * Brings the named points of a project back that the database has lost.
 * @param to the project that they come to: another one where the lost one came back beside what is here
 */
export async function bringPoints(disk: Disk, from: Id, to: Id = from): Promise<PointsBrought> {
  const { points } = disk.parts.secondCopy;
  const brought = { back: 0, left: 0 };
  for (const { id } of await pointsToBring(disk, from)) {
    // oxlint-disable no-await-in-loop -- one after the other: each is a whole project
    try {
      const copied = await points.read(from, id);
      const row = { ...copied.row, projectId: to };
      const info = { ...copied.info, projectId: to };
      // Its copy under the other project comes first: that under the lost one is about to go.
      if (to !== from) await points.write(row, info);
      await takeImagesIn(disk, copied);
      if (!(await takeVersionIn(disk, { row, info }))) brought.left += 1;
      else {
        brought.back += 1;
        if (to !== from) await points.remove(from, id).catch(() => undefined);
      }
    } catch {
      brought.left += 1;
    }
    // oxlint-enable no-await-in-loop
  }
  return brought;
}

/** Copies the named points of the database that have no copy. */
export async function copyPoints(disk: Disk, only?: Id): Promise<void> {
  const { points: copies } = disk.parts.secondCopy;
  const copied = new Set((await copies.list()).map(({ projectId, id }) => `${projectId} ${id}`));
  if (disk.parts.secondCopy.available.get() !== true) return;
  for (const info of (await namedVersions(disk)).points) {
    if (copied.has(`${info.projectId} ${info.id}`) || (only ?? info.projectId) !== info.projectId) continue;
    // oxlint-disable-next-line no-await-in-loop
    const row = await versionRow(disk, info.id);
    // One that cannot be copied keeps none of the others from it.
    // oxlint-disable-next-line no-await-in-loop
    if (row) await copies.write(row, info).catch(() => undefined);
  }
}

/**
 * Brings both places in line: what was deleted while its copy could not be goes, what one of them lacks comes. A lost project
 * is left to the person who decides about it.
 */
export async function alignPoints(disk: Disk): Promise<void> {
  const { connection, losses, secondCopy } = disk.parts;
  await disk.parts.looked();
  const { deleted } = await namedVersions(disk);
  for (const [id, projectId] of deleted) {
    // oxlint-disable-next-line no-await-in-loop
    await deleteCopy(disk, projectId, id).catch(() => undefined);
  }
  const copied = new Set((await secondCopy.points.list()).map(({ projectId }) => projectId));
  const here = await connection.read(['summaries', 'trash'], async (db) => [
    ...(await db.summaries.toCollection().primaryKeys()),
    ...(await db.trash.toCollection().primaryKeys()),
  ]);
  for (const id of here) {
    // oxlint-disable-next-line no-await-in-loop
    if (copied.has(id) && !losses.isOpen(id)) await bringPoints(disk, id);
  }
  await copyPoints(disk);
}
