// Intervals: the worked values of the formulas, computed apart from this program.
import { describe, expect, it } from 'vitest';
import {
  meanDifference,
  meanInterval,
  npsDifference,
  npsInterval,
  shareDifference,
  studentT,
  wilson,
} from '@/analysis/intervals';

const near = ({ low, high }: { low: number; high: number }, from: number, to: number) => {
  expect(low).toBeCloseTo(from, 2);
  expect(high).toBeCloseTo(to, 2);
};
const times = (factor: number, { low, high }: { low: number; high: number }) => ({
  low: factor * low,
  high: factor * high,
});

describe('intervals', () => {
  it('of an NPS are adjusted, and clipped', () => {
    near(npsInterval({ promoters: 10, detractors: 0, n: 10 }), 47.5, 100);
    near(npsInterval({ promoters: 60, detractors: 20, n: 100 }), 23.38, 54.29);
    near(npsInterval({ promoters: 5, detractors: 5, n: 20 }), -28.9, 28.9);
  });

  it('of a share are those of Wilson', () => {
    near(times(100, wilson({ hits: 5, n: 5 })), 56.55, 100);
    near(times(100, wilson({ hits: 0, n: 7 })), 0, 35.43);
    near(times(100, wilson({ hits: 42, n: 61 })), 56.41, 79.06);
    near(times(100, wilson({ hits: 1, n: 3 })), 6.15, 79.23);
  });

  it('of differences leave out 0 only where a change is real', () => {
    near(times(100, shareDifference({ hits: 42, n: 61 }, { hits: 55, n: 64 })), 2.4, 31.12);
    near(times(100, shareDifference({ hits: 30, n: 60 }, { hits: 33, n: 60 })), -12.52, 22.09);
    const nps = (promoters: number, detractors: number, n: number) => ({ promoters, detractors, n });
    near(npsDifference(nps(40, 30, 100), nps(52, 22, 100)), -2.3, 42.3);
    near(npsDifference(nps(300, 420, 1000), nps(380, 350, 1000)), 7.59, 22.41);
    // All promoters cannot be further from before than the intervals of both, which end at 100, allow.
    const all = nps(12, 0, 12);
    const [before, after] = [npsInterval(nps(300, 270, 1000)), npsInterval(all)];
    const furthest = npsDifference(nps(300, 270, 1000), all);
    expect(furthest.high).toBeCloseTo(after.high - before.low, 9);
    expect(furthest.high).toBeGreaterThan(97);
  });

  it('of means reckon with few answers', () => {
    expect(studentT(39)).toBeCloseTo(2.0227, 4);
    expect(studentT(1)).toBeCloseTo(12.706, 3);
    expect(studentT(2)).toBeCloseTo(4.3027, 4);
    expect(studentT(5)).toBeCloseTo(2.5706, 4);
    expect(studentT(1000)).toBeCloseTo(1.9623, 4);
    const answers = { mean: 4.6, deviation: 1.6916, n: 40 };
    near(meanInterval(answers) ?? { low: 0, high: 0 }, 4.06, 5.14);
    expect(meanInterval({ ...answers, n: 1 })).toBeUndefined();
    const difference = meanDifference(answers, { mean: 5.6, deviation: 1.2, n: 40 });
    expect(difference && difference.low > 0).toBe(true);
    expect(meanDifference(answers, { mean: 5, deviation: 0, n: 1 })).toBeUndefined();
  });
});
