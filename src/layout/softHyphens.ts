// Soft hyphens: where a long word of a name may end a line, so that it is never cut between any two letters.

export const SOFT_HYPHEN = '\u00ad';

/** A shorter word has room on every line that names stand on. */
const LONG = 11;
/** So many letters stay together before a hyphen and after it. */
const END = 3;

const vowel = /[aeiouyà-öø-üаеёиоуыэюяіїє]/i;
// A soft or hard sign and й belong to the letter before them.
const leads = /[\p{Script=Latin}\p{Script=Cyrillic}]/u;
const clings = /[ьъй]/i;

/** Long words of Latin and Cyrillic letters with soft hyphens between syllables; all other text as it is. */
export const softHyphens = (text: string): string =>
  text.length < LONG ? text : text.replaceAll(/[\p{Script=Latin}\p{Script=Cyrillic}]+/gu, hyphenated);

function hyphenated(word: string): string {
  if (word.length < LONG) return word;
  let text = '';
  let spoken = false;
  for (const [at, letter] of word.split('').entries()) {
    const next = word[at + 1] ?? '';
    const begins = leads.test(letter) && !vowel.test(letter) && !clings.test(letter) && vowel.test(next);
    if (begins && spoken && at >= END && word.length - at >= END) text += SOFT_HYPHEN;
    spoken ||= vowel.test(letter);
    text += letter;
  }
  return text;
}
