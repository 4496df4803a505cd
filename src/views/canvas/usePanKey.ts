// Space and drag moves the map wherever the pointer is, over cards too, as drawing programs do.
import { type RefObject, useEffect, useRef } from 'react';
import type { Editor } from '@/editor/editor';
import { ownerOf } from '@/views/keyboard/useActionKeys';

/** Marks the map's surface while the key is held, for the hand of the pointer. */
const HELD = 'data-hand';
/** Marks it once the map has been moved with the key held. */
const DRAGGED = 'data-dragged';
/** The cursor of the map: a place that Space also presses, if it is let go without a drag. */
const PLACE = '[data-cursor]';

/** Whether Space is held now; told without rendering anything. */
export function usePanKey(editor: Editor, surface: RefObject<HTMLElement | null>): RefObject<boolean> {
  const held = useRef(false);
  useEffect(() => {
    let pressed: HTMLButtonElement | undefined;
    const hold = (on: boolean): void => {
      held.current = on;
      surface.current?.toggleAttribute(HELD, on);
      if (on) surface.current?.removeAttribute(DRAGGED);
    };
    const down = (event: KeyboardEvent): void => {
      if (event.key !== ' ' || event.ctrlKey || event.metaKey || event.altKey) return;
      if (ownerOf(event.target) !== 'map' || !(event.target instanceof Element)) return;
      // Behind a writing it is a blank like any other, and presses nothing.
      if (editor.store.getState().session.unchosen) return;
      const place = event.target.closest(PLACE);
      // Any other button that has the focus keeps its own Space.
      if (!place && event.target.closest('button, a, label, summary')) return;
      // The browser would scroll by a page, or press the button before anybody knows whether this is a drag.
      event.preventDefault();
      if (event.repeat) return;
      pressed = place instanceof HTMLButtonElement ? place : undefined;
      hold(true);
    };
    const up = (event: KeyboardEvent): void => {
      if (event.key !== ' ' || !held.current) return;
      hold(false);
      if (!surface.current?.hasAttribute(DRAGGED)) pressed?.click();
    };
    const release = (): void => hold(false);
    document.addEventListener('keydown', down);
    document.addEventListener('keyup', up);
    window.addEventListener('blur', release);
    return () => {
      document.removeEventListener('keydown', down);
      document.removeEventListener('keyup', up);
      window.removeEventListener('blur', release);
    };
  }, [editor, surface]);
  return held;
}

type PanBy = (delta: { x: number; y: number }) => unknown;

/** Moves the map with the pointer until it lets go. */
export function panWith(pressed: PointerEvent, panBy: PanBy, surface: HTMLElement): void {
  let last = { x: pressed.clientX, y: pressed.clientY };
  surface.toggleAttribute('data-grabbed', true);
  surface.toggleAttribute(DRAGGED, true);
  const move = (event: PointerEvent): void => {
    panBy({ x: event.clientX - last.x, y: event.clientY - last.y });
    last = { x: event.clientX, y: event.clientY };
  };
  const end = (): void => {
    surface.toggleAttribute('data-grabbed', false);
    window.removeEventListener('pointermove', move);
    window.removeEventListener('pointerup', end);
    window.removeEventListener('pointercancel', end);
  };
  window.addEventListener('pointermove', move);
  window.addEventListener('pointerup', end);
  window.addEventListener('pointercancel', end);
}
