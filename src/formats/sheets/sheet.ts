// A sheet: what leaves the program as a table, whatever file it is written into - named, with typed cells and a head.
import type { MessageKey, Translate } from '@/i18n/messages';

/** What a cell holds: a text, a number, a share of one, or a calendar day as `2026-03-01`. Null where nothing is known. */
export type SheetCell = string | number | { share: number } | { day: string } | null;
export type SheetRow = readonly SheetCell[];

export const SHEET_IDS = [
  'matrix',
  'cards',
  'findings',
  'gaps',
  'strategies',
  'measures',
  'personas',
  'control',
  'differences',
] as const;
export type SheetId = (typeof SHEET_IDS)[number];

export const sheetNames = {
  matrix: 'sheets.matrix',
  cards: 'sheets.cards',
  findings: 'sheets.findings',
  gaps: 'sheets.gaps',
  strategies: 'sheets.strategies',
  measures: 'sheets.measures',
  personas: 'sheets.personas',
  control: 'sheets.control',
  differences: 'sheets.differences',
} as const satisfies Record<SheetId, MessageKey>;

export type SheetColumn = {
  head: string;
  /** In letters, as spreadsheets count it. */
  width: number;
  /** Nobody reads it: a spreadsheet keeps it out of sight, and it names the records when the table comes back. */
  isId?: boolean;
};

export type Sheet = {
  id: SheetId;
  /** What the tab is called. */
  name: string;
  /** A line above the head, by column: names of groups, each over the empty cells behind it. */
  groups?: readonly string[];
  columns: readonly SheetColumn[];
  rows: readonly SheetRow[];
  /** How many columns at the left stay in sight. */
  fixed: number;
};

/** The sheets that something can be taken as. A sheet is built when somebody asks for it. */
export type SheetBook = {
  /** The title that names the file. */
  title: string;
  ids: readonly SheetId[];
  sheet: (id: SheetId) => Promise<Sheet>;
};

/** A column of a sheet that is made of records: its head, and its cell of each. */
export type RecordColumn<T> = { head: string; cell: (record: T) => SheetCell; isId?: boolean };

/** How wide a column may be; longer texts are wrapped. */
const WIDTH = { least: 7, most: 44 } as const;
/** As many rows are looked at to find the width of a column. */
const LOOK = 300;

/** How long the longest line of a cell is; letters of wide scripts count twice. */
function lineLength(cell: SheetCell | undefined): number {
  if (cell === null || cell === undefined) return 0;
  if (typeof cell !== 'string') return typeof cell === 'object' && 'day' in cell ? 10 : 6;
  let most = 0;
  for (const line of cell.slice(0, 2000).split('\n')) {
    const wide = line.match(/[\u1100-\u115f\u2e80-\ua4cf\uac00-\ud7a3\uf900-\ufaff\uff00-\uff60]/g);
    most = Math.max(most, line.length + (wide?.length ?? 0));
  }
  return most;
}

function widthOf(head: string, rows: readonly SheetRow[], at: number): number {
  // A head may break between its words.
  let most = Math.max(0, ...head.split(/\s+/).map((word) => word.length + 3));
  for (const row of rows.slice(0, LOOK)) most = Math.max(most, lineLength(row[at]) + 1);
  return Math.min(WIDTH.most, Math.max(WIDTH.least, most));
}

type Made = Pick<Sheet, 'id'> & { t: Translate; fixed?: number; groups?: readonly string[] | undefined };

/** A sheet of rows whose first one is the head. */
export function sheetOfRows(
  [head = [], ...rows]: readonly SheetRow[],
  { id, t, fixed = 1, groups }: Made,
): Sheet {
  const heads = head.map((cell) => (typeof cell === 'string' ? cell : ''));
  return {
    id,
    name: t(sheetNames[id]),
    columns: heads.map((name, at) => ({ head: name, width: widthOf(name, rows, at) })),
    rows,
    fixed,
    ...(groups?.some(Boolean) && { groups }),
  };
}

/**
 * A sheet of records, one a row.
 * @param isKept whether a column is there although all of its cells are empty
 */
export function sheetOfRecords<T>(
  records: readonly T[],
  columns: readonly (RecordColumn<T> | false | undefined)[],
  made: Made,
  isKept: (at: number) => boolean = () => true,
): Sheet {
  const asked = columns.filter((column) => column !== false && column !== undefined);
  const cells = asked.map(({ cell }) => records.map((record) => emptied(cell(record))));
  const kept = asked.flatMap((column, at) =>
    column.isId || isKept(at) || cells[at]?.some((cell) => cell !== null)
      ? [{ ...column, cells: cells[at] ?? [] }]
      : [],
  );
  const rows = records.map((_, y) => kept.map((column) => column.cells[y] ?? null));
  return {
    id: made.id,
    name: made.t(sheetNames[made.id]),
    columns: kept.map(({ head, isId }, at) => ({
      head,
      width: widthOf(head, rows, at),
      ...(isId && { isId }),
    })),
    rows,
    fixed: made.fixed ?? 1,
  };
}

const emptied = (cell: SheetCell): SheetCell => (cell === '' ? null : cell);

/** A calendar day as a cell. */
export const dayCell = (day: string | undefined): SheetCell => (day ? { day } : null);
/** A number as a cell, without what reckoning leaves behind its second decimal. */
export const numberCell = (value: number | undefined): SheetCell =>
  value === undefined || !Number.isFinite(value) ? null : Math.round(value * 100) / 100;

/** A book of one sheet. */
export const bookOf = (
  title: string,
  id: SheetId,
  rows: () => readonly SheetRow[],
  t: Translate,
): SheetBook => ({
  title,
  ids: [id],
  sheet: async () => sheetOfRows(rows(), { id, t }),
});

/** A sheet for those who read it: without the columns that only name its records. */
export function withoutIds(sheet: Sheet): Sheet {
  const kept = sheet.columns.flatMap(({ isId }, at) => (isId ? [] : [at]));
  if (kept.length === sheet.columns.length) return sheet;
  return {
    ...sheet,
    columns: sheet.columns.filter(({ isId }) => !isId),
    rows: sheet.rows.map((row) => kept.map((at) => row[at] ?? null)),
  };
}
