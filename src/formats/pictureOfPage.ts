// A page of words and figures as a picture: it grows downwards, or is set in as many columns as read best on a slide.
import { createBreaker } from '@/layout/breakText';
import type { Box } from '@/layout/scene';
import { type Page, type PageTools, sectionParts } from './page';
import { inColumns, type Placeable, stacked, textIn } from './pageText';
import { framePicture, type Picture, type PictureOptions } from './picture';
import type { PictureHead } from './pictureOfOverlay';

const GAP = 36;
/** Widths of a column, and how many of them. */
const OWN = { count: 2, width: 440 } as const;
const ON_SLIDE = [1, 2, 3, 4, 5].flatMap((count) =>
  [280, 320, 360, 420, 480].map((width) => ({ count, width })),
);
/** Longer lines are hard to read. */
const LINE = 980;

type Setting = { count: number; width: number };

/** Lays out the picture of a page. */
export function pictureOfPage(page: Page, head: PictureHead, options: PictureOptions): Picture {
  const tools: PageTools = { ...head, breakText: createBreaker(head.measure) };
  const isSlide = options.proportions === 'slide';
  const pictures = (isSlide ? ON_SLIDE : [OWN]).map((setting) =>
    framePicture({ ...head, ...setPage(page, setting, tools) }, options),
  );
  // The smaller the picture, the larger its text on the same slide.
  return pictures.reduce((best, one) => (one.box.width < best.box.width ? one : best));
}

function setPage(
  { paragraphs, sections }: Page,
  { count, width }: Setting,
  tools: PageTools,
): { bounds: Box; draw: (pen: Parameters<Placeable['draw']>[0]) => void } {
  const { breakText, palette } = tools;
  const whole = count * width + (count - 1) * GAP;
  const lead = stacked(
    paragraphs.map((text) =>
      textIn(breakText, text, { font: 'card', fill: palette.ink, width: Math.min(whole, LINE) }),
    ),
    6,
  );
  const columns = inColumns(
    sections.flatMap((section) => sectionParts(section, width, tools)),
    count,
  ).map((parts) => stacked(parts));
  const top = lead.height > 0 ? lead.height + 8 : 0;
  const height = top + Math.max(0, ...columns.map((column) => column.height));
  return {
    bounds: { x: 0, y: 0, width: whole, height },
    draw(pen) {
      lead.draw(pen, 0, 0);
      for (const [at, column] of columns.entries()) column.draw(pen, at * (width + GAP), top);
    },
  };
}
