// A pen: a stand-in for the editor, which writes on a handle as the editor does.
import { produce } from 'immer';
import { putCard } from '@/model/cardTable';
import { changesOf } from '@/model/change';
import type { Card, Project } from '@/model/types';
import type { ProjectHandle } from '@/storage/projectHandle';

/** Follows a handle like an editor: one change, one `append`. */
export function aPen(handle: ProjectHandle) {
  let project = handle.project;
  const leave = handle.onRemote((remote) => (project = remote.project));
  const write = (recipe: (draft: Project) => void, typing = false): void => {
    const next = produce(project, recipe);
    const changes = changesOf(project, next);
    project = next;
    handle.append(changes, { typing, project: () => project });
  };
  return {
    get project() {
      return project;
    },
    write,
    title: (title: string, typing = false) => write((draft) => void (draft.title = title), typing),
    card: (id: string, text = id, stageId = 's1') =>
      write((draft) => {
        const card: Card = { id, stageId, laneId: 'l1', order: 'a0', text };
        putCard(draft.cards, card);
      }),
    leave,
  };
}
