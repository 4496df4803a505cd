// What a person sees after a step was taken back or done again: what is selected, and what is being written.
import type { Id } from '@/model/id';
import { byOrder } from '@/model/order';
import { cardById, cardsInCell } from '@/model/select';
import type { Card, Project } from '@/model/types';
import { type EditorSession, type Selection, selectionOf, stillThere, survives } from './session';

/**
 * What is written after a step was taken back or done again. Whoever writes goes on, one step back or on, as long as
 * there is a record for it; in a field whose card is gone, as long as there is a place for it.
 */
function writingAfter(
  { editing, draft }: EditorSession,
  project: Project,
  before: Project,
  inField: boolean,
): Pick<EditorSession, 'editing' | 'draft'> {
  if (survives(project, editing)) return { editing, draft: undefined };
  if (inField && draft && survives(project, draft.id)) return { editing: draft.id, draft: undefined };
  const gone = inField && editing !== undefined ? cardById(before, editing) : undefined;
  if (!gone || !project.stages[gone.stageId] || !project.lanes[gone.laneId])
    return { editing: undefined, draft: undefined };
  const { id, stageId, laneId } = gone;
  const index = cardsInCell(before, stageId, laneId).indexOf(gone);
  return { editing: undefined, draft: { id, stageId, laneId, index, free: true } };
}

/** The stage or lane that came back with all that is in it; undefined where several did, as after a pasted block. */
function whole(project: Project, before: Project, touched: readonly Id[]): Selection | undefined {
  const stages = touched.filter((id) => project.stages[id] && !before.stages[id]);
  const lanes = touched.filter((id) => project.lanes[id] && !before.lanes[id]);
  const [id, ...others] = [...stages, ...lanes];
  if (id === undefined || others.length > 0) return undefined;
  return { kind: stages.length > 0 ? 'stage' : 'lane', id };
}

/**
 * What to select after an undo or redo: what it touched, or the cell of a card that went. What is selected stays
 * where that shows the change already, so that a field beside the map keeps the focus.
 */
export function selectionAfterStep(
  project: Project,
  before: Project,
  touched: readonly Id[],
  selection: Selection,
): Selection {
  const gone = touched.flatMap((id) => (cardById(project, id) ? [] : (cardById(before, id) ?? [])));
  const stay = touched.some((id) => cardById(project, id));
  // What went away is told by where it stood: a stage that only gave way to it, or a finding on it, is not meant.
  if (gone.length > 0 && !stay) return firstCell(project, gone) ?? stillThere(project, selection);
  const found = whole(project, before, touched) ?? selectionOf(project, touched);
  if (found.kind === 'finding') {
    if (selection.kind === 'finding' && selection.id === found.id) return selection;
    const on = project.findings[found.id]?.cardIds ?? [];
    if (selection.kind === 'cards' && selection.ids.some((id) => on.includes(id))) return selection;
  }
  return found.kind === 'none' ? stillThere(project, selection) : found;
}

/** The first cell, as one reads, of those that cards have left; undefined where none of them is there. */
function firstCell(project: Project, cards: readonly Card[]): Selection | undefined {
  const placed = cards.flatMap(({ stageId, laneId }) => {
    const [stage, lane] = [project.stages[stageId], project.lanes[laneId]];
    return stage && lane ? [{ stage, lane }] : [];
  });
  placed.sort((a, b) => byOrder(a.lane, b.lane) || byOrder(a.stage, b.stage));
  const [first] = placed;
  return first && { kind: 'cell', stageId: first.stage.id, laneId: first.lane.id };
}

/** What of the session changes with a step that was taken back or done again. */
export function sessionAfterStep(
  session: EditorSession,
  project: Project,
  before: Project,
  touched: readonly Id[],
  inField: boolean,
): Partial<EditorSession> {
  const { editing, draft } = writingAfter(session, project, before, inField);
  const selectionOfWriting = (): Selection | undefined => {
    if (draft) return { kind: 'cell', stageId: draft.stageId, laneId: draft.laneId };
    if (editing === undefined) return undefined;
    return session.draft ? { kind: 'cards', ids: [editing] } : session.selection;
  };
  return {
    selection: selectionOfWriting() ?? selectionAfterStep(project, before, touched, session.selection),
    editing,
    draft,
    // In the middle of the writing run what is selected now was not chosen.
    unchosen: session.draft?.free || session.unchosen,
    drag: undefined,
  };
}
