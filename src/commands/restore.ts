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
