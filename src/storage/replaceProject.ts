// Putting a project from a file in the place of the one that is here: a restore point first, then one commit.
import { produce } from 'immer';
import { changesOf } from '@/model/change';
import type { ReadNote } from '@/model/notes';
import { takeContents } from '@/model/takeContents';
import type { Project } from '@/model/types';
import { takeInImages } from './assets';
import type { Disk } from './disk';
import { StorageFailure } from './failure';
import { openProject } from './openProject';
import { keepVersion } from './versions';

/**
 * Makes the stored project of the same id say what the one of a file says. Throws `conflict` while another tab edits it, and
 * `quota` when there is no room for a restore point; nothing has changed then. Answers what became of its images.
 */
export async function replaceProject(disk: Disk, read: Project): Promise<ReadNote[]> {
  const { project, report } = await takeInImages(disk, read);
  const handle = await openProject(disk, project.id);
  try {
    if (handle.mode !== 'writer') throw new StorageFailure('conflict', 'edited in another tab');
    const { project: now, rev, commit } = handle;
    const kept = await keepVersion(disk, now, { rev, commit }, { reason: 'replace' });
    if (!kept) throw new StorageFailure('quota', 'no room for a restore point');
    const next = produce(now, (draft) => takeContents(draft, now, project));
    const changes = changesOf(now, next);
    if (changes.length > 0) handle.append(changes, { project: () => next });
    await handle.flush();
  } finally {
    await handle.close();
  }
  return report;
}
