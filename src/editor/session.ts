// The session: what a person is doing right now in this tab. Never undone, never saved, never exported.
import type { Id } from '@/model/id';
import { cardById } from '@/model/select';
import type { Project } from '@/model/types';

export type Selection =
  | { kind: 'none' }
  | { kind: 'cards'; ids: readonly Id[] }
  | { kind: 'cell'; stageId: Id; laneId: Id }
  | { kind: 'stage'; id: Id }
  | { kind: 'lane'; id: Id }
  | { kind: 'finding'; id: Id };

export type DragPreview = { ids: readonly Id[]; stageId: Id; laneId: Id; index: number };

export type Session = {
  mapId?: Id | undefined;
  selection: Selection;
  /** The record that is edited in place: a card, a stage or a lane. */
  editing?: Id | undefined;
  /** A drag under way; its drop becomes one command, Escape drops the preview. */
  drag?: DragPreview | undefined;
  inspectorOpen: boolean;
  /** Personas whose curves are hidden. */
  hiddenPersonaIds: readonly Id[];
  /** A wish to bring a record into view; the canvas fulfils it and takes it back. */
  reveal?: Id | undefined;
};

export const emptySession: Session = {
  selection: { kind: 'none' },
  inspectorOpen: true,
  hiddenPersonaIds: [],
};

/** What to select after an undo: the cards among the touched records, else a stage, lane or finding. */
export function selectionOf(project: Project, touched: readonly Id[]): Selection {
  const cards = touched.filter((id) => cardById(project, id));
  if (cards.length > 0) return { kind: 'cards', ids: cards };
  for (const id of touched) {
    if (project.stages[id]) return { kind: 'stage', id };
    if (project.lanes[id]) return { kind: 'lane', id };
    if (project.findings[id]) return { kind: 'finding', id };
    const feeling = project.feelings[id];
    if (feeling?.cardId !== undefined) return { kind: 'cards', ids: [feeling.cardId] };
    if (feeling?.stageId !== undefined) return { kind: 'stage', id: feeling.stageId };
  }
  return { kind: 'none' };
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
  }
}
