// What a person does with cards and cells.
import {
  addCard,
  type CardPlace,
  duplicateCards,
  moveTogether,
  removeCards,
  updateCard,
} from '@/commands/cards';
import { shownNow } from '@/editor/openViews';
import type { Editor } from '@/editor/editor';
import { isGathered, type Selection } from '@/editor/session';
import { t } from '@/i18n/translate';
import { type Id, newId } from '@/model/id';
import { laneKind } from '@/model/laneKinds';
import { canHoldCards } from '@/model/rules';
import { cardById, cardsInCell, stagesOf } from '@/model/select';
import { announce } from '@/ui/LiveRegion';
import type { Action } from './action';
import { type Direction, nextCardLane, openMap, selectedCards } from './grid';
import { tellRemoval } from './removal';

/** Opens a card that is not recorded yet in a cell; its first letter records it. Without an index it comes last. */
export function beginCard(
  editor: Editor,
  stageId: Id,
  laneId: Id,
  { index, text = '', free = false }: { index?: number; text?: string; free?: boolean } = {},
): void {
  const { project, readOnly } = editor.store.getState();
  if (readOnly || !canHoldCards(project, stageId, laneId)) return;
  const at = index ?? cardsInCell(project, stageId, laneId).length;
  const draft = { id: newId(), stageId, laneId, index: at, ...(free && { free }) };
  // A field whose letters could not be kept is not opened.
  if (editor.refuses(addCard, { id: draft.id, stageId, laneId, index: at, text })) return;
  editor.seal();
  editor.setSession({ draft, editing: undefined, selection: { kind: 'cell', stageId, laneId } });
  if (text !== '') writeDraft(editor, text);
}

/** Records the card that is being begun, with its first letters. */
export function writeDraft(editor: Editor, text: string): void {
  const { draft } = editor.store.getState().session;
  if (!draft) return;
  const { id, stageId, laneId, index } = draft;
  const session = {
    draft: undefined,
    editing: id,
    begun: id,
    selection: { kind: 'cards', ids: [id] },
  } as const;
  editor.commit(addCard, { id, stageId, laneId, index, text }, { mergeKey: `text:${id}`, session });
}

/** Opens the text of a card, or the title of a finding or strategy, for writing in place. */
export function editCard(editor: Editor, id: Id, kind: 'card' | 'finding' | 'strategy' = 'card'): void {
  const { readOnly, session } = editor.store.getState();
  if (readOnly) return;
  editor.seal();
  const stays = isGathered(session.selection) && session.selection.id === id;
  const selection: Selection = stays
    ? session.selection
    : kind === 'card'
      ? { kind: 'cards', ids: [id] }
      : { kind, id };
  editor.setSession({ editing: id, draft: undefined, selection });
}

/**
 * Selects the card at a place of a cell, or the nearest above it, or the cell when it is empty. Not `chosen`, it is where
 * a writing has ended, and letters are still text there.
 */
export function selectNear(
  editor: Editor,
  { stageId, laneId }: { stageId: Id; laneId: Id },
  index: number,
  chosen = true,
): void {
  const cell = cardsInCell(editor.store.getState().project, stageId, laneId);
  const near = cell[Math.max(0, Math.min(index, cell.length) - 1)];
  const selection: Selection = near ? { kind: 'cards', ids: [near.id] } : { kind: 'cell', stageId, laneId };
  editor.setSession({ selection, unchosen: chosen ? undefined : true });
}

/** Removes cards and selects what stands in their place, so that the focus stays where the person was. */
export function removeCardsAndStay(
  editor: Editor,
  ids: readonly Id[],
  said = t('actions.said.removedCards', { count: ids.length }),
): void {
  const { project, session } = editor.store.getState();
  const first = cardById(project, ids[0] ?? '');
  if (!first) return;
  const cell = cardsInCell(project, first.stageId, first.laneId);
  const staying = cell.filter((card) => !ids.includes(card.id));
  const next = staying[Math.min(cell.indexOf(first), staying.length - 1)];
  const selection: Selection = next
    ? { kind: 'cards', ids: [next.id] }
    : { kind: 'cell', stageId: first.stageId, laneId: first.laneId };
  editor.setSession({ selection, editing: undefined });
  if (!editor.commit(removeCards, { ids })) {
    editor.setSession({ selection: session.selection });
    return;
  }
  if (ids.length > 1) tellRemoval(editor, said);
  else announce(said);
}

/** Says where a card stands now, after it was moved or added. */
export function sayPlace(
  editor: Editor,
  id: Id,
  words: 'actions.said.movedTo' | 'actions.said.addedTo' = 'actions.said.movedTo',
): void {
  const { project } = editor.store.getState();
  const card = cardById(project, id);
  if (!card) return;
  const cell = cardsInCell(project, card.stageId, card.laneId);
  announce(
    t(words, {
      stage: project.stages[card.stageId]?.name ?? '',
      lane: project.lanes[card.laneId]?.name ?? '',
      at: cell.indexOf(card) + 1,
      of: cell.length,
    }),
  );
}

/** Where the selected cards go by one step in a direction, or undefined at the edge. */
function targetOf(editor: Editor, direction: Direction): CardPlace | undefined {
  const { project } = editor.store.getState();
  const mapId = openMap(editor);
  const cards = selectedCards(editor);
  const [first, last] = [cards[0], cards.at(-1)];
  if (mapId === undefined || !first || !last) return undefined;
  const { stageId, laneId } = first;
  const ids = new Set(cards.map((card) => card.id));
  const cell = cardsInCell(project, stageId, laneId);
  const staying = cell.filter((card) => !ids.has(card.id));
  const at = cell.slice(0, cell.indexOf(first)).filter((card) => !ids.has(card.id)).length;
  if (direction === 'left' || direction === 'right') {
    const stages = stagesOf(shownNow(editor.store.getState()), mapId);
    const index = stages.findIndex((stage) => stage.id === stageId) + (direction === 'left' ? -1 : 1);
    const stage = stages[index];
    return stage && { stageId: stage.id, laneId, index: at };
  }
  const by = direction === 'up' ? -1 : 1;
  const together = cards.every((card) => card.stageId === stageId && card.laneId === laneId);
  if (together && at + by >= 0 && at + by <= staying.length && staying.length > 0)
    return { stageId, laneId, index: at + by };
  const lane = nextCardLane(shownNow(editor.store.getState()), mapId, laneId, by);
  return lane && { stageId, laneId: lane.id, index: by < 0 ? Infinity : 0 };
}

function move(editor: Editor, direction: Direction): void {
  const target = targetOf(editor, direction);
  const ids = selectedCards(editor).map((card) => card.id);
  const lead = ids[0];
  if (!target || lead === undefined) return;
  if (!editor.commit(moveTogether, { ids, ...target })) return;
  editor.setSession({ reveal: lead });
  sayPlace(editor, lead);
}

const moveAction = (
  direction: Direction,
  label: Action['label'],
  icon: NonNullable<Action['icon']>,
): Action => ({
  id: `card.move.${direction}`,
  label,
  icon,
  shortcuts: [`alt+arrow${direction}`, `mod+arrow${direction}`],
  context: 'cards',
  submenu: 'actions.move',
  isEnabled: (editor) => targetOf(editor, direction) !== undefined,
  run: (editor) => move(editor, direction),
});

const hasCards = (editor: Editor): boolean => selectedCards(editor).length > 0;
const only = (editor: Editor) => {
  const cards = selectedCards(editor);
  return cards.length === 1 ? cards[0] : undefined;
};

export const cardActions: readonly Action[] = [
  {
    id: 'card.edit',
    label: 'actions.editText',
    icon: 'Pencil',
    shortcuts: ['enter', 'f2'],
    context: 'cards',
    isEnabled: (editor) => only(editor) !== undefined,
    run: (editor) => {
      const card = only(editor);
      if (card) editCard(editor, card.id);
    },
  },
  {
    id: 'card.addBelow',
    label: 'actions.addCardBelow',
    icon: 'Plus',
    shortcuts: ['n'],
    context: 'cards',
    isEnabled: hasCards,
    run: (editor) => {
      const card = selectedCards(editor).at(-1);
      if (!card) return;
      const cell = cardsInCell(editor.store.getState().project, card.stageId, card.laneId);
      beginCard(editor, card.stageId, card.laneId, { index: cell.indexOf(card) + 1 });
    },
  },
  {
    id: 'card.duplicate',
    label: 'actions.duplicate',
    icon: 'Copy',
    shortcuts: ['mod+d'],
    context: 'cards',
    isEnabled: hasCards,
    run: (editor) => {
      const ids = selectedCards(editor).map((card) => card.id);
      const made: Id[] = [];
      const makeId = (): Id => {
        const id = newId();
        made.push(id);
        return id;
      };
      if (!editor.commit(duplicateCards, { ids, makeId })) return;
      editor.setSession({ selection: { kind: 'cards', ids: made }, reveal: made[0] });
      announce(t('actions.said.duplicated', { count: made.length }));
    },
  },
  {
    id: 'card.moment',
    label: 'actions.toggleMoment',
    icon: 'Gem',
    shortcuts: ['m'],
    context: 'cards',
    isEnabled: (editor) => {
      const card = only(editor);
      const lane = card && editor.store.getState().project.lanes[card.laneId];
      return lane !== undefined && laneKind(lane.kind).touchpoints;
    },
    run: (editor) => {
      const card = only(editor);
      if (!card) return;
      const momentOfTruth = card.momentOfTruth ? undefined : {};
      editor.commit(updateCard, { id: card.id, changes: { momentOfTruth } });
    },
  },
  moveAction('left', 'actions.moveLeft', 'MoveLeft'),
  moveAction('right', 'actions.moveRight', 'MoveRight'),
  moveAction('up', 'actions.moveUp', 'MoveUp'),
  moveAction('down', 'actions.moveDown', 'MoveDown'),
  {
    id: 'card.remove',
    label: 'actions.removeCard',
    icon: 'Trash2',
    shortcuts: ['delete', 'backspace'],
    context: 'cards',
    danger: true,
    isEnabled: hasCards,
    run: (editor) =>
      removeCardsAndStay(
        editor,
        selectedCards(editor).map((card) => card.id),
      ),
  },
  {
    id: 'cell.add',
    label: 'actions.addCard',
    icon: 'Plus',
    shortcuts: ['enter', 'f2'],
    context: 'cell',
    isEnabled: (editor) => {
      const { project, session } = editor.store.getState();
      const { selection } = session;
      return selection.kind === 'cell' && canHoldCards(project, selection.stageId, selection.laneId);
    },
    run: (editor) => {
      const { selection } = editor.store.getState().session;
      if (selection.kind === 'cell') beginCard(editor, selection.stageId, selection.laneId);
    },
  },
];
