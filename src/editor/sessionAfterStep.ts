// The session after an undo or redo: what the step touched is selected, or where it stood, and never a record that is gone.
import type { Id } from '@/model/id';
import { byOrder } from '@/model/order';
import { cardById, cardsInCell } from '@/model/select';
import type { Card, Project } from '@/model/types';
import { type EditorSession, isGathered, type Selection } from './session';

/** What to select after an undo: the cards among the touched records, else a stage, lane or finding. */
function selectionOf(project: Project, touched: readonly Id[]): Selection {
  const cards = touched.filter((id) => cardById(project, id));
  if (cards.length > 0) return { kind: 'cards', ids: cards };
  for (const id of touched) {
    if (project.stages[id]) return { kind: 'stage', id };
    if (project.lanes[id]) return { kind: 'lane', id };
    if (project.findings[id]) return { kind: 'finding', id };
    if (project.strategies[id]) return { kind: 'strategy', id };
    const feeling = project.feelings[id];
    if (feeling?.cardId !== undefined) return { kind: 'cards', ids: [feeling.cardId] };
    if (feeling?.stageId !== undefined) return { kind: 'stage', id: feeling.stageId };
  }
  return { kind: 'none' };
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
  if (isGathered(found) && selection.kind === found.kind && selection.id === found.id) return selection;
  if (found.kind === 'finding') {
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

/** The selection without records that are gone. The same object when nothing is. */
export function stillThere(project: Project, selection: Selection): Selection {
  switch (selection.kind) {
    case 'none':
      return selection;
    case 'cards': {
      const ids = selection.ids.filter((id) => cardById(project, id));
      if (ids.length === selection.ids.length) return selection;
      return ids.length > 0 ? { kind: 'cards', ids } : { kind: 'none' };
    }
    case 'cell':
      return project.stages[selection.stageId] && project.lanes[selection.laneId]
        ? selection
        : { kind: 'none' };
    case 'stage':
      return project.stages[selection.id] ? selection : { kind: 'none' };
    case 'lane':
      return project.lanes[selection.id] ? selection : { kind: 'none' };
    case 'finding':
      return project.findings[selection.id] ? selection : { kind: 'none' };
    case 'strategy':
      return project.strategies[selection.id] ? selection : { kind: 'none' };
  }
}

/** Whether the record that is written in place is there. */
export function survives(project: Project, id: Id | undefined): boolean {
  if (id === undefined) return false;
  const { stages, lanes, findings, strategies } = project;
  return [stages[id], lanes[id], findings[id], strategies[id], cardById(project, id)].some(Boolean);
}

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
