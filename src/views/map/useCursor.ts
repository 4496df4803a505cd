// The cursor: the one place of the map that has, or would have, the focus. It follows the selection.
import { useEffect, type RefObject } from 'react';

/** Marks the map's region, so that the focus is moved only while it is on the map already. */
export const REGION = 'data-map-region';

/** Marks the cursor itself. */
const CURSOR = 'data-cursor';

const regionElement = (): HTMLElement | null => document.querySelector<HTMLElement>(`[${REGION}]`);

/** The cursor where it is now; null where nothing is selected, and on another screen. */
const cursorElement = (): HTMLElement | null =>
  regionElement()?.querySelector<HTMLElement>(`[${CURSOR}]`) ?? null;

/** Places of the grid: where the focus belongs to the cursor, wherever that has gone. */
const PLACES = `[${REGION}], [${CURSOR}], [data-item], [data-handle]`;

/**
 * Where the focus goes back to after a menu or a window: what had it, or the cursor, if that was a place of the grid or
 * is gone. A copy that was made has the focus then, and not the original.
 */
export function comingBack(before: Element | null): HTMLElement | null {
  const stays = before instanceof HTMLElement && before.isConnected && before !== document.body;
  if (stays && !before.matches(PLACES)) return before;
  // Whoever has left the selection still stands on a card.
  return cursorElement() ?? (stays ? before : regionElement());
}

/**
 * Gives the focus to the cursor, or to the map's region where nothing is selected. On another screen it is let go, and so
 * it is where the map is hidden because another screen is on its way: the cursor takes it once the map is there.
 */
export function focusCursor(): void {
  const cursor = cursorElement() ?? regionElement();
  cursor?.focus({ preventScroll: true });
  const { activeElement } = document;
  if (activeElement !== cursor && activeElement instanceof HTMLElement) activeElement.blur();
}

/** Marks the panel beside the map. */
export const DETAILS = 'data-details';

/**
 * Whether the focus is on the map or on the whole screen, or nowhere because what had it is gone. Whoever writes into
 * the search stays there.
 */
export function isFocusHere(): boolean {
  const active = document.activeElement;
  if (active === null || active.matches('body, main')) return true;
  return active.closest(`[${REGION}]`) !== null && active.closest('[role=search]') === null;
}

/**
 * Gives an element the focus when it becomes the cursor, unless a person works elsewhere, such as in the inspector.
 * `place` tells apart the places that one element stands for in turn.
 */
export function useCursor(ref: RefObject<HTMLElement | null>, isCursor: boolean, place?: string): void {
  const here = isCursor ? (place ?? '') : undefined;
  useEffect(() => {
    const element = ref.current;
    if (here === undefined || !element) return undefined;
    element.setAttribute(CURSOR, '');
    if (isFocusHere()) element.focus({ preventScroll: true });
    return () => element.removeAttribute(CURSOR);
  }, [ref, here]);
}
