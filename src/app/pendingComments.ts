// Comments that wait to be put into a project: read, and kept as long as the page lives.
import type { PageComment } from '@/analysis/comments';
import type { Id } from '@/model/id';
import type { Disk } from '@/storage/disk';

export type PendingComments = {
  fileName: string;
  comments: readonly PageComment[];
  /** how many more the file has that nobody can read */
  unreadable: number;
};

const pending = new WeakMap<Disk, Map<Id, PendingComments>>();

export const pendingComments = (disk: Disk, id: Id): PendingComments | undefined =>
  pending.get(disk)?.get(id);

export const forgetComments = (disk: Disk, id: Id): void => void pending.get(disk)?.delete(id);

export function keepComments(disk: Disk, id: Id, waiting: PendingComments): void {
  const known = pending.get(disk) ?? new Map<Id, PendingComments>();
  pending.set(disk, known.set(id, waiting));
}
