// The picture of the overlay on a canvas: in full, or from far away as plain shapes; and each map alone, for the flip.
import { createCanvasPen, type PicturesById } from '@/formats/browser/canvasPen';
import { paintShapes } from '@/formats/browser/paintShapes';
import { drawCurveGap } from '@/formats/drawCurveGap';
import { drawRows } from '@/formats/drawFrame';
import { drawNotes, drawOverlay, toneIn } from '@/formats/drawOverlay';
import { rowsIn, touches } from '@/layout/locate';
import type { OverlayScene } from '@/layout/overlay';
import type { Palette } from '@/layout/palette';
import { quietPalette } from '@/layout/quietPalette';
import type { PaintedView, ScenePicture } from '@/views/scene/scenePainter';

/** Which map is seen: the first, the second, or both in one. */
export type Shown = 'from' | 'both' | 'to';

export function overlayPicture(overlay: OverlayScene, shown: Shown, palette: Palette): ScenePicture {
  if (shown !== 'both') return { scene: overlay[shown], palette };
  return {
    scene: overlay.scene,
    palette,
    paint(context, view, pictures) {
      if (view.detail === 'full') {
        drawOverlay(createCanvasPen(context, pictures), overlay, palette, { rect: view.rect });
      } else paintFromAfar(context, overlay, palette, view, pictures);
    },
  };
}

/** Words cannot be read from there: what differs is a block of its colour, what went a frame of it. */
function paintFromAfar(
  context: CanvasRenderingContext2D,
  overlay: OverlayScene,
  palette: Palette,
  { rect, zoom }: PaintedView,
  pictures: PicturesById | undefined,
): void {
  const { scene } = overlay;
  const pen = createCanvasPen(context, pictures);
  const [top, bottom] = rowsIn(scene, rect.y, rect.y + rect.height);
  const rows = scene.rows.slice(top, bottom);
  drawRows(pen, scene, rows, palette);
  for (const { index, y } of rows) {
    const [before, after] = [overlay.from.rows[index]?.figure, overlay.to.rows[index]?.figure];
    drawCurveGap(pen, before, after, y, scene.width, palette);
  }
  paintShapes(context, scene, quietPalette(palette), rect);
  const width = Math.max(2, 1.5 / zoom);
  for (const { box, ghost, shape, tone } of overlay.marks) {
    const { soft, strong } = toneIn(palette, tone);
    const isBlock = shape === 'card' || shape === 'foot';
    if (isBlock && touches(box, rect))
      pen.box(box.x, box.y, box.width, box.height, 4, { fill: soft, stroke: strong, width });
    if (ghost && isBlock && touches(ghost, rect))
      pen.box(ghost.x, ghost.y, ghost.width, ghost.height, 4, {
        fill: palette.paper,
        stroke: strong,
        width,
        dash: [3 / zoom, 3 / zoom],
      });
  }
  if (zoom < 0.3) return;
  for (const { x, index } of scene.columns) drawNotes(pen, overlay.columnFaces.get(index), x, 0, palette);
}
