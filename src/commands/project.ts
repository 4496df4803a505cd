// The project's own fields: title, description, owner, review date.
import type { Project } from '@/model/types';
import { assign, command } from './command';

type ProjectFields = Partial<Pick<Project, 'title' | 'description' | 'owner' | 'reviewDate'>>;

/** Changes the project's own fields. */
export const updateProject = command<{ changes: ProjectFields }>(
  'project.update',
  'undo.editProject',
  (draft, { changes }) => assign(draft, changes),
);
