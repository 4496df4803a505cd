// The calendar name of a period: a month, quarter or year where it is just that.
import type { Period } from './measuredAt';

export type PeriodName =
  | { kind: 'month'; year: number; month: number }
  | { kind: 'quarter'; year: number; quarter: number }
  | { kind: 'year'; year: number }
  | { kind: 'range'; from: string; to: string }
  | { kind: 'none' };

const lastDay = (year: number, month: number): number => new Date(Date.UTC(year, month, 0)).getUTCDate();

/** What a period is called. */
export function periodName({ from, to }: Period): PeriodName {
  if (from === '' && to === '') return { kind: 'none' };
  const range: PeriodName = { kind: 'range', from, to };
  const [first, last] = [from, to].map((day) => day.split('-').map(Number));
  const [year = 0, month = 0, begin = 0] = first ?? [];
  const [lastYear = 0, lastMonth = 0, end = 0] = last ?? [];
  if (year !== lastYear || begin !== 1 || end !== lastDay(lastYear, lastMonth)) return range;
  if (month === lastMonth) return { kind: 'month', year, month };
  if (month === 1 && lastMonth === 12) return { kind: 'year', year };
  if (month % 3 === 1 && lastMonth === month + 2) return { kind: 'quarter', year, quarter: (month + 2) / 3 };
  return range;
}
