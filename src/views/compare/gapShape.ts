// Gap shape: both curves of a persona, and the area exactly between them.
import type { GapPoint } from '@/analysis/curveGap';
import { type CurvePiece, curveThrough, curveTo } from '@/layout/monotoneCurve';
import type { Outline, Point, Segment } from '@/layout/outline';

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
export type DrawnCurve = { lines: readonly Outline[]; dots: readonly Dot[] };

export type GapShape = {
  before: DrawnCurve;
  after: DrawnCurve;
  /** Closed shapes between the curves, for every stretch over which both are drawn. */
  gaps: readonly Outline[];
  /** The same stretches from the first curve up to the edge: clip the gap to where the second is above it. */
  above: readonly Outline[];
  x: (index: number) => number;
  y: (value: number) => number;
};

const mix = (a: Point, b: Point, t: number): Point => [a[0] + (b[0] - a[0]) * t, a[1] + (b[1] - a[1]) * t];

/** Cuts a piece at an x inside it (de Casteljau); x runs evenly along it. */
function cutAt([p0, p1, p2, p3]: CurvePiece, x: number): [CurvePiece, CurvePiece] {
  const t = (x - p0[0]) / (p3[0] - p0[0]);
  const [a, b, c] = [mix(p0, p1, t), mix(p1, p2, t), mix(p2, p3, t)];
  const [d, e] = [mix(a, b, t), mix(b, c, t)];
  const middle = mix(d, e, t);
  return [
    [p0, a, d, middle],
    [middle, e, c, p3],
  ];
}

/** The pieces of a curve cut wherever the other curve has a point, so that both have the same pieces where both are drawn. */
function cutAll(curve: readonly CurvePiece[], xs: readonly number[]): CurvePiece[] {
  return curve.flatMap((piece) => {
    const pieces: CurvePiece[] = [];
    let rest = piece;
    for (const x of xs) {
      if (x <= rest[0][0] + 1e-6 || x >= rest[3][0] - 1e-6) continue;
      const [first, second] = cutAt(rest, x);
      pieces.push(first);
      rest = second;
    }
    return [...pieces, rest];
  });
}

const back = ([a, b, c]: CurvePiece): Segment => ({ kind: 'cubic', out: c, into: b, to: a });
const lineOf = (run: readonly CurvePiece[]): Outline =>
  run[0] ? [{ kind: 'move', to: run[0][0] }, ...run.map(curveTo)] : [];

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
      .map((run) => curveThrough(run.map(({ x, y }) => [x, y])))
      .filter((run) => run.length > 0);
    return { dots, pieces: runs.flat(), lines: runs.map(lineOf) };
  };
  const before = draw('before', 'fromId');
  const after = draw('after', 'toId');
  const xsOf = (dots: readonly Dot[]) => dots.map((dot) => dot.x);
  const hundredths = (value: number) => Math.round(value * 100);
  const stretch = ([from, , , to]: CurvePiece) => `${hundredths(from[0])} ${hundredths(to[0])}`;
  const pieces = new Map(cutAll(after.pieces, xsOf(before.dots)).map((piece) => [stretch(piece), piece]));
  const gaps: Outline[] = [];
  const above: Outline[] = [];
  for (const piece of cutAll(before.pieces, xsOf(after.dots))) {
    const other = pieces.get(stretch(piece));
    if (!other) continue;
    const [from, , , to] = piece;
    const edge: Segment[] = [{ kind: 'move', to: from }, curveTo(piece)];
    gaps.push([...edge, { kind: 'line', to: other[3] }, back(other), { kind: 'close' }]);
    above.push([
      ...edge,
      { kind: 'line', to: [to[0], 0] },
      { kind: 'line', to: [from[0], 0] },
      { kind: 'close' },
    ]);
  }
  return { before, after, gaps, above, x, y };
}
