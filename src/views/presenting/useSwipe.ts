// Moving on by hand: a swipe in any direction, a click near the left or right edge, a turn of the wheel.
import { type PointerEvent, useRef, type WheelEvent } from 'react';
import type { Move } from './place';

/** Pixels that make a swipe, and the part of the width that counts as an edge. */
const FAR = 44;
const EDGE = 0.2;
/** Milliseconds in which one push of a wheel or a trackpad counts once. */
const PUSH = 420;

/** `across`: what is presented is itself scrolled up and down, by wheel and finger; only across it is gone on. */
export function useSwipe(move: (move: Move) => void, { across = false } = {}) {
  const from = useRef<{ x: number; y: number }>(undefined);
  const pushed = useRef(-Infinity);
  return {
    onPointerDown(event: PointerEvent) {
      from.current = event.button === 0 ? { x: event.clientX, y: event.clientY } : undefined;
    },
    onPointerCancel() {
      from.current = undefined;
    },
    onPointerUp(event: PointerEvent<HTMLElement>) {
      const begun = from.current;
      from.current = undefined;
      if (!begun) return;
      const [dx, dy] = [event.clientX - begun.x, event.clientY - begun.y];
      if (across && Math.abs(dy) > Math.abs(dx)) return;
      const along = Math.abs(dx) >= Math.abs(dy) ? dx : dy;
      if (Math.abs(along) > FAR) {
        move(along < 0 ? 'next' : 'previous');
        return;
      }
      const { left, width } = event.currentTarget.getBoundingClientRect();
      const place = (event.clientX - left) / width;
      if (place < EDGE) move('previous');
      else if (place > 1 - EDGE) move('next');
    },
    onWheel(event: WheelEvent) {
      if (across) return;
      if (event.timeStamp - pushed.current < PUSH || Math.abs(event.deltaY) < 8) return;
      pushed.current = event.timeStamp;
      move(event.deltaY > 0 ? 'next' : 'previous');
    },
  };
}
