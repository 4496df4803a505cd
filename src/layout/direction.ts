// The direction of a line: Arabic and Hebrew run from the right, whatever the language of the interface.
export type Direction = 'ltr' | 'rtl';

/** In front of a line whose own letters would give it another direction than its paragraph has. Neither is seen or wide. */
const MARK = { ltr: '\u200e', rtl: '\u200f' } as const;

const fromRight = /[\u0590-\u08ff\u200f\ufb1d-\ufdff\ufe70-\ufefc\u{10800}-\u{10fff}\u{1e800}-\u{1efff}]/u;
const strong = /[\p{L}\u200e\u200f]/u;

/** The direction of a text: that of its first letter, as the browser's own `unicode-bidi: plaintext` finds it. */
export function directionOf(text: string): Direction {
  // Nearly every text has no such letter at all, and is looked through once.
  if (!fromRight.test(text)) return 'ltr';
  return fromRight.test(strong.exec(text)?.[0] ?? '') ? 'rtl' : 'ltr';
}

/** A line of a paragraph, marked where its own letters would turn it round. */
export const directed = (line: string, direction: Direction): string =>
  directionOf(line) === direction ? line : MARK[direction] + line;

/** Whether a letter is one of the marks that directed() writes. */
export const isDirectionMark = (letter: string | undefined): boolean =>
  letter === MARK.ltr || letter === MARK.rtl;
