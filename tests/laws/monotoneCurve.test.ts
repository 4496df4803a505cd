// Laws of the monotone curve, over random points from left to right:
// K1 it goes from each point to the next, and the handles stand at thirds of the way.
// K2 between two neighbours it never turns back: it stays between their heights all the way.
// K3 at a point it has one direction, so that there is no kink.
// K4 it is straight through two points, and through points that are in line.
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { svgPath } from '@/formats/svgPath';
import { type CurvePiece, curveThrough, curveTo } from '@/layout/monotoneCurve';
import type { Point } from '@/layout/outline';

/** Few heights among many widths: level stretches and turns are common. */
const height = fc.oneof(fc.constantFrom(0, 50, 100), fc.integer({ min: -200, max: 200 }));
const run = (least: number) =>
  fc
    .array(fc.record({ width: fc.integer({ min: 1, max: 300 }), y: height }), {
      minLength: least,
      maxLength: 12,
    })
    .map((steps) => {
      let x = 0;
      return steps.map(({ width, y }): Point => [(x += width), y]);
    });

const slope = ([x, y]: Point, [nextX, nextY]: Point) => (nextY - y) / (nextX - x);

/** The heights of a segment at even steps of its way. */
const heightsOf = ([[, a], [, b], [, c], [, d]]: CurvePiece): number[] =>
  Array.from({ length: 33 }, (_, i) => {
    const t = i / 32;
    return a * (1 - t) ** 3 + 3 * b * (1 - t) ** 2 * t + 3 * c * (1 - t) * t ** 2 + d * t ** 3;
  });

describe('the monotone curve', () => {
  it('K1: goes from each point to the next, with handles at thirds', () => {
    fc.assert(
      fc.property(run(1), (points) => {
        const segments = curveThrough(points);
        expect(segments.map(([from]) => from)).toEqual(points.slice(0, -1));
        expect(segments.map((segment) => segment[3])).toEqual(points.slice(1));
        for (const [from, out, into, to] of segments) {
          expect(out[0] - from[0]).toBeCloseTo((to[0] - from[0]) / 3);
          expect(to[0] - into[0]).toBeCloseTo((to[0] - from[0]) / 3);
        }
      }),
    );
  });

  it('K2: never turns back between two neighbours', () => {
    fc.assert(
      fc.property(run(2), (points) => {
        for (const segment of curveThrough(points)) {
          const up = segment[3][1] >= segment[0][1] ? 1 : -1;
          const heights = heightsOf(segment);
          const back = heights.filter((y, i) => (y - (heights[i - 1] ?? y)) * up < -1e-9);
          expect(back).toEqual([]);
        }
      }),
    );
  });

  it('K3: has one direction at each point, and is level where it turns', () => {
    fc.assert(
      fc.property(run(3), (points) => {
        const segments = curveThrough(points);
        for (const [i, [from, out]] of segments.entries()) {
          const before = segments[i - 1];
          if (!before) continue;
          const direction = slope(from, out);
          expect(direction).toBeCloseTo(slope(before[2], before[3]), 6);
          if (slope(before[0], from) * slope(from, points[i + 1] ?? from) <= 0)
            expect(direction).toBeCloseTo(0);
        }
      }),
    );
  });

  it('K4: is straight through two points and through points in line', () => {
    fc.assert(
      fc.property(run(2), fc.integer({ min: -3, max: 3 }), (points, rise) => {
        const inLine = points.map(([x]): Point => [x, x * rise]);
        for (const [from, out, into] of [...curveThrough(inLine), ...curveThrough(points.slice(0, 2))])
          expect(slope(from, out)).toBeCloseTo(slope(from, into), 6);
      }),
    );
  });

  it('is the curve that maps were drawn with from the beginning', () => {
    const points: Point[] = [
      [0, 40],
      [60, 10],
      [120, 10],
      [210, 95],
      [240, 20],
      [300, 30],
    ];
    expect(svgPath(curveThrough(points).map(curveTo))).toBe(
      'C20 25 40 10 60 10C80 10 100 10 120 10C150 10 180 95 210 95C220 95 230 20 240 20C260 20 280 25 300 30',
    );
    expect(curveThrough([])).toEqual([]);
  });
});
