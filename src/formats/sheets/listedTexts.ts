// Several texts in one cell of a table.

/** What stands before each of them. */
export const BULLET = '\u2022 ';

/** Several texts of a cell, each on lines of its own; a single one as it is, and blank ones left out. */
export const listed = (texts: readonly string[]): string => {
  const told = texts.map((text) => text.trim()).filter(Boolean);
  return told.length > 1 ? told.map((text) => `${BULLET}${text}`).join('\n') : (told[0] ?? '');
};
