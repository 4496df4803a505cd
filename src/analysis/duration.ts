// Durations as people write them: "5 days", "1 h 30 min", "2-3 weeks", «полчаса», read as minutes.

const MINUTE = 1;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;
const WEEK = 7 * DAY;
const MONTH = 30 * DAY;
const YEAR = 365 * DAY;

/** Units by how they are written, in English and in Russian. */
const units: readonly (readonly [minutes: number, written: string])[] = [
  [MINUTE / 60, 'seconds?|secs?|s|секунд[ауы]?|сек|с'],
  [MINUTE, 'minutes?|mins?|m|минут[ауы]?|мин|м'],
  [HOUR, 'hours?|hrs?|h|час(?:а|ов)?|ч'],
  [DAY, 'days?|d|день|дня|дней|дн|сут(?:ки|ок)|д'],
  [WEEK, 'weeks?|wks?|w|недел[яиюь]|нед'],
  [MONTH, 'months?|mos?|месяц(?:а|ев)?|мес'],
  [YEAR, 'years?|yrs?|y|год(?:а)?|лет|г'],
];
const anyUnit = units.map(([, written]) => written).join('|');

const NUMBER = String.raw`\d+(?:[.,]\d+)?`;
/** What may stand between a number and its unit. */
const BETWEEN = String.raw`(?:working|business|calendar|рабочих|рабочий|рабочего|рабочие|календарных)?\s*`;
const part = new RegExp(
  String.raw`(?<![\p{L}\d.,])(${NUMBER})(?:\s*(?:-|–|—|to|до)\s*(${NUMBER}))?\s*${BETWEEN}(${anyUnit})(?!\p{L})`,
  'giu',
);
/** A unit alone is one of it. */
const alone = new RegExp(String.raw`^(?:an?\s+|one\s+|од(?:ин|на|ну)\s+)?(${anyUnit})\.?$`, 'iu');
const halves: readonly (readonly [minutes: number, written: RegExp])[] = [
  [HOUR / 2, /^(?:half an hour|полчаса)$/iu],
  [DAY / 2, /^(?:half a day|полдня)$/iu],
];
/** Between two durations: from the one to the other. */
const range = /^\s*(?:-|–|—|to|до)\s*$/iu;

const numberOf = (written: string): number => Number(written.replace(',', '.'));

const unitOf = (written: string): number =>
  units.find(([, forms]) => new RegExp(`^(?:${forms})$`, 'iu').test(written))?.[0] ?? 0;

const middle = (from: number, to: number): number => (from + to) / 2;

/** The minutes of a duration as it is written, of a range its middle; undefined where no time can be read in it. */
export function minutesOf(written: string | undefined): number | undefined {
  const text = written?.trim() ?? '';
  if (text === '') return undefined;
  const half = halves.find(([, form]) => form.test(text));
  if (half) return half[0];
  const one = alone.exec(text)?.[1];
  if (one !== undefined) return unitOf(one);
  let sum: number | undefined;
  let last = { minutes: 0, end: 0 };
  for (const { 0: whole, 1: from = '', 2: to, 3: unit = '', index } of text.matchAll(part)) {
    const number = to === undefined ? numberOf(from) : middle(numberOf(from), numberOf(to));
    let minutes = number * unitOf(unit);
    if (sum !== undefined && range.test(text.slice(last.end, index))) {
      sum -= last.minutes;
      minutes = middle(last.minutes, minutes);
    }
    sum = (sum ?? 0) + minutes;
    last = { minutes, end: index + whole.length };
  }
  return sum;
}
