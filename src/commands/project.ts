// The project's own fields: its card, and the remarks on its maps that nobody wants to see again.
import type { Project } from '@/model/types';
import { assign, command } from './command';

type ProjectFields = Partial<
  Pick<Project, 'title' | 'description' | 'mission' | 'goal' | 'principles' | 'owner' | 'reviewDate'>
>;

/** Changes the project's own fields. */
export const updateProject = command<{ changes: ProjectFields }>(
  'project.update',
  'undo.editProject',
  (draft, { changes }) => assign(draft, changes),
);

/** Hides a remark for good: `key` is its rule and its record, `rule:id`. */
export const muteRemark = command<{ key: string }>(
  'remark.mute',
  'undo.muteRemark',
  (draft, { key }, project) => {
    if (!project.muted?.includes(key)) draft.muted = [...(project.muted ?? []), key];
  },
);

/** Shows a remark again. */
export const unmuteRemark = command<{ key: string }>(
  'remark.unmute',
  'undo.unmuteRemark',
  (draft, { key }, project) => {
    const left = project.muted?.filter((one) => one !== key) ?? [];
    if (left.length === project.muted?.length) return;
    if (left.length > 0) draft.muted = left;
    else delete draft.muted;
  },
);
