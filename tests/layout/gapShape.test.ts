// The shape between two curves: bounded by the very curves that are drawn, with gaps left open.
import { describe, expect, it } from 'vitest';
import type { GapPoint } from '@/analysis/curveGap';
import type { Outline } from '@/layout/outline';
import { gapShape } from '@/layout/gapShape';

const frame = { width: 420, height: 200, left: 10, right: 10, top: 20, bottom: 20 };
const both = (id: string, before?: number, after?: number): GapPoint => ({
  fromId: id,
  toId: id,
  ...(before !== undefined && { before }),
  ...(after !== undefined && { after }),
});
/** All points of an outline, handles included, to hundredths. */
const points = (outline: Outline = []): string[] =>
  outline.flatMap((segment) =>
    Object.values(segment).flatMap((value) =>
      Array.isArray(value) ? [value.map((part: number) => part.toFixed(2)).join(' ')] : [],
    ),
  );

describe('gapShape', () => {
  it('fills between both curves along the same handles as the lines', () => {
    const shape = gapShape([both('a', -1, 1), both('b', 0, 0.5), both('c', -2, 2)], frame);
    expect([shape.better.length, shape.worse.length]).toEqual([2, 0]);
    const [line] = shape.before.lines;
    const [upper] = shape.after.lines;
    for (const gap of shape.better) {
      const own = points(gap);
      expect(own.slice(0, 4).every((point) => points(line).includes(point))).toBe(true);
      expect(own.slice(4).every((point) => points(upper).includes(point))).toBe(true);
    }
  });

  it('cuts where the curves cross, so that better and worse meet there and nowhere overlap', () => {
    const { better, worse, before, after } = gapShape([both('a', -1, 1), both('b', 2, -2)], frame);
    expect([better.length, worse.length]).toEqual([1, 1]);
    const endOf = (outline: Outline | undefined) => outline?.[1];
    const meets = endOf(better[0]);
    expect(meets?.kind).toBe('cubic');
    // Two straight lines cross where both are at 0: a third of the way.
    const [x, y] = meets?.kind === 'cubic' ? meets.to : [];
    const [from, to] = [before.dots[0], before.dots[1]];
    expect(x).toBeCloseTo((from?.x ?? 0) + ((to?.x ?? 0) - (from?.x ?? 0)) / 3, 6);
    expect(points(worse[0])[0]).toBe(`${x?.toFixed(2)} ${y?.toFixed(2)}`);
    expect(after.dots).toHaveLength(2);
  });

  it('leaves a gap where a feeling is unknown, and fills only where both curves are drawn', () => {
    const shape = gapShape([both('a', -1, 1), both('b', 0), both('c', -2, 2), both('d', 0, 1)], frame);
    expect(shape.before.lines).toHaveLength(1);
    expect(shape.after.lines).toHaveLength(1);
    expect(shape.better).toHaveLength(1);
    expect(shape.after.dots.map((dot) => dot.index)).toEqual([0, 2, 3]);
  });

  it('keeps a curve whole over a stage that its map does not have, and fills under it without a hole', () => {
    const added: GapPoint = { toId: 'new', after: 2 };
    const shape = gapShape([both('a', -1, 1), added, both('b', 0, 1)], frame);
    expect(shape.before.lines).toHaveLength(1);
    expect(shape.better).toHaveLength(2);
    const [first, second] = shape.better.map((gap) => points(gap));
    // Where the first piece of the lower edge ends, the second begins.
    expect(first?.[3]).toBe(second?.[0]);
  });

  it('places +2 at the top of the plot and -2 at its bottom', () => {
    const { y } = gapShape([both('a', 0, 0)], frame);
    expect([y(2), y(0), y(-2)]).toEqual([20, 100, 180]);
  });
});
