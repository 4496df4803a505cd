// t(): the one way to a word of the interface. Usable outside of React as well.
import { first } from './en/first';
import type { MessageKey, MessageValues, Translate } from './messages';
import { say, type Speech, speechOf } from './speech';
import { addEnglish, addRussian, english, russian } from './words';

export const languages = ['en', 'ru'] as const;
export type Language = (typeof languages)[number];

export type { MessageKey, MessageValues };

addEnglish(first);
const inEnglish = speechOf('en', english);
const speeches = new Map<Language, Speech>([['en', inEnglish]]);
const listeners = new Set<() => void>();
let wished: Language = 'en';
let spoken: Language = 'en';
let speech = inEnglish;

/** The word of a key in the language of the interface; `count` chooses the plural form. */
export function t(key: MessageKey, values?: MessageValues): string {
  return say(speech, inEnglish, key, values);
}

/** The words of a language; Russian ones are fetched on first use. */
async function learn(next: Language): Promise<Speech> {
  if (next === 'ru' && !speeches.has('ru')) {
    addRussian((await import('./ru')).ru);
    speeches.set('ru', speechOf('ru', russian));
  }
  return speeches.get(next) ?? inEnglish;
}

/** t() in a language of its own, whatever the interface speaks. */
export async function tIn(next: Language): Promise<Translate> {
  const words = await learn(next);
  return (key, values) => say(words, inEnglish, key, values);
}

/** The language of the interface. */
export const language = (): Language => spoken;

/** Changes the language. */
export async function setLanguage(next: Language): Promise<void> {
  wished = next;
  const words = await learn(next);
  // While the words were on their way, another language may have been chosen.
  if (wished !== next) return;
  spoken = next;
  speech = words;
  for (const listener of listeners) listener();
}

/** Calls back after each change of language; returns the way to stop. */
export function onLanguage(listener: () => void): () => void {
  listeners.add(listener);
  return () => void listeners.delete(listener);
}
