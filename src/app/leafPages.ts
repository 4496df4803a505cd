// pagesOf(): the pages of a picture on leaves of one size - itself, or several where its text could not be read on one.
import type { Picture, PictureOptions } from '@/formats/picture';
import { LEAST_POINTS, leafOf, pointsOnSlide } from '@/formats/slide';
import type { PictureSteps, TakenPicture } from '@/views/exporting/exportPart';

export type Paged = {
  picture: TakenPicture;
  /** What is split over several pages stands before them as a whole: this is it. */
  atAGlance?: ((options: PictureOptions) => Picture) | undefined;
};

/** Below this a whole map is a pattern that tells nothing. */
const GLANCE_POINTS = 3;

/** A page by itself, or several where its text would be too small on one. */
export function* pagesOf({ picture, atAGlance }: Paged, options: PictureOptions): PictureSteps {
  const { of, slides, smallest } = picture;
  const single = of?.(options);
  if (!single) return [];
  const points = pointsOnSlide(single.box, smallest, leafOf(options.proportions));
  let several: readonly Picture[] | undefined;
  if (points < LEAST_POINTS) several = slides?.steps ? yield* slides.steps(options) : slides?.of?.(options);
  if (!several || several.length === 0) return [single];
  const glance = several.length > 1 ? atAGlance?.(options) : undefined;
  const isTold = glance && pointsOnSlide(glance.box, smallest, leafOf(options.proportions)) >= GLANCE_POINTS;
  return isTold ? [{ ...glance, isOverview: true }, ...several] : several;
}
