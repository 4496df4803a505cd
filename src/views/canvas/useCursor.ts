// The cursor: the one place of the map that has, or would have, the focus. It follows the selection.
import { useEffect, type RefObject } from 'react';

/** Marks the map's region, so that the focus is moved only while it is on the map already. */
export const REGION = 'data-map-region';

/** Whether the focus is on the map, or nowhere because what had it is gone. */
export function isFocusHere(): boolean {
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
