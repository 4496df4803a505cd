// useMarkWalk(): one stop of the keyboard among the marks of a pane, and the arrow keys that go from mark to mark.
import { type KeyboardEvent, type RefObject, useCallback, useEffect, useRef, useState } from 'react';
import type { Box } from '@/layout/scene';
import { type Arrow, graspOf, nextMark, stepMark, type Walked } from './overlayWalk';

const ARROWS: readonly string[] = ['ArrowLeft', 'ArrowRight', 'ArrowUp', 'ArrowDown'];

export type MarkWalk<M> = {
  /** Around the marks; the one that is the stop has `tabIndex` 0. */
  list: RefObject<HTMLDivElement | null>;
  /** What is in the document: the marks in sight, and the stop wherever it is. */
  shown: readonly M[];
  stop: M | undefined;
  onFocus: (mark: M) => void;
  onKeyDown: (event: KeyboardEvent) => void;
};

/**
 * @param marks all, in the order of reading
 * @param seen those in sight
 * @param keyOf what a mark is known by
 * @param activeKey the difference that somebody looks at: the stop until the keyboard has gone elsewhere
 * @param bring pans so that a box is seen
 */
export function useMarkWalk<M extends Walked>(
  marks: readonly M[],
  seen: readonly M[],
  keyOf: (mark: M) => string,
  activeKey: string | undefined,
  bring: (box: Box) => void,
): MarkWalk<M> {
  const list = useRef<HTMLDivElement>(null);
  const [cursor, setCursor] = useState<string>();
  const [heard, setHeard] = useState(activeKey);
  if (activeKey !== heard) {
    setHeard(activeKey);
    setCursor(activeKey);
  }
  const goes = useRef(false);
  const stop = marks.find((mark) => keyOf(mark) === cursor) ?? seen[0];
  const shown = stop && !seen.includes(stop) ? [...seen, stop] : seen;

  useEffect(() => {
    if (cursor === undefined || !goes.current) return;
    goes.current = false;
    list.current?.querySelector<HTMLElement>('button[tabindex="0"]')?.focus({ preventScroll: true });
  });

  const onKeyDown = (event: KeyboardEvent): void => {
    if (!stop || event.ctrlKey || event.metaKey || event.altKey) return;
    const { key, code } = event;
    const next = ARROWS.includes(key)
      ? nextMark(marks, stop, key as Arrow)
      : key === 'Home'
        ? marks[0]
        : key === 'End'
          ? marks.at(-1)
          : code === 'KeyN' || code === 'KeyP'
            ? stepMark(marks, stop, code === 'KeyN' ? 1 : -1)
            : undefined;
    if (!next) return;
    event.preventDefault();
    event.stopPropagation();
    goes.current = keyOf(next) !== cursor;
    setCursor(keyOf(next));
    bring(graspOf(next));
  };
  const onFocus = useCallback((mark: M) => setCursor(keyOf(mark)), [keyOf]);
  return { list, shown, stop, onFocus, onKeyDown };
}
