// Measured: the worked values of the formulas out of counts, and what is told of a change.
import { describe, expect, it } from 'vitest';
import fc from 'fast-check';
import { changeOf, whyNotComparable } from '@/analysis/changeReal';
import { betterOf, type Measured, measure } from '@/analysis/measured';
import { pooledCounts } from '@/analysis/measuredAt';
import { opportunityOf } from '@/analysis/opportunity';
import type { Metric } from '@/model/types';

const base = { id: 'm', order: 'a0', name: 'm' };
const nps: Metric = { ...base, kind: 'nps', scale: { min: 0, max: 10 } };
const csat: Metric = { ...base, kind: 'csat', scale: { min: 1, max: 5 } };
const ces: Metric = { ...base, kind: 'ces', scale: { min: 1, max: 7 } };
const effort: Metric = { ...base, kind: 'ces', scale: { min: 1, max: 5 } };

type Counts = Record<string, number>;
function of(metric: Metric, counts: Counts): Measured {
  const measured = measure(metric, { counts });
  if (!measured) throw new Error('nothing measured');
  return measured;
}
const recommending = (promoters: number, detractors: number, n: number): Counts => ({
  10: promoters,
  8: n - promoters - detractors,
  3: detractors,
});
const share = (hits: number, n: number): Counts => ({ 5: hits, 2: n - hits });

function holds({ value, interval }: Measured, wanted: number, low?: number, high?: number): void {
  expect(value).toBeCloseTo(wanted, 2);
  if (low === undefined || high === undefined) expect(interval).toBeUndefined();
  else {
    expect(interval?.low).toBeCloseTo(low, 2);
    expect(interval?.high).toBeCloseTo(high, 2);
  }
}

describe('a value out of counts', () => {
  it('of an NPS', () => {
    holds(of(nps, recommending(10, 0, 10)), 100, 47.5, 100);
    holds(of(nps, recommending(60, 20, 100)), 40, 23.38, 54.29);
    holds(of(nps, recommending(5, 5, 20)), 0, -28.9, 28.9);
    // Only whole answers from 0 to 10 count.
    expect(of(nps, { 10: 3, 11: 5, '-1': 2, 9.5: 4, word: 7, 2: 3 })).toMatchObject({ value: 0, n: 6 });
  });

  it('of a CSAT, with its top boxes', () => {
    holds(of(csat, share(5, 5)), 100, 56.55, 100);
    holds(of(csat, share(0, 7)), 0, 0, 35.43);
    holds(of(csat, share(42, 61)), 68.85, 56.41, 79.06);
    const counts = { 1: 10, 3: 10, 4: 10, 5: 10 };
    expect(of(csat, counts).value).toBe(50);
    expect(of({ ...csat, top: 1 }, counts).value).toBe(25);
    expect(of({ ...csat, top: 3 }, counts).value).toBe(75);
    expect(of({ ...csat, scale: { min: 1, max: 7 } }, { 5: 10, 6: 10, 7: 20 }).value).toBe(75);
    const yesOrNo: Metric = { ...base, kind: 'custom', measures: 'share', scale: { min: 0, max: 1 } };
    expect(of(yesOrNo, { 0: 27, 1: 33 }).value).toBeCloseTo(55);
  });

  it('of fewer than five says no interval', () => {
    const few = of(csat, share(1, 3));
    holds(few, 33.33);
    expect(few.n).toBe(3);
  });

  it('of an effort: the mean, and on the scale of seven the share of those who found it easy', () => {
    const measured = of(ces, { 1: 2, 2: 3, 3: 5, 4: 9, 5: 6, 6: 10, 7: 5 });
    expect(measured.counted).toMatchObject({ by: 'mean', n: 40 });
    expect(measured.counted?.by === 'mean' && measured.counted.deviation).toBeCloseTo(1.6916, 4);
    holds(measured, 4.6, 4.6 - (2.0227 * 1.6916) / Math.sqrt(40), 4.6 + (2.0227 * 1.6916) / Math.sqrt(40));
    expect(measured.easy?.value).toBeCloseTo(52.5);
    expect(measured.easy?.interval?.low).toBeLessThan(52.5);
    expect(betterOf(ces)).toBe('higher');
    expect(betterOf(effort)).toBe('lower');
    expect(of(effort, { 1: 3, 5: 3 }).easy).toBeUndefined();
  });

  it('is a plain number where no answers are known, with n if that is', () => {
    expect(measure(ces, { value: 4.6, n: 40 })).toEqual({ value: 4.6, n: 40 });
    expect(measure(ces, { value: 9 })).toEqual({ value: 9 });
    expect(measure(ces, {})).toBeUndefined();
    expect(measure(ces, { counts: {} })).toBeUndefined();
  });

  it('holds its interval, but where that is clipped or moved to the middle', () => {
    const counts = fc.dictionary(fc.constantFrom('1', '2', '3', '4', '5'), fc.integer({ min: 0, max: 200 }), {
      minKeys: 1,
    });
    fc.assert(
      fc.property(counts, (answers) => {
        for (const metric of [csat, effort]) {
          const measured = measure(metric, { counts: answers });
          if (!measured?.interval) continue;
          expect(measured.interval.low).toBeLessThanOrEqual(measured.value + 1e-9);
          expect(measured.interval.high).toBeGreaterThanOrEqual(measured.value - 1e-9);
        }
      }),
    );
    fc.assert(
      fc.property(fc.nat(300), fc.nat(300), fc.nat(300), (up, between, down) => {
        const measured = measure(nps, { counts: recommending(up, down, up + between + down) });
        if (!measured?.interval) return;
        const { value, interval } = measured;
        // The adjusted interval lies about a middle that is nearer to 0; at the ends it is clipped or leaves the value out.
        if (Math.abs(value) < 90) expect(interval.low <= value && interval.high >= value).toBe(true);
        expect(interval.low).toBeGreaterThanOrEqual(-100);
        expect(interval.high).toBeLessThanOrEqual(100);
      }),
    );
  });

  it('of several groups is that of all their answers together', () => {
    const groups = fc.array(
      fc.dictionary(fc.constantFrom('0', '3', '6', '8', '9', '10'), fc.nat(50), { minKeys: 1 }),
      { minLength: 1, maxLength: 6 },
    );
    const total = (counts: Counts): number => Object.values(counts).reduce((sum, count) => sum + count, 0);
    fc.assert(
      fc.property(groups, (all) => {
        const pooled = pooledCounts(all);
        expect(total(pooled)).toBe(all.reduce((sum, counts) => sum + total(counts), 0));
        expect(pooledCounts(all.toReversed())).toEqual(pooled);
      }),
    );
  });
});

describe('a change', () => {
  const change = (metric: Metric, before: Counts, after: Counts) =>
    changeOf(metric, of(metric, before), of(metric, after));
  const near = (
    found: ReturnType<typeof changeOf>,
    by: number,
    low: number,
    high: number,
    verdict: string,
  ) => {
    expect(found.by).toBeCloseTo(by, 2);
    expect(found.interval?.low).toBeCloseTo(low, 2);
    expect(found.interval?.high).toBeCloseTo(high, 2);
    expect(found.verdict).toBe(verdict);
  };

  it('is real only where its interval leaves out 0', () => {
    near(change(csat, share(42, 61), share(55, 64)), 17.09, 2.4, 31.12, 'better');
    near(change(csat, share(30, 60), share(33, 60)), 5, -12.52, 22.09, 'unclear');
    near(change(nps, recommending(40, 30, 100), recommending(52, 22, 100)), 20, -2.3, 42.3, 'unclear');
    near(change(nps, recommending(300, 420, 1000), recommending(380, 350, 1000)), 15, 7.59, 22.41, 'better');
    near(
      change(nps, recommending(380, 350, 1000), recommending(300, 420, 1000)),
      -15,
      -22.41,
      -7.59,
      'worse',
    );
  });

  it('is worse where lower is better and it rises', () => {
    expect(change(effort, { 1: 50, 2: 50 }, { 4: 50, 5: 50 }).verdict).toBe('worse');
    expect(change({ ...base, kind: 'custom' }, { 1: 50, 2: 50 }, { 4: 50, 5: 50 }).verdict).toBe('changed');
  });

  it('is not judged with too few answers, or where nobody knows how many', () => {
    expect(change(csat, share(1, 3), share(55, 64)).verdict).toBe('few');
    expect(changeOf(csat, { value: 50 }, of(csat, share(55, 64))).verdict).toBe('untold');
  });

  it('needs the same kind, question and scale; white space and case do not matter', () => {
    const asked = { ...csat, question: 'How content  are you?' };
    expect(whyNotComparable(asked, { ...asked, question: ' how CONTENT are you?' })).toBeUndefined();
    expect(whyNotComparable(asked, csat)).toBe('question');
    expect(whyNotComparable(csat, nps)).toBe('kind');
    expect(whyNotComparable(csat, { ...csat, scale: { min: 1, max: 7 } })).toBe('scale');
    expect(whyNotComparable(csat, { ...csat, top: 1 })).toBe('scale');
  });
});

describe('an opportunity', () => {
  it('is importance, and what it is more than satisfaction', () => {
    const score = (importance: number, satisfaction: number) =>
      opportunityOf({
        importance: { hits: importance, n: 100 },
        satisfaction: { hits: satisfaction, n: 100 },
      });
    expect(score(90, 30)).toBeCloseTo(15);
    expect(score(50, 80)).toBeCloseTo(5);
    expect(score(100, 0)).toBe(20);
    expect(opportunityOf({ importance: { hits: 3, n: 10 } })).toBeUndefined();
  });
});
