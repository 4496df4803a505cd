// Dragging a stage or lane to another place: a preview while it lasts, one command at the drop, Escape drops the preview.
import { useStoreApi } from '@xyflow/react';
import { type PointerEvent, type RefObject, useCallback, useLayoutEffect, useRef, useState } from 'react';
import { useCanvas } from './canvasStore';
import { edgePan, panWithin } from './drag';
import { panWith } from './usePanKey';
import { headerOf, railOf } from '@/views/scene/viewport';

const THRESHOLD = 4;

export type Reorder = { from: number; to: number; offset: number };

type Options = {
  axis: 'x' | 'y';
  /** The element that holds the heads and moves with the map. */
  track: RefObject<HTMLElement | null>;
  /** Where the heads begin and how long they are along the axis, in map units. */
  heads: () => readonly { start: number; length: number }[];
  onDrop: (from: number, to: number) => void;
  disabled: boolean;
};

/** The gap between siblings that a point is nearest to: 0 is before the first. */
export function gapAt(spans: readonly { start: number; length: number }[], point: number): number {
  const at = spans.findIndex(({ start, length }) => point < start + length / 2);
  return at < 0 ? spans.length : at;
}

export function useReorder(given: Options) {
  const canvas = useCanvas();
  const flow = useStoreApi();
  const [preview, setPreview] = useState<Reorder>();
  const options = useRef(given);
  useLayoutEffect(() => {
    options.current = given;
  });

  const begin = useCallback(
    (event: PointerEvent<HTMLElement>, from: number): void => {
      const { axis, track, disabled } = options.current;
      const bounds = track.current?.parentElement?.getBoundingClientRect();
      const onButton = (event.target as Element).closest('input, button:not([data-handle])') !== null;
      if (event.button !== 0 || !event.isPrimary || onButton || !bounds) return;
      // A finger moves the map from here too; only a head that was tapped before follows it.
      if (event.pointerType === 'touch' && !event.currentTarget.contains(document.activeElement)) {
        panWith(event.nativeEvent, flow.getState().panBy, event.currentTarget);
        return;
      }
      if (disabled) return;
      const pointOf = (at: { clientX: number; clientY: number }) => (axis === 'x' ? at.clientX : at.clientY);
      /** Where the map's region begins on the screen, along the axis. */
      const origin =
        axis === 'x' ? bounds.left - railOf(canvas.size()) : bounds.top - headerOf(canvas.size());
      const start = pointOf(event);
      const shifted = canvas.viewport()[axis];
      let point = start;
      let current: Reorder | undefined;
      let frame = 0;
      // A drag that begins near an edge must not run away at once.
      let away = false;

      const show = (): void => {
        const viewport = canvas.viewport();
        const spans = options.current.heads().map((head) => ({
          start: origin + viewport[axis] + head.start * viewport.zoom,
          length: head.length * viewport.zoom,
        }));
        // The head moves with the map as well, so what the map has moved is not counted twice.
        current = { from, to: gapAt(spans, point), offset: point - start - (viewport[axis] - shifted) };
        setPreview(current);
      };
      /** Near an edge the map moves, as long as there is more of it to bring into sight. */
      const pan = (): void => {
        const { x, y, zoom } = canvas.viewport();
        const size = canvas.size();
        const middle = { x: (railOf(size) + size.width) / 2, y: (headerOf(size) + size.height) / 2 };
        const edge = edgePan(
          axis === 'x' ? point - origin : middle.x,
          axis === 'y' ? point - origin : middle.y,
          size,
        );
        away ||= edge[axis] === 0;
        const { scene } = canvas.store.getState();
        const box = { x, y, width: scene.width * zoom, height: scene.height * zoom };
        const by = panWithin(edge, box, size)[axis];
        if (away && by !== 0) {
          void flow.getState().panBy({ x: 0, y: 0, [axis]: by });
          show();
        }
        frame = requestAnimationFrame(pan);
      };
      const end = (): void => {
        window.removeEventListener('pointermove', move);
        window.removeEventListener('pointerup', drop);
        window.removeEventListener('pointercancel', end);
        window.removeEventListener('keydown', key, true);
        window.removeEventListener('contextmenu', end, true);
        cancelAnimationFrame(frame);
        setPreview(undefined);
      };
      const move = (moved: globalThis.PointerEvent): void => {
        point = pointOf(moved);
        if (!current) {
          if (Math.abs(point - start) < THRESHOLD) return;
          frame = requestAnimationFrame(pan);
        }
        show();
      };
      const drop = (): void => {
        end();
        // Counted without the one that moves, as the command wants it.
        if (current) options.current.onDrop(from, current.to > from ? current.to - 1 : current.to);
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
      window.addEventListener('contextmenu', end, true);
    },
    [canvas, flow],
  );

  return { preview, begin };
}
