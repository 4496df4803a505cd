// Fingers on the map: one that comes down on a card or a face takes the map along, and two zoom it, wherever they lie.
import type { Editor } from '@/editor/editor';

/** What a press of the mouse takes hold of carries this class, and React Flow leaves the press alone. */
const GRIP = 'nopan';

/** What was tapped before follows the finger: a chosen card, the point that has the focus, and text that is edited. */
export function followsFinger(editor: Editor, grip: Element): boolean {
  const { readOnly, session } = editor.store.getState();
  const { selection } = session;
  const id = grip.closest<HTMLElement>('[data-item]')?.dataset['item'];
  if (id !== undefined) return !readOnly && selection.kind === 'cards' && selection.ids.includes(id);
  return grip.contains(document.activeElement) && !(document.activeElement instanceof HTMLButtonElement);
}

/** Call it as a finger comes down, before React Flow hears of it: unless something holds it, it moves the map. */
export function letFingerMoveMap(editor: Editor, pressed: PointerEvent): void {
  const grip = pressed.target instanceof Element ? pressed.target.closest(`.${GRIP}`) : null;
  if (!grip || (pressed.isPrimary && followsFinger(editor, grip))) return;
  grip.classList.remove(GRIP);
  const lifted = (event: PointerEvent): void => {
    if (event.pointerId !== pressed.pointerId) return;
    window.removeEventListener('pointerup', lifted);
    window.removeEventListener('pointercancel', lifted);
    grip.classList.add(GRIP);
  };
  window.addEventListener('pointerup', lifted);
  window.addEventListener('pointercancel', lifted);
}

/** Runs when another finger joins the first, which from then on is one of two that zoom. Returns how to stop listening. */
export function onSecondFinger(run: () => void): () => void {
  const down = (event: PointerEvent): void => {
    if (!event.isPrimary) run();
  };
  window.addEventListener('pointerdown', down, true);
  return () => window.removeEventListener('pointerdown', down, true);
}
