// The plan of slides: as few as there can be, nothing twice, nothing left out, and what is empty takes no room.
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { goesOn, type PlanGrid, planSlides } from '@/layout/slidePlan';

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

  const cell = (...things: number[]) => ({
    height: things.reduce((sum, one) => sum + one, 20),
    things,
  });

  it('goes on with a lane that is too high for one', () => {
    const lanes = [{ least: 96, cells: [cell(100, 100, 100, 100, 100), cell(80)] }];
    const plan = planSlides({ widths: [200, 200], gap: 8, heads: new Set(), lanes }, room);
    expect(plan.map(({ cells }) => cells)).toEqual([
      [
        { lane: 0, stage: 0, from: 0, to: 2 },
        { lane: 0, stage: 1, from: 0, to: 1 },
      ],
      [{ lane: 0, stage: 0, from: 2, to: 4 }],
      [{ lane: 0, stage: 0, from: 4, to: 5 }],
    ]);
    expect(plan.map(({ stages }) => stages)).toEqual([[0, 1], [0], [0]]);
  });

  it('sets what follows, and what stands before, on a slide with the rest of a lane that went on', () => {
    const lanes = [
      { least: 60, cells: [cell(40), cell(40)] },
      { least: 96, cells: [cell(100, 100, 100, 100), cell(80)] },
      { least: 60, cells: [undefined, cell(40)] },
    ];
    const plan = planSlides({ widths: [200, 200], gap: 8, heads: new Set(), lanes }, room);
    expect(plan).toEqual([
      {
        stages: [0, 1],
        lanes: [0, 1],
        cells: [
          { lane: 1, stage: 0, from: 0, to: 2 },
          { lane: 1, stage: 1, from: 0, to: 1 },
        ],
      },
      {
        stages: [0, 1],
        lanes: [1, 2],
        cells: [
          { lane: 1, stage: 0, from: 2, to: 4 },
          { lane: 1, stage: 1, from: 0, to: 0 },
        ],
      },
    ]);
    const ids = [[['a', 'b']], [['c'], ['d'], ['e'], ['c', 'f']], [['g']]];
    const idsAt = (lane: number, stage: number) => (stage === 0 ? (ids[lane] ?? []) : []);
    expect(plan.map((part) => goesOn(part, idsAt)[0])).toEqual([
      { stage: 0, here: new Set(['a', 'b', 'c', 'd']), away: new Set(['e', 'f']) },
      { stage: 0, here: new Set(['e', 'c', 'f', 'g']), away: new Set(['d']) },
    ]);
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

  it('has every thing on one slide, which it does not overflow unless one thing is larger itself', () => {
    const things = fc.array(fc.integer({ min: 10, max: 340 }), { minLength: 1, maxLength: 6 });
    const any = fc
      .array(fc.integer({ min: 20, max: 400 }), { minLength: 1, maxLength: 8 })
      .chain((widths) => {
        const cells = fc.array(fc.option(things, { nil: undefined }), {
          minLength: widths.length,
          maxLength: widths.length,
        });
        return fc.tuple(fc.constant(widths), fc.array(cells, { maxLength: 6 }));
      });
    fc.assert(
      fc.property(any, ([widths, filled]) => {
        const lanes = filled.map((cells) => ({
          least: 96,
          cells: cells.map((some) => some && cell(...some)),
        }));
        const plan = planSlides({ widths, gap: 8, heads: new Set(), lanes }, room);
        const found: string[] = [];
        for (const { stages, lanes: own, cells } of plan) {
          const width = stages.reduce((sum, at) => sum + (widths[at] ?? 0) + 8, -8);
          if (stages.length > 1) expect(width).toBeLessThanOrEqual(room.width);
          expect(new Set(own).size).toBe(own.length);
          const heights = own.map((lane) => {
            const isPart = cells?.some((one) => one.lane === lane) === true;
            const shown = stages.map((stage) => {
              const all = filled[lane]?.[stage]?.map((height, at) => ({ height, at })) ?? [];
              const part = cells?.find((one) => one.lane === lane && one.stage === stage);
              if (isPart && all.length > 0) expect(part).toBeDefined();
              const some = all.slice(part?.from, part?.to);
              found.push(...some.map(({ at }) => `${lane} ${stage} ${at}`));
              return some;
            });
            const high = shown.map((some) => some.reduce((sum, one) => sum + one.height, 20));
            // A thing that is larger than a slide has one of its own.
            const counted = high.map((height, at) =>
              shown[at]?.length === 1 ? Math.min(height, room.height) : height,
            );
            return Math.max(96, ...counted);
          });
          expect(heights.reduce((sum, one) => sum + one, 0)).toBeLessThanOrEqual(room.height);
        }
        const all = filled.flatMap((cells, lane) =>
          cells.flatMap((some, stage) => (some ?? []).map((_, at) => `${lane} ${stage} ${at}`)),
        );
        expect(found.toSorted()).toEqual(all.toSorted());
      }),
      { numRuns: 300 },
    );
  });
});
