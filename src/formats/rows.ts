// The rows of a file of answers, contacts or groups: CSV, TSV or a workbook, as text cells, with the line each stands on.
import Papa from 'papaparse';
import { cellText } from './cellText';
import { decode } from './decode';
import { type Delimiter, partedBy, plainText } from './delimited';
import { ENCODINGS } from './encodings';
import { DATE_ORDERS, readDay } from './readDate';
import type { ImportProblemCode } from './importTypes';
import type { NoteValues, Problem } from '@/model/notes';
import { readWorkbook, SHEET_LIMITS, WorkbookError, type WorkbookTrouble } from './workbook';
import { workbookKind } from './workbookKind';

/** Why a file gives no rows. */
export type RowsProblemCode =
  /** what a text is not, as every import says it */
  | ImportProblemCode
  /** what a workbook is instead; `rows`, `columns`: more of them than can be read, `limit` */
  | WorkbookTrouble
  /** a workbook of a program of before 2007 */
  | 'old'
  /** no row beside the head */
  | 'noRows';

export type RowsProblem = Problem<RowsProblemCode>;

export type RowsRead = {
  ok: true;
  /** The names of the columns; those of a file without a head are empty. */
  head: string[];
  hasHead: boolean;
  /** As many cells as each has; a cell that is not there is blank. Nothing is ever reckoned: a formula is a text. */
  rows: string[][];
  /** The line of the file, or the row of the sheet, on which each begins, counted from 1. */
  lines: number[];
  /** How it was read, to be told. */
  by: { encoding: string; delimiter: Delimiter | undefined } | { sheets: readonly string[]; sheet: number };
  /** The line of a quote that nothing closes: all behind it would be one cell. */
  openQuote?: number;
};

export type RowsResult = RowsRead | { ok: false; problem: RowsProblem };

export type RowsOptions = {
  /** Which sheet of a workbook; by default the first one that is shown. */
  sheet?: number | undefined;
  /** Told again and again while it reads: how much of it is done, 0 to 1. */
  tell?: ((done: number) => void) | undefined;
};

const refused = (code: RowsProblemCode, values: NoteValues = {}): RowsResult => ({
  ok: false,
  problem: { code, values },
});

/** Reads the rows of a file. Never throws on what a file holds. */
export function readRows(bytes: Uint8Array, { sheet, tell }: RowsOptions = {}): RowsResult {
  if (bytes[0] === 0x50 && bytes[1] === 0x4b) return workbookRows(bytes, sheet, tell);
  const kind = workbookKind(bytes);
  if (kind === 'encrypted' || kind === 'old') return refused(kind);
  const decoded = decode(bytes);
  if (!decoded.ok) return decoded;
  const { text, encoding } = decoded;
  if (text.includes('\0')) return refused('notText');
  const beginning = text.slice(0, 500).trimStart();
  if (/^<(?:!doctype\s+html|html|table)\b/i.test(beginning)) return refused('html');
  if (/^<\?xml/i.test(beginning)) return refused('xml');
  return textRows(text, ENCODINGS[encoding], tell);
}

function workbookRows(bytes: Uint8Array, sheet: number | undefined, tell: RowsOptions['tell']): RowsResult {
  try {
    const { rows, lines, sheets, sheet: read } = readWorkbook(bytes, { sheet, tell });
    return withHead(rows, lines, { sheets, sheet: read });
  } catch (error) {
    if (!(error instanceof WorkbookError)) throw error;
    return crowdRefused(error.trouble);
  }
}

const crowdRefused = (trouble: WorkbookTrouble): RowsResult =>
  refused(trouble, trouble === 'rows' || trouble === 'columns' ? { limit: SHEET_LIMITS[trouble] } : {});

/** How much of a text is looked at to tell what parts its cells. */
const LOOK = 200_000;
/** How much of it is parted at a time: each time is told, and a quote that nothing closes makes it read again what came before. */
const chunkOf = (length: number): number => Math.max(500_000, Math.ceil(length / 25));

/** Reading in chunks works on texts as on files; the types know it only of files. */
type InChunks = {
  delimiter: string;
  chunkSize: number;
  chunk: (
    results: { data: string[][]; errors: { code: string }[]; meta: { cursor: number } },
    parser: { abort: () => void },
  ) => void;
};
const parseInChunks = Papa.parse as unknown as (text: string, options: InChunks) => void;

/** What parts the cells; undefined where each line is one cell. */
function delimiterOf(text: string): Delimiter | undefined {
  const cut = text.length > LOOK ? text.slice(0, text.lastIndexOf('\n', LOOK)) : text;
  const best = partedBy(cut);
  if (best.width < 2 || best.share < 0.5) return undefined;
  if (best.delimiter !== ',' || best.width !== 2) return best.delimiter;
  // A column of numbers with a decimal comma is one column.
  const lines = cut.split(/\r?\n/).filter((line) => line.trim() !== '');
  const isNumber = (line: string): boolean => /^\s*-?\d+,\d+\s*$/.test(line);
  const [head = '', ...rest] = lines;
  const allNumbers = rest.length > 0 && rest.every((line) => isNumber(line) || /^\s*-?\d*\s*$/.test(line));
  return allNumbers && (isNumber(head) || !head.includes(',')) ? undefined : best.delimiter;
}

function textRows(source: string, encoding: string, tell: RowsOptions['tell']): RowsResult {
  const { text, firstLine } = plainText(source);
  const delimiter = delimiterOf(text);
  const rows: string[][] = [];
  const lines: number[] = [];
  let line = firstLine;
  let [cells, openQuote]: [number, number | undefined] = [0, undefined];
  let tooMany: 'rows' | 'columns' | undefined;
  parseInChunks(text, {
    // A text of one column is parted by what no text has.
    delimiter: delimiter ?? '\u001f',
    chunkSize: chunkOf(text.length),
    chunk: ({ data, errors, meta }, parser) => {
      for (const row of data) {
        const here = line;
        line += 1 + row.reduce((sum, cell) => sum + breaksIn(cell), 0);
        const plain = row.map(cellText);
        if (plain.every((cell) => cell === '')) continue;
        rows.push(plain);
        lines.push(here);
        cells += plain.length;
        if (plain.length > SHEET_LIMITS.columns) tooMany ??= 'columns';
      }
      // It is the last row that takes all the rest.
      if (errors.some(({ code }) => code === 'MissingQuotes')) openQuote = lines.at(-1);
      if (rows.length > SHEET_LIMITS.rows || cells > SHEET_LIMITS.cells) tooMany ??= 'rows';
      if (tooMany) parser.abort();
      else tell?.(meta.cursor / text.length);
    },
  });
  if (tooMany) return crowdRefused(tooMany);
  const read = withHead(rows, lines, { encoding, delimiter });
  return read.ok && openQuote !== undefined ? { ...read, openQuote } : read;
}

/** How many line breaks a cell has: it stands on so many lines more. */
function breaksIn(cell: string): number {
  let breaks = 0;
  for (let at = cell.indexOf('\n'); at !== -1; at = cell.indexOf('\n', at + 1)) breaks++;
  return breaks;
}

/** A number or a date stands in a row of answers, not in a head. */
const isAnswer = (cell: string): boolean =>
  /^[+-]?\d+(?:[.,]\d+)?\s*%?$/.test(cell) || DATE_ORDERS.some((order) => readDay(cell, order) !== undefined);

/** How many lines above the head may be a title, and no row of the table. */
const TITLES = 3;

function withHead(rows: string[][], lines: number[], by: RowsRead['by']): RowsResult {
  const width = rows.reduce((most, row) => Math.max(most, row.length), 0);
  const filled = (row: readonly string[] = []): number => row.filter((cell) => cell !== '').length;
  // A title fills one cell above a table that fills more, and is no answer.
  const fuller = width > 1 ? rows.slice(0, TITLES + 1).findIndex((row) => filled(row) > 1) : 0;
  const first = rows.slice(0, Math.max(0, fuller)).some((row) => row.some(isAnswer))
    ? 0
    : Math.max(0, fuller);
  const top = rows[first];
  if (!top) return refused('noRows');
  const hasHead = !top.some(isAnswer);
  const from = first + (hasHead ? 1 : 0);
  if (rows.length <= from) return refused('noRows');
  return {
    ok: true,
    head: Array.from({ length: width }, (_, x) => (hasHead ? (top[x] ?? '') : '')),
    hasHead,
    rows: rows.slice(from),
    lines: lines.slice(from),
    by,
  };
}
