// Putting a project on disk that was read from a file, with its images. Apart from the rest, because few visits import.
import { LIMITS } from '@/model/constants';
import { type Id, newId } from '@/model/id';
import type { ReadNote } from '@/model/notes';
import type { Project } from '@/model/types';
import { takeInImages } from './assets';
import { createProject } from './createProject';
import type { Disk } from './disk';
import { asFailure } from './failure';

/**
 * Stores a project that was read from a file, its images first. A project whose id is taken comes as a copy under
 * a new id and the title that `copyTitle` makes of its own. `report` tells which images had to be left out or put right.
 * @param after how far a lost project of this id had come
 */
export async function createFromFile(
  disk: Disk,
  read: Project,
  copyTitle: (title: string) => string = (title) => title,
  after = 0,
): Promise<{ id: Id; asCopy: boolean; report: ReadNote[] }> {
  const { project, report } = await takeInImages(disk, read);
  try {
    await createProject(disk, project, after);
    return { id: project.id, asCopy: false, report };
  } catch (error) {
    if (asFailure(error).reason !== 'exists') throw error;
  }
  const id = newId();
  await createProject(disk, { ...project, id, title: copyTitle(project.title).slice(0, LIMITS.title) });
  return { id, asCopy: true, report };
}
