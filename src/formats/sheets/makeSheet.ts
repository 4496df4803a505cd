// Makes sheets: of rows with their head first, or of records with a column for each of their fields.
import '@/i18n/en/sheets';
import type { MessageKey, Translate } from '@/i18n/messages';
import type { Sheet, SheetBook, SheetCell, SheetId, SheetRow } from './sheet';

const sheetNames = {
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
