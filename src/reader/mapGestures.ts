// How the map is moved: by pointer, by two fingers, by the wheel and by keys.
import type { Frame, Viewport } from './viewport';
import { zoomedAt } from './viewport';

export type Moves = {
  viewport: () => Viewport;
  frame: () => Frame;
  move: (viewport: Viewport) => void;
  /** A click or tap that moved nothing. */
  pick: (x: number, y: number) => void;
};

/** So far a pointer may stray before it is a drag. */
const STRAY = 4;
const KEY_STEP = 80;
export const ZOOM_STEP = 1.2;

type Point = { x: number; y: number };

export function listenToGestures(pane: HTMLElement, { viewport, frame, move, pick }: Moves): void {
  const pointers = new Map<number, Point>();
  let begin: Point | undefined;
  let dragged = false;
  const at = ({ clientX, clientY }: { clientX: number; clientY: number }): Point => {
    const { left, top } = pane.getBoundingClientRect();
    return { x: clientX - left, y: clientY - top };
  };
  const between = (): { middle: Point; distance: number } => {
    const [a = { x: 0, y: 0 }, b = a] = [...pointers.values()];
    return { middle: { x: (a.x + b.x) / 2, y: (a.y + b.y) / 2 }, distance: Math.hypot(a.x - b.x, a.y - b.y) };
  };

  pane.addEventListener('pointerdown', (event) => {
    if (event.button !== 0) return;
    pointers.set(event.pointerId, at(event));
    if (pointers.size === 1) {
      begin = at(event);
      dragged = false;
    }
  });
  pane.addEventListener('pointermove', (event) => {
    const before = pointers.get(event.pointerId);
    if (!before) return;
    const now = at(event);
    const { x, y, zoom } = viewport();
    if (pointers.size === 1) {
      if (!dragged && begin && Math.hypot(now.x - begin.x, now.y - begin.y) < STRAY) return;
      if (!dragged) {
        dragged = true;
        pane.setPointerCapture(event.pointerId);
        pane.classList.add('moving');
      }
      pointers.set(event.pointerId, now);
      move({ x: x + now.x - before.x, y: y + now.y - before.y, zoom });
      return;
    }
    dragged = true;
    const was = between();
    pointers.set(event.pointerId, now);
    const is = between();
    const panned = { x: x + is.middle.x - was.middle.x, y: y + is.middle.y - was.middle.y, zoom };
    move(zoomedAt(panned, zoom * (is.distance / Math.max(1, was.distance)), is.middle));
  });
  const end = (event: PointerEvent): void => {
    if (!pointers.delete(event.pointerId)) return;
    if (pointers.size > 0) return;
    pane.classList.remove('moving');
    begin = undefined;
  };
  pane.addEventListener('pointerup', end);
  pane.addEventListener('pointercancel', end);
  pane.addEventListener(
    'click',
    (event) => {
      // What ends a drag is no click; a click of the keyboard has no place.
      if (dragged) event.stopPropagation();
      else if (event.detail > 0) pick(at(event).x, at(event).y);
      dragged = false;
    },
    { capture: true },
  );
  pane.addEventListener(
    'wheel',
    (event) => {
      event.preventDefault();
      const { x, y, zoom } = viewport();
      const unit = event.deltaMode === 1 ? 18 : 1;
      if (event.ctrlKey || event.metaKey) {
        move(zoomedAt(viewport(), zoom * Math.exp(-event.deltaY * unit * 0.004), at(event)));
        return;
      }
      const [dx, dy] =
        event.shiftKey && event.deltaX === 0 ? [event.deltaY, 0] : [event.deltaX, event.deltaY];
      move({ x: x - dx * unit, y: y - dy * unit, zoom });
    },
    { passive: false },
  );
  pane.addEventListener('keydown', (event) => {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    const { x, y, zoom } = viewport();
    const { width, height, rail, head } = frame();
    const middle = { x: (rail + width) / 2, y: (head + height) / 2 };
    // On a card the arrows lead to the next card.
    const pans = event.target === pane;
    switch (event.key) {
      case '+':
      case '=':
        move(zoomedAt(viewport(), zoom * ZOOM_STEP, middle));
        break;
      case '-':
        move(zoomedAt(viewport(), zoom / ZOOM_STEP, middle));
        break;
      case 'ArrowLeft':
      case 'ArrowRight':
        if (!pans) return;
        move({ x: x + (event.key === 'ArrowLeft' ? KEY_STEP : -KEY_STEP), y, zoom });
        break;
      case 'ArrowUp':
      case 'ArrowDown':
        if (!pans) return;
        move({ x, y: y + (event.key === 'ArrowUp' ? KEY_STEP : -KEY_STEP), zoom });
        break;
      default:
        return;
    }
    event.preventDefault();
  });
}
