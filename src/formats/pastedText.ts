// What is pasted into a text that is open: the words that were copied, without the marks by which programs carry them.
import { quotedCell, withoutGuard } from './quotedCell';

/** The one cell of a spreadsheet that a quoted text is, or undefined where the quotes are part of the words. */
function onlyCell(text: string, html: string): string | undefined {
  if (!/^"[^]*"\n?$/.test(text)) return undefined;
  const fromTable = text.endsWith('\n') || /<table/i.test(html);
  const line = text.replace(/\n$/, '');
  const quoted = quotedCell(line, 0);
  const isAlone = quoted ? quoted.end === line.length : !/[\t\n]/.test(line);
  if (!fromTable || !isAlone) return undefined;
  const cell = withoutGuard(quoted?.cell ?? line);
  // A spreadsheet quotes what would break its table, and nothing else.
  return /[\n\t"]/.test(cell) ? cell : undefined;
}

/**
 * A text of the clipboard as it is meant inside of another one: a cell that Excel has quoted is its words, and the line
 * break of PowerPoint is a line break.
 */
export function pastedText(text: string, html: string): string {
  const cell = onlyCell(text.replace(/\r\n?/g, '\n'), html);
  return (cell ?? text).replace(/\v/g, '\n');
}
