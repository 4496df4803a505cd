// Sheets as tables of Markdown, each under its heading.
import { type Sheet, withoutIds } from '../sheets/sheet';
import { plainNumber, writtenCell } from '../sheets/writtenCells';
import { cellText, inlineText } from './markdownText';

function tableOf(sheet: Sheet, number: (value: number) => string): string {
  const { columns, rows } = withoutIds(sheet);
  const line = (cells: readonly string[]): string => `| ${cells.map((cell) => cell || ' ').join(' | ')} |`;
  const isNumeric = columns.map((_, at) => {
    const known = rows.map((row) => row[at] ?? null).filter((cell) => cell !== null);
    return (
      known.length > 0 &&
      known.every((cell) => typeof cell === 'number' || (typeof cell === 'object' && 'share' in cell))
    );
  });
  return [
    line(columns.map(({ head }) => inlineText(head))),
    line(isNumeric.map((right) => (right ? '---:' : '---'))),
    ...rows.map((row) => line(columns.map((_, at) => cellText(writtenCell(row[at], number))))),
  ].join('\n');
}

/** Tables as a document. Of several each has its name as a heading. */
export function markdownTables(sheets: readonly Sheet[], title: string, language: string): string {
  const number = (value: number): string => plainNumber(value, language);
  const parts = sheets.flatMap((sheet) => [
    ...(sheets.length > 1 ? [`## ${inlineText(sheet.name)}`] : []),
    tableOf(sheet, number),
  ]);
  const heading = inlineText(title);
  return `${[...(heading ? [`# ${heading}`] : []), ...parts].join('\n\n')}\n`;
}
