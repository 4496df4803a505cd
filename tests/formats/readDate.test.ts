// Dates of tables: three orders, days that are none, serial numbers, and when the order cannot be told.
import { describe, expect, it } from 'vitest';
import { dayOfSerial, ordersOf, readDay } from '@/formats/readDate';

describe('a date', () => {
  it.each([
    ['03.10.2026', 'dmy', '2026-10-03'],
    ['03.10.2026', 'mdy', '2026-03-10'],
    ['3/10/26', 'dmy', '2026-10-03'],
    ['2026-10-03', 'dmy', '2026-10-03'],
    ['2026-10-03T09:05:00Z', 'mdy', '2026-10-03'],
    ['26-10-03', 'ymd', '2026-10-03'],
    ['31.02.2026', 'dmy', undefined],
    ['29.02.2026', 'dmy', undefined],
    ['29.02.2028', 'dmy', '2028-02-29'],
    ['00.10.2026', 'dmy', undefined],
    ['13/13/2026', 'mdy', undefined],
    ['03.10-2026', 'dmy', undefined],
    ['46296', 'dmy', '2026-10-01'],
    ['46296,5', 'dmy', '2026-10-01'],
    ['9', 'dmy', undefined],
    ['yesterday', 'dmy', undefined],
    ['', 'dmy', undefined],
  ] as const)('%j in %s is %s', (text, order, day) => {
    expect(readDay(text, order)?.day).toBe(day);
  });

  it('may have a time', () => {
    expect(readDay('03.10.2026 14:05', 'dmy')).toEqual({ day: '2026-10-03', seconds: 14 * 3600 + 300 });
    expect(readDay('10/3/2026, 2:05:09 PM', 'mdy')).toEqual({ day: '2026-10-03', seconds: 14 * 3600 + 309 });
    expect(readDay('46296.25', 'dmy')).toEqual({ day: '2026-10-01', seconds: 6 * 3600 });
  });

  it('may be a serial number, from 1900 or 1904', () => {
    expect(dayOfSerial(1)?.day).toBe('1900-01-01');
    expect(dayOfSerial(59)?.day).toBe('1900-02-28');
    expect(dayOfSerial(60)).toBeUndefined();
    expect(dayOfSerial(61)?.day).toBe('1900-03-01');
    expect(dayOfSerial(0, true)?.day).toBe('1904-01-01');
    expect(dayOfSerial(-1)).toBeUndefined();
  });
});

describe('the order', () => {
  it('is told by a day beyond the twelfth', () => {
    expect(ordersOf(['03.10.2026', '14.10.2026'])).toEqual(['dmy']);
    expect(ordersOf(['03/10/2026', '10/14/2026'])).toEqual(['mdy']);
  });
  it('does not matter where the year is first', () => {
    expect(ordersOf(['2026-10-03', '2026-10-04'])).toHaveLength(3);
  });
  it('has to be asked where nothing tells it', () => {
    expect(ordersOf(['03.10.2026', '04.10.2026'])).toEqual(['dmy', 'mdy']);
  });
  it('is none of words', () => {
    expect(ordersOf(['form', 'app', ''])).toEqual([]);
  });
});
