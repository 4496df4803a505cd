// A page of words and figures as a picture: it grows downwards, or is set in as many columns as read best on a slide.
import { createBreaker } from '@/layout/breakText';
import type { Id } from '@/model/id';
import { drawPortrait } from './drawPortrait';
import { type Page, type PagePart, type PageTools, sectionParts } from './page';
import { blocksOf, inColumns, leastHeight, type Placeable, stacked, textIn } from './pageText';
import { type Framed, framePicture, MARGIN, type Picture, type PictureOptions, titleHeight } from './picture';
import type { PictureHead } from './pictureOfOverlay';
import { leafOf, type SlideSize } from './slide';

const GAP = 36;
/** Widths of a column, and how many of them. */
const OWN = { count: 2, width: 440 } as const;
const ON_SLIDE = [1, 2, 3, 4, 5].flatMap((count) =>
  [280, 320, 360, 420, 480].map((width) => ({ count, width })),
);
/** Below what leads. */
const LEAD_GAP = 8;
/** Longer lines are hard to read. */
const LINE = 980;

type Setting = { count: number; width: number };

/** Lays out the picture of a page. */
export function pictureOfPage(page: Page, head: PictureHead, options: PictureOptions): Picture {
  const tools: PageTools = { ...head, breakText: createBreaker(head.measure) };
  const isSlide = leafOf(options.proportions) !== undefined;
  const pictures = (isSlide ? ON_SLIDE : [OWN]).map((setting) =>
    framePicture({ ...head, ...setPage(page, setting, tools) }, options),
  );
  // The smaller the picture, the larger its text on the same slide.
  return pictures.reduce((best, one) => (one.box.width < best.box.width ? one : best));
}

function setPage(
  { sections, ...leading }: Page,
  { count, width }: Setting,
  tools: PageTools,
): Pick<Framed, 'bounds' | 'draw' | 'images'> {
  const whole = count * width + (count - 1) * GAP;
  const lead = leadIn(leading, whole, tools);
  const columns = inColumns(
    sections.flatMap((section) => sectionParts(section, width, tools)),
    count,
  ).map((parts) => stacked(parts));
  const top = lead.height > 0 ? lead.height + LEAD_GAP : 0;
  const height = top + Math.max(0, ...columns.map((column) => column.height));
  return {
    bounds: { x: 0, y: 0, width: whole, height },
    images: lead.images,
    draw(pen) {
      lead.draw(pen, 0, 0);
      for (const [at, column] of columns.entries()) column.draw(pen, at * (width + GAP), top);
    },
  };
}

const PORTRAIT = 72;
const PORTRAIT_GAP = 16;

/** What leads a page: the portrait of whose page it is, and the paragraphs beside it. */
type Lead = Placeable & { images: () => readonly Id[] };

function leadIn(
  { paragraphs, portrait }: Pick<Page, 'paragraphs' | 'portrait'>,
  width: number,
  { breakText, palette }: PageTools,
): Lead {
  const inset = portrait ? PORTRAIT + PORTRAIT_GAP : 0;
  const room = Math.min(width - inset, LINE);
  const words = stacked(
    paragraphs.map((text) => textIn(breakText, text, { font: 'card', fill: palette.ink, width: room })),
    6,
  );
  const { portraitId } = portrait ?? {};
  const height = portrait ? Math.max(PORTRAIT, words.height) : words.height;
  return {
    height,
    images: () => (portraitId === undefined ? [] : [portraitId]),
    draw(pen, x, y) {
      if (portrait) drawPortrait(pen, portrait, { x, y, size: PORTRAIT }, palette);
      words.draw(pen, x + inset, y + (portrait ? (height - words.height) / 2 : 0));
    },
  };
}

const NO_LEAD: Lead = { height: 0, draw: () => undefined, images: () => [] };

/** How many columns a slide has. */
const COLUMNS = 3;

/** What stands on one of several slides: columns, and above those of the first what leads. */
export type PageSlide = { lead: Lead; columns: readonly Placeable[] };

/** Sets a page on as few slides of a size as it needs, all of them as full as one another. */
export function pageSlides({ sections, ...leading }: Page, head: PictureHead, slide: SlideSize): PageSlide[] {
  const tools: PageTools = { ...head, breakText: createBreaker(head.measure) };
  const whole = slide.width - 2 * MARGIN;
  const width = columnIn(whole);
  const room = slide.height - 2 * MARGIN - titleHeight(head.title, whole, head);
  const lead = leadIn(leading, whole, tools);
  const above = lead.height > 0 ? lead.height + LEAD_GAP : 0;
  const blocks = blocksOf(sections.flatMap((section) => sectionParts(section, width, tools)));
  const filled = (height: number) => fillSlides(blocks, (at) => height - (at === 0 ? above : 0));
  const fewest = filled(room).length;
  const slides = filled(leastHeight((height) => filled(height).length <= fewest, room));
  return slides.map((columns, at) => ({
    lead: at === 0 ? lead : NO_LEAD,
    columns: columns.map((column) => stacked(column)),
  }));
}

/** Blocks into the columns of slides; a column that begins within a list begins with its heading. */
function fillSlides(blocks: readonly PagePart[][], roomOf: (slide: number) => number): PagePart[][][] {
  const heightOf = (parts: readonly PagePart[]): number => parts.reduce((sum, { height }) => sum + height, 0);
  const slides: PagePart[][][] = [];
  let [column, free]: [PagePart[], number] = [[], -1];
  for (const block of blocks) {
    let own = block;
    if (heightOf(block) > free) {
      const last = slides.at(-1);
      column = [];
      if (last && last.length < COLUMNS) last.push(column);
      else slides.push([column]);
      free = roomOf(slides.length - 1);
      own = block[0]?.under ? [block[0].under, ...block] : block;
    }
    column.push(...own);
    free -= heightOf(own);
  }
  return slides;
}

/** Lays out one of them. */
export function slideOfPage(
  { lead, columns }: PageSlide,
  head: PictureHead,
  options: PictureOptions,
  slide: SlideSize,
): Picture {
  const whole = slide.width - 2 * MARGIN;
  const top = lead.height > 0 ? lead.height + LEAD_GAP : 0;
  const height = top + Math.max(0, ...columns.map((column) => column.height));
  const bounds = { x: 0, y: 0, width: whole, height };
  return framePicture(
    {
      ...head,
      slide,
      bounds,
      images: lead.images,
      draw(pen) {
        lead.draw(pen, 0, 0);
        for (const [at, column] of columns.entries()) column.draw(pen, at * (columnIn(whole) + GAP), top);
      },
    },
    options,
  );
}

const columnIn = (width: number): number => (width - (COLUMNS - 1) * GAP) / COLUMNS;
