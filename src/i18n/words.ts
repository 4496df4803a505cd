// The words that are here, by their full keys. English ones of the start come at once, others with what speaks them;
// Russian ones come together, but for those of the command line, which a browser never asks for.

type Words = { readonly [key: string]: string | Words };

export function* textsOf(words: Words, prefix = ''): Generator<[string, string]> {
  for (const [key, value] of Object.entries(words)) {
    if (typeof value === 'string') yield [prefix + key, value];
    else yield* textsOf(value, `${prefix}${key}.`);
  }
}

export const english = new Map<string, string>();

/**
 * Adds the words of areas. The file of an area that is not needed for the first look at a map does it itself, and is
 * imported by the code that speaks it and is fetched later: its words are here before its first screen is drawn.
 */
export function addEnglish(areas: Words): void {
  for (const [key, text] of textsOf(areas)) english.set(key, text);
}

export const russian = new Map<string, string>();

export function addRussian(areas: Words): void {
  for (const [key, text] of textsOf(areas)) russian.set(key, text);
}
