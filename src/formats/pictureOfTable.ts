// A table as a picture: its texts whole and wrapped in their cells, its rows as high as they need.
import { createBreaker } from '@/layout/breakText';
import type { OverlayTone } from '@/layout/overlay';
import type { Palette } from '@/layout/palette';
import { TYPE } from '@/layout/sizes';
import { toneIn } from './drawOverlay';
import { type Placeable, stacked, textIn } from './pageText';
import { baselineIn } from './pen';
import { framePicture, MARGIN, type Picture, type PictureOptions, titleHeight } from './picture';
import type { PictureHead } from './pictureOfOverlay';
import type { SlideSize } from './slide';

export type TableText = {
  text: string;
  look?: 'strong' | 'quiet';
  /** A character before it, in a tone; what it means the text says. */
  sign?: string;
  tone?: OverlayTone;
};
export type PictureColumn = {
  head: string;
  /** Its part of the width. */
  share: number;
};
export type PictureTable = {
  columns: readonly PictureColumn[];
  /** Each with the cells of all columns; the last row of a sum stands apart. */
  rows: readonly { cells: readonly (readonly TableText[])[]; isSum?: boolean }[];
  /** It goes on elsewhere: its columns are those of the whole. */
  isPart?: boolean;
};

const GAP = 20;
const PAD = 10;
const SIGN = 16;
const OWN = 1120;
const ON_SLIDE = [900, 1000, 1100, 1160, 1240, 1340, 1460, 1600, 1800, 2100];

type Tools = { breakText: ReturnType<typeof createBreaker>; palette: Palette };

type SetRow = { parts: readonly Placeable[]; isSum: boolean; height: number };
type SetTable = {
  width: number;
  lefts: readonly number[];
  heads: readonly Placeable[];
  headHeight: number;
  rows: readonly SetRow[];
};

/** Lays the table out as wide as it reads well, as fills a slide with the largest text, or on one of several slides. */
export function pictureOfTable(
  table: PictureTable,
  head: PictureHead,
  options: PictureOptions,
  slide?: SlideSize,
): Picture {
  const told = withoutEmpty(table);
  const tools = { breakText: createBreaker(head.measure), palette: head.palette };
  const laid = (width: number): Picture => drawn(setTable(told, width, tools), head, options, slide);
  if (slide) return laid(slide.width - 2 * MARGIN);
  const widths = options.proportions === 'slide' ? ON_SLIDE : [OWN];
  return widths.map(laid).reduce((best, one) => (one.box.width < best.box.width ? one : best));
}

/** The same table on as many slides of a size as it needs; a row is never cut, and each has the heads. */
export function tableSlides(table: PictureTable, head: PictureHead, slide: SlideSize): PictureTable[] {
  const { columns, rows } = withoutEmpty(table);
  const tools = { breakText: createBreaker(head.measure), palette: head.palette };
  const width = slide.width - 2 * MARGIN;
  const set = setTable({ columns, rows }, width, tools);
  const room = slide.height - 2 * MARGIN - titleHeight(head.title, width, head.measure) - set.headHeight;
  const slides: (typeof rows)[number][][] = [[]];
  let free = room;
  for (const [at, row] of rows.entries()) {
    const height = set.rows[at]?.height ?? 0;
    if (height > free && slides.at(-1)?.length !== 0) {
      slides.push([]);
      free = room;
    }
    slides.at(-1)?.push(row);
    free -= height;
  }
  return slides.map((own) => ({ columns, rows: own, isPart: true }));
}

function setTable({ columns, rows }: PictureTable, width: number, tools: Tools): SetTable {
  const { breakText, palette } = tools;
  const shares = columns.reduce((sum, { share }) => sum + share, 0);
  const room = width - GAP * Math.max(0, columns.length - 1);
  const widths = columns.map(({ share }) => (room * share) / shares);
  const heads = columns.map(({ head }, at) =>
    textIn(breakText, head, { font: 'laneNote', fill: palette.muted, width: widths[at] ?? 0 }),
  );
  return {
    width,
    lefts: widths.map((_, at) => widths.slice(0, at).reduce((sum, one) => sum + one + GAP, 0)),
    heads,
    headHeight: Math.max(0, ...heads.map(({ height }) => height)) + PAD,
    rows: rows.map(({ cells, isSum = false }) => {
      const parts = cells.map((texts, at) =>
        stacked(
          texts.map((one) => lineIn(one, widths[at] ?? 0, tools)),
          3,
        ),
      );
      const height = Math.max(TYPE.card.line, ...parts.map((part) => part.height)) + 2 * PAD;
      return { parts, isSum, height };
    }),
  };
}

function drawn(
  { width, lefts, heads, headHeight, rows }: SetTable,
  head: PictureHead,
  options: PictureOptions,
  slide: SlideSize | undefined,
): Picture {
  const height = headHeight + rows.reduce((sum, one) => sum + one.height, 0);
  return framePicture(
    {
      ...head,
      slide,
      bounds: { x: 0, y: 0, width, height },
      draw(pen, tinted) {
        for (const [at, part] of heads.entries()) part.draw(pen, lefts[at] ?? 0, 0);
        let y = headHeight;
        for (const { parts, height: own, isSum } of rows) {
          if (isSum) pen.box(-PAD, y, width + 2 * PAD, own, 8, { fill: tinted.card });
          pen.box(0, y, width, 1, 0, { fill: tinted.cardLine });
          for (const [at, part] of parts.entries()) part.draw(pen, lefts[at] ?? 0, y + PAD);
          y += own;
        }
      },
    },
    options,
  );
}

function lineIn({ text, look, sign, tone = 'told' }: TableText, width: number, tools: Tools): Placeable {
  const { breakText, palette } = tools;
  const font = look === 'strong' ? 'lane' : look === 'quiet' ? 'laneNote' : 'card';
  const inset = sign === undefined ? 0 : SIGN;
  const fill = look === 'quiet' ? palette.muted : palette.ink;
  const words = textIn(breakText, text, { font, fill, width: width - inset });
  return {
    height: words.height,
    draw(pen, x, y) {
      words.draw(pen, x + inset, y);
      if (sign === undefined) return;
      const { line, size } = TYPE[font];
      const ink = toneIn(palette, tone).ink;
      pen.text(sign, x + 5, baselineIn(y, line, size), { font: 'lane', fill: ink, anchor: 'middle' });
    },
  };
}

/** A column in which no row says anything is no column. */
function withoutEmpty({ columns, rows, isPart = false }: PictureTable): PictureTable {
  if (isPart) return { columns, rows };
  const isTold = columns.map((_, at) => rows.some(({ cells }) => (cells[at] ?? []).length > 0));
  return {
    columns: columns.filter((_, at) => isTold[at]),
    rows: rows.map(({ cells, ...row }) => ({ ...row, cells: cells.filter((_, at) => isTold[at]) })),
  };
}
