// The roadmap: days as numbers, bars by what is known, what waits for what, and what a moved bar says.
import { describe, expect, test } from 'vitest';
import { addMonths, dateOf, dayNumber, startOfMonth } from '@/analysis/calendar';
import { movedDates, roadmapOf, spanOf, ticksOf } from '@/analysis/roadmap';
import type { Strategy } from '@/model/types';

const day = (date: string): number => dayNumber(date) ?? NaN;
const strategy = (id: string, fields: Partial<Strategy> = {}): Strategy => ({
  id,
  order: id,
  title: id,
  findingIds: [],
  ...fields,
});
const TODAY = '2026-11-27';

describe('days', () => {
  test('are numbers and back, over leap years and far from today', () => {
    expect(dayNumber('1970-01-01')).toBe(0);
    expect(day('2024-03-01') - day('2024-02-28')).toBe(2);
    expect(day('2026-03-01') - day('2026-02-28')).toBe(1);
    expect(day('2000-03-01') - day('2000-02-28')).toBe(2);
    expect(day('1900-03-01') - day('1900-02-28')).toBe(1);
    for (const date of ['0001-01-01', '0099-12-31', '1999-12-31', '2024-02-29', '9999-12-31'])
      expect(dateOf(day(date))).toBe(date);
  });

  test.each(['2026-02-31', '2025-02-29', '2026-13-01', '2026-00-10', '2026-1-1', '', 'soon', '31.02.2026'])(
    'that are none have no number: %j',
    (date) => expect(dayNumber(date)).toBeUndefined(),
  );

  test('move by months to the same day, or to the end of a shorter month', () => {
    const moved = (date: string, months: number) => dateOf(addMonths(day(date), months));
    expect(moved('2026-01-31', 1)).toBe('2026-02-28');
    expect(moved('2024-01-31', 1)).toBe('2024-02-29');
    expect(moved('2026-03-31', -1)).toBe('2026-02-28');
    expect(moved('2026-12-15', 1)).toBe('2027-01-15');
    expect(moved('2026-01-15', -1)).toBe('2025-12-15');
    expect(dateOf(startOfMonth(day('2026-12-31'), 1))).toBe('2027-01-01');
  });
});

describe('bars', () => {
  const map = (...list: Strategy[]) => roadmapOf(list, TODAY);

  test('are sorted by their beginning, and what has no day stands apart', () => {
    const { bars, undated } = map(
      strategy('late', { start: '2026-12-01', due: '2026-12-10' }),
      strategy('none'),
      strategy('due', { due: '2026-11-30' }),
      strategy('short', { start: '2026-11-30', due: '2026-12-02' }),
      strategy('no day', { start: '2026-02-31' }),
    );
    expect(bars.map((bar) => bar.strategy.id)).toEqual(['due', 'short', 'late']);
    expect(undated.map(({ id }) => id)).toEqual(['none', 'no day']);
  });

  test('say what is known: both ends, one day, only a start, only a due day', () => {
    const { bars } = map(
      strategy('a', { start: '2026-12-01', due: '2026-12-01' }),
      strategy('b', { start: '2026-12-02' }),
      strategy('c', { due: '2026-12-03' }),
      strategy('d', { start: '2026-12-09', due: '2026-12-04' }),
    );
    expect(bars.map(({ known, from, to, inverted }) => [known, to - from, inverted])).toEqual([
      ['both', 0, false],
      ['start', 0, false],
      ['due', 0, false],
      ['both', 0, true],
    ]);
  });

  test('are overdue by days while there is something to do', () => {
    const overdue = (fields: Partial<Strategy>) => map(strategy('a', fields)).bars[0]?.overdue;
    expect(overdue({ due: '2026-11-20' })).toBe(7);
    expect(overdue({ due: TODAY })).toBe(0);
    expect(overdue({ start: '2026-11-20' })).toBe(0);
    expect(overdue({ due: '2026-11-20', status: 'done' })).toBe(0);
    expect(overdue({ due: '2026-11-20', status: 'dropped' })).toBe(0);
  });

  test('are joined to what they depend on; one that begins before that is due is in conflict', () => {
    const first = strategy('first', { start: '2026-12-01', due: '2026-12-20' });
    const after = (fields: Partial<Strategy>) =>
      strategy('after', { dependsOnIds: ['first', 'first', 'gone', 'after'], ...fields });
    const links = (a: Strategy, b: Strategy) => map(a, b).links;
    const link = { fromId: 'first', toId: 'after' };
    expect(links(first, after({ start: '2026-12-19' }))).toEqual([{ ...link, conflict: true }]);
    expect(links(first, after({ start: '2026-12-20' }))).toEqual([{ ...link, conflict: false }]);
    expect(links(first, after({ due: '2026-12-10' }))).toEqual([{ ...link, conflict: true }]);
    expect(links({ ...first, status: 'done' }, after({ start: '2026-12-01' }))).toEqual([
      { ...link, conflict: false },
    ]);
    expect(links(first, after({ start: '2026-12-01', status: 'dropped' }))[0]?.conflict).toBe(false);
    expect(links(first, after({}))).toEqual([]);
  });
});

describe('the span', () => {
  test('is whole months around all bars and today', () => {
    const { bars } = roadmapOf([strategy('a', { start: '2026-12-10', due: '2027-02-03' })], TODAY);
    const { from, to } = spanOf(bars, TODAY);
    expect([dateOf(from), dateOf(to)]).toEqual(['2026-11-01', '2027-02-28']);
    const alone = spanOf([], '2024-02-10');
    expect([dateOf(alone.from), dateOf(alone.to)]).toEqual(['2024-02-01', '2024-02-29']);
  });

  test('is not drawn out by a year that was mistyped', () => {
    const { bars } = roadmapOf([strategy('a', { start: '0226-12-10', due: '9026-12-10' })], TODAY);
    const { from, to } = spanOf(bars, TODAY);
    expect((to - from) / 365).toBeLessThan(10.2);
    expect([dateOf(from), dateOf(to)]).toEqual(['2021-11-01', '2031-11-30']);
  });

  test('has months, quarters and years without gaps', () => {
    const span = { from: day('2026-11-01'), to: day('2027-02-28') };
    const named = (by: 'month' | 'quarter' | 'year') =>
      ticksOf(span, by).map(({ year, number, from, to }) => [year, number, to - from + 1]);
    expect(named('month')).toEqual([
      [2026, 11, 30],
      [2026, 12, 31],
      [2027, 1, 31],
      [2027, 2, 28],
    ]);
    expect(named('quarter')).toEqual([
      [2026, 4, 61],
      [2027, 1, 59],
    ]);
    expect(named('year')).toEqual([
      [2026, 1, 61],
      [2027, 1, 59],
    ]);
  });
});

describe('a moved bar', () => {
  const both = { start: '2026-01-31', due: '2026-03-31' };

  test('keeps its length by days, and both its days by months', () => {
    expect(movedDates(both, 'whole', { days: -1 })).toEqual({ start: '2026-01-30', due: '2026-03-30' });
    expect(movedDates(both, 'whole', { months: 1 })).toEqual({ start: '2026-02-28', due: '2026-04-30' });
    expect(movedDates({ due: '2026-01-31' }, 'whole', { days: 1 })).toEqual({ due: '2026-02-01' });
    expect(movedDates({ start: '2026-12-31' }, 'whole', { days: 1 })).toEqual({ start: '2027-01-01' });
  });

  test('at one end stops at the other', () => {
    expect(movedDates(both, 'start', { days: 7 })).toEqual({ start: '2026-02-07' });
    expect(movedDates(both, 'start', { days: 400 })).toEqual({ start: '2026-03-31' });
    expect(movedDates(both, 'due', { days: -400 })).toEqual({ due: '2026-01-31' });
    expect(movedDates({ start: '2026-03-31', due: '2026-03-31' }, 'start', { days: 1 })).toBeUndefined();
  });

  test('gets the end that it lacks when that is drawn out', () => {
    expect(movedDates({ due: '2026-03-31' }, 'start', { days: -10 })).toEqual({ start: '2026-03-21' });
    expect(movedDates({ start: '2026-03-31' }, 'due', { months: 1 })).toEqual({ due: '2026-04-30' });
    expect(movedDates({ start: '2026-03-31' }, 'due', { days: -3 })).toEqual({ due: '2026-03-31' });
  });

  test('that goes nowhere changes nothing', () => {
    expect(movedDates(both, 'whole', { days: 0 })).toBeUndefined();
    expect(movedDates({}, 'whole', { days: 3 })).toBeUndefined();
    expect(movedDates({}, 'due', { days: 3 })).toBeUndefined();
  });
});
