// A table as a picture: its texts whole and wrapped in their cells, its rows as high as they need.
import { createBreaker } from '@/layout/breakText';
import type { OverlayTone } from '@/layout/overlay';
import { TYPE } from '@/layout/sizes';
import { toneIn } from './drawOverlay';
import { leastHeight, type Placeable, stacked, textIn } from './pageText';
import { baselineIn } from './pen';
import { framePicture, MARGIN, type Picture, type PictureOptions, titleHeight } from './picture';
import type { PictureHead } from './pictureOfOverlay';
import { leafOf, type SlideSize } from './slide';

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
  /** Each with the cells of all columns; the last row of a sum stands apart. A head stands above those that follow it. */
  rows: readonly { cells: readonly (readonly TableText[])[]; isSum?: boolean; head?: string }[];
};

const GAP = 20;
const PAD = 10;
const SIGN = 16;
/** Above the head of a section. */
const HEAD_GAP = 16;
const OWN = 1120;
const ON_SLIDE = [900, 1000, 1100, 1160, 1240, 1340, 1460, 1600, 1800, 2100];

type Row = { head?: Placeable; parts: readonly Placeable[]; height: number; isSum: boolean };
const headHeightOf = (head: Placeable | undefined): number => (head ? HEAD_GAP + head.height + PAD : 0);

/** A table laid out in a width. */
type Laid = {
  width: number;
  lefts: readonly number[];
  heads: readonly Placeable[];
  headHeight: number;
  rows: Row[];
};

/** Lays the table out as wide as it reads well, or as fills a slide with the largest text. */
export function pictureOfTable(table: PictureTable, head: PictureHead, options: PictureOptions): Picture {
  const told = withoutEmpty(table);
  const widths = leafOf(options.proportions) ? ON_SLIDE : [OWN];
  return widths
    .map((width) => framed(inWidth(told, width, head), head, options))
    .reduce((best, one) => (one.box.width < best.box.width ? one : best));
}

/** What stands on one of several slides: the heads, and some of the rows. */
export type TableSlide = Laid;

/** Sets a table on as few slides of a size as its rows need, all of them as full as they can be alike. No row is cut. */
export function tableSlides(table: PictureTable, head: PictureHead, slide: SlideSize): TableSlide[] {
  const width = slide.width - 2 * MARGIN;
  const laid = inWidth(withoutEmpty(table), width, head);
  const room = slide.height - 2 * MARGIN - titleHeight(head.title, width, head) - laid.headHeight;
  const filled = (height: number): Row[][] => {
    const slides: Row[][] = [];
    let free = 0;
    for (const row of laid.rows) {
      if (row.height > free || slides.length === 0) {
        slides.push([]);
        free = height;
      }
      slides.at(-1)?.push(row);
      free -= row.height;
    }
    return slides;
  };
  const fewest = filled(room).length;
  const rows = filled(leastHeight((height) => filled(height).length <= fewest, room));
  return rows.map((own) => ({ ...laid, rows: own }));
}

/** Lays out one of them. */
export const slideOfTable = (
  own: TableSlide,
  head: PictureHead,
  options: PictureOptions,
  slide: SlideSize,
): Picture => framed(own, { ...head, slide }, options);

function framed(
  { width, lefts, heads, headHeight, rows }: Laid,
  head: PictureHead & { slide?: SlideSize },
  options: PictureOptions,
): Picture {
  return framePicture(
    {
      ...head,
      bounds: { x: 0, y: 0, width, height: headHeight + rows.reduce((sum, one) => sum + one.height, 0) },
      draw(pen, tinted) {
        for (const [at, part] of heads.entries()) part.draw(pen, lefts[at] ?? 0, 0);
        let y = headHeight;
        for (const { head: above, parts, height, isSum } of rows) {
          if (isSum) pen.box(-PAD, y, width + 2 * PAD, height, 8, { fill: tinted.card });
          above?.draw(pen, 0, y + HEAD_GAP);
          const top = y + headHeightOf(above);
          pen.box(0, top, width, 1, 0, { fill: tinted.cardLine });
          for (const [at, part] of parts.entries()) part.draw(pen, lefts[at] ?? 0, top + PAD);
          y += height;
        }
      },
    },
    options,
  );
}

function inWidth({ columns, rows }: PictureTable, width: number, { palette, measure }: PictureHead): Laid {
  const breakText = createBreaker(measure);
  const shares = columns.reduce((sum, { share }) => sum + share, 0);
  const room = width - GAP * Math.max(0, columns.length - 1);
  const widths = columns.map(({ share }) => (room * share) / shares);
  const lefts = widths.map((_, at) => widths.slice(0, at).reduce((sum, one) => sum + one + GAP, 0));
  const cellIn = (texts: readonly TableText[], at: number): Placeable =>
    stacked(
      texts.map((one) => lineIn(one, widths[at] ?? 0)),
      3,
    );
  const heads = columns.map(({ head: text }, at) =>
    textIn(breakText, text, { font: 'laneNote', fill: palette.muted, width: widths[at] ?? 0 }),
  );
  const bodies = rows.map(({ cells, isSum = false, head: text }): Row => {
    const parts = cells.map(cellIn);
    const above =
      text === undefined ? undefined : textIn(breakText, text, { font: 'lane', fill: palette.ink, width });
    return {
      ...(above && { head: above }),
      parts,
      isSum,
      height: headHeightOf(above) + Math.max(TYPE.card.line, ...parts.map((part) => part.height)) + 2 * PAD,
    };
  });
  return {
    width,
    lefts,
    heads,
    headHeight: Math.max(0, ...heads.map(({ height }) => height)) + PAD,
    rows: bodies,
  };

  function lineIn({ text, look, sign, tone = 'told' }: TableText, own: number): Placeable {
    const font = look === 'strong' ? 'lane' : look === 'quiet' ? 'laneNote' : 'card';
    const inset = sign === undefined ? 0 : SIGN;
    const fill = look === 'quiet' ? palette.muted : palette.ink;
    const words = textIn(breakText, text, { font, fill, width: own - inset });
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
}

/** A column in which no row says anything is no column. */
function withoutEmpty({ columns, rows }: PictureTable): PictureTable {
  const isTold = columns.map((_, at) => rows.some(({ cells }) => (cells[at] ?? []).length > 0));
  return {
    columns: columns.filter((_, at) => isTold[at]),
    rows: rows.map(({ cells, ...row }) => ({ ...row, cells: cells.filter((_, at) => isTold[at]) })),
  };
}
