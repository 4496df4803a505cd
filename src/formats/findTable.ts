// Finds the table of a text: of HTML, of Markdown, or of separated values.
import { isLaneHead } from './columnRoles';
import { readDelimited } from './delimited';
import type { FoundTable } from './foundTable';
import { saysOwnScale, withoutScale } from './ownScale';
import { type HtmlTable, readHtmlTables } from './htmlTable';
import { readMarkdownTables } from './markdownTable';
import { isLaneName, isStageWord } from './laneRoles';
import { guessShape } from './tableShape';

const SOURCES = { '\t': 'tab', ',': 'comma', ';': 'semicolon', '|': 'pipe' } as const;

/** A table without rows and columns that hold nothing. */
function trimmed(table: FoundTable): FoundTable | undefined {
  const { rows, filled } = table;
  const keptRows = rows.flatMap((row, y) => (row.some((cell) => cell !== '') ? [y] : []));
  const width = rows[0]?.length ?? 0;
  const keptColumns = Array.from({ length: width }, (_, x) => x).filter((x) =>
    rows.some((row) => row[x] !== ''),
  );
  if (keptRows.length < 2 || keptColumns.length < 2) return undefined;
  const cut = (all: readonly string[][]) => keptRows.map((y) => keptColumns.map((x) => all[y]?.[x] ?? ''));
  return { ...table, rows: cut(rows), ...(filled && { filled: cut(filled) }) };
}

/** A table without the line above its heads, which stands alone in its row. */
function titled(table: FoundTable | undefined): FoundTable | undefined {
  const [first, ...rows] = table?.rows ?? [];
  if (!table || !first || first.length < 3 || rows.length < 2) return table;
  if (first[0] === '' || first.slice(1).some((cell) => cell !== '')) return table;
  const filled = table.filled?.slice(1);
  const rest = trimmed({ ...table, rows, ...(filled && { filled }), headRow: false });
  return rest && guessShape(rest).hasHeads ? { ...rest, title: first[0] ?? '' } : table;
}

/**
 * A table whose heads stand in two lines, phases over stages: each name of the first line reaches to the next one. The
 * second line names every column, and no lane, so that it is none of the rows.
 */
function phased(table: FoundTable | undefined): FoundTable | undefined {
  const [first, second] = table?.rows ?? [];
  if (!table || !first || !second || table.rows.length < 3) return table;
  const [over, ...stages] = second;
  const names = (table.filled?.[0] ?? first).slice(1);
  const groups = first.slice(1).filter((cell) => cell !== '').length;
  const noLane =
    over === '' || isStageWord(over ?? '') || isLaneHead(over ?? '') || over === table.filled?.[0]?.[0];
  if (!noLane || stages.some((name) => name === '') || isLaneName(first[0] ?? '')) return table;
  if (groups === 0 || groups >= stages.length || new Set(stages).size !== stages.length) return table;
  let last = '';
  const phases = names.map((name) => (last = name === '' && !table.filled ? last : name));
  const filled = table.filled?.slice(1);
  return { ...table, rows: table.rows.slice(1), ...(filled && { filled }), phases: ['', ...phases] };
}

/** Heads stand in the first rows and in the first column. */
const HEAD_ROWS = 3;

/** Takes the scale off the heads of feelings that say it. */
function scaled(table: FoundTable | undefined): FoundTable | undefined {
  const says = (row: readonly string[], at: number): boolean =>
    at < HEAD_ROWS ? row.some(saysOwnScale) : saysOwnScale(row[0] ?? '');
  if (!table?.rows.some(says)) return table;
  const plain = (rows: string[][]): string[][] =>
    rows.map((row, at) => (says(row, at) ? row.map(withoutScale) : row));
  return {
    ...table,
    rows: plain(table.rows),
    ...(table.filled && { filled: plain(table.filled) }),
    ownScale: true,
  };
}

/** A table of bare rows as people mean it: without what is empty, its title and its phases apart. Undefined for less than two rows or columns. */
export const trimmedTable = (table: FoundTable): FoundTable | undefined =>
  phased(titled(scaled(trimmed(table))));

/** The table of a page with the most cells. */
export const largestTable = (html: string): HtmlTable | undefined => largestOf(readHtmlTables(html));

function largestOf(tables: readonly HtmlTable[]): HtmlTable | undefined {
  const size = ({ rows }: HtmlTable) => rows.flat().filter((cell) => cell !== '').length;
  let [best, most] = [undefined as HtmlTable | undefined, 0];
  for (const table of tables) {
    const own = size(table);
    if (own > most) [best, most] = [table, own];
  }
  return best;
}

/** A table of a page as it was found; undefined when it has less than two rows or columns. */
export const fromHtmlTable = ({ rows, filled, headRow, headColumn }: HtmlTable): FoundTable | undefined =>
  trimmedTable({ source: 'html', rows, filled, headRow, headColumn });

/** The table that a text holds; undefined where it holds none. */
export function findTable(text: string): FoundTable | undefined {
  const pages = /<table\b/i.test(text) ? readHtmlTables(text) : [];
  const html = largestOf(pages);
  const table = html && fromHtmlTable(html);
  if (table) {
    const others = pages.filter((page) => page !== html && fromHtmlTable(page) !== undefined).length;
    return others === 0 ? table : { ...table, others };
  }
  if (text.trimStart().startsWith('<')) return undefined;
  const [markdown, ...others] = text.includes('|') ? readMarkdownTables(text) : [];
  if (markdown) {
    const left = others.length > 0 && { others: others.length };
    return scaled(trimmed({ source: 'markdown', rows: markdown, headRow: true, ...left }));
  }
  const delimited = readDelimited(text);
  if (!delimited) return undefined;
  const { delimiter, rows, openQuote } = delimited;
  return trimmedTable({
    source: SOURCES[delimiter],
    rows,
    ...(openQuote !== undefined && { openQuote }),
  });
}
