// Sheets as rows of text: for the formats that know nothing but texts, with numbers as a language writes them.
import type { Sheet, SheetCell, SheetRow } from './sheet';

/** How a number is written without groups, up to twelve decimals: read back by spreadsheets of the language as a number. */
export const plainNumber = (value: number, language: string): string => {
  const text = String(Number(value.toPrecision(12)));
  return language === 'ru' ? text.replace('.', ',') : text;
};

/** A cell as text. */
export function writtenCell(cell: SheetCell | undefined, number: (value: number) => string): string {
  if (cell === null || cell === undefined) return '';
  if (typeof cell === 'string') return cell;
  if (typeof cell === 'number') return number(cell);
  return 'day' in cell ? cell.day : `${number(Number((cell.share * 100).toPrecision(12)))}%`;
}

/** Rows of cells as text. */
export const writtenRows = (rows: readonly SheetRow[], number: (value: number) => string): string[][] =>
  rows.map((row) => row.map((cell) => writtenCell(cell, number)));

/** A sheet with its head as rows of text. */
export const writtenSheet = (
  { groups, columns, rows }: Sheet,
  number: (value: number) => string,
): string[][] => [
  ...(groups ? [[...groups]] : []),
  columns.map(({ head }) => head),
  ...writtenRows(rows, number),
];
