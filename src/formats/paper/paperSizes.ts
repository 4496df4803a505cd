// Sheets of paper, in points, upright; and how a picture lies on one.
import { LEAST_POINTS, pointsOnSlide, SLIDE_POINTS } from '../slide';

/** Sizes of sheets of the world and of North America. */
export const PAPER_SIZES = {
  a4: { width: 595.276, height: 841.89 },
  a3: { width: 841.89, height: 1190.551 },
  a2: { width: 1190.551, height: 1683.78 },
  a1: { width: 1683.78, height: 2383.937 },
  a0: { width: 2383.937, height: 3370.394 },
  letter: { width: 612, height: 792 },
  tabloid: { width: 792, height: 1224 },
} as const;

export type PaperSize = keyof typeof PAPER_SIZES;
/** A sheet of exactly one of the sizes, or one made for the picture. */
export type PaperChoice = 'fit' | PaperSize;

/** Where the sheets of North America are in the printers. */
const ON_LETTER = new Set('US CA MX PH CL CO VE CR GT SV NI PA PR DO'.split(' '));

/** The sheet that a printer has where a language is spoken: a tag without a country means the world's. */
export function officeSheet(tag: string): PaperSize {
  const [, country = ''] = /^[a-z]{2,3}(?:-[a-z]{4})?-([a-z]{2})\b/i.exec(tag) ?? [];
  return ON_LETTER.has(country.toUpperCase()) ? 'letter' : 'a4';
}

export type Size = { width: number; height: number };

/** The longest side that readers of PDF take. */
const LONGEST_PAGE = 14_400;
/** What sheets that are glued together leave for their marks, and for the knife: 10 mm. */
export const EDGE = 28.35;
/** What most printers leave white: 5 mm. A picture has a margin of its own for the eye. */
const PRINTED_EDGE = 14.17;

export type Fitting = {
  /** Of the sheet. */
  page: Size;
  /** Points for a unit. */
  scale: number;
  /** Where the upper left corner of the picture stands. */
  at: { x: number; y: number };
};

/**
 * How a picture lies on one sheet: as large as it goes, in the middle, upright or on its side, whichever is larger. A
 * sheet that is made for it is as large as its smallest text needs to be read; slides are all of the size of slides.
 */
export function fitOn(picture: Size, smallest: number, paper: PaperChoice): Fitting {
  if (paper === 'fit') {
    if (isSlide(picture, smallest)) {
      const scale = SLIDE_POINTS.width / picture.width;
      return { page: SLIDE_POINTS, scale, at: { x: 0, y: 0 } };
    }
    const longest = Math.max(picture.width, picture.height);
    const scale = Math.min(LEAST_POINTS / smallest, LONGEST_PAGE / longest);
    return {
      page: { width: picture.width * scale, height: picture.height * scale },
      scale,
      at: { x: 0, y: 0 },
    };
  }
  const page = turnedFor(picture, PAPER_SIZES[paper]);
  const scale = scaleOn(picture, page);
  return {
    page,
    scale,
    at: { x: (page.width - picture.width * scale) / 2, y: (page.height - picture.height * scale) / 2 },
  };
}

/** In the proportions of a slide, and to be read on one. */
const isSlide = (picture: Size, smallest: number): boolean =>
  Math.abs(9 * picture.width - 16 * picture.height) <= 16 &&
  pointsOnSlide(picture, smallest) > LEAST_POINTS - 0.1;

const scaleOn = (picture: Size, page: Size): number =>
  Math.min(
    (page.width - 2 * PRINTED_EDGE) / picture.width,
    (page.height - 2 * PRINTED_EDGE) / picture.height,
  );

const GROWING = ['a4', 'a3', 'a2', 'a1', 'a0'] as const;

/** The smallest sheet on which text of a size has so many points; undefined where it has not on any. */
export const leastPaper = (picture: Size, size: number, points: number): PaperSize | undefined =>
  GROWING.find((name) => {
    const upright = PAPER_SIZES[name];
    return size * scaleOn(picture, turnedFor(picture, upright)) >= points;
  });

/** A sheet upright or on its side, whichever lets a picture be larger. */
function turnedFor(picture: Size, upright: Size): Size {
  const onSide = { width: upright.height, height: upright.width };
  return scaleOn(picture, onSide) > scaleOn(picture, upright) ? onSide : upright;
}
