// Comma-separated values out: quoted as RFC 4180 says, safe against formulas, and read by spreadsheets as UTF-8.
import { guardedCells } from './writeHtmlTable';

/** The mark by which Excel knows that a file is UTF-8. */
const BOM = '\uFEFF';

const written = (cell: string, separator: string): string =>
  cell.includes(separator) || /["\n\r]/.test(cell) || cell !== cell.trim()
    ? `"${cell.replaceAll('"', '""')}"`
    : cell;

/**
 * Rows of cells as the text of a CSV file.
 * @param separator a semicolon where the decimal sign of the language is a comma, as spreadsheets there expect
 */
export const writeCsv = (rows: readonly (readonly string[])[], separator: ',' | ';' = ','): string =>
  BOM +
  guardedCells(rows)
    .map((row) => `${row.map((cell) => written(cell, separator)).join(separator)}\r\n`)
    .join('');
