// The chart of the roadmap: scales, bars inside of them, names of the axis that have room, and the corners of lines.
import { describe, expect, test } from 'vitest';
import { dayNumber } from '@/analysis/calendar';
import { axisOf, barBox, beyond, chartScale, linkCorners, xOf } from '@/layout/roadmapChart';

const day = (date: string): number => dayNumber(date) ?? NaN;
const year = { from: day('2026-01-01'), to: day('2026-12-31') };

describe('a scale', () => {
  test('fits all into the room, or is as wide as months and quarters need, but never narrower than the room', () => {
    expect(chartScale(year, 'fit', 730)).toMatchObject({ perDay: 2, width: 730 });
    expect(chartScale(year, 'month', 730).width).toBe(365 * 8);
    expect(chartScale({ from: 0, to: 9 }, 'month', 730).width).toBe(730);
  });

  test('names what has room', () => {
    expect(axisOf(chartScale(year, 'fit', 730)).by).toBe('month');
    expect(axisOf(chartScale(year, 'fit', 200)).by).toBe('quarter');
    const { by, lower } = axisOf(chartScale({ from: day('1990-01-01'), to: day('2049-12-31') }, 'fit', 600));
    expect(by).toBe('year');
    expect(lower.map((tick) => tick.year)).toEqual([
      1992, 1996, 2000, 2004, 2008, 2012, 2016, 2020, 2024, 2028, 2032, 2036, 2040, 2044, 2048,
    ]);
  });
});

describe('a bar', () => {
  const scale = chartScale(year, 'fit', 730);
  const at = (from: string, to: string) => ({ from: day(from), to: day(to), known: 'both' as const });

  test('takes both its days, and is wide enough to be taken', () => {
    expect(barBox(scale, at('2026-01-01', '2026-01-31'))).toEqual({ x: 0, width: 62 });
    expect(barBox(scale, at('2026-02-01', '2026-02-01'))).toEqual({ x: 62, width: 10 });
    expect(barBox(scale, at('2026-12-31', '2026-12-31'))).toEqual({ x: 720, width: 10 });
  });

  test('ends where the chart does', () => {
    expect(barBox(scale, at('1999-01-01', '2042-01-01'))).toEqual({ x: 0, width: 730 });
  });

  test('that goes on beyond the chart says so', () => {
    expect(beyond(scale, at('2026-02-01', '9999-12-31'))).toBe('later');
    expect(beyond(scale, at('1999-01-01', '2026-02-01'))).toBe('earlier');
    expect(beyond(scale, at('2026-01-01', '2026-12-31'))).toBeUndefined();
  });

  test('with only a due day is a mark on the middle of it', () => {
    const box = barBox(scale, { ...at('2026-02-01', '2026-02-01'), known: 'due' });
    expect(box.x + box.width / 2).toBe(xOf(scale, day('2026-02-01')) + 1);
  });
});

describe('a line', () => {
  test('goes down and in where there is room before the beginning', () => {
    expect(linkCorners({ x: 10, y: 0 }, { x: 60, y: 100 }, 50)).toEqual([
      { x: 10, y: 0 },
      { x: 19, y: 0 },
      { x: 19, y: 100 },
      { x: 60, y: 100 },
    ]);
  });

  test('goes back between the rows where the other begins too early, from above and from below', () => {
    const corners = (y: number) => linkCorners({ x: 100, y: 50 }, { x: 40, y }, 20);
    expect(corners(150)[3]).toEqual({ x: 31, y: 140 });
    expect(corners(10)[3]).toEqual({ x: 31, y: 20 });
    for (const [at, corner] of corners(150).entries()) {
      const before = corners(150)[at - 1];
      if (before) expect(before.x === corner.x || before.y === corner.y).toBe(true);
    }
  });
});
