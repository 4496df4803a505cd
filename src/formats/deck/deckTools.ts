// What all slides are made with: the project, the frame, words and numbers of the language, and how texts are set.
import { localeOf } from '@/i18n/locale';
import type { Translate } from '@/i18n/messages';
import '@/i18n/en/deck';
import type { FontName, MeasureText } from '@/layout/scene';
import type { Id } from '@/model/id';
import type { Project } from '@/model/types';
import type { Pen } from '../pen';
import type { DeckFrame } from './deckFrame';
import type { DeckLook } from './deckLook';
import { linesIn } from './deckSlide';
import { type CellText, LEADING } from './slideTable';

export type DeckTools = {
  project: Project;
  mapId: Id;
  /** The persona whose feelings are told. */
  leadId: Id | undefined;
  frame: DeckFrame;
  look: DeckLook;
  measure: MeasureText;
  t: Translate;
  words: DeckWords;
  /** The calendar day. */
  today: string;
};

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
  /** Minutes in the largest unit that holds one of them. */
  time: (minutes: number) => string;
  list: (parts: readonly string[]) => string;
};

const DAY = 86_400_000;

/** @param language the tag of the language in which the deck is written */
export function deckWords(language: string): DeckWords {
  const tag = localeOf(language);
  const decimal = new Intl.NumberFormat(tag, { maximumFractionDigits: 1 });
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
  const lists = new Intl.ListFormat(tag, { type: 'conjunction' });
  const unit = (name: string, value: number): string =>
    new Intl.NumberFormat(tag, {
      style: 'unit',
      unit: name,
      unitDisplay: 'long',
      maximumFractionDigits: 1,
    }).format(value);
  return {
    number: (value) => decimal.format(value),
    signed: (value) => {
      const rounded = Math.round(value * 10) / 10;
      return `${rounded === 0 ? '' : rounded > 0 ? '+' : '\u2212'}${decimal.format(Math.abs(rounded))}`;
    },
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

export type TextPlace = {
  x: number;
  y: number;
  width: number;
  font?: FontName;
  size: number;
  fill: string;
  /** How many lines it may have. */
  most?: number;
  anchor?: 'start' | 'middle' | 'end';
};

/** Sets a text from its top downwards, and tells how high it is. */
export function setText(
  pen: Pen,
  { measure }: Pick<DeckTools, 'measure'>,
  text: string,
  { x, y, width, font = 'card', size, fill, most = 40, anchor = 'start' }: TextPlace,
): number {
  const lines = linesIn(measure, text, { font, size, width, most });
  for (const [at, line] of lines.entries()) {
    const baseline = y + size * LEADING * at + size * (LEADING / 2 + 0.36);
    const look = { font, size, fill, room: width } as const;
    if (anchor === 'start') pen.text(line, x, baseline, look);
    else pen.text(line, anchor === 'end' ? x + width : x + width / 2, baseline, { font, size, fill, anchor });
  }
  return lines.length * size * LEADING;
}

/** How high a text is in a width. */
export const heightOfText = (
  { measure }: Pick<DeckTools, 'measure'>,
  text: string,
  { width, font = 'card', size, most = 40 }: Pick<TextPlace, 'width' | 'font' | 'size' | 'most'>,
): number => linesIn(measure, text, { font, size, width, most }).length * size * LEADING;

/** A text of a cell, broken to the width of its column without the edges. */
export const cellText = (
  { measure, look }: Pick<DeckTools, 'measure' | 'look'>,
  text: string,
  width: number,
  {
    font = 'card',
    size = 10.5,
    fill = look.ink,
    link,
  }: Partial<Pick<CellText, 'font' | 'size' | 'fill' | 'link'>> = {},
): CellText => ({
  text,
  lines: linesIn(measure, text, { font, size, width, most: 12 }),
  font,
  size,
  fill,
  ...(link !== undefined && { link }),
});

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
