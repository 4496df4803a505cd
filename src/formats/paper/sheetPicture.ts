// A picture as it lies on its sheet, with the margins around it: for the preview before it is saved.
import type { Picture } from '../picture';
import { fitOn, type PaperChoice } from './paperSizes';

/**
 * The picture with the rest of its sheet, in the units of the picture. The picture itself where the sheet is made for it.
 * @param smallest the size of its smallest text, in units
 */
export function sheetPicture(picture: Picture, smallest: number, paper: PaperChoice = 'fit'): Picture {
  if (paper === 'fit') return picture;
  const { page, scale, at } = fitOn(picture.box, smallest, paper);
  const box = {
    x: picture.box.x - at.x / scale,
    y: picture.box.y - at.y / scale,
    width: page.width / scale,
    height: page.height / scale,
  };
  return {
    ...picture,
    box,
    draw(pen, how) {
      const { ground } = picture;
      if (ground !== undefined) pen.box(box.x, box.y, box.width, box.height, 0, { fill: ground });
      picture.draw(pen, how);
    },
  };
}
