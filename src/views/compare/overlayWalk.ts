// The walk over the differences of an overlay: which one the arrow keys go to.
import type { OverlayMark } from '@/layout/overlay';
import type { Box } from '@/layout/scene';

/** What is walked over: a mark of the overlay, or of a pane. */
export type Walked = { shape: OverlayMark['shape']; box: Box };

export type Arrow = 'ArrowLeft' | 'ArrowRight' | 'ArrowUp' | 'ArrowDown';

/** How much of a stage or lane stands for the whole: what their cells leave free at the top. */
const HEAD = { column: 24, band: 13 } as const;

/** Where a mark is grasped: stages and lanes along their upper edge, since all else stands on them. */
export function graspOf({ shape, box }: Walked): Box {
  if (shape === 'column') return { x: box.x, y: 0, width: box.width, height: HEAD.column };
  if (shape === 'band') return { ...box, height: HEAD.band };
  return box;
}

const middle = ({ x, y, width, height }: Box): [number, number] => [x + width / 2, y + height / 2];

/**
 * The next mark in a direction: the nearest, where what lies aside counts more than what lies ahead. Undefined where
 * there is none.
 */
export function nextMark<M extends Walked>(marks: readonly M[], from: M, arrow: Arrow): M | undefined {
  const [x, y] = middle(graspOf(from));
  let best: M | undefined;
  let least = Infinity;
  for (const mark of marks) {
    if (mark === from) continue;
    const [mx, my] = middle(graspOf(mark));
    const across = arrow === 'ArrowLeft' || arrow === 'ArrowRight';
    const ahead = across ? mx - x : my - y;
    const forward = arrow === 'ArrowRight' || arrow === 'ArrowDown' ? ahead : -ahead;
    if (forward < 1) continue;
    const cost = forward + 2.5 * Math.abs(across ? my - y : mx - x);
    if (cost >= least) continue;
    [best, least] = [mark, cost];
  }
  return best;
}

/** The mark so many steps away in the order of reading, around both ends. */
export function stepMark<M>(marks: readonly M[], from: M | undefined, by: 1 | -1): M | undefined {
  const at = from === undefined ? -1 : marks.indexOf(from);
  if (at < 0) return marks[by > 0 ? 0 : marks.length - 1];
  return marks[(at + by + marks.length) % marks.length];
}
