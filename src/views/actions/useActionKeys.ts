// One keyboard listener for the map screen; it sleeps while a field, a menu or a dialog has the focus.
import { useEffect, type RefObject } from 'react';
import type { Editor } from '@/editor/createEditor';
import { canHoldCards } from '@/model/rules';
import { runAction } from './action';
import { actionFor, contextsOf } from './actions';
import { beginCard } from './cardActions';

const FIELD = 'input, textarea, select, [contenteditable], [role=textbox], [role=slider]';
const LAYER = '[role=menu], [role=dialog], [role=alertdialog], [role=listbox]';

/** Whether a key belongs to what has the focus, so that the map must not take it. */
function isTaken(event: KeyboardEvent): boolean {
  const { target } = event;
  if (event.defaultPrevented || event.isComposing || !(target instanceof Element)) return true;
  if (target.closest(LAYER) !== null) return true;
  const field = target.closest(FIELD);
  if (field === null) return false;
  // Undo works from a slider, a tick or a radio, which have none of their own; text fields do.
  const hasOwnUndo = !field.matches('[role=slider], input[type=checkbox], input[type=radio]');
  return hasOwnUndo || !(event.ctrlKey || event.metaKey);
}

const isLetter = (event: KeyboardEvent): boolean =>
  event.key.length === 1 && event.key !== ' ' && !event.ctrlKey && !event.metaKey && !event.altKey;

/** Listens while the map screen is shown. `grid` holds the map itself, where single letters count. */
export function useActionKeys(editor: Editor, grid: RefObject<HTMLElement | null>): void {
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent): void => {
      if (isTaken(event)) return;
      const target = event.target as Element;
      const inGrid = target === document.body || (grid.current?.contains(target) ?? false);
      // A button that merely stands on the map keeps its own Enter and Space.
      const onControl = inGrid && target.closest('[data-control]') !== null;
      if (onControl && (event.key === 'Enter' || event.key === ' ')) return;
      const action = actionFor(event, contextsOf(editor, inGrid));
      if (action) {
        if (runAction(action, editor) || event.key.startsWith('Arrow')) event.preventDefault();
        return;
      }
      const { project, session } = editor.store.getState();
      const { selection } = session;
      if (!inGrid || selection.kind !== 'cell' || !isLetter(event)) return;
      if (!canHoldCards(project, selection.stageId, selection.laneId)) return;
      // The field opens only after the key press is over, so its letter is written here.
      event.preventDefault();
      beginCard(editor, selection.stageId, selection.laneId, { text: event.key });
    };
    document.addEventListener('keydown', onKeyDown);
    return () => document.removeEventListener('keydown', onKeyDown);
  }, [editor, grid]);
}
