// The plan of slides: as few as there can be, nothing twice, nothing left out, and what is empty takes no room.
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type PlanGrid, planSlides } from '@/layout/slidePlan';

const grid = (widths: number[], lanes: (number | undefined)[][], heads: number[] = []): PlanGrid => ({
  widths,
  gap: 8,
  heads: new Set(heads),
  lanes: lanes.map((cells) => ({
    least: 96,
    cells: cells.map((height) => (height === undefined ? undefined : { height, things: [height - 20] })),
  })),
});
const room = { width: 440, height: 300 };

describe('planning slides', () => {
  it('sets neighbouring stages on one slide, and the lanes that have something there', () => {
    const plan = planSlides(
      grid(
        [200, 200, 200],
        [
          [100, 100, undefined],
          [undefined, undefined, 120],
        ],
      ),
      room,
    );
    expect(plan).toEqual([
      { stages: [0, 1], lanes: [0] },
      { stages: [2], lanes: [1] },
    ]);
  });

  it('goes on with the same stages where the lanes are too many', () => {
    const plan = planSlides(grid([200], [[150], [150], [150]]), room);
    expect(plan).toEqual([
      { stages: [0], lanes: [0, 1] },
      { stages: [0], lanes: [2] },
    ]);
  });

  it('shares lanes evenly, so that no slide has a thin rest', () => {
    const plan = planSlides(grid([200], [[140], [140], [60]]), room);
    expect(plan).toEqual([
      { stages: [0], lanes: [0] },
      { stages: [0], lanes: [1, 2] },
    ]);
  });

  it('goes on with a lane that is too high for one', () => {
    const cell = (...things: number[]) => ({
      height: things.reduce((sum, one) => sum + one, 20),
      things,
    });
    const lanes = [{ least: 96, cells: [cell(100, 100, 100, 100, 100), cell(80)] }];
    const plan = planSlides({ widths: [200, 200], gap: 8, heads: new Set(), lanes }, room);
    expect(plan.map(({ cells }) => cells)).toEqual([
      [
        { stage: 0, from: 0, to: 2 },
        { stage: 1, from: 0, to: 1 },
      ],
      [{ stage: 0, from: 2, to: 4 }],
      [{ stage: 0, from: 4, to: 5 }],
    ]);
    expect(plan.map(({ stages }) => stages)).toEqual([[0, 1], [0], [0]]);
  });

  it('leaves empty stages and lanes out, but not a stage that is told of itself', () => {
    const plan = planSlides(
      grid(
        [200, 200, 200],
        [
          [100, undefined, undefined],
          [undefined, undefined, undefined],
        ],
        [2],
      ),
      room,
    );
    expect(plan).toEqual([{ stages: [0, 2], lanes: [0] }]);
    expect(planSlides(grid([200], [[undefined]], [0]), room)).toEqual([{ stages: [0], lanes: [] }]);
    expect(planSlides(grid([], []), room)).toEqual([]);
  });

  it('splits evenly where it costs no slide more', () => {
    const plan = planSlides(grid([100, 100, 100, 100], [[100, 100, 100, 100]]), { width: 320, height: 300 });
    expect(plan.map(({ stages }) => stages)).toEqual([
      [0, 1],
      [2, 3],
    ]);
  });

  it('has every filled cell on one slide, which it does not overflow unless it is larger itself', () => {
    const size = fc.integer({ min: 20, max: 400 });
    const cell = fc.option(size, { nil: undefined });
    const any = fc
      .array(size, { minLength: 1, maxLength: 8 })
      .chain((widths) =>
        fc.tuple(
          fc.constant(widths),
          fc.array(fc.array(cell, { minLength: widths.length, maxLength: widths.length }), { maxLength: 8 }),
        ),
      );
    fc.assert(
      fc.property(any, ([widths, lanes]) => {
        const plan = planSlides(grid(widths, lanes), room);
        const found = plan.flatMap((part) =>
          part.lanes.flatMap((lane) =>
            part.stages.flatMap((stage) => (lanes[lane]?.[stage] === undefined ? [] : `${lane} ${stage}`)),
          ),
        );
        const filled = lanes.flatMap((cells, lane) =>
          cells.flatMap((height, stage) => (height === undefined ? [] : `${lane} ${stage}`)),
        );
        expect(found.toSorted()).toEqual(filled.toSorted());
        for (const { stages, lanes: own } of plan) {
          const width = stages.reduce((sum, at) => sum + (widths[at] ?? 0) + 8, -8);
          if (stages.length > 1) expect(width).toBeLessThanOrEqual(room.width);
          const height = own.reduce(
            (sum, lane) => sum + Math.max(96, ...stages.map((at) => lanes[lane]?.[at] ?? 0)),
            0,
          );
          if (own.length > 1) expect(height).toBeLessThanOrEqual(room.height);
        }
      }),
    );
  });
});
