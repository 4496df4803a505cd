// Space and drag moves the map wherever the pointer is, over cards too, as drawing programs do.
import { type RefObject, useEffect, useRef } from 'react';
import { ownerOf } from '@/views/actions/useActionKeys';

/** Marks the map's surface while the key is held, for the hand of the pointer. */
const HELD = 'data-hand';

/** Whether Space may be held here: a button that has the focus keeps its own. */
const isFree = (target: EventTarget | null): boolean =>
  ownerOf(target) === 'map' &&
  target instanceof Element &&
  target.closest('button, a, label, summary') === null;

/** Whether Space is held now; told without rendering anything. */
export function usePanKey(surface: RefObject<HTMLElement | null>): RefObject<boolean> {
  const held = useRef(false);
  useEffect(() => {
    const hold = (on: boolean): void => {
      held.current = on;
      surface.current?.toggleAttribute(HELD, on);
    };
    const down = (event: KeyboardEvent): void => {
      if (event.key !== ' ' || event.ctrlKey || event.metaKey || event.altKey || !isFree(event.target))
        return;
      // The browser would scroll by a page.
      event.preventDefault();
      if (!event.repeat) hold(true);
    };
    const up = (event: KeyboardEvent): void => {
      if (event.key === ' ') hold(false);
    };
    const letGo = (): void => hold(false);
    document.addEventListener('keydown', down);
    document.addEventListener('keyup', up);
    window.addEventListener('blur', letGo);
    return () => {
      document.removeEventListener('keydown', down);
      document.removeEventListener('keyup', up);
      window.removeEventListener('blur', letGo);
    };
  }, [surface]);
  return held;
}

type PanBy = (delta: { x: number; y: number }) => unknown;

/** Moves the map with the pointer until it lets go. */
export function panWith(pressed: PointerEvent, panBy: PanBy, surface: HTMLElement): void {
  let last = { x: pressed.clientX, y: pressed.clientY };
  surface.toggleAttribute('data-grabbed', true);
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
