// Tables of Markdown: a line of heads, a line of dashes, and rows, with the pipes that part them.
import { cellText } from './cellText';
import { decodeEntities } from './markup';

/** More columns than this are none of a table that somebody wrote. */
const COLUMNS = 1000;

/** The tables of a text, each with its heads first. */
export function readMarkdownTables(text: string): string[][][] {
  const tables: string[][][] = [];
  const lines = text.split(/\r\n|\r|\n/).map((line) => bare(line));
  for (let at = 1; at < lines.length; at++) {
    const [head = '', rule = ''] = [lines[at - 1], lines[at]];
    if (!isRule(rule) || !head.includes('|')) continue;
    const heads = cellsOf(head);
    if (heads.length < 2 || cellsOf(rule).length !== heads.length) continue;
    if (heads.length > COLUMNS) break;
    const rows = [heads];
    for (at += 1; at < lines.length && lines[at]?.includes('|'); at++) {
      const cells = cellsOf(lines[at] ?? '');
      rows.push(heads.map((_, x) => cells[x] ?? ''));
    }
    if (rows.length > 1) tables.push(rows);
    else if (tables.length === 0) break;
  }
  return tables;
}

/** A line without quotation marks and the blanks at its ends. */
function bare(line: string): string {
  let text = line.trim();
  while (text.startsWith('>')) text = text.slice(1).trimStart();
  return text;
}

const isRule = (line: string): boolean => line.includes('-') && line.includes('|') && /^[|\s:-]+$/.test(line);

/** Signs that a backslash makes mere text. */
const ESCAPED = /[!-/:-@[-`{-~]/;

/** The cells of a row; `\|` is a pipe within a cell, and so is one within backticks. */
function cellsOf(line: string): string[] {
  const cells: string[] = [];
  let cell = '';
  let code = false;
  for (let at = line.startsWith('|') ? 1 : 0; at < line.length; at++) {
    const letter = line[at] ?? '';
    const next = line[at + 1] ?? '';
    if (letter === '\\' && next === '|') {
      cell += '|';
      at++;
    } else if (letter === '\\' && !code && ESCAPED.test(next)) {
      cell += letter + next;
      at++;
    } else if (letter === '|' && !code) {
      cells.push(cell);
      cell = '';
    } else {
      if (letter === '`') code = !code;
      cell += letter;
    }
  }
  if (cell.trim() !== '' || !line.endsWith('|')) cells.push(cell);
  return cells.map(plain);
}

/** A cell without the marks of emphasis around the whole of it, and without the backslashes before signs. */
function plain(cell: string): string {
  const text = decodeEntities(cell.trim());
  const marked = /^(\*\*|__|`)(.+)\1$/s.exec(text);
  if (marked?.[1] === '`') return cellText(marked[2] ?? '');
  return cellText((marked?.[2] ?? text).replace(/\\([!-/:-@[-`{-~])/g, '$1'));
}
