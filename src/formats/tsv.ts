// Tab-separated blocks: how Excel and Sheets put a range of cells on the clipboard as text, and read one.
import { looksLikeFormula, quotedCell, withoutGuard } from './quotedCell';

const MOST_CELLS = 4_000_000;

/** A cell as text. What looks like a formula gets the apostrophe by which spreadsheets keep it as text. */
function written(cell: string, alone: boolean): string {
  const text = looksLikeFormula(cell) ? `'${cell}` : cell;
  // An empty cell that is a whole row by itself would be lost at the end of the block.
  return /["\t\n\r]/.test(text) || (text === '' && alone) ? `"${text.replaceAll('"', '""')}"` : text;
}

/** Rows of cells as a tab-separated block, quoted as Excel does: cells with a tab, a line break or a quote. */
export const writeBlock = (rows: readonly (readonly string[])[]): string =>
  rows.map((row) => row.map((cell) => written(cell, row.length === 1)).join('\t')).join('\n');

/** A tab-separated block as rows of cells, all equally long; it has at least one cell. The last line break ends a row. */
export function readBlock(source: string): string[][] {
  const text = source.replace(/\r\n?/g, '\n').replace(/\n$/, '');
  const breaks = /[\t\n]/g;
  const rows: string[][] = [[]];
  for (let at = 0; ;) {
    const found = text[at] === '"' ? quotedCell(text, at) : undefined;
    breaks.lastIndex = at;
    const end = found?.end ?? breaks.exec(text)?.index ?? text.length;
    const cell = found?.cell ?? text.slice(at, end);
    rows.at(-1)?.push(withoutGuard(cell));
    if (end >= text.length) break;
    if (text[end] === '\n') rows.push([]);
    at = end + 1;
  }
  const width = rows.reduce((widest, row) => Math.max(widest, row.length), 0);
  // One endless row among many short ones is refused by its length; filled up, the others would fill the memory.
  if (rows.length * width > MOST_CELLS) return rows;
  return rows.map((row) => [...row, ...Array<string>(width - row.length).fill('')]);
}
