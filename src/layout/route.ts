// Routes: how a step of a path runs around the cards, through the gutters between columns and along the row borders.
import { type Outline, polygon, type Segment } from './outline';
import type { Box, Column, PathStep, Row } from './scene';
import { SIZES } from './sizes';

/** One end of a step: a card's box in scene units, with its row and column. All heights count from the first row that the step passes. */
export type RouteEnd = { box: Box; row: Row; column: Column };
export type Route = { line: Outline; tip: PathStep['tip']; middle: Point; box: Box };
type Point = { x: number; y: number };
/** What a step runs through: the rows that it passes, top to bottom, and where each column ends on the right. */
export type Ground = {
  rows: readonly Row[];
  edges: readonly number[];
  /** Whether the header lies right above the first of the rows. */
  underHeader: boolean;
};

const CORNER = 8;
/** The arrow's point stays this far from the card. */
const TIP = 1;
/** The line ends inside the arrow's head. */
const HEAD = 6;
// Paths that share a gutter run beside one another.
const SLOTS = [0, 4, -4, 7, -7] as const;
/** How far the track beside a path's own is: in gutters, at the cards' sides, and below or above a card. */
const ASIDE = { gutter: 6, port: 10, below: 14 } as const;
/** Farther than this from its middle a gutter's cards are too near. */
const GUTTER_EDGE = 9;
/** A line meets a card no nearer to its rounded corner than this. */
const PORT_EDGE = 6;

/** Which of the parallel tracks a step takes: the path's own, or the one beside it, for its two ends apart. */
export type Track = { slot: number; leavesAside: boolean; arrivesAside: boolean };
const GUTTER = SIZES.columnGap + 2 * SIZES.cellPad;

/**
 * The way from one card to another. It never crosses a card: it leaves to the side, goes up or down in a gutter
 * (between two columns there are no cards) and passes other columns along a row border.
 * @param track keeps two paths apart, and a return from the step that it returns on
 */
export function routeBetween(
  from: RouteEnd,
  to: RouteEnd,
  { rows, edges, underHeader }: Ground,
  track: Track,
): Route {
  const [a, b] = [from.column.index, to.column.index];
  const gutterX = (column: number) => gutterAfter(edges, column);
  if (from.box === to.box || (a === b && from.box.y === to.box.y)) {
    return loop(from, gutterX(a) + shiftOf(track, 1));
  }
  if (a === b) return inColumn(from, to, rows, gutterX(a), track);
  const forward = b > a;
  // On the side where a way back does not cross the step that it returns on.
  const shift = shiftOf(track, to.box.y < from.box.y === forward ? 1 : -1);
  const y1 = portY(from.box, track, track.leavesAside);
  const y2 = portY(to.box, track, track.arrivesAside);
  const start = { x: forward ? rightOf(from.box) : from.box.x, y: y1 };
  const end = { x: forward ? to.box.x - TIP : rightOf(to.box) + TIP, y: y2 };
  const out = gutterX(forward ? a : a - 1) + shift;
  const into = gutterX(forward ? b - 1 : b) + shift;
  const tip = { ...end, direction: forward ? 'right' : 'left' } as const;
  if (out === into) return drawn([start, { x: out, y: y1 }, { x: out, y: y2 }, end], tip);
  if (Math.abs(y1 - y2) < 0.5 && isFree(from.row, y1, a, b)) return drawn([start, end], tip);
  if (isFree(from.row, y1, a, b)) return drawn([start, { x: into, y: y1 }, { x: into, y: y2 }, end], tip);
  if (isFree(to.row, y2, a, b)) return drawn([start, { x: out, y: y1 }, { x: out, y: y2 }, end], tip);
  const near = borderY(from.row, to.row, forward);
  // Under the header there is no row above to share the border with.
  const border = underHeader && near === 0 ? Math.max(1, SIZES.rowPad / 2 + shift) : near + shift;
  const corners = [
    { x: out, y: y1 },
    { x: out, y: border },
    { x: into, y: border },
    { x: into, y: y2 },
  ];
  return drawn([start, ...corners, end], tip);
}

/** On which side a step leaves a card and on which it arrives, by the columns of both. */
export const sidesOf = (from: number, to: number): { leaves: 'left' | 'right'; arrives: 'left' | 'right' } =>
  // Past a card of its own column a step runs on the right.
  ({ leaves: to < from ? 'left' : 'right', arrives: to > from ? 'left' : 'right' });

/** The middle of the gutter right of a column; the one left of the first column is -1. */
const gutterAfter = (edges: readonly number[], column: number): number =>
  (edges[column] ?? -SIZES.columnGap) - SIZES.cellPad + GUTTER / 2;
const rightOf = (box: Box) => box.x + box.width;

const slotOf = ({ slot }: Track): number => SLOTS[slot % SLOTS.length] ?? 0;

/** How far from the middle of a gutter or border a step runs; one aside on the given side of its path if there is room. */
function shiftOf(track: Track, side: 1 | -1): number {
  const own = slotOf(track);
  if (!track.leavesAside && !track.arrivesAside) return own;
  const shift = own + side * ASIDE.gutter;
  return Math.abs(shift) > GUTTER_EDGE ? own - side * ASIDE.gutter : shift;
}

/** Lines meet a card near its first line of text, where they stay when the text grows; aside is a little below. */
function portY(box: Box, track: Track, aside: boolean): number {
  const own = Math.min(box.height / 2, 20) + slotOf(track) * 0.75;
  return box.y + (aside ? Math.min(own + ASIDE.port, box.height - PORT_EDGE) : own);
}

/** Whether the cells between two columns leave a height of a row free, with a little air. */
function isFree(row: Row, y: number, a: number, b: number): boolean {
  const at = y - row.y;
  for (let c = Math.min(a, b) + 1; c < Math.max(a, b); c += 1) {
    const items = row.cells[c]?.items ?? [];
    if (items.some((item) => at > item.y - 5 && at < item.y + item.height + 5)) return false;
  }
  return true;
}

/** In rows that are counted from the first of them: the row border on the near side of the target; within one row, below it on the way out and above on the way back. */
function borderY(from: Row, to: Row, forward: boolean): number {
  const last = to.y + to.height;
  return to.index > from.index ? to.y : to.index < from.index ? last : forward ? last : to.y;
}

/** Straight down or up where nothing lies between, else through the gutter on the right. */
function inColumn(from: RouteEnd, to: RouteEnd, rows: readonly Row[], gutter: number, track: Track): Route {
  const down = to.box.y > from.box.y;
  const [upper, lower] = down ? [from, to] : [to, from];
  const top = upper.box.y + upper.box.height;
  if (isClear(rows, from.column.index, top, lower.box.y)) {
    const x = from.box.x + from.box.width / 2 + slotOf(track) + (track.arrivesAside ? ASIDE.below : 0);
    const start = { x, y: down ? top : lower.box.y };
    const end = { x, y: down ? lower.box.y - TIP : top + TIP };
    return drawn([start, end], { ...end, direction: down ? 'down' : 'up' });
  }
  const x = gutter + shiftOf(track, -1);
  const start = { x: rightOf(from.box), y: portY(from.box, track, track.leavesAside) };
  const end = { x: rightOf(to.box) + TIP, y: portY(to.box, track, track.arrivesAside) };
  return drawn([start, { x, y: start.y }, { x, y: end.y }, end], { ...end, direction: 'left' });
}

/** Whether no card of a column reaches into a stretch of y. */
function isClear(rows: readonly Row[], column: number, top: number, bottom: number): boolean {
  for (const row of rows) {
    if (row.y + row.height <= top || row.y >= bottom) continue;
    for (const { y, height } of row.cells[column]?.items ?? [])
      if (row.y + y + height > top && row.y + y < bottom) return false;
  }
  return true;
}

/** A step from a card to itself: out on the right and back again. */
function loop({ box }: RouteEnd, x: number): Route {
  const y = box.y + box.height / 2;
  const end = { x: rightOf(box) + TIP, y: y + 7 };
  const start = { x: rightOf(box), y: y - 7 };
  return drawn([start, { x, y: y - 7 }, { x, y: y + 7 }, end], { ...end, direction: 'left' });
}

/** A line through the points with rounded corners, ending inside the arrow's head. */
function drawn(points: readonly Point[], tip: PathStep['tip']): Route {
  const corners = points.filter((point, i) => i === 0 || distance(point, points[i - 1] ?? point) > 0.01);
  const [first, ...rest] = corners;
  const box = boxAround([...points, tip]);
  if (!first) return { line: [], tip, middle: tip, box };
  const line: Segment[] = [{ kind: 'move', to: at(first) }];
  rest.forEach((corner, i) => {
    const before = corners[i] ?? first;
    const after = rest[i + 1];
    if (!after) {
      const end = towards(corner, before, Math.min(HEAD, distance(before, corner) / 2));
      line.push({ kind: 'line', to: at(end) });
      return;
    }
    const radius = Math.min(CORNER, distance(before, corner) / 2, distance(corner, after) / 2);
    const into = towards(corner, before, radius);
    const out = towards(corner, after, radius);
    line.push({ kind: 'line', to: at(into) }, { kind: 'corner', corner: at(corner), to: at(out) });
  });
  return { line, tip, middle: middleOf(corners), box };
}

const TURN = { right: [1, 0], left: [-1, 0], down: [0, 1], up: [0, -1] } as const;

/** The head of an arrow: a small triangle with its point at the tip of a step, wider than a wide line. */
export function arrowAt({ x, y, direction }: PathStep['tip'], width = 0): Outline {
  const [dx, dy] = TURN[direction];
  const half = Math.max(4, width * 1.4);
  const [left, top] = [x - dx * half * 1.75, y - dy * half * 1.75];
  return polygon([x, y], [left - dy * half, top - dx * half], [left + dy * half, top + dx * half]);
}

function boxAround(points: readonly Point[]): Box {
  let [left, top, right, bottom] = [Infinity, Infinity, -Infinity, -Infinity];
  for (const { x, y } of points) {
    left = Math.min(left, x);
    right = Math.max(right, x);
    top = Math.min(top, y);
    bottom = Math.max(bottom, y);
  }
  return { x: left, y: top, width: right - left, height: bottom - top };
}

/** The middle of the longest stretch, where a label has most room. */
function middleOf(points: readonly Point[]): Point {
  let best = { length: -1, point: points[0] ?? { x: 0, y: 0 } };
  for (const [i, to] of points.entries()) {
    const from = points[i - 1];
    if (!from) continue;
    const length = distance(from, to);
    if (length > best.length) best = { length, point: { x: (from.x + to.x) / 2, y: (from.y + to.y) / 2 } };
  }
  return best.point;
}

const distance = (a: Point, b: Point) => Math.hypot(a.x - b.x, a.y - b.y);
function towards(from: Point, to: Point, length: number): Point {
  const whole = distance(from, to) || 1;
  return { x: from.x + ((to.x - from.x) * length) / whole, y: from.y + ((to.y - from.y) * length) / whole };
}
const at = ({ x, y }: Point) => [x, y] as const;
