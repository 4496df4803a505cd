// Page breaks: every point is on a sheet, neighbours share the overlap, and nothing is cut where that can be spared.
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Breaking, pageBreaks, type Span } from '@/layout/pageBreaks';

const place = fc.integer({ min: 0, max: 5000 });
const breaking: fc.Arbitrary<Breaking> = fc.record({
  whole: fc.tuple(fc.integer({ min: -500, max: 0 }), fc.integer({ min: 1, max: 5000 })),
  sheet: fc.integer({ min: 200, max: 1500 }),
  overlap: fc.integer({ min: 0, max: 50 }),
  borders: fc.array(place, { maxLength: 30 }),
  things: fc.array(
    fc.tuple(place, fc.integer({ min: 1, max: 190 })).map(([from, size]): Span => [from, from + size]),
    { maxLength: 60 },
  ),
});

const cuts = (thing: Span, at: number): boolean => thing[0] < at && thing[1] > at;
const cutsOf = (sheets: readonly Span[]): number[] => sheets.slice(1).map(([from]) => from);

describe('page breaks', () => {
  it('show every point, on sheets that are no longer than a sheet and share the overlap', () => {
    fc.assert(
      fc.property(breaking, (given) => {
        const sheets = pageBreaks(given);
        expect(sheets[0]?.[0]).toBe(given.whole[0]);
        expect(sheets.at(-1)?.[1]).toBe(given.whole[1]);
        for (const [at, [from, to]] of sheets.entries()) {
          expect(to - from).toBeLessThanOrEqual(given.sheet + 1e-6);
          const next = sheets[at + 1];
          if (next) expect(to - next[0]).toBeCloseTo(given.overlap, 6);
        }
      }),
    );
  });

  it('cut nothing where a place near the end of the sheet cuts nothing', () => {
    fc.assert(
      fc.property(breaking, (given) => {
        const sheets = pageBreaks(given);
        for (const [at, cut] of cutsOf(sheets).entries()) {
          const [from] = sheets[at] ?? [0];
          const most = from + given.sheet - given.overlap;
          const least = from + 0.55 * (given.sheet - given.overlap);
          const free = [most, ...given.things.flat(), ...given.borders].filter(
            (one) => one >= least && one <= most && !given.things.some((thing) => cuts(thing, one)),
          );
          if (free.length > 0) expect(given.things.filter((thing) => cuts(thing, cut))).toEqual([]);
        }
      }),
    );
  });

  it('stand at a border wherever one is near that cuts nothing, and at the last of these', () => {
    fc.assert(
      fc.property(breaking, (given) => {
        const sheets = pageBreaks({ ...given, things: [] });
        for (const [at, cut] of cutsOf(sheets).entries()) {
          const [from] = sheets[at] ?? [0];
          const most = from + given.sheet - given.overlap;
          const near = given.borders.filter(
            (one) => one >= from + 0.55 * (given.sheet - given.overlap) && one <= most,
          );
          expect(cut).toBe(near.length > 0 ? Math.max(...near) : most);
        }
      }),
    );
  });

  it('leave what must be cut whole on one of two sheets where the overlap is wide enough', () => {
    // Things lie like bricks, so that no place is free.
    const things = Array.from({ length: 40 }, (_, at): Span => [at * 20, at * 20 + 38]);
    const sheets = pageBreaks({ whole: [0, 818], sheet: 300, overlap: 40, borders: [], things });
    for (const [from, to] of things)
      expect(sheets.some(([start, end]) => start <= from && to <= end)).toBe(true);
  });

  it('are none where it fits on one sheet', () => {
    expect(pageBreaks({ whole: [0, 100], sheet: 100, overlap: 10, borders: [50], things: [] })).toEqual([
      [0, 100],
    ]);
  });
});
