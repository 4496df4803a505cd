// The areas between two curves: as large as the curves are apart, on the right side of each crossing.
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { gapAreas, piecesOf } from '@/layout/gapAreas';
import { type CurvePiece, curveThrough, curveTo } from '@/layout/monotoneCurve';
import type { Outline, Point } from '@/layout/outline';

const between = ([a, b, c, d]: CurvePiece, t: number): Point => {
  const s = 1 - t;
  const at = (k: 0 | 1) => a[k] * s ** 3 + 3 * b[k] * s * s * t + 3 * c[k] * s * t * t + d[k] * t ** 3;
  return [at(0), at(1)];
};

/** The area of an outline, walked in short steps. */
function areaOf(outline: Outline): number {
  const points: Point[] = [];
  let from: Point = [0, 0];
  for (const segment of outline) {
    if (segment.kind === 'close') continue;
    if (segment.kind === 'cubic')
      for (let step = 1; step <= 200; step += 1)
        points.push(between([from, segment.out, segment.into, segment.to], step / 200));
    else points.push(segment.to);
    from = segment.to;
  }
  let sum = 0;
  points.forEach(([x, y], at) => {
    const [nextX, nextY] = points[(at + 1) % points.length] ?? [0, 0];
    sum += x * nextY - nextX * y;
  });
  return Math.abs(sum) / 2;
}

/** How far apart two curves are, summed over x: where the second is higher on the page, and where it is lower. */
function apart(
  first: readonly CurvePiece[],
  second: readonly CurvePiece[],
): { higher: number; lower: number } {
  const yAt = (pieces: readonly CurvePiece[], x: number): number | undefined => {
    const piece = pieces.find(([from, , , to]) => x >= from[0] && x <= to[0]);
    return piece && between(piece, (x - piece[0][0]) / (piece[3][0] - piece[0][0]))[1];
  };
  const sum = { higher: 0, lower: 0 };
  const width = 0.05;
  for (let x = width / 2; x < 400; x += width) {
    const [a, b] = [yAt(first, x), yAt(second, x)];
    if (a === undefined || b === undefined) continue;
    sum[b < a ? 'higher' : 'lower'] += Math.abs(a - b) * width;
  }
  return sum;
}

const curve = fc
  .array(fc.integer({ min: -2, max: 2 }), { minLength: 2, maxLength: 5 })
  .map((values) =>
    curveThrough(values.map((value, at): Point => [(at * 400) / (values.length - 1), value * 50])),
  );

describe('gapAreas', () => {
  it('fills exactly what lies between the curves, each side of a crossing by itself', () => {
    fc.assert(
      fc.property(curve, curve, (first, second) => {
        const areas = gapAreas(first, second);
        const wanted = apart(first, second);
        for (const side of ['higher', 'lower'] as const) {
          const found = areas[side].reduce((sum, area) => sum + areaOf(area), 0);
          expect(Math.abs(found - wanted[side])).toBeLessThan(6);
        }
      }),
      { numRuns: 60 },
    );
  });

  it('swaps its sides with the curves, and has nothing between a curve and itself', () => {
    fc.assert(
      fc.property(curve, curve, (first, second) => {
        const [one, other] = [gapAreas(first, second), gapAreas(second, first)];
        expect([one.higher.length, one.lower.length]).toEqual([other.lower.length, other.higher.length]);
        expect(gapAreas(first, first)).toEqual({ higher: [], lower: [] });
      }),
      { numRuns: 60 },
    );
  });

  it('reads the pieces of a drawn line back, straight ones too', () => {
    const pieces = curveThrough([
      [0, 0],
      [10, 4],
      [20, -3],
    ]);
    const [start] = pieces;
    if (!start) throw new Error('no piece');
    expect(piecesOf([{ kind: 'move', to: start[0] }, ...pieces.map(curveTo)])).toEqual(pieces);
    const straight: Outline = [
      { kind: 'move', to: [0, 0] },
      { kind: 'line', to: [3, 6] },
    ];
    expect(piecesOf(straight)).toEqual([
      [
        [0, 0],
        [1, 2],
        [2, 4],
        [3, 6],
      ].map((point) => point.map((n) => expect.closeTo(n))),
    ]);
  });
});
