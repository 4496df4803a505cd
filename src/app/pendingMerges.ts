// Files that wait to be merged: read, with what they and the project here have in common. They live as long as the page.
import type { FileLineage } from '@/model/fileLineage';
import type { Id } from '@/model/id';
import type { Project } from '@/model/types';
import { takeInImages } from '@/storage/assets';
import type { Disk } from '@/storage/disk';
import { loadForView } from '@/storage/loadProject';
import { type Beginning, beginningOf } from './fileAncestor';

export type PendingFile = {
  theirs: Project;
  fileName: string;
  lineage: FileLineage | undefined;
} & Beginning;

const pending = new WeakMap<Disk, Map<Id, PendingFile>>();

export const pendingFile = (disk: Disk, id: Id): PendingFile | undefined => pending.get(disk)?.get(id);

export const forgetFile = (disk: Disk, id: Id): void => void pending.get(disk)?.delete(id);

/** Makes a project of a file ready to be merged into the one here: its images are stored, nothing else is. */
export async function prepareMerge(
  disk: Disk,
  read: Project,
  fileName: string,
  lineage?: FileLineage,
): Promise<void> {
  const { project: theirs } = await takeInImages(disk, read);
  const beginning = await beginningOf(disk, theirs, lineage, await loadForView(disk, read.id));
  const files = pending.get(disk) ?? new Map<Id, PendingFile>();
  pending.set(disk, files.set(read.id, { theirs, fileName, lineage, ...beginning }));
}
