// Outlines on their papers: SVG writes them, a canvas draws them, and both show the same lines.
import { describe, expect, it } from 'vitest';
import type { Context2D } from '@/formats/browser/canvasFont';
import { svgPath } from '@/formats/svgPath';
import { traceOutline } from '@/formats/browser/traceOutline';
import { drawnOutline } from '@/layout/drawnOutline';
import { LANE_ICONS, MARK_SHAPES } from '@/layout/icons';
import { circleOf, type Outline, polygon } from '@/layout/outline';

/** What is asked of a canvas, each call with its numbers. */
function traced(outline: Outline): [string, ...(number | boolean)[]][] {
  const calls: [string, ...(number | boolean)[]][] = [];
  const context = new Proxy(
    {},
    {
      get:
        (_own, name: string) =>
        (...numbers: (number | boolean)[]) =>
          void calls.push([name, ...numbers]),
    },
  );
  traceOutline(context as Context2D, outline);
  return calls;
}

describe('an outline in SVG', () => {
  it('is path data in absolute commands, to hundredths, never in the notation of very small numbers', () => {
    const all: Outline = [
      ...polygon([0, 0.125], [10, 1e-9]),
      { kind: 'move', to: [1, 2] },
      { kind: 'corner', corner: [3, 4], to: [5, 6] },
      { kind: 'cubic', out: [1, 1], into: [2, 2], to: [3.456, Number.NaN] },
      { kind: 'arc', radius: 4, large: true, clockwise: false, to: [7, 8] },
    ];
    expect(svgPath(all)).toBe('M0 0.13L10 0ZM1 2Q3 4 5 6C1 1 2 2 3.46 0A4 4 0 1 0 7 8');
  });
});

describe('an outline on a canvas', () => {
  it('is drawn segment by segment, on a path of its own', () => {
    const bent: Outline = [
      ...polygon([0, 0], [10, 0]),
      { kind: 'corner', corner: [3, 4], to: [5, 6] },
      { kind: 'cubic', out: [1, 1], into: [2, 2], to: [3, 3] },
    ];
    expect(traced(bent)).toEqual([
      ['beginPath'],
      ['moveTo', 0, 0],
      ['lineTo', 10, 0],
      ['closePath'],
      ['quadraticCurveTo', 3, 4, 5, 6],
      ['bezierCurveTo', 1, 1, 2, 2, 3, 3],
    ]);
  });

  it('has its arcs around the centre that their ends and radius mean', () => {
    // The round mark: two half circles around the middle of its box.
    const arcs = traced(MARK_SHAPES.delight).filter(([name]) => name === 'arc');
    expect(arcs).toHaveLength(2);
    for (const [, x, y, radius, , , backwards] of arcs) {
      expect([x, y, radius]).toEqual([expect.closeTo(5, 6), expect.closeTo(5, 6), expect.closeTo(4.1, 6)]);
      expect(backwards).toBe(false);
    }
  });

  it.each([
    [true, true],
    [true, false],
    [false, true],
    [false, false],
  ])('goes the way that an arc says: large %s, clockwise %s', (large, clockwise) => {
    const arc = { kind: 'arc', radius: 5, large, clockwise, to: [6, 0] } as const;
    const { x, y } = circleOf([0, 0], arc);
    expect(Math.hypot(x, y)).toBeCloseTo(5);
    expect(Math.hypot(x - 6, y)).toBeCloseTo(5);
    // On a screen, clockwise from left to right is over the top: the large way has its centre above the ends.
    expect(y < 0).toBe(large === clockwise);
  });
});

describe('our own drawings', () => {
  it('are read into the outline that they write', () => {
    expect(svgPath(drawnOutline('M2 3H5V7L1 1Z'))).toBe('M2 3L5 3L5 7L1 1Z');
    expect(svgPath(drawnOutline('M3 13C3 11 5 9 8 9S12 11 13 13'))).toBe(
      'M3 13C3 11 5 9 8 9C11 9 12 11 13 13',
    );
    expect(svgPath(drawnOutline('M1-2Q.5 1 2 2A3 3 0 0 1 4 4'))).toBe('M1 -2Q0.5 1 2 2A3 3 0 0 1 4 4');
  });

  it.each(['m1 1', 'M1 1 2 2', 'M1', 'M1 1A2 3 0 0 1 4 4', 'M1 1T2 2'])('refuse what is none: %s', (data) => {
    expect(() => drawnOutline(data)).toThrow('not a');
  });

  it('all begin with a move and stay in their box', () => {
    const drawings = [
      ...Object.values(MARK_SHAPES).map((shape) => [shape, 10] as const),
      ...Object.values(LANE_ICONS).map((icon) => [icon, 16] as const),
    ];
    for (const [outline, size] of drawings) {
      expect(outline[0]?.kind).toBe('move');
      const points = outline.flatMap((segment) => ('to' in segment ? [...segment.to] : []));
      expect(Math.min(...points)).toBeGreaterThanOrEqual(0);
      expect(Math.max(...points)).toBeLessThanOrEqual(size);
    }
  });
});
