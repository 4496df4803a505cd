// The monotone curve: a smooth line through points that never rises above or falls below its neighbours.

export type Point = readonly [x: number, y: number];
/** A cubic Bezier between two neighbours. Its handles stand at thirds of the way, so that its x runs evenly. */
export type Segment = readonly [from: Point, out: Point, into: Point, to: Point];

const sign = (value: number) => (value < 0 ? -1 : 1);

/**
 * The segments between neighbouring points, which go from left to right. The tangents are those of M. Steffen,
 * "A simple method for monotonic interpolation in one dimension", Astronomy and Astrophysics 239, 1990, p. 443-450;
 * at both ends, where he has a choice, the curve does not bend. d3 knows the same curve as `curveMonotoneX`.
 */
export function segmentsThrough(points: readonly Point[]): Segment[] {
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

/** A number and a point as path data write them: to hundredths. */
export const numeral = (value: number): string => String(Math.round(value * 100) / 100);
export const pointText = ([x, y]: Point): string => `${numeral(x)},${numeral(y)}`;

/** The path data of a segment, from its start to its end, for a pen that stands on the start. */
export const curveTo = ([, out, into, to]: Segment): string =>
  `C${pointText(out)},${pointText(into)},${pointText(to)}`;
