// Moments as logs write them: ISO, day and month in three orders, numbers of Excel and of clocks, read as milliseconds.
import { DATE_ORDERS, type DateOrder, dayOfSerial } from './readDate';

/** Why a text is no moment: no date at all, a day that the calendar has not, or a year that no log is of. */
export type NoMoment = 'noDate' | 'noSuchDay' | 'farYear';

/** Years outside are slips or stand for "unknown", such as the 1900 of spreadsheets. */
const YEARS = { from: 1970, to: 2100 };

const TIME = String.raw`(?:[T ,]+(\d{1,2})[:.](\d{2})(?:[:.](\d{2})(?:[.,](\d{1,9}))?)?\s*([ap]\.?m\.?)?)?`;
const ZONE = String.raw`\s*(Z|UTC|[+-]\d{2}:?\d{2}|[+-]\d{2})?`;
const YEAR_FIRST = new RegExp(String.raw`^(\d{4})[-./](\d{1,2})[-./](\d{1,2})${TIME}${ZONE}$`, 'i');
const IN_ONE = new RegExp(String.raw`^(\d{4})(\d{2})(\d{2})(?:T?(\d{2})(\d{2})(\d{2})?()())?${ZONE}$`, 'i');
const OPEN = new RegExp(String.raw`^(\d{1,2})[-./](\d{1,2})[-./](\d{4}|\d{2})${TIME}${ZONE}$`, 'i');
const NUMBER = /^\d{5,13}(?:[.,]\d+)?$/;

/**
 * Reads a moment, in milliseconds; without a zone it counts as of the clock of Greenwich, since only the time between
 * moments of one log is asked for.
 */
export function momentOf(written: string, order: DateOrder): number | NoMoment {
  const text = written.trim();
  const whole = YEAR_FIRST.exec(text) ?? IN_ONE.exec(text);
  if (whole) return assembled(whole[1], whole[2], whole[3], whole);
  const open = OPEN.exec(text);
  if (open) {
    const [, first, second, third] = open;
    if (order === 'ymd') return third?.length === 2 ? assembled(first, second, third, open) : 'noDate';
    return order === 'dmy' ? assembled(third, second, first, open) : assembled(third, first, second, open);
  }
  return NUMBER.test(text) ? ofNumber(Number(text.replace(',', '.'))) : 'noDate';
}

/** Whether a moment says its day alone, without an hour. */
export function isDayOnly(written: string): boolean {
  const text = written.trim();
  const found = YEAR_FIRST.exec(text) ?? IN_ONE.exec(text) ?? OPEN.exec(text);
  if (found) return found[4] === undefined;
  // A day of Excel without a part of it; what is larger counts seconds.
  return /^\d{5}$/.test(text);
}

/** The moment of what was found; the time of the day and the zone stand behind the date. */
function assembled(
  year: string | undefined,
  month: string | undefined,
  day: string | undefined,
  [, , , , hour = '0', minute = '0', second = '0', part = '', half = '', zone = '']: RegExpExecArray,
): number | NoMoment {
  const y = year?.length === 2 ? 2000 + Number(year) : Number(year);
  const [m, d, h] = [Number(month), Number(day), hourOf(Number(hour), half)];
  if (m < 1 || m > 12) return 'noDate';
  const days = Date.UTC(y, m - 1, d);
  if (d < 1 || new Date(days).getUTCDate() !== d) return 'noSuchDay';
  if (y < YEARS.from || y > YEARS.to) return 'farYear';
  if (h === undefined || Number(minute) > 59 || Number(second) > 60) return 'noDate';
  const time = ((h * 60 + Number(minute)) * 60 + Number(second)) * 1000;
  const fine = part === '' ? 0 : Math.round(Number(`0.${part}`) * 1000);
  return days + time + fine - zoneOf(zone);
}

function hourOf(hour: number, half: string): number | undefined {
  if (half === '') return hour < 24 ? hour : undefined;
  if (hour < 1 || hour > 12) return undefined;
  return (hour % 12) + (/^p/i.test(half) ? 12 : 0);
}

function zoneOf(zone: string): number {
  const found = /^([+-])(\d{2}):?(\d{2})?$/.exec(zone);
  if (!found) return 0;
  const minutes = Number(found[2]) * 60 + Number(found[3] ?? 0);
  return (found[1] === '-' ? -minutes : minutes) * 60_000;
}

/** Days of Excel, seconds or milliseconds since 1970; which of them, their size says. */
function ofNumber(value: number): number | NoMoment {
  // 100,000 days after 1899 is the year 2173, and 100,000 seconds after 1970 is its second day.
  if (value < 100_000) {
    const read = dayOfSerial(value);
    return read ? inYears(Date.parse(read.day) + (read.seconds ?? 0) * 1000) : 'noSuchDay';
  }
  if (value < 1e8) return 'noDate';
  return inYears(value < 1e11 ? Math.round(value * 1000) : Math.round(value));
}

function inYears(at: number): number | NoMoment {
  const year = new Date(at).getUTCFullYear();
  return year < YEARS.from || year > YEARS.to ? 'farYear' : at;
}

/** How many of the values are moments in each order. */
export function momentCounts() {
  const read: Record<DateOrder, number> = { dmy: 0, mdy: 0, ymd: 0 };
  /** Values that say different days in different orders. */
  let open: string | undefined;
  return {
    add: (written: string): void => {
      // With the year in front, or as a number, it says the same in every order.
      const one = /^\s*\d{1,2}\D/.test(written) ? undefined : momentOf(written, 'dmy');
      const moments = DATE_ORDERS.map((order) => one ?? momentOf(written, order));
      for (const [index, order] of DATE_ORDERS.entries())
        if (typeof moments[index] === 'number') read[order] += 1;
      if (open === undefined && new Set(moments.filter((one) => typeof one === 'number')).size > 1)
        open = written.trim();
    },
    /** How many the best order has read so far. */
    read: (): number => Math.max(...Object.values(read)),
    /** The orders that read the most, the usual one first; `example` where they disagree and somebody must say. */
    result: (): { read: number; orders: DateOrder[]; example?: string } => {
      const most = Math.max(...Object.values(read));
      const orders = DATE_ORDERS.filter((order) => read[order] === most);
      return { read: most, orders, ...(orders.length > 1 && open !== undefined && { example: open }) };
    },
  };
}
