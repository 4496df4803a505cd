// Dims what is the same in both maps: the scene in quiet colours, and on it the cards that differ in full.
import { createCanvasPen, type PicturesById } from '@/formats/browser/canvasPen';
import { drawItem } from '@/formats/drawItem';
import { touches } from '@/layout/locate';
import { quietPalette } from '@/layout/quietPalette';
import type { ScenePicture } from '@/views/scene/scenePainter';
import type { Mark } from './marks';

/** The picture with all dimmed but what is marked; the curve, which the comparison is about, keeps its colours. */
export const dimSame = (
  { scene, palette }: ScenePicture,
  marks: readonly Mark[],
  pictures?: PicturesById,
): ScenePicture => ({
  scene,
  palette: quietPalette(palette),
  above(context, { rect, detail }) {
    const pen = createCanvasPen(context, pictures);
    for (const { item, box } of marks) {
      if (!item || !touches(box, rect)) continue;
      if (detail === 'full') drawItem(pen, item.item, box.x, box.y, item.row, palette);
      // From far away hundreds of cards would be set in type that nobody can read.
      else pen.box(box.x, box.y, box.width, box.height, 0, { fill: palette.card });
    }
  },
});
