// A sheet: what leaves the program as a table, whatever file it is written into - named, with typed cells and a head.

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

/** A calendar day as a cell. */
export const dayCell = (day: string | undefined): SheetCell => (day ? { day } : null);
/** A number as a cell, without what reckoning leaves behind its second decimal. */
export const numberCell = (value: number | undefined): SheetCell =>
  value === undefined || !Number.isFinite(value) ? null : Math.round(value * 100) / 100;

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
