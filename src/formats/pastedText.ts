// What is pasted into a text that is open: the words that were copied, without the marks by which programs carry them.
import { readBlock } from './tsv';

/** The one cell of a spreadsheet that a quoted text is, or undefined where the quotes are part of the words. */
function quotedCell(text: string, html: string): string | undefined {
  if (!/^"[^]*"(\r?\n)?$/.test(text)) return undefined;
  const fromTable = text.endsWith('\n') || /<table/i.test(html);
  const [row, ...rows] = readBlock(text);
  const [cell, ...others] = row ?? [];
  if (!fromTable || cell === undefined || others.length > 0 || rows.length > 0) return undefined;
  // A spreadsheet quotes what would break its table, and nothing else.
  return /[\n\t"]/.test(cell) ? cell : undefined;
}

/**
 * A text of the clipboard as it is meant inside of another one: a cell that Excel has quoted is its words, and the line
 * break of PowerPoint is a line break.
 */
export function pastedText(text: string, html: string): string {
  const cell = quotedCell(text.replace(/\r\n?/g, '\n'), html);
  return (cell ?? text).replace(/\v/g, '\n');
}
