// Speech: the words of one language with its rules of plural, and how a key becomes a sentence in it.
import type { MessageKey, MessageValues } from './messages';

/** The words of a language by their full keys, with its own rules of plural. */
export type Speech = { texts: ReadonlyMap<string, string>; plural: Intl.PluralRules };

export const speechOf = (spoken: string, texts: ReadonlyMap<string, string>): Speech => ({
  texts,
  plural: new Intl.PluralRules(spoken),
});

function find({ texts, plural }: Speech, key: string, count: unknown): string | undefined {
  const form = typeof count === 'number' ? texts.get(`${key}_${plural.select(count)}`) : undefined;
  return form ?? texts.get(key);
}

/** The word of a key; what a language lacks is said in the other. `count` chooses the plural form. */
export function say(of: Speech, otherwise: Speech, key: MessageKey, values?: MessageValues): string {
  const count = values?.['count'];
  const text = find(of, key, count) ?? find(otherwise, key, count) ?? key;
  if (!values || !text.includes('{{')) return text;
  return text.replace(/\{\{\s*(\w+)\s*\}\}(\.?)/g, (_, name: string, stop: string) => {
    const value = String(values[name] ?? '');
    // An abbreviation at the end of a sentence has its full stop already.
    return value.endsWith('.') ? value : value + stop;
  });
}
