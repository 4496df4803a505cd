// The look of a project's own: its colours, title face and line at the foot. The logo is an image like others (`setImage`).
import type { Draft } from 'immer';
import { LOOK_ID } from '@/model/constants';
import type { Look, Project } from '@/model/types';
import { assign, command, type Changes } from './command';

/** The look of a draft, made where there is none yet. */
export function lookIn(draft: Draft<Project>): Draft<Look> {
  const found = draft.looks[LOOK_ID];
  if (found) return found;
  draft.looks[LOOK_ID] = { id: LOOK_ID };
  return draft.looks[LOOK_ID];
}

/** Takes a look away that says nothing any more: the project is as usual again. */
export function dropEmptyLook(draft: Draft<Project>): void {
  const look = draft.looks[LOOK_ID];
  if (look && Object.keys(look).length === 1) delete draft.looks[LOOK_ID];
}

/** Changes the look; what is undefined is as usual again. */
export const updateLook = command<{ changes: Changes<Omit<Look, 'logoId'>> }>(
  'look.update',
  'undo.editLook',
  (draft, { changes }) => {
    assign(lookIn(draft), changes);
    dropEmptyLook(draft);
  },
);
