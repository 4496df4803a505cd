// Paints a scene on a 2D canvas, in full or, from far away, as plain shapes.
import { rowsIn } from '@/layout/locate';
import type { Palette } from '@/layout/palette';
import type { Scene } from '@/layout/scene';
import type { Context2D } from './canvasFont';
import { createCanvasPen, type PicturesById } from './canvasPen';
import { drawFigure } from '../drawFigure';
import { drawRows } from '../drawFrame';
import { boundsOf, drawScene, type DrawOptions } from '../drawScene';
import { paintFrameShapes, paintShapes } from './paintShapes';

export type PaintOptions = DrawOptions & {
  /** `shapes` leaves out what cannot be read from far away: words become bars. */
  detail?: 'full' | 'shapes';
  /** Paints the background first; left out, what was on the canvas shows through. */
  background?: string;
  pictures?: PicturesById | undefined;
};

/**
 * Paints a scene in scene units under the context's transform, which the caller sets
 * (`setTransform(zoom * pixelRatio, 0, 0, zoom * pixelRatio, x, y)`). Hints for editing are never painted.
 */
export function paintScene(
  context: Context2D,
  scene: Scene,
  palette: Palette,
  options: PaintOptions = {},
): void {
  const rect = options.rect ?? boundsOf(scene);
  if (options.background !== undefined) {
    context.fillStyle = options.background;
    context.fillRect(rect.x, rect.y, rect.width, rect.height);
  }
  const pen = createCanvasPen(context, options.pictures);
  if (options.detail !== 'shapes') {
    drawScene(pen, scene, palette, options);
    return;
  }
  const [top, bottom] = rowsIn(scene, rect.y, rect.y + rect.height);
  const rows = scene.rows.slice(top, bottom);
  drawRows(pen, scene, rows, palette);
  if (options.header || options.rail) paintFrameShapes(context, scene, palette, rect);
  for (const row of rows) {
    if (row.figure) drawFigure(pen, row.figure, row.y, scene.width, palette);
  }
  paintShapes(context, scene, palette, rect);
}
