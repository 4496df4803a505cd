// Sheets to a workbook (.xlsx): typed cells, heads that stay in sight, widths, filters; no formula is ever written.
//
// Written by hand over the packer that is here already. A library would bring nothing that this does not do, and hides
// neither columns nor what XML forbids.
import { strToU8, zipSync, type Zippable } from 'fflate';
import { directionOf } from '@/layout/direction';
import type { Sheet, SheetCell } from '../sheets/sheet';
import * as parts from './xlsxParts';
import { columnName, fittedText, serialOf, sheetTabs, xlsxText } from './xlsxText';

export type WorkbookOptions = {
  title: string;
  language: string;
  /** Let others work between two pieces, and stop when nobody waits any more. */
  breathe?: (share: number) => Promise<void>;
};

export type WrittenWorkbook = {
  content: Uint8Array<ArrayBuffer>;
  /** How many cells had more text than Excel takes. */
  cut: number;
};

/** So many rows are written between two breaths. */
const PIECE = 500;

/** The texts of all sheets, each once. */
function textTable() {
  const at = new Map<string, number>();
  let count = 0;
  return {
    at,
    count: () => count,
    put(text: string): number {
      count++;
      const known = at.get(text);
      if (known !== undefined) return known;
      at.set(text, at.size);
      return at.size - 1;
    },
  };
}
type Texts = ReturnType<typeof textTable>;

type Tally = { cut: number };

/** The looks of a cell by what it holds. In a matrix numbers stand where its texts begin. */
const inList: CellLooks = { text: 'text', number: 'number', share: 'share', day: 'day' };
const inMatrix: CellLooks = { text: 'text', number: 'numberIn', share: 'shareIn', day: 'day' };
const leading: CellLooks = { ...inMatrix, text: 'lead' };
const always = (text: parts.Look): CellLooks => ({ ...inList, text });
type CellLooks = Record<'text' | 'number' | 'share' | 'day', parts.Look>;

function cellXml(cell: SheetCell, place: string, looks: CellLooks, texts: Texts, tally: Tally): string {
  const look = looks.text;
  const start = `<c r="${place}" s="`;
  const textual = (text: string): string => {
    const fitted = fittedText(text);
    if (fitted.isCut) tally.cut++;
    return `${start}${parts.LOOKS[look]}" t="s"><v>${texts.put(fitted.text)}</v></c>`;
  };
  // Cells without content have borders as the others have them.
  if (cell === null || cell === '') return `${start}${parts.LOOKS[look]}"/>`;
  if (typeof cell === 'string') return textual(cell);
  if (typeof cell === 'number') return `${start}${parts.LOOKS[looks.number]}"><v>${cell}</v></c>`;
  if ('share' in cell) return `${start}${parts.LOOKS[looks.share]}"><v>${cell.share}</v></c>`;
  const serial = serialOf(cell.day);
  return serial === undefined ? textual(cell.day) : `${start}${parts.LOOKS[looks.day]}"><v>${serial}</v></c>`;
}

/** The height of a line in points, and the highest row that Excel draws. */
const LINE = 15;
const HIGHEST = 409;

/**
 * The height of a row by its wrapped texts. Excel finds it by itself, other programs do not; it is no height of one's own,
 * so that a row grows when somebody writes into it.
 */
function heightOf(cells: readonly SheetCell[], columns: Sheet['columns']): string {
  let most = 1;
  cells.forEach((cell, x) => {
    const { width = 10, isId } = columns[x] ?? {};
    if (typeof cell !== 'string' || isId) return;
    let lines = 0;
    for (const line of cell.slice(0, 4000).split('\n'))
      lines += Math.max(1, Math.ceil(line.length / (width * 1.1)));
    most = Math.max(most, lines);
  });
  return most === 1 ? '' : ` ht="${Math.min(HIGHEST, most * LINE)}"`;
}

/** So many letters side by side are read on a landscape page. */
const PAGE_LETTERS = 190;

/** Runs of a group and the empty cells behind it, as ranges of the first row. */
function groupRanges(groups: readonly string[]): string[] {
  const ranges: string[] = [];
  groups.forEach((name, from) => {
    if (name === '') return;
    let to = from;
    while (groups[to + 1] === '') to++;
    if (to > from) ranges.push(`${columnName(from)}1:${columnName(to)}1`);
  });
  return ranges;
}

/** The row of the heads. */
const topOf = ({ groups }: Sheet): number => (groups ? 2 : 1);

/** Where a list may be filtered by its heads; what lies across is none. */
function filterOf(sheet: Sheet): string | undefined {
  const { id, columns, rows } = sheet;
  if (id === 'matrix' || columns.length === 0 || rows.length === 0) return undefined;
  return `A${topOf(sheet)}:${columnName(columns.length - 1)}${topOf(sheet) + rows.length}`;
}

async function sheetXml(
  sheet: Sheet,
  texts: Texts,
  tally: Tally,
  isFirst: boolean,
  breathe: (done: number) => Promise<void>,
): Promise<string> {
  const { columns, rows, groups, fixed } = sheet;
  const top = topOf(sheet);
  const filter = filterOf(sheet);
  const isMatrix = sheet.id === 'matrix';
  const rowXml = (cells: readonly SheetCell[], y: number, lookOf: (x: number) => CellLooks): string =>
    `<row r="${y}"${heightOf(cells, columns)}>${cells.map((cell, x) => cellXml(cell, `${columnName(x)}${y}`, lookOf(x), texts, tally)).join('')}</row>`;
  const written: string[] = [];
  if (groups)
    written.push(
      rowXml(
        columns.map((_, x) => groups[x] ?? ''),
        1,
        () => always('group'),
      ),
    );
  written.push(
    rowXml(
      columns.map(({ head }) => head),
      top,
      () => always('head'),
    ),
  );
  for (let y = 0; y < rows.length; y++) {
    const cells = columns.map((_, x) => rows[y]?.[x] ?? null);
    written.push(rowXml(cells, top + 1 + y, (x) => (!isMatrix ? inList : x === 0 ? leading : inMatrix)));
    // oxlint-disable-next-line no-await-in-loop
    if (y % PIECE === PIECE - 1) await breathe(y / rows.length);
  }
  const words = [...columns.map(({ head }) => head), ...(rows[0] ?? [])];
  const fromRight = directionOf(words.filter((word) => typeof word === 'string').join(' ')) === 'rtl';
  const corner = `${columnName(fixed)}${top + 1}`;
  const split = `${fixed > 0 ? `xSplit="${fixed}" ` : ''}ySplit="${top}"`;
  const pane = fixed > 0 ? 'bottomRight' : 'bottomLeft';
  const cols = columns
    .map(
      ({ width, isId }, x) =>
        `<col min="${x + 1}" max="${x + 1}" width="${width}" customWidth="1"${isId ? ' hidden="1"' : ''}/>`,
    )
    .join('');
  const letters = columns.reduce((sum, { width, isId }) => sum + (isId ? 0 : width), 0);
  const pages = Math.max(1, Math.round(letters / PAGE_LETTERS));
  const merged = groups ? groupRanges(groups) : [];
  return parts.worksheet(
    [
      '<sheetPr><pageSetUpPr fitToPage="1"/></sheetPr>',
      `<sheetViews><sheetView workbookViewId="0" showGridLines="0"${fromRight ? ' rightToLeft="1"' : ''}${isFirst ? ' tabSelected="1"' : ''}><pane ${split} topLeftCell="${corner}" activePane="${pane}" state="frozen"/></sheetView></sheetViews>`,
      `<sheetFormatPr defaultRowHeight="${LINE}"/><cols>${cols}</cols><sheetData>${written.join('')}</sheetData>`,
      filter === undefined ? '' : `<autoFilter ref="${filter}"/>`,
      merged.length > 0
        ? `<mergeCells count="${merged.length}">${merged.map((ref) => `<mergeCell ref="${ref}"/>`).join('')}</mergeCells>`
        : '',
      '<pageMargins left="0.4" right="0.4" top="0.5" bottom="0.5" header="0.3" footer="0.3"/>',
      `<pageSetup paperSize="9" orientation="landscape" fitToWidth="${pages}" fitToHeight="0"/>`,
      `<headerFooter><oddFooter>${xlsxText('&L&A&R&P / &N')}</oddFooter></headerFooter>`,
    ].join(''),
  );
}

/** Writes sheets as the bytes of a workbook. The same sheets make the same bytes. */
export async function writeWorkbook(
  sheets: readonly Sheet[],
  { title, language, breathe = () => Promise.resolve() }: WorkbookOptions,
): Promise<WrittenWorkbook> {
  const texts = textTable();
  const tally: Tally = { cut: 0 };
  const tabs = sheetTabs(sheets.map(({ name }) => name));
  const files: Zippable = {
    '[Content_Types].xml': strToU8(parts.contentTypes(sheets.length)),
    '_rels/.rels': strToU8(parts.packageRelations),
    'docProps/app.xml': strToU8(parts.appProperties),
    'docProps/core.xml': strToU8(parts.coreProperties(title, language)),
    'xl/_rels/workbook.xml.rels': strToU8(parts.bookRelations(sheets.length)),
    'xl/styles.xml': strToU8(parts.styles),
  };
  for (const [at, sheet] of sheets.entries()) {
    // oxlint-disable-next-line no-await-in-loop
    const xml = await sheetXml(sheet, texts, tally, at === 0, (done) => breathe((at + done) / sheets.length));
    files[`xl/worksheets/sheet${at + 1}.xml`] = strToU8(xml);
    // oxlint-disable-next-line no-await-in-loop
    await breathe((at + 1) / sheets.length);
  }
  files['xl/sharedStrings.xml'] = strToU8(parts.sharedStrings(texts.at.keys(), texts.count(), texts.at.size));
  files['xl/workbook.xml'] = strToU8(
    parts.workbook(
      sheets.map((sheet, at) => ({
        name: tabs[at] ?? '',
        titles: [...(sheet.fixed > 0 ? [`$A:$${columnName(sheet.fixed - 1)}`] : []), `$1:$${topOf(sheet)}`],
        filter: filterOf(sheet)?.replaceAll(/([A-Z]+)(\d+)/g, '$$$1$$$2'),
      })),
    ),
  );
  // 1 January 1980 where one is: the first day that an archive knows.
  const content = zipSync(files, { level: 6, mtime: new Date(1980, 0, 1) });
  return { content: new Uint8Array(content), cut: tally.cut };
}
