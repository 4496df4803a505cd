// useMatrixDrag(): a strategy taken hold of by pointer or finger and put into another cell, or back into the tray. Escape lets it go.
import {
  type MouseEvent,
  type PointerEvent as Pressed,
  type ReactNode,
  useEffect,
  useRef,
  useState,
} from 'react';
import type { Place } from '@/analysis/strategyMatrix';
import type { PlannedStrategy } from '@/analysis/strategyPlan';
import type { Id } from '@/model/id';
import { useT } from '@/i18n/useT';
import { strategyName } from '@/views/context/strategyWords';
import { Circle } from './Bubble';
import styles from './Ghost.module.css';

export type MatrixDrag = {
  /** What is being dragged, and where the pointer is. */
  dragged: { id: Id; x: number; y: number } | undefined;
  /** The cell below the pointer, as `data-cell` has it, or the tray. */
  over: string | undefined;
  onPointerDown: (event: Pressed) => void;
  /** Swallows the click that ends a drag. */
  onClick: (event: MouseEvent) => void;
  /** What goes along with the pointer. */
  ghost: (all: readonly PlannedStrategy[], heaviest: number) => ReactNode;
};

/** A press that moves less than this is a click. */
const THRESHOLD = 5;
/** Within this many pixels of its edge the screen scrolls along. */
const EDGE = 48;
export const TRAY = 'tray';

type Options = { disabled: boolean; onDrop: (id: Id, to: Place | undefined) => void };

const dropAt = (x: number, y: number): HTMLElement | null =>
  document.elementFromPoint(x, y)?.closest<HTMLElement>('[data-cell]') ?? null;

/** The nearest part of the screen that scrolls. */
function scrollerOf(element: HTMLElement): HTMLElement | undefined {
  for (let at = element.parentElement; at; at = at.parentElement)
    if (at.scrollHeight > at.clientHeight && /auto|scroll/.test(getComputedStyle(at).overflowY)) return at;
  return undefined;
}

export function useMatrixDrag({ disabled, onDrop }: Options): MatrixDrag {
  const [dragged, setDragged] = useState<MatrixDrag['dragged']>();
  const [over, setOver] = useState<string>();
  const swallows = useRef(false);
  const end = useRef<() => void>(undefined);
  useEffect(() => () => end.current?.(), []);

  const onPointerDown = (pressed: Pressed): void => {
    const target = pressed.target instanceof HTMLElement ? pressed.target : undefined;
    const item =
      target?.closest<HTMLElement>('[data-drags]') ?? target?.closest<HTMLElement>('[data-strategy]');
    const id = item?.dataset['drags'] ?? item?.dataset['strategy'];
    // A finger on what is no grip scrolls.
    const grips = pressed.pointerType !== 'touch' || target?.closest('[data-grip]');
    swallows.current = false;
    if (disabled || !item || id === undefined || !grips || pressed.button !== 0 || !pressed.isPrimary) return;
    if (target?.closest('[aria-haspopup]')) return;
    const from = { x: pressed.clientX, y: pressed.clientY };
    const scroller = scrollerOf(item);
    let moving = false;
    const stop = (): void => {
      window.removeEventListener('pointermove', onMove);
      window.removeEventListener('pointerup', onUp);
      window.removeEventListener('pointercancel', stop);
      window.removeEventListener('keydown', onKey, true);
      end.current = undefined;
      setDragged(undefined);
      setOver(undefined);
    };
    const onMove = ({ clientX: x, clientY: y, pointerId }: PointerEvent): void => {
      if (pointerId !== pressed.pointerId) return;
      if (!moving && Math.hypot(x - from.x, y - from.y) < THRESHOLD) return;
      moving = true;
      swallows.current = true;
      setDragged({ id, x, y });
      setOver(dropAt(x, y)?.dataset['cell']);
      const bounds = scroller?.getBoundingClientRect();
      if (!scroller || !bounds) return;
      if (y > bounds.bottom - EDGE) scroller.scrollBy({ top: 12 });
      else if (y < bounds.top + EDGE) scroller.scrollBy({ top: -12 });
    };
    const onUp = ({ clientX: x, clientY: y, pointerId }: PointerEvent): void => {
      if (pointerId !== pressed.pointerId) return;
      const cell = moving ? dropAt(x, y)?.dataset['cell'] : undefined;
      stop();
      if (cell === undefined) return;
      const [impact, effort] = cell.split(' ').map(Number);
      onDrop(id, cell === TRAY || !impact || !effort ? undefined : { impact, effort });
    };
    const onKey = (event: KeyboardEvent): void => {
      if (event.key !== 'Escape') return;
      event.preventDefault();
      event.stopPropagation();
      stop();
    };
    window.addEventListener('pointermove', onMove);
    window.addEventListener('pointerup', onUp);
    window.addEventListener('pointercancel', stop);
    window.addEventListener('keydown', onKey, true);
    end.current = stop;
  };

  return {
    dragged,
    over,
    onPointerDown,
    onClick: (event) => {
      if (!swallows.current) return;
      swallows.current = false;
      event.preventDefault();
      event.stopPropagation();
    },
    ghost: (all, heaviest) => {
      const planned = all.find(({ strategy }) => strategy.id === dragged?.id);
      return dragged && planned && <Ghost planned={planned} heaviest={heaviest} at={dragged} />;
    },
  };
}

type GhostProps = { planned: PlannedStrategy; heaviest: number; at: { x: number; y: number } };

function Ghost({ planned, heaviest, at }: GhostProps) {
  const t = useT();
  return (
    <div className={styles.ghost} style={{ translate: `${at.x}px ${at.y}px` }} aria-hidden="true">
      <Circle planned={planned} heaviest={heaviest} />
      <span>{strategyName(planned.strategy, t)}</span>
    </div>
  );
}
