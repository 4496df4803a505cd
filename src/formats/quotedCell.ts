// One cell of a tab-separated block as a spreadsheet writes it: in quotes, and with an apostrophe before what is no formula.

/**
 * How a text begins that a spreadsheet would take for a formula, with the apostrophes that guard it: an operator, also one
 * of full width or behind blanks, and the signs that some programs skip (OWASP ASVS 1.2.10).
 */
const FORMULA = /^'*(?:[\t\r\0]|\s*[=+\-@\uff1d\uff0b\uff0d\uff20])/;
const NUMBER = /^[+-]?\d+(?:[.,]\d+)?%?$/;

/** Whether a spreadsheet would reckon with a text instead of showing it. */
export const looksLikeFormula = (text: string): boolean => FORMULA.test(text) && !NUMBER.test(text);

/** A cell without the apostrophe by which spreadsheets keep it as text. */
export const withoutGuard = (cell: string): string =>
  cell.startsWith("'") && FORMULA.test(cell) ? cell.slice(1) : cell;

/** The quoted cell that begins at a place, and where it ends; undefined when the quote is only a sign in a text. */
export function quotedCell(text: string, start: number): { cell: string; end: number } | undefined {
  let cell = '';
  for (let from = start + 1; ;) {
    const at = text.indexOf('"', from);
    if (at < 0) return undefined;
    cell += text.slice(from, at);
    const next = text[at + 1];
    if (next === undefined || next === '\t' || next === '\n') return { cell, end: at + 1 };
    if (next !== '"') return undefined;
    cell += '"';
    from = at + 2;
  }
}
