// The hint of a tooltip on the page, for the eye: beside its control, on the other side where there is no room.
import { type ReactNode, useEffect, useLayoutEffect, useRef } from 'react';
import { createPortal } from 'react-dom';
import styles from './Tooltip.module.css';

type Side = 'top' | 'bottom' | 'left' | 'right';

type TooltipHintProps = {
  target: Element;
  side: Side;
  children: ReactNode;
  onEnter: () => void;
  onLeave: () => void;
  onHide: () => void;
};

const GAP = 6;
const MARGIN = 4;
const opposite = { top: 'bottom', bottom: 'top', left: 'right', right: 'left' } as const;

type Size = { width: number; height: number };

/** The corner of a hint on one side of a box, in pixels of the window. */
function cornerAt(box: DOMRect, { width, height }: Size, side: Side): { x: number; y: number } {
  const [middleX, middleY] = [box.left + (box.width - width) / 2, box.top + (box.height - height) / 2];
  switch (side) {
    case 'top':
      return { x: middleX, y: box.top - GAP - height };
    case 'bottom':
      return { x: middleX, y: box.bottom + GAP };
    case 'left':
      return { x: box.left - GAP - width, y: middleY };
    case 'right':
      return { x: box.right + GAP, y: middleY };
  }
}

const within = (value: number, room: number): number => Math.max(MARGIN, Math.min(value, room - MARGIN));

function place(hint: HTMLElement, target: Element, side: Side): void {
  const box = target.getBoundingClientRect();
  const size = { width: hint.offsetWidth, height: hint.offsetHeight };
  const wished = cornerAt(box, size, side);
  const fits =
    side === 'top' || side === 'bottom'
      ? wished.y >= MARGIN && wished.y + size.height <= innerHeight - MARGIN
      : wished.x >= MARGIN && wished.x + size.width <= innerWidth - MARGIN;
  const corner = fits ? wished : cornerAt(box, size, opposite[side]);
  hint.style.left = `${within(corner.x, innerWidth - size.width)}px`;
  hint.style.top = `${within(corner.y, innerHeight - size.height)}px`;
}

export function TooltipHint({ target, side, children, onEnter, onLeave, onHide }: TooltipHintProps) {
  const hint = useRef<HTMLDivElement>(null);
  useLayoutEffect(() => {
    if (hint.current) place(hint.current, target, side);
  });
  useEffect(() => {
    const key = (event: KeyboardEvent): void => {
      if (event.key === 'Escape') onHide();
    };
    window.addEventListener('keydown', key);
    window.addEventListener('wheel', onHide, { passive: true });
    return () => {
      window.removeEventListener('keydown', key);
      window.removeEventListener('wheel', onHide);
    };
  });
  return createPortal(
    <div
      ref={hint}
      aria-hidden="true"
      className={styles.popup}
      onPointerEnter={onEnter}
      onPointerLeave={onLeave}
    >
      {children}
    </div>,
    document.body,
  );
}
