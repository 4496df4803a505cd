// What a round of testing proves: the worked values of differences, which way is better, and when nothing can be said.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  countsOfShare,
  experimentResult,
  type ExperimentResult,
  proposedVerdict,
  shareOf,
} from '@/analysis/experimentResult';
import type { Experiment, Metric, Project, TestGroup } from '@/model/types';
import { aProject } from '@tests/support/aProject';

const { project } = aProject();

/** The result of a round of a metric, or of people who are only counted. */
function resultOf(metric: Partial<Metric> | undefined, round: Partial<Experiment>): ExperimentResult {
  const whole: Project = metric
    ? {
        ...project,
        metrics: { m: { id: 'm', order: 'a0', kind: 'custom', name: 'Metric', ...metric } },
      }
    : project;
  const experiment = { id: 'e', strategyId: 's', order: 'a0', ...(metric && { metricId: 'm' }), ...round };
  return experimentResult(whole, experiment);
}

const share = (hits: number, n: number): TestGroup => {
  const counts = countsOfShare({ hits, n });
  return counts ? { counts } : {};
};
/** Promoters, detractors and all others as answers from 0 to 10. */
const nps = (promoters: number, detractors: number, n: number): TestGroup => ({
  counts: { '10': promoters, '0': detractors, '8': n - promoters - detractors },
});

function expectDifference(
  { difference = NaN, interval }: ExperimentResult,
  value: number,
  low: number,
  high: number,
): void {
  expect(difference).toBeCloseTo(value, 2);
  expect(interval?.low).toBeCloseTo(low, 2);
  expect(interval?.high).toBeCloseTo(high, 2);
}

describe('two groups', () => {
  it('of shares are tested by Newcombe', () => {
    const real = resultOf(undefined, { control: share(42, 61), test: share(55, 64) });
    expectDifference(real, 17.09, 2.4, 31.12);
    expect(real).toMatchObject({ proposal: 'better', few: false });
    expect(proposedVerdict(real)).toBe('confirmed');
    const unclear = resultOf(undefined, { control: share(30, 60), test: share(33, 60) });
    expectDifference(unclear, 5, -12.52, 22.09);
    expect(unclear.proposal).toBe('unclear');
    expect(proposedVerdict(unclear)).toBe('open');
  });

  it('of a share of top boxes are the same', () => {
    const answers = (hits: number, n: number): TestGroup => ({ counts: { '5': hits, '2': n - hits } });
    const metric = { kind: 'csat', scale: { min: 1, max: 5 } } as const;
    const groups = { control: answers(42, 61), test: answers(55, 64) };
    expectDifference(resultOf(metric, groups), 17.09, 2.4, 31.12);
  });

  it('of recommendation are tested by the adjusted Wald method', () => {
    const unclear = resultOf({ kind: 'nps' }, { control: nps(40, 30, 100), test: nps(52, 22, 100) });
    expectDifference(unclear, 20, -2.3, 42.3);
    expect(unclear.proposal).toBe('unclear');
    const real = resultOf({ kind: 'nps' }, { control: nps(300, 420, 1000), test: nps(380, 350, 1000) });
    expectDifference(real, 15, 7.59, 22.41);
    expect(real.proposal).toBe('better');
    const worse = resultOf({ kind: 'nps' }, { control: nps(380, 350, 1000), test: nps(300, 420, 1000) });
    expect(worse.proposal).toBe('worse');
    expect(proposedVerdict(worse)).toBe('refuted');
  });

  it('of means are tested by Welch, and of effort less is better', () => {
    const ease = { counts: { '1': 2, '2': 3, '3': 5, '4': 9, '5': 6, '6': 10, '7': 5 } };
    const easier = { counts: { '4': 4, '5': 10, '6': 16, '7': 10 } };
    const seven = { kind: 'ces', scale: { min: 1, max: 7 } } as const;
    const result = resultOf(seven, { control: ease, test: easier });
    expect(result.without?.measured.value).toBeCloseTo(4.6, 2);
    expect(result.proposal).toBe('better');
    const [high, low] = [{ counts: { '4': 20, '5': 20 } }, { counts: { '1': 20, '2': 20 } }];
    const five = { kind: 'ces', scale: { min: 1, max: 5 } } as const;
    expect(resultOf(five, { control: high, test: low }).proposal).toBe('better');
    expect(resultOf(five, { control: low, test: high }).proposal).toBe('worse');
  });
});

describe('one group', () => {
  it('is held against the value before by its own interval', () => {
    const result = resultOf(undefined, { baseline: 50, test: share(42, 61) });
    expect(result.without?.by).toBe('baseline');
    // Wilson of 42 of 61 is 56.41 to 79.06.
    expectDifference(result, 18.85, 6.41, 29.06);
    expect(result.proposal).toBe('better');
    expect(resultOf(undefined, { baseline: 60, test: share(42, 61) }).proposal).toBe('unclear');
  });

  it('gives way to a control group', () => {
    const result = resultOf(undefined, { baseline: 1, control: share(30, 60), test: share(33, 60) });
    expect(result.without?.by).toBe('control');
  });
});

describe('nothing can be proved', () => {
  it.each([
    ['noTest', undefined, { control: share(3, 9) }],
    ['nothingToCompare', undefined, { test: share(3, 9) }],
    ['noAnswers', { kind: 'nps' }, { baseline: 10, test: { value: 20 } }],
    ['noDirection', { kind: 'custom', measures: 'share' }, { control: share(1, 60), test: share(50, 60) }],
  ] as const)('%s', (untold, metric, round) => {
    const result = resultOf(metric, round);
    expect(result.untold).toBe(untold);
    expect(result.proposal).toBeUndefined();
    expect(proposedVerdict(result)).toBeUndefined();
  });

  it('where fewer than five answered: no interval is told', () => {
    const result = resultOf(undefined, { control: share(0, 4), test: share(60, 60) });
    expect(result).toMatchObject({ few: true, proposal: 'unclear' });
    expect(result.interval).toBeUndefined();
  });
});

describe('the goal', () => {
  it('is reached by the value, and surely only by the whole interval', () => {
    const at = (target: number) => resultOf(undefined, { test: share(42, 61), target }).target;
    expect(at(50)).toMatchObject({ reached: true, sure: true });
    expect(at(60)).toMatchObject({ reached: true, sure: false });
    expect(at(75)).toMatchObject({ reached: false, sure: false });
    expect(at(85)).toMatchObject({ reached: false, sure: true });
  });

  it('is below the value where less is better', () => {
    const metric = { better: 'lower', measures: 'number' } as const;
    expect(resultOf(metric, { test: { value: 3 }, target: 2 }).target).toMatchObject({ reached: false });
    expect(resultOf(metric, { test: { value: 2 }, target: 2 }).target).toMatchObject({ reached: true });
  });
});

describe('so many of so many', () => {
  it('refuses more hits than people, parts of people, and nobody', () => {
    expect(countsOfShare({ hits: 3, n: 2 })).toBeUndefined();
    expect(countsOfShare({ hits: 0.5, n: 2 })).toBeUndefined();
    expect(countsOfShare({ hits: 0, n: 0 })).toBeUndefined();
    expect(shareOf({ '1': 4, '0': 6 })).toEqual({ hits: 4, n: 10 });
    expect(shareOf({ '1': 4, '7': 6 })).toBeUndefined();
    expect(shareOf({})).toBeUndefined();
  });

  it('adds up, and turned round says the opposite', () => {
    const group = fc.tuple(fc.nat(400), fc.integer({ min: 5, max: 400 })).map(([hits, more]) => ({
      hits,
      n: hits + more,
    }));
    fc.assert(
      fc.property(group, group, (a, b) => {
        expect(shareOf(countsOfShare(a))).toEqual(a);
        const [one, other] = [share(a.hits, a.n), share(b.hits, b.n)];
        const result = resultOf(undefined, { control: one, test: other });
        const turned = resultOf(undefined, { control: other, test: one });
        const { low = 0, high = 0 } = result.interval ?? {};
        expect(low).toBeLessThanOrEqual((result.difference ?? 0) + 1e-9);
        expect(high).toBeGreaterThanOrEqual((result.difference ?? 0) - 1e-9);
        const opposite = { better: 'worse', worse: 'better', unclear: 'unclear' } as const;
        expect(turned.proposal).toBe(opposite[result.proposal ?? 'unclear']);
      }),
      { numRuns: 200 },
    );
  });
});
