// The direction of a line: Arabic and Hebrew run from the right, whatever the language of the interface.
export type Direction = 'ltr' | 'rtl';

/** In front of a line whose own letters would give it another direction than its paragraph has. Neither is seen or wide. */
const MARK = { ltr: '\u200e', rtl: '\u200f' } as const;

const fromRight = /[\u0590-\u08ff\u200f\ufb1d-\ufdff\ufe70-\ufefc\u{10800}-\u{10fff}\u{1e800}-\u{1efff}]/u;
const strong = /[\p{L}\u200e\u200f]/u;

/** What stands apart in a sentence, up to its end where the sentence was broken within. */
const apart = /[\u2066-\u2068][^\u2069]*\u2069?/gu;

/**
 * The direction of a text: that of its first letter outside of what stands apart, as the browser's own
 * `unicode-bidi: plaintext` finds it.
 */
export function directionOf(text: string): Direction {
  // Nearly every text has no such letter at all, and is looked through once.
  if (!fromRight.test(text)) return 'ltr';
  return fromRight.test(strong.exec(text.replace(apart, ''))?.[0] ?? '') ? 'rtl' : 'ltr';
}

/**
 * A name as it stands in a sentence of the interface: one from the right stands apart, between unseen marks, so that it
 * turns neither the sentence nor the figures beside it.
 */
export const inSentence = (name: string): string => (fromRight.test(name) ? `\u2068${name}\u2069` : name);

/** A line of a paragraph, marked where its own letters would turn it round. */
export const directed = (line: string, direction: Direction): string =>
  directionOf(line) === direction ? line : MARK[direction] + line;

/** Whether a letter is one of the marks that directed() writes. */
export const isDirectionMark = (letter: string | undefined): boolean =>
  letter === MARK.ltr || letter === MARK.rtl;
