// Text as a search compares it: letters that look alike are alike, and every place leads back to the text as written.

/** Signs that people do not tell apart, or cannot type, each group with the plain sign that stands for it. */
const groups: readonly (readonly [plain: string, alike: string])[] = [
  [' ', '\t\u00a0\u1680\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2007\u2008\u2009\u200a\u202f\u205f\u3000'],
  ["'", '`\u00b4\u02b9\u02bb\u02bc\u02bd\u055a\u2018\u2019\u201a\u201b\u2032\u2035\u2039\u203a\uff07'],
  ['"', '\u00ab\u00bb\u02ba\u201c\u201d\u201e\u201f\u2033\u2036\u300c\u300d\u301d\u301e\u301f\uff02'],
  ['-', '\u2010\u2011\u2012\u2013\u2014\u2015\u2043\u2212\ufe58\ufe63\uff0d'],
  // Nobody sees them: the soft hyphen, the space without width, the word joiner, the mark of byte order.
  ['', '\u00ad\u200b\u2060\ufeff'],
];
const plainOf = new Map(
  groups.flatMap(([plain, alike]) => Array.from(alike, (sign) => [sign, plain] as const)),
);
const look = `[${[...plainOf.keys()].join('')}]`;
const alike = new RegExp(look, 'u');
const everyAlike = new RegExp(look, 'gu');

/** In small letters: ё like е, for people write either, and the Greek sigma at the end of a word like any other. */
const small = (text: string): string => text.toLowerCase().replaceAll('ё', 'е').replaceAll('ς', 'σ');

function soften(text: string, matchCase: boolean): string {
  const plain = alike.test(text) ? text.replaceAll(everyAlike, (sign) => plainOf.get(sign) ?? sign) : text;
  return matchCase ? plain : small(plain);
}

/**
 * A text as it is compared: one way of writing a letter with its accent (NFC), one kind of space, apostrophe, quote and
 * dash, no invisible signs, and unless case matters small letters and е for ё. Other accents stay: cafe is not café.
 */
export const comparableText = (text: string, matchCase = false): string =>
  soften(text.normalize('NFC'), matchCase);

/** A text made comparable; `from` and `to` lead back to the text as written, where the places differ. */
export type Comparable = { text: string; from?: number[]; to?: number[] };

/** Signs that belong to the letter before them: accents, and the vowels and ends of Korean syllables. */
const ACCENT = String.raw`\p{M}\u1160-\u11ff`;
const letters = new RegExp(`[^${ACCENT}][${ACCENT}]*|[${ACCENT}]+`, 'gu');

/**
 * The comparable text with the way back. A letter may be written as one sign or as a letter and its accent, small
 * letters may be longer than capitals, and invisible signs go: such texts are made comparable letter by letter. A letter
 * that becomes shorter or longer is found as a whole.
 */
export function comparable(written: string, matchCase: boolean): Comparable {
  const soft = soften(written, matchCase);
  if (soft.length === written.length && written.normalize('NFC') === written) return { text: soft };
  const [from, to]: [number[], number[]] = [[], []];
  let text = '';
  for (const { 0: letter, index } of written.matchAll(letters)) {
    const piece = soften(letter.normalize('NFC'), matchCase);
    const asLong = piece.length === letter.length;
    for (let i = 0; i < piece.length; i += 1) {
      from.push(asLong ? index + i : index);
      to.push(asLong ? index + i + 1 : index + letter.length);
    }
    text += piece;
  }
  return { text, from, to };
}
