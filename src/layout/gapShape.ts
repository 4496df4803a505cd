// Gap shape: both curves of a persona, and the area exactly between them.
import type { GapPoint } from '@/analysis/curveGap';
import { gapAreas } from './gapAreas';
import { type CurvePiece, curveThrough, curveTo } from './monotoneCurve';
import type { Outline } from './outline';

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
  /** Closed shapes between the curves, for every stretch over which both are drawn, cut where they cross. */
  better: readonly Outline[];
  worse: readonly Outline[];
  x: (index: number) => number;
  y: (value: number) => number;
};

const lineOf = (run: readonly CurvePiece[]): Outline =>
  run[0] ? [{ kind: 'move', to: run[0][0] }, ...run.map(curveTo)] : [];

/**
 * Runs of dots at neighbouring places; a place whose feeling is unknown ends a run.
 * @param places the numbers of all places, in their order
 */
export function runsOf<T extends Pick<Dot, 'index'>>(dots: readonly T[], places: readonly number[]): T[][] {
  const runs: T[][] = [];
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
  const { higher: better, lower: worse } = gapAreas(before.pieces, after.pieces);
  return { before, after, better, worse, x, y };
}
