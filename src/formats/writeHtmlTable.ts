// A table as HTML for the clipboard: escaped, and read by spreadsheets as text and never as a formula.
import { looksLikeFormula } from './quotedCell';

const escaped = (text: string): string => text.replace(/[&<>"']/g, (sign) => `&#${sign.charCodeAt(0)};`);

/** Excel starts a new row at a plain line break, and reckons with what looks like a formula. */
const lineBreak = '<br style="mso-data-placement:same-cell">';
const asText = ` style="mso-number-format:'\\@'"`;

/**
 * Rows of cells as a table.
 * @param attribute written into its tag as it is, with a blank before it
 */
export function writeHtmlTable(rows: readonly (readonly string[])[], attribute = ''): string {
  const written = rows.map((row) => {
    const cells = row.map(
      (cell) =>
        `<td${looksLikeFormula(cell) ? asText : ''}>${escaped(cell).replaceAll('\n', lineBreak)}</td>`,
    );
    return `<tr>${cells.join('')}</tr>`;
  });
  return `<table${attribute}><tbody>${written.join('')}</tbody></table>`;
}

/**
 * Rows of cells as a table without styles, for where the page's own policy forbids them: guarded cells stay texts by
 * their apostrophe, and the lines of a cell stand behind each other, since a plain line break would start a new row.
 */
export const writePlainTable = (rows: readonly (readonly string[])[]): string =>
  `<table><tbody>${guardedCells(rows)
    .map(
      (row) => `<tr>${row.map((cell) => `<td>${escaped(cell).replaceAll('\n', '; ')}</td>`).join('')}</tr>`,
    )
    .join('')}</tbody></table>`;

/** Cells as they are pasted where only HTML is read: the apostrophe keeps what looks like a formula a text. */
export const guardedCells = (rows: readonly (readonly string[])[]): string[][] =>
  rows.map((row) => row.map((cell) => (looksLikeFormula(cell) ? `'${cell}` : cell)));
