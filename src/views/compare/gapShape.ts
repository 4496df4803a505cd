// Gap shape: both curves of a persona as path data, and the area exactly between them.
import type { GapPoint } from '@/analysis/curveGap';
import {
  curveTo,
  numeral as n,
  type Point,
  pointText as at,
  type Segment,
  segmentsThrough,
} from '@/layout/monotoneCurve';

/** The picture and the space around the plot, in pixels. */
export type Frame = {
  width: number;
  height: number;
  left: number;
  right: number;
  top: number;
  bottom: number;
};
export type Dot = { index: number; x: number; y: number; value: number };
export type DrawnCurve = { lines: readonly string[]; dots: readonly Dot[] };

export type GapShape = {
  before: DrawnCurve;
  after: DrawnCurve;
  /** Closed shapes between the curves, for every stretch over which both are drawn. */
  gaps: readonly string[];
  /** The same stretches from the first curve up to the edge: clip the gap to where the second is above it. */
  above: readonly string[];
  x: (index: number) => number;
  y: (value: number) => number;
};

const mix = (a: Point, b: Point, t: number): Point => [a[0] + (b[0] - a[0]) * t, a[1] + (b[1] - a[1]) * t];

/** Cuts a segment at an x inside it (de Casteljau); x runs evenly along it. */
function cutAt([p0, p1, p2, p3]: Segment, x: number): [Segment, Segment] {
  const t = (x - p0[0]) / (p3[0] - p0[0]);
  const [a, b, c] = [mix(p0, p1, t), mix(p1, p2, t), mix(p2, p3, t)];
  const [d, e] = [mix(a, b, t), mix(b, c, t)];
  const middle = mix(d, e, t);
  return [
    [p0, a, d, middle],
    [middle, e, c, p3],
  ];
}

/** The segments cut wherever the other curve has a point, so that both have the same pieces where both are drawn. */
function cutAll(segments: readonly Segment[], xs: readonly number[]): Segment[] {
  return segments.flatMap((segment) => {
    const pieces: Segment[] = [];
    let rest = segment;
    for (const x of xs) {
      if (x <= rest[0][0] + 1e-6 || x >= rest[3][0] - 1e-6) continue;
      const [first, second] = cutAt(rest, x);
      pieces.push(first);
      rest = second;
    }
    return [...pieces, rest];
  });
}

const back = ([a, b, c]: Segment) => `C${at(c)},${at(b)},${at(a)}`;
const pathOf = (run: readonly Segment[]) => (run[0] ? `M${at(run[0][0])}` : '') + run.map(curveTo).join('');

/** Runs of dots at neighbouring places of one map; a place whose feeling is unknown ends a run. */
function runsOf(dots: readonly Dot[], places: readonly number[]): Dot[][] {
  const runs: Dot[][] = [];
  for (const dot of dots) {
    const last = runs.at(-1);
    const previous = last?.at(-1);
    const adjoins = previous && places.indexOf(dot.index) === places.indexOf(previous.index) + 1;
    if (last && adjoins) last.push(dot);
    else runs.push([dot]);
  }
  return runs;
}

/**
 * Draws the points of a curve gap into a frame. A stage that one map does not have leaves that map's curve whole; a
 * stage whose feeling is unknown is a gap in it. The area is bounded by the very curves that are drawn.
 */
export function gapShape(points: readonly GapPoint[], frame: Frame): GapShape {
  const room = frame.width - frame.left - frame.right;
  const x = (index: number) => frame.left + (room * (index + 0.5)) / Math.max(1, points.length);
  const middle = (frame.top + frame.height - frame.bottom) / 2;
  const unit = (frame.height - frame.top - frame.bottom) / 4;
  const y = (value: number) => middle - value * unit;
  const draw = (side: 'before' | 'after', id: 'fromId' | 'toId') => {
    const dots = points.flatMap((point, index): Dot[] => {
      const value = point[side];
      return value === undefined ? [] : [{ index, x: x(index), y: y(value), value }];
    });
    const places = points.flatMap((point, index) => (point[id] === undefined ? [] : [index]));
    const runs = runsOf(dots, places)
      .map((run) => segmentsThrough(run.map(({ x, y }) => [x, y])))
      .filter((run) => run.length > 0);
    return { dots, segments: runs.flat(), lines: runs.map(pathOf) };
  };
  const before = draw('before', 'fromId');
  const after = draw('after', 'toId');
  const xsOf = (dots: readonly Dot[]) => dots.map((dot) => dot.x);
  const stretch = ([from, , , to]: Segment) => `${n(from[0])} ${n(to[0])}`;
  const pieces = new Map(cutAll(after.segments, xsOf(before.dots)).map((piece) => [stretch(piece), piece]));
  const gaps: string[] = [];
  const above: string[] = [];
  for (const piece of cutAll(before.segments, xsOf(after.dots))) {
    const other = pieces.get(stretch(piece));
    if (!other) continue;
    gaps.push(`M${at(piece[0])}${curveTo(piece)}L${at(other[3])}${back(other)}Z`);
    above.push(`M${at(piece[0])}${curveTo(piece)}V0H${n(piece[0][0])}Z`);
  }
  return { before, after, gaps, above, x, y };
}
