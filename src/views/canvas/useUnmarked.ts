// The map is moved and marked by the pointer, so the browser must neither mark its words nor take them along.
import { type RefObject, useEffect } from 'react';

/** Keeps the browser from marking and dragging text in a region; fields in it are left alone. */
export function useUnmarked(region: RefObject<HTMLElement | null>): void {
  useEffect(() => {
    const area = region.current;
    // With Shift the marking would reach from wherever the page was clicked last, and dragging it would end our drag.
    const prevent = (event: Event): void => {
      const { target } = event;
      const at = target instanceof Element ? target : target instanceof Node ? target.parentElement : null;
      if (!at?.closest('input, textarea')) event.preventDefault();
    };
    area?.addEventListener('selectstart', prevent);
    area?.addEventListener('dragstart', prevent);
    return () => {
      area?.removeEventListener('selectstart', prevent);
      area?.removeEventListener('dragstart', prevent);
    };
  }, [region]);
}
