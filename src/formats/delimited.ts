// Comma-, semicolon- and tab-separated values in: which sign parts the cells, and the rows as papaparse reads them.
import Papa from 'papaparse';
import { cellText } from './cellText';
import { withoutGuard } from './quotedCell';

export type Delimiter = '\t' | ',' | ';' | '|';
export type Delimited = {
  rows: string[][];
  delimiter: Delimiter;
  /** The line of a quotation mark that nothing closes: all behind it is one cell. */
  openQuote?: number;
};

const DELIMITERS: readonly Delimiter[] = ['\t', ';', ',', '|'];
/** Rows that are looked at to tell the delimiter. */
const LOOK = 60;

const AREA = 4_000_000;

const partedText = (text: string, delimiter: Delimiter, preview = 0) =>
  Papa.parse<string[]>(text, { delimiter, preview, skipEmptyLines: 'greedy' });

const parse = (text: string, delimiter: Delimiter, preview = 0): string[][] =>
  partedText(text, delimiter, preview).data;

/** The line of the quotation mark of a text that nothing closes. */
function openQuoteIn(
  { text, firstLine }: ReturnType<typeof plainText>,
  errors: readonly { code: string; index?: number | undefined }[],
): number | undefined {
  const at = errors.find(({ code }) => code === 'MissingQuotes')?.index;
  if (at === undefined) return undefined;
  return firstLine + text.slice(0, at).split('\n').length - 1;
}

/** Lines above a table that are its title, and no row of it. */
const TITLES = 2;

/** The rows without a title that stands above them. */
function withoutTitle(rows: string[][]): string[][] {
  const first = rows.findIndex(({ length }) => length > 1);
  return first > 0 && first <= TITLES ? rows.slice(first) : rows;
}

/**
 * Whether rows that do not all agree are those of a table, in which a row may be short or have a cell too many: every
 * row is parted, most agree with the head, and no blank follows where they are parted, as it does in sentences.
 */
function isRagged(rows: readonly (readonly string[])[], width: number): boolean {
  const [head = []] = rows;
  const parted = rows.flatMap((row) => row.slice(1));
  return (
    width > 2 &&
    head.length >= width &&
    head.length <= width + 1 &&
    rows.every(({ length }) => length > 1) &&
    !parted.some((cell) => /^\s+\S/.test(cell))
  );
}

/** How alike the rows are in their number of cells: 1 when all have as many, 0 when there is nothing to part. */
function evenness(rows: readonly (readonly string[])[]): { share: number; width: number } {
  const counts = new Map<number, number>();
  for (const row of rows) counts.set(row.length, (counts.get(row.length) ?? 0) + 1);
  let [width, most] = [0, 0];
  for (const [length, count] of counts) if (count > most) [width, most] = [length, count];
  return { share: width > 1 ? most / rows.length : 0, width };
}

/** Excel writes the delimiter into a line of its own. */
const SEP_LINE = /^\s{0,20}sep=[,;|\t]\n/i;

/**
 * A text without the line in which Excel names the delimiter, the number of its first line, and one kind of line ends: in a
 * file that was put together of two each part has its own, and rows whose ends papaparse did not guess were a single cell.
 */
export function plainText(source: string): { text: string; firstLine: number } {
  const text = source.includes('\r') ? source.replaceAll(/\r\n?/g, '\n') : source;
  const bare = text.replace(SEP_LINE, '');
  return { text: bare, firstLine: bare.length === text.length ? 1 : 2 };
}

type Parted = { delimiter: Delimiter; share: number; width: number; rows: number; ragged: boolean };

/** The sign that parts the lines of a text most evenly, and how evenly. */
export const partedBy = (text: string): Parted =>
  DELIMITERS.map((delimiter) => {
    if (!text.includes(delimiter)) return { delimiter, share: 0, width: 0, rows: 0, ragged: false };
    const rows = withoutTitle(parse(text, delimiter, LOOK));
    const { share, width } = evenness(rows);
    return { delimiter, share, width, rows: rows.length, ragged: share >= 0.5 && isRagged(rows, width) };
  }).reduce((a, b) => (b.share > a.share || (b.share === a.share && b.width > a.width) ? b : a));

/**
 * Reads a text as separated values; undefined when its lines do not agree on a table of two columns and two rows,
 * but for a title above it, and for rows that are short or have a cell too many.
 */
export function readDelimited(source: string): Delimited | undefined {
  const plain = plainText(source);
  const { text } = plain;
  const best = partedBy(text);
  // Lines of prose have commas as well, but not as many each.
  const isTable = best.share >= (best.delimiter === '\t' ? 0.5 : 0.9) || best.ragged;
  if (best.rows < 2 || !isTable) return undefined;
  const { data, errors } = partedText(text, best.delimiter);
  const rows = data.map((row) => row.map((cell) => withoutGuard(cellText(cell))));
  const width = rows.reduce((most, row) => Math.max(most, row.length), 0);
  // One endless line among many short ones would make a table of mere emptiness.
  if (rows.length * width > AREA) return undefined;
  const openQuote = openQuoteIn(plain, errors);
  return {
    delimiter: best.delimiter,
    rows: rows.map((row) => Array.from({ length: width }, (_, x) => row[x] ?? '')),
    ...(openQuote !== undefined && { openQuote }),
  };
}

/** A head is short. */
const LONGEST_HEAD = 60;

/**
 * Why a text of separated values is no table: a quotation mark takes all the rest, or heads stand alone. Undefined for
 * a text that is no such table at all.
 */
export function troubleOf(source: string): { openQuote: number } | 'headsAlone' | undefined {
  const plain = plainText(source);
  const { text } = plain;
  const [first = ''] = text.trimStart().split(/\r?\n/, 1);
  const cellsBy = (delimiter: Delimiter): number => first.split(delimiter).length;
  const delimiter = DELIMITERS.reduce((a, b) => (cellsBy(b) > cellsBy(a) ? b : a));
  if (cellsBy(delimiter) < 2) return undefined;
  const { data, errors } = partedText(text, delimiter);
  const openQuote = openQuoteIn(plain, errors);
  if (openQuote !== undefined) return { openQuote };
  const [heads = []] = data;
  // A sentence has a comma as well, and a blank behind it.
  const areHeads =
    heads.length >= (delimiter === ',' ? 3 : 2) &&
    heads.every((cell) => cell.trim() !== '' && cell.length <= LONGEST_HEAD) &&
    (delimiter === '\t' || !heads.slice(1).some((cell) => /^\s/.test(cell)));
  return data.length === 1 && areHeads ? 'headsAlone' : undefined;
}
