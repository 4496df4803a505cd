// Tables on slides: rows that have no room on one go on on the next, with the head repeated.
import type { DeckTools } from './deckTools';
import { CELL_PAD, heightOfTexts, type SlideTable, type TableCell, type TableRow } from './slideTable';
import { cellText } from './deckTools';

export type TableColumn = { head: string; share: number; align?: 'start' | 'end' };
/** The cells of a row, each made for the width of its words. */
export type RowMaker = (widths: readonly number[], size: number) => readonly TableCell[];

/** More slides of one table nobody shows; the rest is told in the notes. */
const MOST_SLIDES = 6;

/** The sizes of type of a table: smaller where that saves a slide. */
const TYPE_SIZES = [10.5, 10, 9.5, 9] as const;

/** So much of the height is planned for: programs without the face set rows a little higher than they were measured. */
const PLANNED = 0.95;

export type TablePages = { pages: SlideTable[]; left: number };

/** Lays a table out on as few slides as it takes. `left` is how many rows had no room on any of them. */
export function tablePages(
  tools: DeckTools,
  name: string,
  columns: readonly TableColumn[],
  rows: readonly RowMaker[],
): TablePages {
  return TYPE_SIZES.map((size) => pagesAt(size, tools, name, columns, rows)).reduce((best, one) =>
    one.left < best.left || (one.left === best.left && one.pages.length < best.pages.length) ? one : best,
  );
}

function pagesAt(
  size: number,
  tools: DeckTools,
  name: string,
  columns: readonly TableColumn[],
  rows: readonly RowMaker[],
): TablePages {
  const { frame, look } = tools;
  const { x, y, width, height } = frame.body;
  const sum = columns.reduce((all, { share }) => all + share, 0);
  const widths = columns.map(({ share }) => (width * share) / sum);
  const rooms = widths.map((own) => Math.max(10, own - 2 * CELL_PAD.x));
  const heightOf = (cells: readonly TableCell[]): number =>
    Math.max(14, ...cells.map(({ texts }) => heightOfTexts(texts))) + 2 * CELL_PAD.y;
  const headCells = columns.map(({ head, align }, at): TableCell => ({
    texts: [cellText(tools, head, rooms[at] ?? 10, { font: 'lane', size: 9.5, fill: look.muted })],
    ground: look.paper,
    ...(align && { align }),
  }));
  const head: TableRow = { height: heightOf(headCells), cells: headCells, isHead: true };
  const pages: TableRow[][] = [];
  let free = 0;
  let placed = 0;
  for (const make of rows) {
    const cells = make(rooms, size).map((cell, at): TableCell => {
      const { align } = columns[at] ?? {};
      return align ? { ...cell, align } : cell;
    });
    const own = heightOf(cells);
    if (own > free) {
      if (pages.length === MOST_SLIDES) break;
      pages.push([head]);
      free = (height - head.height) * PLANNED;
    }
    pages.at(-1)?.push({ height: Math.min(own, height - head.height), cells });
    free -= own;
    placed += 1;
  }
  return {
    pages: pages.map((own) => ({ name, x, y, columns: widths, rows: own, line: look.palette.line })),
    left: rows.length - placed,
  };
}
