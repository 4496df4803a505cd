// The session: what a person is doing right now in this tab. Never undone, never saved, never exported.
import type { Statement } from '@/analysis/evidenceUse';
import type { TextMatch } from '@/analysis/findText';
import type { ViewChoice } from '@/analysis/viewChoice';
import type { Id } from '@/model/id';
import { sameValue } from '@/model/sameValue';

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
  | 'saveView'
  | 'renameView'
  | 'channels'
  | 'look'
  | 'removeFindings'
  /** how a new map begins */
  | 'newMap'
  /** a file with a table, for the open project */
  | 'tableFile'
  /** the links between the two maps that are compared; the comparison shows it */
  | 'links';

/** What of a map is looked at in this tab. */
export type OpenView = {
  /** The saved view that was opened last; it may say something else by now. */
  id?: Id | undefined;
  choice: ViewChoice;
  /** The lane or stage that had to come back, because something in it was selected or made: to be told, once. */
  cameBack?: Id | undefined;
};

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
  /** The persona whose curve was brought forward; the lead's is in front otherwise, and in every picture. */
  frontPersonaId?: Id | undefined;
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
  /** The size of the sheets whose borders the map shows; absent where it shows none. */
  pageBreaks?: string | undefined;
  /** How the strategies of the plan are looked at, and whose. */
  planView?: string | undefined;
  planOwner?: string | undefined;
  /** The window that is open over the screen. */
  dialog?: ProjectDialog | undefined;
  /** By map: what of it is looked at. A map that is not in it is shown whole. */
  openViews: Readonly<Record<Id, OpenView>>;
  /** What sources are being attached to. */
  attaching?: readonly Statement[] | undefined;
  /** Findings that are to be deleted, once it is said whether they are meant as resolved. */
  removing?: readonly Id[] | undefined;
  /** What was last run from the palette, the newest first. */
  recentActions: readonly string[];
  /** Where each map was last looked at, so that coming back finds it as it was left. */
  viewports: Readonly<Record<Id, Viewport>>;
};

export const emptySession: EditorSession = {
  selection: { kind: 'none' },
  hiddenPersonaIds: [],
  openViews: {},
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
