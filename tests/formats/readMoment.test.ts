// Moments as logs write them, what is no moment and why, and when the order of day and month cannot be told.
import { describe, expect, test } from 'vitest';
import { momentCounts, momentOf } from '@/formats/readMoment';

const iso = (text: string, order: 'dmy' | 'mdy' | 'ymd' = 'dmy'): string => {
  const at = momentOf(text, order);
  return typeof at === 'number' ? new Date(at).toISOString().replace('.000Z', '') : at;
};

describe('a moment', () => {
  test('is read as ISO whatever the order, with its zone', () => {
    expect(iso('2026-10-03')).toBe('2026-10-03T00:00:00');
    expect(iso('2026-10-03 14:05', 'mdy')).toBe('2026-10-03T14:05:00');
    expect(iso('2026/10/03T14:05:09.5')).toBe('2026-10-03T14:05:09.500Z');
    expect(iso('2026-10-03T14:05:09+03:00')).toBe('2026-10-03T11:05:09');
    expect(iso('2026-10-03T14:05:09Z')).toBe('2026-10-03T14:05:09');
    expect(iso('20261003T140509')).toBe('2026-10-03T14:05:09');
  });

  test('is read with day, month and year in the order that was said', () => {
    expect(iso('03.10.2026 9:30')).toBe('2026-10-03T09:30:00');
    expect(iso('03/10/2026', 'mdy')).toBe('2026-03-10T00:00:00');
    expect(iso('26-10-03', 'ymd')).toBe('2026-10-03T00:00:00');
    expect(iso('10/3/26 1:05 pm', 'mdy')).toBe('2026-10-03T13:05:00');
    expect(iso('10/3/26 12:05 AM', 'mdy')).toBe('2026-10-03T00:05:00');
  });

  test('is read from a number of Excel or of a clock', () => {
    expect(iso('46298')).toBe('2026-10-03T00:00:00');
    expect(iso('46298,5')).toBe('2026-10-03T12:00:00');
    expect(iso('1790985600')).toBe('2026-10-03T00:00:00');
    expect(iso('1790985600000')).toBe('2026-10-03T00:00:00');
  });

  test('is none where the calendar has no such day, the year is far off, or no date is written', () => {
    expect(iso('31.02.2026')).toBe('noSuchDay');
    expect(iso('2026-02-31')).toBe('noSuchDay');
    expect(iso('29.02.1900')).toBe('noSuchDay');
    expect(iso('01.01.1900')).toBe('farYear');
    expect(iso('20000')).toBe('farYear');
    expect(iso('1900')).toBe('noDate');
    expect(iso('13/13/2026')).toBe('noDate');
    expect(iso('25:00')).toBe('noDate');
    expect(iso('yesterday')).toBe('noDate');
    expect(iso('')).toBe('noDate');
    expect(iso('03.10.2026 25:00')).toBe('noDate');
  });
});

describe('the order of day and month', () => {
  const ordersOf = (...values: string[]) => {
    const counts = momentCounts();
    values.forEach(counts.add);
    return counts.result();
  };
  test('is told by a day after the twelfth, and asked about where none is there', () => {
    expect(ordersOf('03.10.2026', '31.10.2026')).toEqual({ read: 2, orders: ['dmy'] });
    expect(ordersOf('10/03/2026', '10/31/2026')).toEqual({ read: 2, orders: ['mdy'] });
    expect(ordersOf('05.05.2026', '03.10.2026')).toEqual({
      read: 2,
      orders: ['dmy', 'mdy'],
      example: '03.10.2026',
    });
    expect(ordersOf('2026-03-10').example).toBeUndefined();
    expect(ordersOf('05.05.2026').example).toBeUndefined();
  });
});
