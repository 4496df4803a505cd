// A slide: the box of a picture in its proportions, and how large its smallest text is on one.
import type { Box } from '@/layout/scene';

/** A picture as it is, or widened to the proportions of a slide. */
export type Proportions = 'slide' | 'own';

/** A wide slide, in points. */
export const SLIDE_POINTS = { width: 960, height: 540 } as const;

/** Smaller text cannot be read from where people sit. */
export const LEAST_POINTS = 9;

export type SlideSize = { width: number; height: number };

/** How large a slide is in units of a picture whose smallest text can just be read on it, in steps of 16 by 9. */
export function slideFor(smallest: number): SlideSize {
  const steps = Math.floor(((SLIDE_POINTS.width / 16) * smallest) / LEAST_POINTS);
  return { width: 16 * steps, height: 9 * steps };
}

/** The smallest box of 16:9 around a box, which stands in the middle of it. */
export function slideBox(box: Box): Box {
  const width = Math.max(box.width, Math.ceil((box.height * 16) / 9));
  const height = Math.max(box.height, Math.ceil((box.width * 9) / 16));
  return {
    x: box.x - Math.floor((width - box.width) / 2),
    y: box.y - Math.floor((height - box.height) / 2),
    width,
    height,
  };
}

/** How many points text of a size of the picture has where the picture fills a slide. */
export const pointsOnSlide = ({ width, height }: Pick<Box, 'width' | 'height'>, size: number): number =>
  size * Math.min(SLIDE_POINTS.width / width, SLIDE_POINTS.height / height);
