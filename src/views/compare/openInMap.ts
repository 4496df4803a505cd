// Open in map: goes from a difference to the record it is about, in the map where it is.
import type { Editor } from '@/editor/editor';
import type { Selection } from '@/editor/session';
import type { Id } from '@/model/id';
import { cardById } from '@/model/select';
import type { Project } from '@/model/types';
import { navigate } from '@/views/context/router';
import type { RecordRef } from './compareView';

/** What to select and show for a record; a feeling is shown by what it is felt at. */
function target(project: Project, of: RecordRef['of'], id: Id): { selection: Selection; reveal?: Id } {
  switch (of) {
    case 'card':
      return cardById(project, id) ? { selection: { kind: 'cards', ids: [id] }, reveal: id } : none;
    case 'stage':
    case 'lane':
    case 'finding':
      return { selection: { kind: of, id }, reveal: id };
    case 'feeling': {
      const feeling = project.feelings[id];
      if (feeling?.cardId !== undefined) return target(project, 'card', feeling.cardId);
      return feeling?.stageId === undefined ? none : target(project, 'stage', feeling.stageId);
    }
    case 'measurement':
      return target(project, 'stage', project.measurements[id]?.stageId ?? '');
    case 'goal':
      return target(project, 'stage', project.goals[id]?.stageId ?? '');
    case 'map':
    case 'phase':
    case 'path':
      return none;
  }
}
const none: { selection: Selection } = { selection: { kind: 'none' } };

/** Opens the second map, or the first for what only the first has, with the record selected and in view. */
export function openInMap(editor: Editor, { of, fromId, toId }: RecordRef, fromMapId: Id, toMapId: Id): void {
  const { project } = editor.store.getState();
  const [mapId, id] = toId === undefined ? [fromMapId, fromId ?? ''] : [toMapId, toId];
  editor.setSession({ mapId, ...target(project, of, id) });
  navigate({ screen: 'map', projectId: project.id, mapId });
}
