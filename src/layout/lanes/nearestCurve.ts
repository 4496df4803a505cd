// Which curve is meant by a place in the lane: the nearest line or point, and on it the nearest point.
import type { Point, Segment } from '../outline';
import type { Curve, CurvePoint } from '../scene';
import { SIZES } from '../sizes';

/** The curve and its point; `distance` in scene units. */
export type NearCurve = { curve: Curve; point: CurvePoint; distance: number };

/** Into how many straight parts a piece of a curve is cut to measure how far it is. */
const PARTS = 12;

/**
 * The curve nearest to a place (x in scene units, y from the top of the row), if one is within reach, and its point
 * that is nearest sideways. Of two that are equally near, the first.
 */
export function nearestCurve(
  curves: readonly Curve[],
  { x, y }: { x: number; y: number },
  reach: number,
): NearCurve | undefined {
  let best: NearCurve | undefined;
  for (const curve of curves) {
    const point = nearestBy(curve.points, (one) => Math.abs(one.x - x));
    if (!point) continue;
    const toPoint = Math.min(...curve.points.map((one) => Math.hypot(one.x - x, one.y - y)));
    const distance = Math.min(
      toPoint,
      ...curve.runs.map((run) => (run.line ? toLine(run.line, x, y, reach) : Infinity)),
    );
    if (distance <= reach && (!best || distance < best.distance)) best = { curve, point, distance };
  }
  return best;
}

/** The point whose face or shape lies under a place, the nearest of several. */
export function nearestPoint(
  curves: readonly Curve[],
  { x, y }: { x: number; y: number },
): NearCurve | undefined {
  let best: NearCurve | undefined;
  for (const curve of curves) {
    const point = nearestBy(curve.points, (one) => Math.hypot(one.x - x, one.y - y));
    const distance = point ? Math.hypot(point.x - x, point.y - y) : Infinity;
    if (point && distance <= SIZES.faceRadius + 2 && (!best || distance < best.distance))
      best = { curve, point, distance };
  }
  return best;
}

function nearestBy(
  points: readonly CurvePoint[],
  far: (point: CurvePoint) => number,
): CurvePoint | undefined {
  let best: CurvePoint | undefined;
  for (const point of points) if (!best || far(point) < far(best)) best = point;
  return best;
}

function toLine(line: readonly Segment[], x: number, y: number, reach: number): number {
  let from: Point = [0, 0];
  let best = Infinity;
  for (const segment of line) {
    if (segment.kind === 'close') continue;
    const { to } = segment;
    const isNear = x >= from[0] - reach && x <= to[0] + reach;
    if (segment.kind === 'line' && isNear) best = Math.min(best, toStraight(from, to, x, y));
    if (segment.kind === 'cubic' && isNear) {
      let before = from;
      for (let part = 1; part <= PARTS; part += 1) {
        const next = along(from, segment, part / PARTS);
        best = Math.min(best, toStraight(before, next, x, y));
        before = next;
      }
    }
    from = to;
  }
  return best;
}

function along(from: Point, { out, into, to }: Segment & { kind: 'cubic' }, share: number): Point {
  const rest = 1 - share;
  const at = (axis: 0 | 1): number =>
    rest ** 3 * from[axis] +
    3 * rest ** 2 * share * out[axis] +
    3 * rest * share ** 2 * into[axis] +
    share ** 3 * to[axis];
  return [at(0), at(1)];
}

function toStraight(from: Point, to: Point, x: number, y: number): number {
  const [dx, dy] = [to[0] - from[0], to[1] - from[1]];
  const length = dx * dx + dy * dy;
  const share = length === 0 ? 0 : ((x - from[0]) * dx + (y - from[1]) * dy) / length;
  const at = Math.max(0, Math.min(1, share));
  return Math.hypot(from[0] + at * dx - x, from[1] + at * dy - y);
}
