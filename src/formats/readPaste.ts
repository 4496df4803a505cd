// What a paste on a map is: cards of ours, a whole journey, a table with heads, cells, or lines. The exact half of the clipboard is read first.
import { cleanText } from '@/model/sanitise';
import type { Project } from '@/model/types';
import { cellText } from './cellText';
import { fromHtml } from './clipboardCards';
import { fromHtmlTable, largestTable } from './findTable';
import type { FoundTable } from './foundTable';
import { type HtmlTable, textOfHtml } from './htmlTable';
import { type ImportContext, type ImportNote, type ImportProblem, refuse } from './importTypes';
import { recognise, type Recognised } from './recognise';
import { guessShape } from './tableShape';
import { readList } from './textList';
import { readBlock } from './tsv';
import { waymarkImport } from './waymarkImport';

/** What a clipboard holds for us: plain text, and a page that may carry more. */
export type Clip = { text: string; html: string };

export type PasteReading =
  /** cards that were copied here or in another project */
  | { kind: 'cards'; cutout: Project }
  /** a journey of another format, as a project of its own */
  | { kind: 'journey'; project: Project; notes: ImportNote[] }
  /** a whole project of ours */
  | { kind: 'project'; title: string }
  /** a table that names its stages or lanes: somebody should look at how it is read */
  | { kind: 'table'; table: FoundTable }
  /** texts by row and cell; each text is a card */
  | { kind: 'cells'; cells: string[][][] }
  | { kind: 'refused'; problem: ImportProblem }
  | { kind: 'nothing' };

/** Reads a clipboard that was pasted on a map. Pure; never throws. */
export function readPaste(clip: Clip, context: ImportContext): PasteReading {
  try {
    return readClip(clip, context);
  } catch (error) {
    // No input that is known leads here. What is not known must still end in a sentence.
    const reason = error instanceof Error ? error.message : String(error);
    return { kind: 'refused', problem: refuse('failed', { reason }).problem };
  }
}

function readClip({ text, html }: Clip, context: ImportContext): PasteReading {
  const cutout = fromHtml(html);
  if (cutout) return { kind: 'cards', cutout };
  const plain = withBreaks(text);
  const isAlone = plain.trim() === '';
  const recognised = recognise(isAlone ? html : plain);
  const whole = readWhole(recognised, isAlone ? html : plain, context);
  if (whole) return whole;
  const page = /<table\b/i.test(html) ? largestTable(html) : undefined;
  if (page && isMostOf(page, html)) return readCells(page);
  if (isAlone) return readPlain(textOfHtml(html), undefined);
  return readPlain(plain, recognised?.table);
}

/** Line breaks of every kind as line feeds; U+000B is the break within a paragraph of Word and PowerPoint. */
const withBreaks = (text: string): string => text.replace(/\r\n?/g, '\n').replace(/[\v\u2028\u2029]/g, BREAK);
/** A break within a cell, while rows are parted at line feeds. */
const BREAK = '\u2028';
const asText = (cell: string): string => cleanText(cell.replaceAll(BREAK, '\n')).trim();

/** A journey or a project, recognised as it is in a file. */
function readWhole(
  known: Recognised | undefined,
  text: string,
  context: ImportContext,
): PasteReading | undefined {
  // A table is asked about, or pasted cell by cell.
  if (!known || known.table) return undefined;
  const result = known.format.read(known.found, '', context);
  // What cannot be read as one of them is a text like any other, unless it is clearly a diagram.
  if (!result.ok) {
    const { code } = result.problem;
    const isDiagram = code === 'otherDiagram' && /^\s*(?:```|~~~|[a-z]+Diagram\b)/.test(text);
    return isDiagram || code === 'tooMany' ? { kind: 'refused', problem: result.problem } : undefined;
  }
  if (known.format === waymarkImport) return { kind: 'project', title: result.project.title };
  return { kind: 'journey', project: result.project, notes: result.report.notes };
}

/** Whether a page is its table, and not a mail that happens to hold one. */
function isMostOf({ rows }: HtmlTable, html: string): boolean {
  const letters = (text: string) => text.replace(/\s+/g, '').length;
  const own = rows.reduce((sum, row) => row.reduce((all, cell) => all + letters(cell), sum), 0);
  return own > 0 && own * 2 >= letters(textOfHtml(html));
}

function readCells(page: HtmlTable): PasteReading {
  const table = fromHtmlTable(page);
  if (table && guessShape(table).hasHeads) return { kind: 'table', table };
  return cellsOf(page.rows);
}

function readPlain(text: string, table: FoundTable | undefined): PasteReading {
  const items = readList(text);
  if (items) return { kind: 'cells', cells: [[items.map(asText).filter(Boolean)]] };
  // Commas and semicolons are signs of sentences as well: without heads they part nothing.
  const guess = table && guessShape(table);
  if (table && guess?.hasHeads && (table.source !== 'comma' || guess.named))
    return { kind: 'table', table: withoutMarks(table) };
  const rows = readBlock(text);
  if (rows.every((row) => row.length <= 1)) {
    const texts = rows.flat().map(asText).filter(Boolean);
    return texts.length > 0 ? { kind: 'cells', cells: [[texts]] } : { kind: 'nothing' };
  }
  return cellsOf(rows);
}

const withoutMarks = (table: FoundTable): FoundTable => ({
  ...table,
  rows: table.rows.map((row) => row.map((cell) => cellText(asText(cell)))),
});

/** Each cell of a spreadsheet is one text; empty rows and columns at the end are left out. */
function cellsOf(block: readonly (readonly string[])[]): PasteReading {
  const rows = block
    .map((row) => row.map(asText))
    .map((row) => row.map((cell) => (cell === '' ? [] : [cell])));
  const width = rows.reduce(
    (most, row) => Math.max(most, row.findLastIndex((cell) => cell.length > 0) + 1),
    0,
  );
  const height = rows.findLastIndex((row) => row.some((cell) => cell.length > 0)) + 1;
  if (height === 0) return { kind: 'nothing' };
  return { kind: 'cells', cells: rows.slice(0, height).map((row) => row.slice(0, width)) };
}
