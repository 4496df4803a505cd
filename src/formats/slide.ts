// A slide, or a sheet of a report: the box of a picture in its proportions, and how large its smallest text is on one.
import type { Box } from '@/layout/scene';

/** What a picture is widened for: a slide, or a sheet of a report, which lies on its side. */
export type Leaf = 'slide' | 'sheet';
/** A picture as it is, or widened to the proportions of a leaf. */
export type Proportions = Leaf | 'own';

/** A wide slide, in points. */
export const SLIDE_POINTS = { width: 960, height: 540 } as const;
/** What Letter holds between the edges that are printed, in points, in the ratio of a sheet; A4 holds a little more. */
const SHEET_POINTS = { width: 763, height: 545 } as const;

const LEAVES = {
  slide: { points: SLIDE_POINTS, ratio: [16, 9] },
  sheet: { points: SHEET_POINTS, ratio: [7, 5] },
} as const;

/** The leaf of a picture, unless it is as it is. */
export const leafOf = (proportions: Proportions | undefined): Leaf | undefined =>
  proportions === 'own' ? undefined : proportions;

/** Smaller text cannot be read from where people sit. */
export const LEAST_POINTS = 9;

export type SlideSize = { width: number; height: number };

/** How large a leaf is in units of a picture whose smallest text can just be read on it, in whole steps of its ratio. */
export function slideFor(smallest: number, leaf: Leaf = 'slide'): SlideSize {
  const {
    points,
    ratio: [across, down],
  } = LEAVES[leaf];
  const steps = Math.floor(((points.width / across) * smallest) / LEAST_POINTS);
  return { width: across * steps, height: down * steps };
}

/** The smallest box of the ratio of a leaf around a box, which stands at its upper edge: titles of several are in one line. */
export function slideBox(box: Box, leaf: Leaf = 'slide'): Box {
  const [across, down] = LEAVES[leaf].ratio;
  const width = Math.max(box.width, Math.ceil((box.height * across) / down));
  const height = Math.max(box.height, Math.ceil((box.width * down) / across));
  return {
    x: box.x - Math.floor((width - box.width) / 2),
    y: box.y,
    width,
    height,
  };
}

/** How many points text of a size of the picture has where the picture fills a leaf. */
export function pointsOnSlide(
  { width, height }: Pick<Box, 'width' | 'height'>,
  size: number,
  leaf: Leaf = 'slide',
): number {
  const { points } = LEAVES[leaf];
  return size * Math.min(points.width / width, points.height / height);
}

/**
 * The best of several settings of one picture: on a slide, which is seen from afar, the one with the largest text; on a
 * sheet, whose pages are to be alike, the one with the smallest text that can be read, else the largest.
 * @param smallest the size of its smallest text, in units
 */
export function bestOnLeaf<Setting extends { box: Box }>(
  settings: readonly Setting[],
  smallest: number,
  proportions: Proportions | undefined,
): Setting {
  const leaf = leafOf(proportions);
  const byText = settings.toSorted((a, b) => a.box.width - b.box.width);
  const reads = ({ box }: Setting): boolean => pointsOnSlide(box, smallest, leaf) >= LEAST_POINTS;
  const best = (leaf === 'sheet' ? byText.findLast(reads) : undefined) ?? byText[0];
  if (!best) throw new Error('no-settings');
  return best;
}
