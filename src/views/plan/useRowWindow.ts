// useRowWindow(): which rows of a long table stand in the document - those in sight, some around them, and those that must stay.
import { type RefObject, useCallback, useLayoutEffect, useRef, useState } from 'react';
import { flushSync } from 'react-dom';
import { useScrollFrame } from '@/ui/useScrollFrame';

/** How high a row is taken to be until it was seen, in pixels. */
const GUESSED = 52;
/** How much is drawn above and below what is in sight, in pixels. */
const AROUND = 400;
/** How much is in sight where nothing is laid out. */
const UNKNOWN_VIEW = 900;

export type DrawnRow = {
  /** Its place among all rows. */
  at: number;
  /** How high those are that are left out before it, in pixels. */
  gap: number;
};

export type RowWindow = {
  drawn: readonly DrawnRow[];
  /** How high those are that are left out after the last one. */
  after: number;
  /** Draws a row at once, so that it can have the focus. */
  bring: (at: number) => void;
};

/** The heights of rows, as far as they were drawn. */
function rowHeights() {
  const known = new Map<string, number>();
  return {
    of: (id: string): number => known.get(id) ?? GUESSED,
    note: (id: string, height: number): void => void known.set(id, height),
  };
}

/**
 * The part of a table that is drawn. Rows may differ in height: each is measured while it is drawn (by its `data-row`), and
 * keeps its room when it is left out.
 * @param frame what scrolls the rows
 * @param ids of all rows, in their order
 * @param kept rows that stay wherever one has scrolled to: what is written in one must not be lost
 */
export function useRowWindow(
  frame: RefObject<HTMLElement | null>,
  ids: readonly string[],
  kept: readonly (string | undefined)[],
): RowWindow {
  // What was measured; it matters only once a row is left out, and draws nothing anew by itself.
  const [measured] = useState(() => rowHeights());
  // What is drawn around hides small steps: a row is enough to draw anew.
  const { top, height: seen } = useScrollFrame(frame, AROUND / 4);
  const view = { top, height: seen || UNKNOWN_VIEW };
  const [brought, setBrought] = useState<string>();

  useLayoutEffect(() => {
    for (const row of frame.current?.querySelectorAll<HTMLElement>('[data-row]') ?? []) {
      const height = row.offsetHeight;
      if (height > 0) measured.note(row.dataset['row'] ?? '', height);
    }
  });

  const all = useRef(ids);
  useLayoutEffect(() => {
    all.current = ids;
  });
  const bring = useCallback((at: number) => flushSync(() => setBrought(all.current[at])), []);

  const stays = new Set([...kept, brought]);
  const drawn: DrawnRow[] = [];
  let [y, gap] = [0, 0];
  for (const [at, id] of ids.entries()) {
    const height = measured.of(id);
    const isNear = y + height > view.top - AROUND && y < view.top + view.height + AROUND;
    if (isNear || stays.has(id)) {
      drawn.push({ at, gap });
      gap = 0;
    } else gap += height;
    y += height;
  }
  return { drawn, after: gap, bring };
}
