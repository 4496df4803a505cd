// Open in map: goes from a difference to the record it is about, in the map where it is.
import type { Comparison } from '@/analysis/comparison';
import type { Editor } from '@/editor/editor';
import type { Selection } from '@/editor/session';
import type { Id } from '@/model/id';
import { cardById } from '@/model/select';
import type { Project } from '@/model/types';
import { IN_FILE } from '@/views/context/ProjectsPort';
import { navigate, type OtherProject } from '@/views/context/router';
import type { RecordRef } from './differenceRows';

type Sides = Pick<Comparison, 'from' | 'to'>;

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

/**
 * Opens the second map, or the first for what only the first has, with the record selected and in view. Answers false
 * where the record stands in a file alone: there is no map to open.
 */
export function openInMap(
  editor: Editor,
  { of, fromId, toId }: RecordRef,
  sides: Sides,
  other?: OtherProject,
): boolean {
  const ids = { from: fromId, to: toId };
  // What lies in a file is shown by its partner here.
  const wanted = other?.projectId === IN_FILE ? (other.side === 'to' ? 'from' : 'to') : 'to';
  const side = ids[wanted] === undefined ? (wanted === 'to' ? 'from' : 'to') : wanted;
  const { project, mapId } = sides[side];
  const shown = target(project, of, ids[side] ?? '');
  if (other?.side !== side) {
    editor.setSession({ mapId, ...shown });
    navigate({ screen: 'map', projectId: project.id, mapId });
    return true;
  }
  if (other.projectId === IN_FILE) return false;
  const { selection } = shown;
  const [first] = selection.kind === 'cards' ? selection.ids : [];
  const record =
    first !== undefined
      ? { shown: { kind: 'card' as const, id: first } }
      : selection.kind === 'stage' || selection.kind === 'lane' || selection.kind === 'finding'
        ? { shown: { kind: selection.kind, id: selection.id } }
        : {};
  navigate({ screen: 'map', projectId: other.projectId, mapId, ...record });
  return true;
}
