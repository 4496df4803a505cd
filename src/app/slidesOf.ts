// slidesOf(): a picture set on several slides, each of which says which of them it is.
import { pagesOfParts } from '@/formats/pagesOfParts';
import type { Picture, PictureOptions } from '@/formats/picture';
import type { PictureHead } from '@/formats/pictureOfOverlay';
import { leafOf, slideFor, type SlideSize } from '@/formats/slide';
import { TYPE } from '@/layout/sizes';
import type { TakenSlides } from '@/views/exporting/exportPart';

/** The size of slides of words alone. */
export const textSlide = ({ proportions }: PictureOptions): SlideSize =>
  slideFor(TYPE.laneNote.size, leafOf(proportions));

/**
 * @param find what stands on each, when first looked at; undefined while it is laid out
 * @param said what stands on them, in words
 * @param holds said on each of them too, where it is not all there is
 */
export const slidesOf = <Slide>(
  head: () => PictureHead,
  find: ((options: PictureOptions) => readonly Slide[]) | undefined,
  { said, holds = '' }: { said: string; holds?: string },
  make: (slide: Slide, head: PictureHead, options: PictureOptions) => Picture,
): TakenSlides => ({
  said,
  of:
    find &&
    ((options) => pagesOfParts(find(options), head(), (slide, own) => make(slide, own, options), holds)),
});
