// Restoring: the project says again what an earlier state of it said.
import { takeContents } from '@/model/takeContents';
import type { Project } from '@/model/types';
import { command } from './command';

/** Takes over all that an earlier state of the project says, in one step. */
export const restoreContents = command<{ earlier: Project }>(
  'project.restore',
  'undo.restorePoint',
  (draft, { earlier }, now) => takeContents(draft, now, earlier),
);

/** Takes over what a merge with a file has made of the project, in one step. */
export const takeMerged = command<{ merged: Project }>(
  'project.merge',
  'undo.mergeFile',
  (draft, { merged }, now) => takeContents(draft, now, merged),
);
