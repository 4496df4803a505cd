// Lines of a text with their numbers, which every note and refusal names.

/** `line` is 1-based. */
export type TextLine = { line: number; text: string };

/** A text as its lines, whatever system wrote it. */
export const textLines = (text: string): TextLine[] =>
  text.split(/\r\n|\r|\n/).map((text, i) => ({ line: i + 1, text }));

/** The beginning of a text, for a note. */
export const shortened = (text: string): string =>
  text.length > 60 ? `${text.slice(0, 60)}…`.toWellFormed() : text;
