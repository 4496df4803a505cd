// Tiles: a picture over several sheets that are cut and glued to one, each with what shows how.
import type { Box } from '@/layout/scene';
import { pageBreaks, type Span } from '@/layout/pageBreaks';
import { TYPE } from '@/layout/sizes';
import type { Picture } from '../picture';
import { EDGE, PAPER_SIZES, type PaperSize, type Size } from './paperSizes';
import type { Stroke } from './record';

/** What neighbours share: 10 mm, room for glue. */
const OVERLAP = 28.35;
/** More sheets than anybody would glue. */
export const MOST_SHEETS = 400;

export type Tile = {
  row: number;
  column: number;
  /** What it shows, in units of the picture. */
  shown: Box;
  /** What is left of it when it is cut: up to where its right and lower neighbours begin. */
  kept: Box;
};
export type Tiling = {
  page: Size;
  /** Points for a unit. */
  scale: number;
  rows: readonly Span[];
  columns: readonly Span[];
  tiles: readonly Tile[];
};

/** The size of the smallest text among strokes, in units; that of marks where there is none. */
export const smallestText = (strokes: readonly Stroke[]): number =>
  strokes.reduce(
    (least, stroke) => (stroke.kind === 'text' ? Math.min(least, TYPE[stroke.look.font].size) : least),
    Infinity,
  );

/**
 * Sets a picture on sheets so that its smallest text has so many points; upright or on their side, whichever takes
 * fewer. Undefined where these would be more than anybody would glue.
 */
export function tilingOf(
  { box, borders }: Picture,
  strokes: readonly Stroke[],
  paper: PaperSize,
  points: number,
): Tiling | undefined {
  const smallest = smallestText(strokes);
  const scale = points / (smallest === Infinity ? TYPE.mark.size : smallest);
  const upright = PAPER_SIZES[paper];
  const pages = [upright, { width: upright.height, height: upright.width }];
  const least = Math.min(...pages.map((page) => leastSheets(box, page, scale)));
  if (least > MOST_SHEETS) return undefined;
  const things = thingsIn(strokes);
  const tilings = pages.map((page) => onSheets(box, page, scale, things, borders));
  const best = tilings.reduce((fewest, one) => (one.tiles.length < fewest.tiles.length ? one : fewest));
  return best.tiles.length > MOST_SHEETS ? undefined : best;
}

const innerOf = ({ width, height }: Size, scale: number): Size => ({
  width: (width - 2 * EDGE) / scale,
  height: (height - 2 * EDGE) / scale,
});

function leastSheets(box: Box, page: Size, scale: number): number {
  const { width, height } = innerOf(page, scale);
  return Math.ceil(box.width / width) * Math.ceil(box.height / height);
}

function onSheets(
  box: Box,
  page: Size,
  scale: number,
  things: readonly Box[],
  borders: Picture['borders'],
): Tiling {
  const inner = innerOf(page, scale);
  const overlap = OVERLAP / scale;
  const { x, y, width, height } = box;
  const columns = pageBreaks({
    whole: [x, x + width],
    sheet: inner.width,
    overlap,
    borders: borders?.x ?? [],
    // What is longer than a good part of a sheet is background, not a thing.
    things: things.flatMap((one): Span[] =>
      one.width < inner.width * 0.6 ? [[one.x, one.x + one.width]] : [],
    ),
  });
  const rows = pageBreaks({
    whole: [y, y + height],
    sheet: inner.height,
    overlap,
    borders: borders?.y ?? [],
    things: things.flatMap((one): Span[] =>
      one.height < inner.height * 0.6 ? [[one.y, one.y + one.height]] : [],
    ),
  });
  const tiles = rows.flatMap(([top, bottom], row) =>
    columns.map(([left, right], column): Tile => {
      const [nextLeft, nextTop] = [columns[column + 1]?.[0] ?? right, rows[row + 1]?.[0] ?? bottom];
      return {
        row,
        column,
        shown: { x: left, y: top, width: right - left, height: bottom - top },
        kept: { x: left, y: top, width: nextLeft - left, height: nextTop - top },
      };
    }),
  );
  return { page, scale, rows, columns, tiles };
}

/** What a cut should spare: each outermost group that says something, and words and images outside of groups. */
function thingsIn(strokes: readonly Stroke[]): Box[] {
  const things: Box[] = [];
  /** The groups that are open: the box of what stands in each, and whether any of it is words or an image. */
  const open: { box?: Box; says: boolean }[] = [];
  for (const stroke of strokes) {
    if (stroke.kind === 'open') open.push({ says: false });
    else if (stroke.kind === 'close') {
      const { box, says = false } = open.pop() ?? {};
      const outer = open.at(-1);
      if (box && outer) Object.assign(outer, { box: joined(outer.box, box), says: outer.says || says });
      else if (box && says) things.push(box);
    } else {
      const says = stroke.kind === 'text' || stroke.kind === 'image';
      const group = open.at(-1);
      if (group) Object.assign(group, { box: joined(group.box, stroke.bounds), says: group.says || says });
      else if (says) things.push(stroke.bounds);
    }
  }
  return things;
}

function joined(a: Box | undefined, b: Box): Box {
  if (!a) return b;
  const [x, y] = [Math.min(a.x, b.x), Math.min(a.y, b.y)];
  return {
    x,
    y,
    width: Math.max(a.x + a.width, b.x + b.width) - x,
    height: Math.max(a.y + a.height, b.y + b.height) - y,
  };
}
