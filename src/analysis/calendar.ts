// Days of the calendar as numbers, so that they can be counted, and moved by days and months. Without clock and time zone.

const DAY = 86_400_000;

/** The number of a day such as `2026-02-28`, counted from 1970; undefined where it is none, as `2026-02-31` is. */
export function dayNumber(date: string | undefined): number | undefined {
  const parts = /^(\d{4})-(\d{2})-(\d{2})$/.exec(date ?? '');
  if (!parts) return undefined;
  const day = utc(Number(parts[1]), Number(parts[2]), Number(parts[3]));
  return dateOf(day) === date ? day : undefined;
}

/** The day of a number, as projects keep days. */
export const dateOf = (day: number): string => new Date(day * DAY).toISOString().slice(0, 10);

/** `Date.UTC` takes years below 100 for those of the 20th century. */
function utc(year: number, month: number, day: number): number {
  const at = new Date(0);
  at.setUTCFullYear(year, month - 1, day);
  return Math.round(at.getTime() / DAY);
}

const partsOf = (day: number): [year: number, month: number, date: number] => {
  const at = new Date(day * DAY);
  return [at.getUTCFullYear(), at.getUTCMonth() + 1, at.getUTCDate()];
};

/** The first day of the month of a day, so many months later. */
export function startOfMonth(day: number, later = 0): number {
  const [year, month] = partsOf(day);
  return utc(year, month + later, 1);
}

/** The same day some months later; a month that is shorter has it at its end: one month after 31 January is 28 February. */
export function addMonths(day: number, months: number): number {
  const [, , date] = partsOf(day);
  const first = startOfMonth(day, months);
  return Math.min(first + date - 1, startOfMonth(first, 1) - 1);
}

/** The month of a day, 1 to 12, and its year. */
export function monthOf(day: number): { year: number; month: number } {
  const [year, month] = partsOf(day);
  return { year, month };
}
