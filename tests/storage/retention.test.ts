// Retention laws. 1: named, migrated and repaired points are never thinned out. 2: the newest ten stay. 3: a day of hours and
// thirty days stay. 4: whatever the clock did, one more point makes at most a bounded number go, and the past is not emptied.
// 5: the allowance is kept by the oldest automatic ones, never by a named one.
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  beyondAllowance,
  hasRoomForNamed,
  isDue,
  NAMED_ALLOWANCE,
  outlived,
  type Point,
} from '@/storage/retention';

const HOUR = 3_600_000;
const DAY = 24 * HOUR;
const noon = new Date(2026, 2, 14, 12).getTime();

const point = (seq: number, at: number, reason: Point['reason'] = 'automatic', bytes = 1): Point => ({
  id: `v${seq}`,
  projectId: 'p1',
  at,
  reason,
  seq,
  bytes,
});

/** Keeps points one after the other, as storage does. */
function live(moments: readonly number[], reasons: readonly Point['reason'][] = []): Point[] {
  let kept: Point[] = [];
  moments.forEach((at, seq) => {
    kept.push(point(seq, at, reasons[seq % Math.max(1, reasons.length)] ?? 'automatic'));
    const gone = new Set(outlived(kept));
    kept = kept.filter(({ id }) => !gone.has(id));
  });
  return kept;
}

/** A clock that mostly goes on, and now and then jumps by an hour, a day, years, to 1970 or back. */
const moments = fc
  .array(
    fc.oneof(
      { weight: 8, arbitrary: fc.integer({ min: 0, max: 3 * HOUR }) },
      { weight: 2, arbitrary: fc.integer({ min: -DAY, max: 2 * DAY }) },
      { weight: 1, arbitrary: fc.constantFrom(-noon, -365 * DAY, 365 * DAY, 30 * 365 * DAY, -HOUR) },
    ),
    { maxLength: 120 },
  )
  .map((steps) => {
    let now = noon;
    return steps.map((by) => (now = Math.max(0, now + by)));
  });

const reasons = fc.array(
  fc.constantFrom<Point['reason']>('automatic', 'named', 'delete', 'migration', 'derive'),
  { minLength: 1, maxLength: 9 },
);

describe('F18: whatever the clock does', () => {
  test('named and migrated points stay, the newest ten stay, and each new one lets go of very few', () => {
    fc.assert(
      fc.property(moments, reasons, (at, why) => {
        let kept: Point[] = [];
        at.forEach((moment, seq) => {
          kept.push(point(seq, moment, why[seq % why.length]));
          const gone = outlived(kept);
          expect(gone.length).toBeLessThanOrEqual(3);
          kept = kept.filter(({ id }) => !gone.includes(id));
          const newest = kept.map((each) => each.seq).slice(-10);
          expect(newest).toEqual(Array.from({ length: newest.length }, (_, i) => (newest.at(0) ?? 0) + i));
        });
        const safe = at.flatMap((_, seq) =>
          ['named', 'migration'].includes(why[seq % why.length] ?? '') ? [`v${seq}`] : [],
        );
        expect(kept.map(({ id }) => id)).toEqual(expect.arrayContaining(safe));
      }),
      { numRuns: 200 },
    );
  });

  test('a year forward and back again empties nothing', () => {
    const before = live(Array.from({ length: 60 }, (_, day) => noon + day * DAY));
    const kept = live([
      ...Array.from({ length: 60 }, (_, day) => noon + day * DAY),
      noon + 400 * DAY,
      noon + 60 * DAY,
    ]);
    const left = new Set(kept.map(({ id }) => id));
    expect(before.filter(({ id }) => !left.has(id)).length).toBeLessThanOrEqual(2);
  });
});

describe('with a clock that goes on', () => {
  test('thirty days of one point each stay, and of a day of work every hour', () => {
    const days = Array.from({ length: 50 }, (_, day) => noon + day * DAY);
    expect(live(days)).toHaveLength(30);
    const hours = Array.from({ length: 24 }, (_, hour) => noon + hour * HOUR);
    expect(live(hours)).toHaveLength(24);
  });

  test('of an old day its first point stays: how the day began', () => {
    const start = new Date(2026, 2, 1, 9).getTime();
    const at = Array.from({ length: 10 }, (_, day) =>
      Array.from({ length: 8 }, (_each, hour) => start + day * DAY + hour * HOUR),
    ).flat();
    const kept = live(at).map((each) => each.at);
    for (let day = 0; day < 10; day++) expect(kept).toContain(start + day * DAY);
    expect(kept.length).toBeLessThanOrEqual(24 + 10);
  });

  test('a point is due after an hour, on another day, and when the clock went back as far', () => {
    expect(isDue(noon, noon + HOUR - 1)).toBe(false);
    expect(isDue(noon, noon + HOUR)).toBe(true);
    expect(isDue(noon, noon - HOUR)).toBe(true);
    const late = new Date(2026, 2, 14, 23, 50).getTime();
    expect(isDue(late, late + 20 * 60_000)).toBe(true);
  });
});

test('the allowance: the oldest automatic ones go, as few as do, and never a named one', () => {
  fc.assert(
    fc.property(
      fc.array(fc.tuple(fc.integer({ min: 0, max: 40 }), fc.boolean(), fc.nat(noon)), { maxLength: 30 }),
      (made) => {
        const points = made.map(([bytes, named, at], seq) =>
          point(seq, at, named ? 'named' : 'automatic', bytes),
        );
        const gone = new Set(beyondAllowance(points, 200));
        const kept = points.filter(({ id }) => !gone.has(id));
        const size = (all: readonly Point[]) => all.reduce((sum, { bytes }) => sum + bytes, 0);
        const named = points.filter(({ reason }) => reason === 'named');
        expect(kept).toEqual(expect.arrayContaining(named));
        const automatic = kept.filter(({ reason }) => reason !== 'named');
        expect(size(kept) <= 200 || automatic.length === 0).toBe(true);
        const lost = points.filter(({ id }) => gone.has(id));
        expect(Math.max(-1, ...lost.map(({ seq }) => seq))).toBeLessThan(
          Math.min(Infinity, ...automatic.map(({ seq }) => seq)),
        );
        const last = lost.at(-1);
        if (last) expect(size(kept) + last.bytes).toBeGreaterThan(200);
      },
    ),
    { numRuns: 200 },
  );
});

describe('an allowance that is met exactly', () => {
  test('lets nothing go, and one byte more lets the oldest go', () => {
    const points = [
      point(0, noon, 'automatic', 10),
      point(1, noon, 'named', 10),
      point(2, noon, 'automatic', 10),
    ];
    expect(beyondAllowance(points, 30)).toEqual([]);
    expect(beyondAllowance(points, 29)).toEqual(['v0']);
    expect(beyondAllowance(points, 20)).toEqual(['v0']);
    expect(beyondAllowance(points, 19)).toEqual(['v0', 'v2']);
  });

  test('has room for a named one that fills it, beside what a person did not name', () => {
    const points = [point(0, noon, 'named', 10), point(1, noon, 'automatic', NAMED_ALLOWANCE)];
    expect(hasRoomForNamed(points, NAMED_ALLOWANCE - 10)).toBe(true);
    expect(hasRoomForNamed(points, NAMED_ALLOWANCE - 9)).toBe(false);
  });
});
