// The session: what a person is doing right now in this tab. Never undone, never saved, never exported.
import type { Statement } from '@/analysis/evidenceUse';
import type { TextMatch } from '@/analysis/findText';
import type { Id } from '@/model/id';
import { byOrder } from '@/model/order';
import { sameValue } from '@/model/sameValue';
import { cardById, cardsInCell } from '@/model/select';
import type { Card, Project } from '@/model/types';

export type Selection =
  | { kind: 'none' }
  | { kind: 'cards'; ids: readonly Id[] }
  | { kind: 'cell'; stageId: Id; laneId: Id }
  | { kind: 'stage'; id: Id }
  | { kind: 'lane'; id: Id }
  /** `stageId`: which of its places, where a finding hangs on touchpoints of several stages. */
  | { kind: 'finding'; id: Id; stageId?: Id }
  /** What is proposed, likewise. */
  | { kind: 'strategy'; id: Id; stageId?: Id };

/** The selection of a record that a lane gathers, and that may show in several stages. */
export type GatheredSelection = Extract<Selection, { kind: 'finding' | 'strategy' }>;

export const isGathered = (selection: Selection): selection is GatheredSelection =>
  selection.kind === 'finding' || selection.kind === 'strategy';

export type DragPreview = { ids: readonly Id[]; stageId: Id; laneId: Id; index: number };

/** A stage or lane that is being stretched by hand, and the width or height that it would get, in map units. */
export type ResizePreview = { kind: 'stage' | 'lane'; id: Id; size: number };

/** A card that is being written and has no text yet: nothing is recorded before its first letter. */
export type DraftCard = {
  id: Id;
  stageId: Id;
  laneId: Id;
  index: number;
  /** The free place of the writing run: whoever goes on writing goes on here, and nobody has asked for a card yet. */
  free?: true;
};

/** How a map is looked at: `x` and `y` in pixels of the screen, as React Flow counts. */
export type Viewport = { x: number; y: number; zoom: number };

export type ZoomWish = 'fit' | 'selection' | 'actual' | 'in' | 'out';

/** What is looked for on the map. It is kept when the bar closes, so that one can go on. */
export type Find = {
  open: boolean;
  /** Whether the line for replacing is shown. */
  replacing: boolean;
  query: string;
  replacement: string;
  matchCase: boolean;
  wholeWord: boolean;
  /** The match at hand, and where it stood among the others; without it the search begins again. */
  at?: TextMatch | undefined;
  index: number;
  /** How often the bar was called for: each call takes the focus to its field. */
  calls: number;
};

export const emptyFind: Find = {
  open: false,
  replacing: false,
  query: '',
  replacement: '',
  matchCase: false,
  wholeWord: false,
  index: 0,
  calls: 0,
};

/** The windows over the screen that belong to the whole project. */
export type ProjectDialog =
  | 'palette'
  | 'shortcuts'
  | 'export'
  | 'persona'
  | 'pastedTable'
  | 'restorePoints'
  | 'evidence'
  | 'projectCard'
  | 'remarks'
  | 'saveTemplate'
  | 'channels';

export type EditorSession = {
  mapId?: Id | undefined;
  selection: Selection;
  /** The record that is edited in place: a card, a stage or a lane. */
  editing?: Id | undefined;
  draft?: DraftCard | undefined;
  /** What is selected was reached by writing and not chosen: a letter is text there, and no command. */
  unchosen?: boolean | undefined;
  /** A drag under way; its drop becomes one command, Escape drops the preview. */
  drag?: DragPreview | undefined;
  /** A feeling that is being dragged, and what it would become, likewise. */
  feel?: { id: Id; value: number } | undefined;
  /** A stretching under way, likewise. */
  resize?: ResizePreview | undefined;
  /** Undecided at first: the map has the whole window until something is selected. */
  inspectorOpen?: boolean | undefined;
  /** It was opened by a selection and not asked for, so it may wait until hands rest. */
  inspectorWaits?: boolean | undefined;
  /** Personas whose curves are hidden. */
  hiddenPersonaIds: readonly Id[];
  /** The look at the map that a presentation was begun from, and goes back to. */
  presentedFrom?: 'map' | 'table' | undefined;
  /** A path that is being drawn, and the card that its next step starts from. */
  walk?: { pathId: Id; cardId: Id } | undefined;
  /** A card or finding that was just made and is being written. */
  begun?: Id | undefined;
  /** A wish to bring a record into view; the canvas fulfils it and takes it back. */
  reveal?: Id | undefined;
  /** A wish to write in the panel beside the map; the panel fulfils it and takes it back. */
  toDetails?: boolean | undefined;
  /** A wish to see the whole map, what is selected or the true size; fulfilled and taken back likewise. */
  zoomTo?: ZoomWish | undefined;
  /** A wish to print the table; the table fulfils it and takes it back. */
  print?: boolean | undefined;
  /** A wish to make a stage wider or a lane higher by this much; the canvas knows how large they are. */
  stretch?: { kind: 'stage' | 'lane'; id: Id; by: number } | undefined;
  find?: Find | undefined;
  /** The window that is open over the screen. */
  dialog?: ProjectDialog | undefined;
  /** All that is no assumption stands back. */
  assumptionsOnly?: boolean | undefined;
  /** What sources are being attached to. */
  attaching?: readonly Statement[] | undefined;
  /** What was last run from the palette, the newest first. */
  recentActions: readonly string[];
  /** Where each map was last looked at, so that coming back finds it as it was left. */
  viewports: Readonly<Record<Id, Viewport>>;
};

export const emptySession: EditorSession = {
  selection: { kind: 'none' },
  hiddenPersonaIds: [],
  recentActions: [],
  viewports: {},
};

/**
 * The session after changes. What is selected is chosen, unless told otherwise. The first selection opens the
 * inspector, once: whoever closes it has decided. The same object where nothing is new.
 */
export function sessionAfter(session: EditorSession, changes: Partial<EditorSession>): EditorSession {
  const next = { ...session, ...changes };
  if (changes.selection !== undefined && changes.unchosen === undefined) next.unchosen = undefined;
  if (changes.inspectorOpen !== undefined) next.inspectorWaits = undefined;
  const undecided = next.inspectorOpen === undefined && changes.selection !== undefined;
  if (undecided && selectedId(next.selection) !== undefined) {
    next.inspectorOpen = true;
    next.inspectorWaits = true;
  }
  return unlessSame(session, next);
}

/**
 * The next session, but the one before where nothing differs, and its selection where the same is selected again: the
 * second press of a double click shows nothing anew.
 */
export function unlessSame(before: EditorSession, next: EditorSession): EditorSession {
  const { selection } = before;
  const kept = sameValue(selection, next.selection) ? { ...next, selection } : next;
  const keys = Object.keys(kept) as (keyof EditorSession)[];
  return keys.every((key) => key in before && kept[key] === before[key]) ? before : kept;
}

/** The record that a selection is about, the last one of several; undefined where it is none or a bare cell. */
export function selectedId(selection: Selection): Id | undefined {
  if (selection.kind === 'none' || selection.kind === 'cell') return undefined;
  return selection.kind === 'cards' ? selection.ids.at(-1) : selection.id;
}

/** What to select after an undo: the cards among the touched records, else a stage, lane or finding. */
export function selectionOf(project: Project, touched: readonly Id[]): Selection {
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
