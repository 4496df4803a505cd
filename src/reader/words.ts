// The words of the page in both of its languages, and how each writes days and numbers.
import { localeOf } from '@/i18n/locale';
import { numbersIn } from '@/i18n/numbersIn';
import { gap as englishGap } from '@/i18n/en/gap';
import { readerPage as englishPage } from '@/i18n/en/readerPage';
import { scene as englishScene } from '@/i18n/en/scene';
import { gap } from '@/i18n/ru/gap';
import { readerPage } from '@/i18n/ru/readerPage';
import { scene } from '@/i18n/ru/scene';
import type { Translate } from '@/i18n/messages';
import { say, speechOf } from '@/i18n/speech';
import { textsOf } from '@/i18n/words';

export const PAGE_LANGUAGES = ['en', 'ru'] as const;
export type PageLanguage = (typeof PAGE_LANGUAGES)[number];

const english = speechOf(
  'en',
  new Map(textsOf({ gap: englishGap, readerPage: englishPage, scene: englishScene })),
);
const russian = speechOf('ru', new Map(textsOf({ gap, readerPage, scene })));

export type Words = {
  language: PageLanguage;
  t: Translate;
  /** A calendar date such as `2026-01-12`: "12 January 2026". */
  day: (day: string) => string;
  number: (value: number) => string;
  /** A number that always has its sign, with a true minus. */
  signed: (value: number) => string;
};

export function wordsIn(language: PageLanguage): Words {
  const speech = language === 'ru' ? russian : english;
  // English with day before month, as the product's texts have it.
  const locale = localeOf(language);
  const days = new Intl.DateTimeFormat(locale, { dateStyle: 'long' });
  return {
    language,
    t: (key, values) => say(speech, english, key, values),
    day(day) {
      const at = new Date(`${day}T12:00:00`);
      return Number.isNaN(at.getTime()) ? day : days.format(at);
    },
    ...numbersIn(language),
  };
}

/** The language of the page that is nearest to a tag. */
export const pageLanguage = (tag: string): PageLanguage => (tag.startsWith('ru') ? 'ru' : 'en');
