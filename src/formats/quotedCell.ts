// One cell of a tab-separated block as a spreadsheet writes it: in quotes, and with an apostrophe before what is no formula.

const GUARDED = /^'+[=+\-@]/;

/** A cell without the apostrophe by which spreadsheets keep it as text. */
export const withoutGuard = (cell: string): string => (GUARDED.test(cell) ? cell.slice(1) : cell);

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
