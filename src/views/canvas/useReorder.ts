// Dragging a stage or lane to another place: a preview while it lasts, one command at the drop, Escape drops the preview.
import { type PointerEvent, useCallback, useLayoutEffect, useRef, useState } from 'react';

const THRESHOLD = 4;

export type Reorder = { from: number; to: number; offset: number };

type Options = {
  axis: 'x' | 'y';
  /** Where the siblings begin and how long they are, in pixels of the screen, along the axis. */
  spans: () => { start: number; length: number }[];
  onDrop: (from: number, to: number) => void;
  disabled: boolean;
};

/** The gap between siblings that a point is nearest to: 0 is before the first. */
export function gapAt(spans: readonly { start: number; length: number }[], point: number): number {
  const at = spans.findIndex(({ start, length }) => point < start + length / 2);
  return at < 0 ? spans.length : at;
}

export function useReorder({ axis, spans, onDrop, disabled }: Options) {
  const [preview, setPreview] = useState<Reorder>();
  const options = useRef({ axis, spans, onDrop, disabled });
  useLayoutEffect(() => {
    options.current = { axis, spans, onDrop, disabled };
  });

  const begin = useCallback((event: PointerEvent<HTMLElement>, from: number): void => {
    const { axis, spans, onDrop, disabled } = options.current;
    if (
      disabled ||
      event.button !== 0 ||
      (event.target as Element).closest('input, button:not([data-handle])')
    )
      return;
    const start = axis === 'x' ? event.clientX : event.clientY;
    const places = spans();
    let current: Reorder | undefined;
    const end = (): void => {
      window.removeEventListener('pointermove', move);
      window.removeEventListener('pointerup', drop);
      window.removeEventListener('pointercancel', end);
      window.removeEventListener('keydown', key, true);
      setPreview(undefined);
    };
    const move = (moved: globalThis.PointerEvent): void => {
      const point = axis === 'x' ? moved.clientX : moved.clientY;
      if (!current && Math.abs(point - start) < THRESHOLD) return;
      current = { from, to: gapAt(places, point), offset: point - start };
      setPreview(current);
    };
    const drop = (): void => {
      end();
      // Counted without the one that moves, as the command wants it.
      if (current) onDrop(from, current.to > from ? current.to - 1 : current.to);
    };
    const key = (pressed: KeyboardEvent): void => {
      if (pressed.key !== 'Escape') return;
      pressed.stopPropagation();
      end();
    };
    window.addEventListener('pointermove', move);
    window.addEventListener('pointerup', drop);
    window.addEventListener('pointercancel', end);
    window.addEventListener('keydown', key, true);
  }, []);

  return { preview, begin };
}
