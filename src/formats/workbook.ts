// A workbook (.xlsx) to rows of text: its sheets, shared texts, and the formats by which a number is a date.
//
// Kept readers of workbooks unpack in workers that they make of their own text, which the policy of the page forbids, and
// hold what an archive says of its size for true. This one unpacks piece by piece, counts what comes out, and reads the
// XML as it comes.
import { SaxesParser } from 'saxes';
import { dayOfSerial } from './readDate';
import { type ZipPart, ZIP_LIMITS, ZipError, unpackPart, zipParts } from './zipParts';

export type WorkbookRows = {
  rows: string[][];
  /** The row of the sheet that each stands on. */
  lines: number[];
  sheets: string[];
  /** Which of them was read. */
  sheet: number;
};

export type WorkbookTrouble =
  'damaged' | 'bomb' | 'encrypted' | 'macros' | 'binary' | 'notWorkbook' | 'columns' | 'rows';

/** What a sheet may hold: more columns than a questionnaire has, and as many rows as a sheet can have. */
export const SHEET_LIMITS = { columns: 1000, rows: 1_048_576, cells: 20_000_000 } as const;

export class WorkbookError extends Error {
  readonly trouble: WorkbookTrouble;
  constructor(trouble: WorkbookTrouble) {
    super(trouble);
    this.name = 'WorkbookError';
    this.trouble = trouble;
  }
}

/** Reads one sheet: the asked one, else the first that is shown. Throws a `WorkbookError`. */
export function readWorkbook(
  bytes: Uint8Array,
  { sheet: wanted, tell }: { sheet?: number | undefined; tell?: ((done: number) => void) | undefined } = {},
): WorkbookRows {
  try {
    return read(bytes, wanted, tell);
  } catch (error) {
    if (error instanceof ZipError) throw new WorkbookError(error.trouble);
    throw error;
  }
}

function read(bytes: Uint8Array, wanted: number | undefined, tell?: (done: number) => void): WorkbookRows {
  const parts = new Map(zipParts(bytes).map((part) => [part.name.replace(/^\//, ''), part]));
  const names = [...parts.keys()];
  if ([...parts.values()].some(({ encrypted }) => encrypted)) throw new WorkbookError('encrypted');
  if (names.some((name) => /vbaProject/i.test(name))) throw new WorkbookError('macros');
  if (names.includes('xl/workbook.bin')) throw new WorkbookError('binary');
  const book = parts.get('xl/workbook.xml');
  if (!book) throw new WorkbookError('notWorkbook');
  const budget = { left: ZIP_LIMITS.unpacked };
  const parse = (part: ZipPart | undefined, on: Handlers, told?: (done: number) => void): void => {
    if (part) parsePart(bytes, part, budget, on, told);
  };

  let from1904 = false;
  const sheets: { name: string; hidden: boolean; ref: string }[] = [];
  parse(book, {
    open: (name, attributes) => {
      if (name === 'workbookPr') from1904 = /^(?:1|true)$/.test(attributes['date1904'] ?? '');
      if (name === 'sheet')
        sheets.push({
          name: attributes['name'] ?? '',
          hidden: (attributes['state'] ?? 'visible') !== 'visible',
          ref: Object.entries(attributes).find(([key]) => /(?:^|:)id$/.test(key))?.[1] ?? '',
        });
    },
  });
  const targets = new Map<string, string>();
  parse(parts.get('xl/_rels/workbook.xml.rels'), {
    open: (name, { Id = '', Target = '' }) => {
      if (name === 'Relationship') targets.set(Id, Target);
    },
  });
  const shown = sheets.findIndex(({ hidden }) => !hidden);
  const at = wanted !== undefined && sheets[wanted] ? wanted : Math.max(0, shown);
  const target = targets.get(sheets[at]?.ref ?? '') ?? `worksheets/sheet${at + 1}.xml`;
  const part = parts.get(target.startsWith('/') ? target.slice(1) : `xl/${target}`);
  if (!part) throw new WorkbookError('damaged');

  const texts: string[] = [];
  const shared = sharedTexts((text) => texts.push(text));
  parse(parts.get('xl/sharedStrings.xml'), shared);
  const dates = dateStyles();
  parse(parts.get('xl/styles.xml'), dates.on);
  const { rows, lines, on } = sheetRows(texts, dates.isDate, from1904);
  parse(part, on, tell);
  return { rows, lines, sheets: sheets.map(({ name }) => name), sheet: at };
}

type Handlers = {
  open?: (name: string, attributes: Record<string, string>) => void;
  close?: (name: string) => void;
  text?: (text: string) => void;
};

/** The XML of a part, as it is unpacked. Names come without their prefix. */
function parsePart(
  bytes: Uint8Array,
  part: ZipPart,
  budget: { left: number },
  { open, close, text }: Handlers,
  told?: (done: number) => void,
): void {
  const parser = new SaxesParser();
  const bare = (name: string): string => name.slice(name.indexOf(':') + 1);
  if (open) parser.on('opentag', ({ name, attributes }) => open(bare(name), attributes));
  if (close) parser.on('closetag', ({ name }) => close(bare(name)));
  if (text) parser.on('text', text);
  parser.on('error', () => {
    throw new WorkbookError('damaged');
  });
  // Entities of its own could make a text of any size out of a short one; no workbook needs them.
  parser.on('doctype', () => {
    throw new WorkbookError('damaged');
  });
  const decoder = new TextDecoder();
  unpackPart(bytes, part, budget, (piece, done) => {
    parser.write(decoder.decode(piece, { stream: true }));
    told?.(done);
  });
  parser.write(decoder.decode());
  parser.close();
}

/** `_x000D_` and the like: letters that XML cannot hold, as Excel writes them. */
const unescaped = (text: string): string =>
  text.includes('_x')
    ? text.replace(/_x([0-9a-f]{4})_/gi, (_, code: string) => String.fromCharCode(parseInt(code, 16)))
    : text;

/** The shared texts; what is said of their pronunciation is left out. */
function sharedTexts(add: (text: string) => void): Handlers {
  let [all, inText, aside] = ['', false, false];
  return {
    open: (name) => {
      if (name === 'si') all = '';
      else if (name === 'rPh') aside = true;
      else if (name === 't') inText = !aside;
    },
    text: (text) => {
      if (inText) all += text;
    },
    close: (name) => {
      if (name === 't') inText = false;
      else if (name === 'rPh') aside = false;
      else if (name === 'si') add(unescaped(all));
    },
  };
}

/** Numbers of formats that are dates in every language. */
const isBuiltInDate = (format: number): boolean =>
  (format >= 14 && format <= 22) ||
  (format >= 27 && format <= 36) ||
  (format >= 45 && format <= 47) ||
  (format >= 50 && format <= 58);

/** Whether a format of one's own writes a day: by its letters outside of quotes and brackets. */
const isDateFormat = (code: string): boolean =>
  /[ymdhs]/i.test(code.replaceAll(/"[^"]*"|\\.|\[(?!h|m|s)[^\]]*\]|_.|\*./gi, ''));

function dateStyles(): { on: Handlers; isDate: (style: number) => boolean } {
  const own = new Map<number, boolean>();
  const styles: number[] = [];
  let inCells = false;
  return {
    isDate: (style) => {
      const format = styles[style] ?? 0;
      return own.get(format) ?? isBuiltInDate(format);
    },
    on: {
      open: (name, attributes) => {
        if (name === 'numFmt')
          own.set(Number(attributes['numFmtId']), isDateFormat(attributes['formatCode'] ?? ''));
        else if (name === 'cellXfs') inCells = true;
        else if (name === 'xf' && inCells) styles.push(Number(attributes['numFmtId'] ?? 0));
      },
      close: (name) => {
        if (name === 'cellXfs') inCells = false;
      },
    },
  };
}

/** The column of `BC12`, counted from 0; -1 where it is not said. */
function columnOf(reference: string): number {
  let column = 0;
  for (let i = 0; i < reference.length; i++) {
    const letter = reference.charCodeAt(i) & ~0x20;
    if (letter < 65 || letter > 90) break;
    column = column * 26 + letter - 64;
  }
  return column - 1;
}

function sheetRows(texts: readonly string[], isDate: (style: number) => boolean, from1904: boolean) {
  const rows: string[][] = [];
  const lines: number[] = [];
  let row: string[] = [];
  let [line, column, cells] = [0, -1, 0];
  let [type, style] = ['n', 0];
  let [value, inValue, aside] = ['', false, false];
  const put = (): void => {
    const text = cellOf(type, value, style);
    if (text === '') return;
    if (column >= SHEET_LIMITS.columns) throw new WorkbookError('columns');
    if (++cells > SHEET_LIMITS.cells) throw new WorkbookError('rows');
    while (row.length < column) row.push('');
    row[column] = text;
  };
  const cellOf = (kind: string, text: string, styled: number): string => {
    if (kind === 's') return texts[Number(text)] ?? '';
    if (kind === 'inlineStr' || kind === 'str') return unescaped(text);
    if (kind === 'b') return text === '1' ? 'TRUE' : text === '0' ? 'FALSE' : '';
    if (kind !== 'n' || text === '') return text;
    const number = Number(text);
    if (!Number.isFinite(number)) return text;
    return (
      (isDate(styled) ? dateText(number, from1904) : undefined) ?? String(Number(number.toPrecision(15)))
    );
  };
  const on: Handlers = {
    open: (name, attributes) => {
      if (name === 'row') {
        row = [];
        column = -1;
        const told = Number(attributes['r']);
        line = Number.isSafeInteger(told) && told > line ? told : line + 1;
      } else if (name === 'c') {
        const told = columnOf(attributes['r'] ?? '');
        column = told >= 0 ? told : column + 1;
        type = attributes['t'] ?? 'n';
        style = Number(attributes['s'] ?? 0);
        value = '';
      } else if (name === 'rPh') aside = true;
      else if (name === 'v' || name === 't') inValue = !aside;
    },
    text: (text) => {
      if (inValue) value += text;
    },
    close: (name) => {
      if (name === 'v' || name === 't') inValue = false;
      else if (name === 'rPh') aside = false;
      else if (name === 'c') put();
      else if (name === 'row' && row.length > 0) {
        if (rows.length >= SHEET_LIMITS.rows) throw new WorkbookError('rows');
        rows.push(row);
        lines.push(line);
      }
    },
  };
  return { rows, lines, on };
}

/** A day as `2026-10-03`, with its time where it has one. */
function dateText(serial: number, from1904: boolean): string | undefined {
  const read = dayOfSerial(serial, from1904);
  if (!read) return undefined;
  const { day, seconds } = read;
  if (seconds === undefined) return day;
  const part = (value: number): string => String(Math.floor(value)).padStart(2, '0');
  return `${day} ${part(seconds / 3600)}:${part((seconds % 3600) / 60)}:${part(seconds % 60)}`;
}
