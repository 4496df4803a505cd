// Draws the visible part of one pane: the scene, and above the dimmed rest the cards that differ.
import type { Context2D } from '@/formats/browser/canvasFont';
import { createCanvasPen } from '@/formats/browser/canvasPen';
import { drawItem } from '@/formats/drawItem';
import { paintScene } from '@/formats/browser/paintScene';
import { rowsIn } from '@/layout/locate';
import type { Palette } from '@/layout/palette';
import type { Box, Scene } from '@/layout/scene';
import type { Mark } from './marks';

/** Space around the scene inside a pane, in pixels of the screen. */
export const PANE_PAD = 12;
/** Space below the scene, so that the floating bar never hides its last row; in pixels of the screen. */
export const BAR = 64;
/** Below this zoom words cannot be read: cards are drawn as plain shapes. */
const SHAPES_BELOW = 0.45;

/** What of the scene a pane shows; scroll in pixels of the screen. */
export type View = { scrollX: number; scrollY: number; zoom: number; width: number; height: number };

/** The part of the scene that is in view, in scene units. */
export function visibleBox({ scrollX, scrollY, zoom, width, height }: View): Box {
  return {
    x: (scrollX - PANE_PAD) / zoom,
    y: (scrollY - PANE_PAD) / zoom,
    width: width / zoom,
    height: height / zoom,
  };
}

export const touches = (a: Box, b: Box): boolean =>
  a.x < b.x + b.width && b.x < a.x + a.width && a.y < b.y + b.height && b.y < a.y + a.height;

export type PanePicture = { scene: Scene; palette: Palette; marks: readonly Mark[]; dim: boolean };

/** Draws on a context whose canvas is `view.width` x `view.height` pixels of the screen large. */
export function drawPane(
  context: Context2D,
  { scene, palette, marks, dim }: PanePicture,
  view: View,
  ratio: number,
): void {
  const rect = visibleBox(view);
  const scale = view.zoom * ratio;
  context.setTransform(scale, 0, 0, scale, -rect.x * scale, -rect.y * scale);
  const detail = view.zoom < SHAPES_BELOW ? 'shapes' : 'full';
  paintScene(context, scene, palette, { rect, detail, background: palette.paper });
  if (!dim) return;
  const [top, bottom] = rowsIn(scene, rect.y, rect.y + rect.height);
  context.globalAlpha = 0.5;
  context.fillStyle = palette.paper;
  for (const row of scene.rows.slice(top, bottom)) {
    // The curve is what the comparison is about: it stays at full strength.
    if (!row.figure) context.fillRect(rect.x, row.y, rect.width, row.height);
  }
  context.globalAlpha = 1;
  const pen = createCanvasPen(context);
  for (const { item, box } of marks) {
    if (!item || !touches(box, rect)) continue;
    if (detail === 'full') drawItem(pen, item.item, box.x, box.y, item.row, palette);
    // From far away hundreds of cards would be set in type that nobody can read.
    else pen.box(box.x, box.y, box.width, box.height, 0, { fill: palette.card });
  }
}
