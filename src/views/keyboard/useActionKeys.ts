// One keyboard listener for the map screen; it sleeps while a field, a menu or a dialog has the focus.
import { useEffect, type RefObject } from 'react';
import type { CardPlace } from '@/commands/cards';
import type { Editor } from '@/editor/editor';
import { canHoldCards } from '@/model/rules';
import { cardById, cardsInCell } from '@/model/select';
import { runAction } from '@/views/actions/action';
import { actionFor, contextsOf } from '@/views/actions/actions';
import { beginCard } from '@/views/actions/cardActions';
import { isTextField, applyInField } from './fieldUndo';
import { redoAction, undoAction } from '@/views/actions/screenActions';
import { beginStrategyHere } from '@/views/actions/strategyActions';
import { writes } from '@/views/actions/shortcut';

const FIELD = 'input, textarea:not([data-place]), select, [contenteditable], [role=textbox], [role=slider]';
const LAYER = '[role=menu], [role=dialog], [role=alertdialog], [role=listbox]';

/** What lies over the map but is no part of it: its buttons keep their own keys. */
const ASIDE = '[role=toolbar], [data-aside]';

/** A notice is no window: whoever has pressed its button goes on with the keys of the screen. */
const NOTICE = '[data-toast]';

/** What has the focus: nothing that takes keys, a field, or something whose keys are all its own. */
export function ownerOf(target: EventTarget | null): 'map' | 'field' | 'layer' {
  if (!(target instanceof Element)) return 'layer';
  if (target.closest(LAYER) !== null && target.closest(NOTICE) === null) return 'layer';
  return target.closest(FIELD) === null ? 'map' : 'field';
}

const isLetter = (event: KeyboardEvent): boolean => writes(event) && event.key !== ' ';

/**
 * Where a letter that is no command begins a card: in the selected cell, or below the selected card. A sentence begins
 * with a capital, and those are no commands: whoever ends a card with Enter and goes on writing gets the next one.
 */
function placeToWrite(editor: Editor): CardPlace | undefined {
  const { project, session } = editor.store.getState();
  const { selection } = session;
  if (selection.kind === 'cell' && canHoldCards(project, selection.stageId, selection.laneId)) {
    const { stageId, laneId } = selection;
    return { stageId, laneId, index: cardsInCell(project, stageId, laneId).length };
  }
  const [id, ...others] = selection.kind === 'cards' ? selection.ids : [];
  const card = id === undefined || others.length > 0 ? undefined : cardById(project, id);
  if (!card) return undefined;
  const { stageId, laneId } = card;
  return { stageId, laneId, index: cardsInCell(project, stageId, laneId).indexOf(card) + 1 };
}

/** Keys that say nothing about the card on which they are pressed. */
const APART = new Set([' ', 'Escape', 'Tab', 'Shift', 'Control', 'Alt', 'Meta']);

/** Whoever has left the selection still stands on a card: the next key means that card. */
function selectFocused(editor: Editor, { key, target }: KeyboardEvent): void {
  const { project, session } = editor.store.getState();
  if (session.selection.kind !== 'none' || APART.has(key) || !(target instanceof Element)) return;
  const id = target.closest<HTMLElement>('[data-item]')?.dataset['item'];
  if (id !== undefined && cardById(project, id))
    editor.setSession({ selection: { kind: 'cards', ids: [id] } });
}

/** Whoever walks has chosen where they stand, and letters are commands there again. */
function choose(editor: Editor): void {
  if (editor.store.getState().session.unchosen) editor.setSession({ unchosen: undefined });
}

/** Whether a key is text on the map: behind a writing, and on a chosen cell, where one may simply type. */
export function isText(editor: Editor, event: KeyboardEvent): boolean {
  const { selection, unchosen } = editor.store.getState().session;
  return writes(event) && (unchosen === true || (selection.kind === 'cell' && isPlace(event.target)));
}

/**
 * Behind a writing nothing was chosen: there no key deletes, and Enter opens no name of a stage or lane, which the next
 * letter would overwrite.
 */
function isHeldBack(editor: Editor, { key }: Pick<KeyboardEvent, 'key'>): boolean {
  const { selection, unchosen } = editor.store.getState().session;
  if (!unchosen) return false;
  if (key === 'Delete' || key === 'Backspace') return true;
  return key === 'Enter' && (selection.kind === 'stage' || selection.kind === 'lane');
}

const isPlace = (target: EventTarget | null): boolean =>
  target instanceof HTMLElement && target.dataset['place'] !== undefined;

/** Listens while the map screen is shown. `grid` holds the map itself, where single letters count. */
export function useActionKeys(editor: Editor, grid: RefObject<HTMLElement | null>): void {
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent): void => {
      if (event.defaultPrevented) return;
      const owner = ownerOf(event.target);
      const screenAction = actionFor(event, ['screen']);
      if (screenAction === undoAction || screenAction === redoAction) {
        // A window has letters of its own.
        if (owner === 'layer') return;
        const direction = screenAction === undoAction ? 'undo' : 'redo';
        const { draft } = editor.store.getState().session;
        const written = isTextField(event.target) && !(draft && event.target.value === '');
        if (written) applyInField(editor, event.target, direction);
        // On the free place there is nothing to take back yet: what was done before is meant.
        else if (draft === undefined || direction === 'undo' || !editor.redoInField())
          runAction(screenAction, editor);
        event.preventDefault();
        return;
      }
      if (screenAction?.inFields && owner !== 'layer') {
        runAction(screenAction, editor);
        event.preventDefault();
        return;
      }
      if (owner !== 'map') return;
      const target = event.target as Element;
      const onMap = target === document.body || (grid.current?.contains(target) ?? false);
      const inGrid = onMap && target.closest(ASIDE) === null;
      // A button that merely stands on the map keeps its own Enter and Space.
      const onControl = inGrid && target.closest('[data-control]') !== null;
      if (onControl && (event.key === 'Enter' || event.key === ' ')) return;
      if (inGrid) selectFocused(editor, event);
      if (event.key.startsWith('Arrow')) choose(editor);
      if (inGrid && isHeldBack(editor, event)) {
        event.preventDefault();
        return;
      }
      const text = inGrid && isText(editor, event);
      // A cell of proposals has no cards: Enter begins a proposal, and a letter below begins it with that.
      if (inGrid && event.key === 'Enter' && !event.ctrlKey && !event.metaKey && beginStrategyHere(editor)) {
        event.preventDefault();
        return;
      }
      const action = text ? undefined : actionFor(event, contextsOf(editor, inGrid));
      // The browser answers these keys with an event of its own, which may touch the clipboard unasked.
      if (action?.byEvent) return;
      if (action) {
        if (runAction(action, editor) || event.key.startsWith('Arrow')) event.preventDefault();
        return;
      }
      // A blank behind a writing presses nothing.
      if (text && event.key === ' ') event.preventDefault();
      if (!inGrid || !isLetter(event)) return;
      if (beginStrategyHere(editor, event.key)) {
        event.preventDefault();
        return;
      }
      const place = placeToWrite(editor);
      if (!place) return;
      // The field opens only after the key press is over, so its letter is written here.
      event.preventDefault();
      beginCard(editor, place.stageId, place.laneId, { index: place.index, text: event.key });
    };
    document.addEventListener('keydown', onKeyDown);
    return () => document.removeEventListener('keydown', onKeyDown);
  }, [editor, grid]);
}
