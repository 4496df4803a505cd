// The text that a paste puts into an open field: one cell of a spreadsheet comes quoted, and slides have breaks of their own.

/**
 * A pasted text as somebody would have typed it: a single cell without the quotes that Excel and Sheets put around
 * its line breaks, and the breaks of Word and PowerPoint (U+000B) as line feeds. A text that merely has quotes keeps them.
 */
export function plainFieldText(pasted: string): string {
  const text = pasted.replace(/\r\n?/g, '\n').replace(/[\v\u2028\u2029]/g, '\n');
  const cell = text.endsWith('\n') ? text.slice(0, -1) : text;
  const inner = cell.length > 1 && cell.startsWith('"') && cell.endsWith('"') ? cell.slice(1, -1) : undefined;
  // A spreadsheet quotes a cell only for a break, a tab or a quote in it, and then doubles its quotes.
  if (inner === undefined || !/[\n\t]|""/.test(inner)) return text;
  return inner.replaceAll('""', '').includes('"') ? text : inner.replaceAll('""', '"');
}
