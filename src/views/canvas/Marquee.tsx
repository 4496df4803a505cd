// The marquee: Shift and a drag over the empty map select the cards that the rectangle touches.
import { type RefObject, useImperativeHandle, useRef } from 'react';
import { itemsIn } from '@/layout/locate';
import { type Canvas, useCanvas } from './canvasStore';
import styles from './Layers.module.css';

export type MarqueeHandle = {
  /** Follows the pointer from its press to its release. */
  begin(pressed: PointerEvent, bounds: DOMRect): void;
};

export function Marquee({ handle }: { handle: RefObject<MarqueeHandle | null> }) {
  const canvas = useCanvas();
  const box = useRef<HTMLDivElement>(null);
  useImperativeHandle(handle, () => ({
    begin(pressed, bounds) {
      const start = { x: pressed.clientX - bounds.left, y: pressed.clientY - bounds.top };
      const move = (event: PointerEvent): void => {
        const end = { x: event.clientX - bounds.left, y: event.clientY - bounds.top };
        const [x, y] = [Math.min(start.x, end.x), Math.min(start.y, end.y)];
        const [width, height] = [Math.abs(end.x - start.x), Math.abs(end.y - start.y)];
        const { style } = box.current ?? {};
        if (style)
          Object.assign(style, { left: `${x}px`, top: `${y}px`, width: `${width}px`, height: `${height}px` });
        if (box.current) box.current.hidden = width + height < 6;
        select(canvas, { x, y, width, height });
      };
      const end = (): void => {
        window.removeEventListener('pointermove', move);
        window.removeEventListener('pointerup', end);
        window.removeEventListener('pointercancel', end);
        if (box.current) box.current.hidden = true;
      };
      window.addEventListener('pointermove', move);
      window.addEventListener('pointerup', end);
      window.addEventListener('pointercancel', end);
    },
  }));
  return <div ref={box} className={styles.marquee} hidden aria-hidden="true" />;
}

type Rectangle = { x: number; y: number; width: number; height: number };

/** Selects the cards under a rectangle of the screen. */
function select(canvas: Canvas, { x, y, width, height }: Rectangle): void {
  const { editor, store } = canvas;
  const { x: left, y: top, zoom } = canvas.viewport();
  const rect = { x: (x - left) / zoom, y: (y - top) / zoom, width: width / zoom, height: height / zoom };
  const ids = itemsIn(store.getState().scene, rect).flatMap(({ item }) =>
    item.editable === 'card' ? [item.id] : [],
  );
  const { selection } = editor.store.getState().session;
  const before = selection.kind === 'cards' ? selection.ids : [];
  if (ids.length === before.length && ids.every((id, at) => id === before[at])) return;
  editor.setSession({ selection: ids.length > 0 ? { kind: 'cards', ids } : { kind: 'none' } });
}
