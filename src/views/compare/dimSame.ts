// Dims what is the same in both maps: a veil over the scene, and above it the cards that differ.
import { createCanvasPen, type PicturesById } from '@/formats/browser/canvasPen';
import { drawItem } from '@/formats/drawItem';
import { rowsIn, touches } from '@/layout/locate';
import type { ScenePicture } from '@/views/scene/scenePainter';
import type { Mark } from './marks';

/** The picture with all dimmed but what is marked. */
export const dimSame = (
  picture: ScenePicture,
  marks: readonly Mark[],
  pictures?: PicturesById,
): ScenePicture => ({
  ...picture,
  above(context, { rect, detail }) {
    const { scene, palette } = picture;
    const [top, bottom] = rowsIn(scene, rect.y, rect.y + rect.height);
    context.globalAlpha = 0.5;
    context.fillStyle = palette.paper;
    for (const row of scene.rows.slice(top, bottom)) {
      // The curve is what the comparison is about: it stays at full strength.
      if (!row.figure) context.fillRect(rect.x, row.y, rect.width, row.height);
    }
    context.globalAlpha = 1;
    const pen = createCanvasPen(context, pictures);
    for (const { item, box } of marks) {
      if (!item || !touches(box, rect)) continue;
      if (detail === 'full') drawItem(pen, item.item, box.x, box.y, item.row, palette);
      // From far away hundreds of cards would be set in type that nobody can read.
      else pen.box(box.x, box.y, box.width, box.height, 0, { fill: palette.card });
    }
  },
});
