// Comma-separated values out: quoted as RFC 4180 says, safe against formulas, and read by spreadsheets as UTF-8.
import { guardedCells } from './writeHtmlTable';

/** The mark by which Excel knows that a file is UTF-8. */
const BOM = '\uFEFF';

const written = (cell: string, separator: string): string =>
  cell.includes(separator) || /["\n\r]/.test(cell) || cell !== cell.trim()
    ? `"${cell.replaceAll('"', '""')}"`
    : cell;

/** What stands between cells in a language: a semicolon where its decimal sign is a comma, as spreadsheets there expect. */
export const separatorIn = (language: string): ',' | ';' => (language === 'ru' ? ';' : ',');

/**
 * Rows of cells as the text of a CSV file.
 * @param separator that of the reader's language (`separatorIn`)
 */
export const writeCsv = (rows: readonly (readonly string[])[], separator: ',' | ';' = ','): string =>
  BOM +
  guardedCells(rows)
    .map((row) => `${row.map((cell) => written(cell, separator)).join(separator)}\r\n`)
    .join('');
