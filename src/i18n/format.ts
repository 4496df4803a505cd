// Dates, sizes and lists in the language of the interface, by the platform's own rules.
import { localeOf } from './locale';
import { numbersIn, withMinus } from './numbersIn';
import { language } from './translate';

const locale = () => localeOf(language());

/** Making a formatter takes hundreds of times as long as using it, so each is made once for each language. */
function once<Made>(make: (locale: string) => Made): () => Made {
  const made = new Map<string, Made>();
  return () => {
    const spoken = locale();
    const known = made.get(spoken);
    if (known !== undefined) return known;
    const fresh = make(spoken);
    made.set(spoken, fresh);
    return fresh;
  };
}

const date = (options: Intl.DateTimeFormatOptions) =>
  once((spoken) => new Intl.DateTimeFormat(spoken, options));
const number = (options: Intl.NumberFormatOptions) =>
  once((spoken) => new Intl.NumberFormat(spoken, options));

const daysAway = once((spoken) => new Intl.RelativeTimeFormat(spoken, { numeric: 'auto' }));
const clock = date({ hour: '2-digit', minute: '2-digit' });
const dayOfYear = date({ day: 'numeric', month: 'short' });
const dayOfAnyYear = date({ day: 'numeric', month: 'short', year: 'numeric' });
const wholeDate = date({ day: 'numeric', month: 'long', year: 'numeric' });
const numbers = once(() => numbersIn(language()));
const exact = number({ maximumFractionDigits: 12, useGrouping: false });
const grouped = number({});
const conjunction = once((spoken) => new Intl.ListFormat(spoken, { type: 'conjunction' }));
const size = (unit: string, maximumFractionDigits: number) =>
  number({ style: 'unit', unit, maximumFractionDigits });
const sizes = {
  kilobyte: [size('kilobyte', 0), size('kilobyte', 0)],
  megabyte: [size('megabyte', 1), size('megabyte', 0)],
  gigabyte: [size('gigabyte', 1), size('gigabyte', 0)],
} as const;

const startOfDay = (at: number) => new Date(at).setHours(0, 0, 0, 0);

/** When something happened, as short as it can be said: "today 14:20", "yesterday", "18 Nov", "3 Nov 2025". */
export function formatWhen(at: number, now = Date.now()): string {
  const days = Math.round((startOfDay(now) - startOfDay(at)) / 86_400_000);
  if (days === 0 || days === 1) {
    const day = daysAway().format(-days, 'day');
    return days === 1 ? day : `${day} ${clock().format(at)}`;
  }
  const sameYear = new Date(at).getFullYear() === new Date(now).getFullYear();
  return (sameYear ? dayOfYear : dayOfAnyYear)().format(at);
}

/** A time of the day: "14:05". */
export const formatClock = (at: number): string => clock().format(at);

/** How long something has taken: "4:05", "1:04:05". */
export function formatElapsed(ms: number): string {
  const seconds = Math.max(0, Math.floor(ms / 1000));
  const two = (value: number) => String(value).padStart(2, '0');
  const [hours, minutes] = [Math.floor(seconds / 3600), Math.floor(seconds / 60) % 60];
  const rest = two(seconds % 60);
  return hours > 0 ? `${hours}:${two(minutes)}:${rest}` : `${minutes}:${rest}`;
}

/** The calendar date of a moment where the reader is, as projects keep dates: "2026-03-01". */
export function todayIso(now = Date.now()): string {
  const day = new Date(now);
  const parts = [String(day.getFullYear()).padStart(4, '0'), day.getMonth() + 1, day.getDate()];
  return parts.map((part) => String(part).padStart(2, '0')).join('-');
}

/** How long ago, in days: "today", "3 days ago". */
export function formatDaysAgo(at: number, now = Date.now()): string {
  const days = Math.max(0, Math.round((startOfDay(now) - startOfDay(at)) / 86_400_000));
  return daysAway().format(-days, 'day');
}

/** A calendar date such as `2026-01-12`: "12 January 2026". */
export function formatDate(day: string): string {
  const at = new Date(`${day}T12:00:00`);
  return Number.isNaN(at.getTime()) ? day : wholeDate().format(at);
}

/** A size of storage: "840 kB", "6.2 MB". */
export function formatBytes(bytes: number): string {
  const [value, [fine, whole]] =
    bytes >= 1e9
      ? [bytes / 1e9, sizes.gigabyte]
      : bytes >= 1e6
        ? [bytes / 1e6, sizes.megabyte]
        : [bytes / 1e3, sizes.kilobyte];
  return (value < 100 ? fine : whole)().format(value);
}

/** A number as people read it, of two decimals at most: "1.6", "1,6", "1,000", "\u22123". */
export const formatNumber = (value: number): string => numbers().number(value);

/** A number with all its decimals, as somebody would write it. */
export const formatExact = (value: number): string => exact().format(value);

/** A number of one digit behind the sign at most that always has its own: "+5", "\u221212.5", "0". */
export const formatSigned = (value: number): string => numbers().signed(value);

/** A count with its thousands set apart: "20,000". */
export const formatCount = (count: number): string => withMinus(grouped().format(count));

/** "current, target and reference". */
export const formatList = (parts: readonly string[]): string => conjunction().format(parts);

/** A day or a stretch of days, short: "28 Oct", "14 – 22 Sept", "1 Oct 2025 – 3 Jan 2026"; the year where it is another one. */
export function formatPeriod(from: string | undefined, until: string | undefined, now = Date.now()): string {
  const at = (date: string | undefined) => (date === undefined ? undefined : new Date(`${date}T12:00:00`));
  const [first, last] = [at(from) ?? at(until), at(until) ?? at(from)];
  if (!first || !last || Number.isNaN(first.getTime()) || Number.isNaN(last.getTime()))
    return from ?? until ?? '';
  const year = new Date(now).getFullYear();
  const words = new Intl.DateTimeFormat(locale(), {
    day: 'numeric',
    month: 'short',
    ...((first.getFullYear() !== year || last.getFullYear() !== year) && { year: 'numeric' as const }),
  });
  return first < last ? words.formatRange(first, last) : words.format(first);
}

const wholeMonth = date({ month: 'long', year: 'numeric' });
const shortMonth = date({ month: 'short' });

/** A month such as `2026-11`: "November 2026", or short "Nov". */
export const formatMonth = (month: string, short = false): string =>
  (short ? shortMonth : wholeMonth)().format(new Date(`${month}-15T12:00:00`));

/** A share of a whole, 0 to 1: "63 %". */
export const formatShare = (share: number): string =>
  new Intl.NumberFormat(locale(), { style: 'percent', maximumFractionDigits: 0 }).format(share);

const fixed = [0, 1, 2].map((digits) =>
  number({ minimumFractionDigits: digits, maximumFractionDigits: digits }),
);

/** A number with just so many decimals, up to two: "4.60". */
export const formatDecimals = (value: number, digits: number): string =>
  withMinus((fixed[digits] ?? grouped)().format(value));
