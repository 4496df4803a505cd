// The keys of all words, and what t() is, as types: for code that is handed t() and does not ask which language is spoken.
import type { en } from './en';

type PluralSuffix = '_zero' | '_one' | '_two' | '_few' | '_many' | '_other';
type Base<K extends string> = K extends `${infer B}${PluralSuffix}` ? B : K;
type KeysOf<T, P extends string = ''> = {
  [K in keyof T & string]: T[K] extends string ? Base<`${P}${K}`> : KeysOf<T[K], `${P}${K}.`>;
}[keyof T & string];

/** The key of a word, typed by the English file; plural endings are left off. */
export type MessageKey = KeysOf<typeof en>;
export type MessageValues = Record<string, string | number>;

/** The word of a key in some language; `count` chooses the plural form. */
export type Translate = (key: MessageKey, values?: MessageValues) => string;
