// The cursor: the one place of the map that has, or would have, the focus. It follows the selection.
import { useEffect, type RefObject } from 'react';

/** Marks the map's region, so that the focus is moved only while it is on the map already. */
export const REGION = 'data-map-region';

/** Gives the focus back to the map: to its cursor, or where there is none to the map itself. */
export function focusMap(): void {
  const region = document.querySelector<HTMLElement>(`[${REGION}]`);
  const cursor = region?.querySelector<HTMLElement>('[tabindex="0"]:not([data-control])');
  (cursor ?? region)?.focus({ preventScroll: true });
}

/** Whether the focus is on the map, or nowhere because what had it is gone. */
function isFocusHere(): boolean {
  const active = document.activeElement;
  return active === null || active === document.body || active.closest(`[${REGION}]`) !== null;
}

/**
 * Gives an element the focus when it becomes the cursor, unless a person works elsewhere, such as in the inspector.
 * `place` tells apart the places that one element stands for in turn.
 */
export function useCursor(ref: RefObject<HTMLElement | null>, isCursor: boolean, place?: string): void {
  const here = isCursor ? (place ?? '') : undefined;
  useEffect(() => {
    if (here !== undefined && isFocusHere()) ref.current?.focus({ preventScroll: true });
  }, [ref, here]);
}
