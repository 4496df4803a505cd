// Tables out of HTML, as text and never as a document: pages, Word, Excel and Sheets put them on the clipboard. One pass, tolerant.
import { cellText } from './cellText';
import { decodeHtmlEntities } from './markup';

/** `rows`: every cell once, all rows equally long. `filled`: merged cells repeated over all that they cover. */
export type HtmlTable = {
  rows: string[][];
  filled: string[][];
  /** how many of its first rows and columns are marked as heads */
  headRow: boolean;
  headColumn: boolean;
};

type Cell = { parts: string[]; head: boolean; columns: number; rows: number };
type Open = { rows: Cell[][]; cell?: Cell };

/** Tables stand in tables in old mails; deeper ones are text of the cell. */
const DEPTH = 8;

/** More cells than this come from nobody's hand: merged cells are then taken as single ones. */
const CELLS = 100_000;
const AREA = 4_000_000;
const SKIPPED = new Set(['style', 'script', 'title', 'xml', 'template']);
/** Elements that begin a line of their own. */
const BLOCKS = new Set(
  'p div li ul ol h1 h2 h3 h4 h5 h6 blockquote pre tr dt dd section article table'.split(' '),
);

/** The tables of a page, in the order they end; what stands in a table inside of a cell is text of that cell as well. */
export function readHtmlTables(html: string): HtmlTable[] {
  const tables: HtmlTable[] = [];
  const open: Open[] = [];
  let deeper = 0;
  scanHtml(html, {
    text: (text) => {
      for (const { cell } of open) if (cell) addTo(cell.parts, text);
    },
    tag: (name, closing, attributes) => {
      const own = open.at(-1);
      if (name === 'table') {
        if (!closing && open.length === DEPTH) deeper++;
        else if (!closing) open.push({ rows: [] });
        else if (deeper > 0) deeper--;
        else if (own) tables.push(...finished(open.pop()));
        return;
      }
      if (!own || deeper > 0) return;
      if (name === 'tr') {
        delete own.cell;
        if (!closing) own.rows.push([]);
      } else if (name === 'td' || name === 'th') {
        delete own.cell;
        if (!closing) {
          const cell = newCell(name, attributes);
          if (own.rows.length === 0) own.rows.push([]);
          own.rows.at(-1)?.push(cell);
          own.cell = cell;
        }
      }
    },
  });
  // What was cut off still has rows.
  while (open.length > 0) tables.push(...finished(open.pop()));
  return tables;
}

/** The text of a page: its lines, without marks. */
export function textOfHtml(html: string): string {
  const parts: string[] = [];
  scanHtml(html, { text: (text) => addTo(parts, text), tag: () => undefined });
  return cellText(parts.join(''));
}

/** Adds a piece of text; a block that begins where a line does begins no other. */
function addTo(parts: string[], text: string): void {
  const last = parts.at(-1);
  if (text === '\n' && (last === undefined || last.endsWith('\n'))) return;
  parts.push(text);
}

type Handler = {
  /** a piece of text with single blanks, or a line break */
  text: (text: string) => void;
  tag: (name: string, closing: boolean, attributes: string) => void;
};

function scanHtml(html: string, { text, tag }: Handler): void {
  let skipped = '';
  let bullets = false;
  const say = (raw: string) => {
    if (raw !== '' && skipped === '' && !bullets)
      text(decodeHtmlEntities(raw.replace(/[ \t\r\n\f]+/g, ' ')).replaceAll('\u00a0', ' '));
  };
  for (let at = 0; at < html.length;) {
    const start = html.indexOf('<', at);
    if (start === -1) {
      say(html.slice(at));
      return;
    }
    say(html.slice(at, start));
    if (html.startsWith('<!--', start)) {
      const end = html.indexOf('-->', start + 4);
      if (end === -1) return;
      at = end + 3;
      continue;
    }
    const end = html.indexOf('>', start);
    if (end === -1) return;
    const inner = html.slice(start + 1, end);
    at = end + 1;
    // Word writes the sign of a list item as text, for those that know no lists.
    if (inner.startsWith('![')) {
      bullets = /^!\[if !supportlists/i.test(inner);
      continue;
    }
    const name = /^\/?([a-z][a-z0-9:]{0,20})/i.exec(inner)?.[1]?.toLowerCase();
    if (name === undefined) {
      if (!/^[!?/]/.test(inner)) say(html.slice(start, end + 1));
      continue;
    }
    const closing = inner.startsWith('/');
    if (SKIPPED.has(name) && !inner.endsWith('/')) {
      if (closing) skipped = '';
      else if (skipped === '') skipped = name;
      continue;
    }
    if (skipped !== '') continue;
    if (name === 'br') text('\n');
    else if (BLOCKS.has(name)) text('\n');
    else if (name === 'td' || name === 'th') text(' ');
    tag(name, closing, inner);
  }
}

const COLUMNS = /\bcolspan\s{0,4}=\s{0,4}["']?(\d{1,4})/i;
const ROWS = /\browspan\s{0,4}=\s{0,4}["']?(\d{1,4})/i;

function newCell(name: string, attributes: string): Cell {
  const span = (of: RegExp) => Math.min(200, Math.max(1, Number(of.exec(attributes)?.[1] ?? 1)));
  return { parts: [], head: name === 'th', columns: span(COLUMNS), rows: span(ROWS) };
}

type Filled = Pick<HtmlTable, 'rows' | 'filled'>;

const textOf = (cell: Cell): string => cellText(cell.parts.join(''));

/** The rows of a table without merged cells, of which most are. */
function plain(cells: readonly Cell[][]): Filled {
  const rows = cells.map((row) => row.map(textOf));
  return { rows, filled: rows };
}

/** The rows of a table with merged cells, each over all that it covers. */
function spread(cells: readonly Cell[][], area: number): Filled {
  const merged = area <= CELLS;
  const rows: string[][] = cells.map(() => []);
  const filled: string[][] = cells.map(() => []);
  cells.forEach((row, y) => {
    let x = 0;
    for (const cell of row) {
      while (filled[y]?.[x] !== undefined) x++;
      const text = textOf(cell);
      const [width, height] = merged ? [cell.columns, cell.rows] : [1, 1];
      for (let down = 0; down < height && y + down < cells.length; down++)
        for (let right = 0; right < width; right++) {
          const [line, repeated] = [rows[y + down], filled[y + down]];
          if (line) line[x + right] = down === 0 && right === 0 ? text : '';
          if (repeated) repeated[x + right] = text;
        }
      x += width;
    }
  });
  return { rows, filled };
}

/** A row as long as the others, without gaps. */
function evenRow(row: string[], width: number): string[] {
  if (row.length === width && !row.includes(undefined as unknown as string)) return row;
  return Array.from({ length: width }, (_, x) => row[x] ?? '');
}

function finished(table: Open | undefined): HtmlTable[] {
  const cells = (table?.rows ?? []).filter((row) => row.length > 0);
  if (cells.length === 0) return [];
  const area = cells.flat().reduce((sum, { columns, rows }) => sum + columns * rows, 0);
  const { rows, filled } =
    area === cells.reduce((sum, row) => sum + row.length, 0) ? plain(cells) : spread(cells, area);
  const width = filled.reduce((most, row) => Math.max(most, row.length), 0);
  if (rows.length * width > AREA) return [];
  const even = (lines: string[][]) => lines.map((row) => evenRow(row, width));
  const firsts = cells.slice(1).map(([first]) => first?.head ?? false);
  return [
    {
      rows: even(rows),
      filled: even(filled),
      headRow: (cells[0]?.length ?? 0) > 1 && (cells[0]?.every(({ head }) => head) ?? false),
      headColumn: firsts.length > 0 && firsts.every(Boolean),
    },
  ];
}
