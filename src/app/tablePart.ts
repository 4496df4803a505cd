// tablePicture(): a table as a picture - as it is, on a slide, or on several.
import type { Picture, PictureOptions } from '@/formats/picture';
import type { PictureHead } from '@/formats/pictureOfOverlay';
import { type PictureTable, pictureOfTable, slideOfTable, tableSlides } from '@/formats/pictureOfTable';
import '@/i18n/en/exporting';
import type { t as translate } from '@/i18n/translate';
import { TYPE } from '@/layout/sizes';
import type { TakenPicture } from '@/views/exporting/exportPart';
import { slidesOf, textSlide } from './slidesOf';

/** @param named the title of its file */
export function tablePicture(
  t: typeof translate,
  named: string,
  head: () => PictureHead,
  table: () => PictureTable,
): TakenPicture {
  const name = (picture: Picture): Picture => ({ ...picture, fileTitle: named });
  return {
    of: (options: PictureOptions) => name(pictureOfTable(table(), head(), options)),
    smallest: TYPE.laneNote.size,
    slides: slidesOf(
      head,
      (options) => tableSlides(table(), head(), textSlide(options)),
      { said: t('exporting.rowByRow') },
      (slide, own, options) => name(slideOfTable(slide, own, options, textSlide(options))),
    ),
  };
}
