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

/** Frames that the panel is given to be fetched and shown. */
const PATIENCE = 90;

/** Gives the focus to the first field of the panel, or to its first button, as soon as they are there. */
export function focusDetails(frames = PATIENCE): void {
  const fields = document.querySelector(`[${DETAILS}] fieldset`);
  const first =
    fields?.querySelector<HTMLElement>('input:enabled, textarea:enabled') ??
    fields?.querySelector<HTMLElement>('button:enabled');
  if (first) first.focus();
  else if (frames > 0) requestAnimationFrame(() => focusDetails(frames - 1));
}

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
