// Which heads of the header or the rail are in the document: those in sight, and what the focus is or will be on.
import { type RefObject, useCallback, useState, useSyncExternalStore } from 'react';
import type { Id } from '@/model/id';
import { useSession } from '@/views/context/EditorContext';
import { viewOf } from '@/views/scene/viewport';
import { useCanvas } from './canvasStore';
import { headAt, type Span } from './stretch';
import type { Moved } from './ViewportSync';

/** So many heads are all there, wherever the map is looked at: they cost little, and are one list to a screen reader. */
const ALWAYS = 12;

/** The heads from `from` up to, not with, `to`; and the one that has the focus, wherever it is. */
export type HeadRange = { from: number; to: number; focused: number | undefined };

type Along = Pick<Span, 'start' | 'length'>;

/** The heads for a part of the axis (map units); the same object as before if they are the same. */
export function nextHeads(
  before: HeadRange | undefined,
  spans: readonly Along[],
  [near, far]: readonly [number, number],
  focused?: number,
): HeadRange {
  let next: HeadRange = { from: 0, to: spans.length, focused: undefined };
  if (spans.length > ALWAYS) {
    const first = spans.findIndex(({ start, length }) => start + length > near);
    const from = first < 0 ? spans.length : first;
    const after = spans.findIndex(({ start }, at) => at >= from && start >= far);
    const to = after < 0 ? spans.length : after;
    next = { from, to, focused };
  }
  const same = before?.from === next.from && before.to === next.to && before.focused === next.focused;
  return same ? before : next;
}

/** The heads of one axis, which remembers those before. */
function createHeads() {
  let range: HeadRange | undefined;
  return (spans: readonly Along[], part: readonly [number, number], focused: number | undefined): HeadRange =>
    (range = nextHeads(range, spans, part, focused));
}

type Options = {
  kind: 'stage' | 'lane';
  track: RefObject<HTMLElement | null>;
  ids: readonly Id[];
  spans: () => readonly Along[];
  listeners: Set<Moved>;
  /** The head that a hand is dragging. */
  lifted: number | undefined;
};

/** The places of the heads that are in the document, in their order. */
export function useHeadsInSight({ kind, track, ids, spans, listeners, lifted }: Options): readonly number[] {
  const canvas = useCanvas();
  const [nextOf] = useState(createHeads);
  const { from, to, focused } = useSyncExternalStore(
    useCallback(
      (told: () => void) => {
        listeners.add(told);
        return () => void listeners.delete(told);
      },
      [listeners],
    ),
    () => {
      const { x, y, width, height } = viewOf(canvas.viewport(), canvas.size());
      const part = kind === 'stage' ? ([x, x + width] as const) : ([y, y + height] as const);
      return nextOf(spans(), part, headAt(track.current));
    },
  );
  const selected = useSession(({ selection }) =>
    selection.kind === kind ? ids.indexOf(selection.id) : undefined,
  );
  const named = useSession(({ editing }) => (editing === undefined ? undefined : ids.indexOf(editing)));
  // The first is where Tab comes to.
  const held = [0, focused, lifted, selected, named];
  return ids.flatMap((_, at) => ((at >= from && at < to) || held.includes(at) ? at : []));
}
