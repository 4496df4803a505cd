// Quarters, RICE and overdue: the worked values, and the border between 2 and 3 on both axes.
import { describe, expect, it } from 'vitest';
import { isLate, quarterOf, riceOf } from '@/analysis/strategyScores';
import type { Strategy } from '@/model/types';

const strategy = (fields: Partial<Strategy>): Strategy => ({
  id: 's',
  order: 'a0',
  title: '',
  findingIds: [],
  ...fields,
});

describe('quarterOf', () => {
  it('has its border between 2 and 3 on both axes, and leaves nothing unclassified', () => {
    const found = [5, 4, 3, 2, 1].map((impact) =>
      [1, 2, 3, 4, 5].map((effort) => quarterOf({ impact, effort })),
    );
    const high = ['quickWin', 'quickWin', 'bigProject', 'bigProject', 'bigProject'];
    const low = ['fillIn', 'fillIn', 'timeSink', 'timeSink', 'timeSink'];
    expect(found).toEqual([high, high, high, low, low]);
  });

  it('is unknown while impact or effort is', () => {
    expect(quarterOf({ impact: 5 })).toBeUndefined();
    expect(quarterOf({ effort: 1 })).toBeUndefined();
  });
});

describe('riceOf', () => {
  it('is reach x impact x confidence / effort, with its parts', () => {
    expect(riceOf(strategy({ reach: 4200, impact: 5, confidence: 50, effort: 2 }))).toEqual({
      value: 3150,
      reach: 4200,
      impact: 3,
      confidence: 0.5,
      effort: 2,
    });
  });

  it.each([
    [5, 3],
    [4, 2],
    [3, 1],
    [2, 0.5],
    [1, 0.25],
  ])('counts impact %d as %d', (impact, counts) => {
    expect(riceOf(strategy({ reach: 100, impact, confidence: 100, effort: 1 }))?.value).toBe(100 * counts);
  });

  it('is 0 where nobody is reached, and unknown while one of the four is', () => {
    const whole = { reach: 0, impact: 3, confidence: 80, effort: 4 };
    expect(riceOf(strategy(whole))?.value).toBe(0);
    for (const part of ['reach', 'impact', 'confidence', 'effort'] as const)
      expect(riceOf(strategy({ ...whole, [part]: undefined }))).toBeUndefined();
  });
});

describe('isLate', () => {
  it('is what was due before today and is still to be done', () => {
    const today = '2026-03-10';
    expect(isLate({ due: '2026-03-09' }, today)).toBe(true);
    expect(isLate({ due: '2026-03-10' }, today)).toBe(false);
    expect(isLate({ due: '2026-03-09', status: 'testing' }, today)).toBe(true);
    expect(isLate({ due: '2026-03-09', status: 'done' }, today)).toBe(false);
    expect(isLate({ due: '2026-03-09', status: 'dropped' }, today)).toBe(false);
    expect(isLate({}, today)).toBe(false);
  });
});
