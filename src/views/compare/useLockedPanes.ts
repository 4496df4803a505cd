// Locked panes: two scrolling areas that always show the same place at the same zoom, or one of them at a time.
import { type RefObject, useCallback, useLayoutEffect, useMemo, useRef, useState } from 'react';
import type { Box } from '@/layout/scene';
import { zoomedTo } from '@/views/scene/viewport';
import { BAR, bareSize, PANE_PAD, scrollTo, viewportAt } from './paneView';

/** Closer limits than on the canvas: the marks are elements, and from far away there would be thousands of them. */
const LIMITS = { min: 0.15, max: 2 } as const;
const clampZoom = (zoom: number) => Math.max(LIMITS.min, Math.min(LIMITS.max, zoom));

function scrollBoth(
  a: Element | null,
  b: Element | null,
  { left, top }: { left: number; top: number },
): void {
  for (const pane of [a, b]) if (pane) Object.assign(pane, { scrollLeft: left, scrollTop: top });
}

export type PaneSide = 'from' | 'to';
export type LockedPanes = {
  scrollers: Record<PaneSide, RefObject<HTMLDivElement | null>>;
  zoom: number;
  /** Zooms about a point of the pane, by default its middle; in pixels from its corner. */
  setZoom: (zoom: number, about?: { x: number; y: number }) => void;
  /** Brings the other pane to where this one was scrolled. */
  follow: (side: PaneSide) => void;
  /** Brings a box of the scene into the middle of both panes. */
  reveal: (box: Box) => void;
  /** Before one pane takes the place of the other: it will show what this one shows. */
  keep: () => void;
  /** How much of the scene a pane shows, in scene units, with a little air around it. */
  look: () => { width: number; height: number };
};

export function useLockedPanes(initialZoom: number): LockedPanes {
  const from = useRef<HTMLDivElement>(null);
  const to = useRef<HTMLDivElement>(null);
  const [zoom, writeZoom] = useState(clampZoom(initialZoom));
  const wanted = useRef<{ left: number; top: number } | undefined>(undefined);
  const shown = useCallback(() => from.current ?? to.current, []);

  // After the new zoom has given the panes their new sizes, and before anything is painted.
  useLayoutEffect(() => {
    const target = wanted.current;
    wanted.current = undefined;
    if (target) scrollBoth(from.current, to.current, target);
  });

  const setZoom = useCallback(
    (next: number, about?: { x: number; y: number }) => {
      const pane = shown();
      const clamped = clampZoom(next);
      if (!pane || clamped === zoom) return;
      const size = bareSize({ width: pane.clientWidth, height: pane.clientHeight });
      wanted.current = scrollTo(zoomedTo(viewportAt(pane, zoom), size, clamped, about));
      writeZoom(clamped);
    },
    [zoom, shown],
  );

  const follow = useCallback((side: PaneSide) => {
    const [lead, other] = side === 'from' ? [from.current, to.current] : [to.current, from.current];
    if (!lead || !other) return;
    // Less than a pixel is rounding; answering it would go on for ever.
    if (Math.abs(other.scrollLeft - lead.scrollLeft) >= 1) other.scrollLeft = lead.scrollLeft;
    if (Math.abs(other.scrollTop - lead.scrollTop) >= 1) other.scrollTop = lead.scrollTop;
  }, []);

  const reveal = useCallback(
    (box: Box) => {
      const pane = shown();
      if (!pane) return;
      const centred = (start: number, length: number, room: number) =>
        PANE_PAD + start * zoom - Math.max(24, (room - length * zoom) / 2);
      const left = centred(box.x, box.width, pane.clientWidth);
      const top = centred(box.y, box.height, pane.clientHeight - BAR);
      // At once, not smoothly: the flash shows where to look, and two smooth scrolls would fight over the lock.
      scrollBoth(from.current, to.current, { left, top });
    },
    [zoom, shown],
  );

  const look = useCallback(() => {
    const { clientWidth = 0, clientHeight = 0 } = shown() ?? {};
    return { width: (clientWidth - 48) / zoom, height: (clientHeight - BAR - 24) / zoom };
  }, [zoom, shown]);

  const keep = useCallback(() => {
    const pane = shown();
    if (pane) wanted.current = { left: pane.scrollLeft, top: pane.scrollTop };
  }, [shown]);

  const scrollers = useMemo(() => ({ from, to }), []);
  return { scrollers, zoom, setZoom, follow, reveal, look, keep };
}
