// The monotone curve: a smooth line through points that never rises above or falls below its neighbours.
import type { Point, Segment } from './outline';

/** A cubic Bezier between two neighbours. Its handles stand at thirds of the way, so that its x runs evenly. */
export type CurvePiece = readonly [from: Point, out: Point, into: Point, to: Point];

const sign = (value: number) => (value < 0 ? -1 : 1);

/**
 * The pieces between neighbouring points, which go from left to right. The tangents are those of M. Steffen,
 * "A simple method for monotonic interpolation in one dimension", Astronomy and Astrophysics 239, 1990, p. 443-450;
 * at both ends, where he has a choice, the curve does not bend. d3 knows the same curve as `curveMonotoneX`.
 */
export function curveThrough(points: readonly Point[]): CurvePiece[] {
  const steps: { from: Point; to: Point; width: number; slope: number }[] = [];
  for (const [i, to] of points.entries()) {
    const from = points[i - 1];
    if (!from) continue;
    const width = to[0] - from[0];
    steps.push({ from, to, width, slope: (to[1] - from[1]) / width });
  }
  // The tangent at each point between two steps: none at a turn, and never steeper than the line may bend.
  const inner = steps.slice(1).map((after, i) => {
    const before = steps[i] ?? after;
    const mean = (before.slope * after.width + after.slope * before.width) / (before.width + after.width);
    const least = Math.min(Math.abs(before.slope), Math.abs(after.slope), Math.abs(mean) / 2);
    return (sign(before.slope) + sign(after.slope)) * least;
  });
  return steps.map(({ from, to, width, slope }, i) => {
    const [known, next] = [inner[i - 1], inner[i]];
    const start = known ?? (next === undefined ? slope : (3 * slope - next) / 2);
    const end = next ?? (known === undefined ? slope : (3 * slope - known) / 2);
    const third = width / 3;
    return [from, [from[0] + third, from[1] + third * start], [to[0] - third, to[1] - third * end], to];
  });
}

/** A piece as a segment of an outline that has come to its start. */
export const curveTo = ([, out, into, to]: CurvePiece): Segment => ({ kind: 'cubic', out, into, to });
