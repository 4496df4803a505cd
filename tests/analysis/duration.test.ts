// Durations as people write them, in both languages.
import { expect, it } from 'vitest';
import { minutesOf } from '@/analysis/duration';

const DAY = 24 * 60;

it.each([
  ['2 weeks', 14 * DAY],
  ['25 min', 25],
  ['1 h 30 min', 90],
  ['1.5 hours', 90],
  ['1,5 часа', 90],
  ['2-3 days', 2.5 * DAY],
  ['от 2 до 4 дней', 3 * DAY],
  ['1 hour – 2 hours', 90],
  ['3 working days', 3 * DAY],
  ['5 рабочих дней', 5 * DAY],
  ['4 tries, 15 min', 15],
  ['4 попытки, 15 мин', 15],
  ['up to 6 days', 6 * DAY],
  ['полчаса', 30],
  ['an hour', 60],
  ['неделя', 7 * DAY],
  ['30 s', 0.5],
  ['6 months', 180 * DAY],
])('reads %s', (written, minutes) => {
  expect(minutesOf(written)).toBe(minutes);
});

it.each([undefined, '', 'soon', '24/7', '12', '3 tries', 'долго', '5 minds', 'Q3'])(
  'reads no time in %s',
  (written) => {
    expect(minutesOf(written)).toBeUndefined();
  },
);
