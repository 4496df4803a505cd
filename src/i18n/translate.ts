// t(): the one way to a word of the interface. Usable outside of React as well.
import { createInstance } from 'i18next';
import { en } from './en';

export const languages = ['en', 'ru'] as const;
export type Language = (typeof languages)[number];

type PluralSuffix = '_zero' | '_one' | '_two' | '_few' | '_many' | '_other';
type Base<K extends string> = K extends `${infer B}${PluralSuffix}` ? B : K;
type KeysOf<T, P extends string = ''> = {
  [K in keyof T & string]: T[K] extends string ? Base<`${P}${K}`> : KeysOf<T[K], `${P}${K}.`>;
}[keyof T & string];

/** The key of a word, typed by the English file; plural endings are left off. */
export type MessageKey = KeysOf<typeof en>;
export type MessageValues = Record<string, string | number>;

const words = createInstance();
void words.init({
  lng: 'en',
  fallbackLng: 'en',
  resources: { en: { translation: en } },
  initAsync: false,
  interpolation: { escapeValue: false },
  returnNull: false,
});

/** The word of a key in the language of the interface; `count` chooses the plural form. */
export function t(key: MessageKey, values: MessageValues = {}): string {
  return words.t(key, values);
}

/** The language of the interface. */
export const language = (): Language => words.language as Language;

/** Changes the language; Russian words are fetched on first use. */
export async function setLanguage(next: Language): Promise<void> {
  if (next === 'ru' && !words.hasResourceBundle('ru', 'translation')) {
    const { ru } = await import('./ru');
    words.addResourceBundle('ru', 'translation', ru);
  }
  await words.changeLanguage(next);
}

/** Calls back after each change of language; returns the way to stop. */
export function onLanguage(listener: () => void): () => void {
  words.on('languageChanged', listener);
  return () => words.off('languageChanged', listener);
}
