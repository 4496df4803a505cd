// The words of slides: numbers and days of a language, and how long a name is in a sentence. Pictures speak them too.
import '@/i18n/en/deck';
import { localeOf } from '@/i18n/locale';
import { numbersIn } from '@/i18n/numbersIn';
import { inSentence } from '@/layout/direction';

/** Numbers and days as the language of the deck writes them. */
export type DeckWords = {
  number: (value: number) => string;
  /** With its sign, to tenths. */
  signed: (value: number) => string;
  share: (value: number) => string;
  /** Short, as a table has it. */
  day: (date: string) => string;
  wholeDay: (date: string) => string;
  /** A day or a stretch of days, as a table has them. */
  period: (from: string | undefined, until: string | undefined) => string;
  /** Of a number of a day: "March 2027". */
  month: (day: number) => string;
  /** Of a number of a day, without its year: "Sept". */
  shortMonth: (day: number) => string;
  /** Minutes in the largest unit that holds one of them. */
  time: (minutes: number) => string;
  list: (parts: readonly string[]) => string;
};

const DAY = 86_400_000;

/** @param language the tag of the language in which the deck is written */
export function deckWords(language: string): DeckWords {
  const tag = localeOf(language);
  const numbers = numbersIn(language);
  const percent = new Intl.NumberFormat(tag, { style: 'percent', maximumFractionDigits: 0 });
  const utc = { timeZone: 'UTC' } as const;
  // «13.12.2026»: with words a Russian date takes half a line more.
  const date = new Intl.DateTimeFormat(tag, {
    ...(language === 'ru'
      ? { day: '2-digit', month: '2-digit', year: 'numeric' }
      : { day: 'numeric', month: 'short', year: 'numeric' }),
    ...utc,
  });
  const whole = new Intl.DateTimeFormat(tag, { dateStyle: 'long', ...utc });
  const month = new Intl.DateTimeFormat(tag, { month: 'long', year: 'numeric', ...utc });
  const shortMonth = new Intl.DateTimeFormat(tag, { month: 'short', ...utc });
  const lists = new Intl.ListFormat(tag, { type: 'conjunction' });
  const unit = (name: string, value: number): string =>
    new Intl.NumberFormat(tag, {
      style: 'unit',
      unit: name,
      unitDisplay: 'long',
      maximumFractionDigits: 1,
    }).format(value);
  return {
    ...numbers,
    share: (value) => percent.format(value),
    day: (written) => dated(date, written),
    wholeDay: (written) => dated(whole, written),
    period: (from, until) => {
      const [first, last] = [from ?? until ?? '', until ?? from ?? ''];
      const ends = [first, last].map((written) => new Date(`${written}T12:00:00Z`)) as [Date, Date];
      const isStretch = first < last && ends.every((end) => !Number.isNaN(end.getTime()));
      return isStretch ? date.formatRange(...ends) : dated(date, first);
    },
    month: (day) => month.format(new Date(day * DAY)),
    shortMonth: (day) => shortMonth.format(new Date(day * DAY)),
    time: (minutes) =>
      minutes >= 1440
        ? unit('day', minutes / 1440)
        : minutes >= 60
          ? unit('hour', minutes / 60)
          : unit('minute', minutes),
    list: (parts) => lists.format(parts),
  };
}

function dated(format: Intl.DateTimeFormat, written: string): string {
  const at = new Date(`${written}T12:00:00Z`);
  return Number.isNaN(at.getTime()) ? written : format.format(at);
}

/** A word or two, cut to a length with an ellipsis: a name within a sentence. */
export function short(text: string, most = 60): string {
  // Of a novel only the beginning is looked at: a letter has no more parts than these.
  const plain = text
    .slice(0, most * 16)
    .replace(/\s+/g, ' ')
    .trim();
  const letters = Array.from(new Intl.Segmenter().segment(plain), ({ segment }) => segment);
  return letters.length <= most
    ? plain
    : `${letters
        .slice(0, most - 1)
        .join('')
        .trimEnd()}…`;
}

/** A name in a sentence: cut where it is long, and apart where it runs from the right. */
export const named = (name: string, most?: number): string => inSentence(short(name, most));
