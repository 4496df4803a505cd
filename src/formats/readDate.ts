// Dates as tables write them: three orders of day, month and year, and the serial numbers of spreadsheets.

export const DATE_ORDERS = ['dmy', 'mdy', 'ymd'] as const;
export type DateOrder = (typeof DATE_ORDERS)[number];

/** A day, and the time of day in seconds where it is told. */
export type ReadDay = { day: string; seconds?: number };

const two = (value: number): string => String(value).padStart(2, '0');

/** A day as `2026-10-03`; undefined where there is none of this number, like 31 February. */
export function dayOf(year: number, month: number, day: number): string | undefined {
  const date = new Date(Date.UTC(year, month - 1, day));
  const exists =
    date.getUTCFullYear() === year && date.getUTCMonth() === month - 1 && date.getUTCDate() === day;
  return exists && year >= 1900 && year <= 2200
    ? `${String(year).padStart(4, '0')}-${two(month)}-${two(day)}`
    : undefined;
}

/** The serial numbers that are taken for days: from 1954 on, and no year that nobody has answered in. */
const SERIALS = { least: 20_000, most: 80_000 } as const;
const DAY = 86_400;

/** The day of a spreadsheet's serial number. Its calendar has a 29 February 1900 that never was; some begin in 1904. */
export function dayOfSerial(serial: number, from1904 = false): ReadDay | undefined {
  if (!Number.isFinite(serial) || serial < 0 || serial > 120_000) return undefined;
  const days = Math.floor(serial + 1e-9);
  if (!from1904 && days === 60) return undefined;
  const seconds = Math.round((serial - days) * DAY);
  const shift = from1904 ? 1462 : days < 60 ? 1 : 0;
  const date = new Date(Date.UTC(1899, 11, 30 + days + shift));
  const day = dayOf(date.getUTCFullYear(), date.getUTCMonth() + 1, date.getUTCDate());
  return day === undefined ? undefined : { day, ...(seconds > 0 && seconds < DAY && { seconds }) };
}

const PARTS =
  /^(\d{1,4})([./\-\s])(\d{1,2})\2(\d{1,4})\.?(?:г\.?)?(?:[T\s,]+(\d{1,2}):(\d{2})(?::(\d{2})(?:[.,]\d+)?)?\s*(am|pm)?\s*(?:Z|[+-]\d{2}:?\d{2})?)?$/i;

type Parts = { numbers: readonly [string, string, string]; seconds?: number };

function partsOf(text: string): Parts | undefined {
  const found = PARTS.exec(text.trim());
  if (!found) return undefined;
  const [, a = '', , b = '', c = '', hours, minutes, seconds = '0', half] = found;
  const time =
    hours === undefined ? undefined : timeOf(Number(hours), Number(minutes), Number(seconds), half);
  return { numbers: [a, b, c], ...(time !== undefined && { seconds: time }) };
}

function timeOf(
  hours: number,
  minutes: number,
  seconds: number,
  half: string | undefined,
): number | undefined {
  const late = half?.toLowerCase();
  const hour = late === 'pm' && hours < 12 ? hours + 12 : late === 'am' && hours === 12 ? 0 : hours;
  return hour < 24 && minutes < 60 && seconds < 60 ? hour * 3600 + minutes * 60 + seconds : undefined;
}

/** A year of two digits is of this century, or of the last where that would be long to come. */
function yearOf(text: string): number {
  const year = Number(text);
  if (text.length > 2) return year;
  return year < 70 ? 2000 + year : 1900 + year;
}

/** Reads a date in an order; also serial numbers of spreadsheets. Undefined where it is none. */
export function readDay(text: string, order: DateOrder): ReadDay | undefined {
  const parts = partsOf(text);
  if (!parts) {
    const plain = text.trim().replace(',', '.');
    const serial = /^\d{5}(?:\.\d+)?$/.test(plain) ? Number(plain) : NaN;
    return serial >= SERIALS.least && serial <= SERIALS.most ? dayOfSerial(serial) : undefined;
  }
  const [a, b, c] = parts.numbers;
  // A year of four digits at the front says the order by itself.
  const day =
    a.length > 2 || order === 'ymd'
      ? dayOf(yearOf(a), Number(b), Number(c))
      : order === 'dmy'
        ? dayOf(yearOf(c), Number(b), Number(a))
        : dayOf(yearOf(c), Number(a), Number(b));
  return day === undefined
    ? undefined
    : { day, ...(parts.seconds !== undefined && { seconds: parts.seconds }) };
}

/**
 * The orders in which all of these dates can be read, the likelier first; a text that no order reads is left aside.
 * Several: it cannot be told, and somebody has to say. None: they are no dates.
 */
export function ordersOf(texts: Iterable<string>): DateOrder[] {
  const read = { dmy: 0, mdy: 0, ymd: 0 };
  let dates = 0;
  // Whether an order is shown by a date that only it can read.
  const only = { dmy: 0, mdy: 0, ymd: 0 };
  for (const text of texts) {
    const able = DATE_ORDERS.filter((order) => readDay(text, order) !== undefined);
    if (able.length === 0) continue;
    dates++;
    for (const order of able) read[order]++;
    const [first] = able;
    if (first && able.length === 1) only[first]++;
  }
  if (dates === 0) return [];
  const most = Math.max(read.dmy, read.mdy, read.ymd);
  return DATE_ORDERS.filter((order) => read[order] === most).sort((a, b) => only[b] - only[a]);
}
