// The cursor: the one place of the map that has, or would have, the focus. It follows the selection.
import { useEffect, type RefObject } from 'react';

/** Marks the map's region, so that the focus is moved only while it is on the map already. */
export const REGION = 'data-map-region';

/** Marks the cursor itself. */
const CURSOR = 'data-cursor';

/**
 * Gives the focus to the cursor, or to the map's region where nothing is selected. On another screen it is let go: the
 * cursor takes it once the map is there.
 */
export function focusCursor(): void {
  const region = document.querySelector<HTMLElement>(`[${REGION}]`);
  const cursor = region?.querySelector<HTMLElement>(`[${CURSOR}]`) ?? region;
  if (cursor) cursor.focus({ preventScroll: true });
  else if (document.activeElement instanceof HTMLElement) document.activeElement.blur();
}

/** Marks the panel beside the map. */
export const DETAILS = 'data-details';

/** Gives the focus to the first field of the panel, or to its first button. */
export function focusDetails(): void {
  const panel = document.querySelector<HTMLElement>(`[${DETAILS}]`);
  const first =
    panel?.querySelector<HTMLElement>('input:enabled, textarea:enabled') ?? panel?.querySelector('button');
  first?.focus();
}

/** Whether the focus is on the map or on the whole screen, or nowhere because what had it is gone. */
function isFocusHere(): boolean {
  const active = document.activeElement;
  return active === null || active.matches('body, main') || active.closest(`[${REGION}]`) !== null;
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
