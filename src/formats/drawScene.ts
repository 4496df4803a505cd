// Draws a whole scene with any pen: the one drawing behind canvas, PNG, SVG and thumbnail.
import { columnsIn, eachItemIn, rowsIn } from '@/layout/locate';
import type { Palette } from '@/layout/palette';
import type { Box, Scene } from '@/layout/scene';
import { drawFigure } from './drawFigure';
import { drawHeader, drawRail, drawRows, drawTints } from './drawFrame';
import { drawItem } from './drawItem';
import { drawPathLabels, drawPaths } from './drawPaths';
import type { Pen } from './pen';

export type DrawOptions = {
  /** Only what touches this rectangle, in scene units. */
  rect?: Box;
  rail?: boolean;
  header?: boolean;
  /** On unless false; the canvas draws its own, which can be grasped. */
  paths?: boolean;
};

/** Everything that a scene shows, header and rail included, in scene units. */
export function boundsOf(scene: Scene): Box {
  return {
    x: -scene.railWidth,
    y: -scene.headerHeight,
    width: scene.width + scene.railWidth,
    height: scene.height + scene.headerHeight,
  };
}

/** Draws a scene in scene units; the pen's paper decides what a unit is. Hints for editing are never drawn. */
export function drawScene(pen: Pen, scene: Scene, palette: Palette, options: DrawOptions = {}): void {
  const rect = options.rect ?? boundsOf(scene);
  const [top, bottom] = rowsIn(scene, rect.y, rect.y + rect.height);
  const [left, right] = columnsIn(scene, rect.x, rect.x + rect.width);
  const rows = scene.rows.slice(top, bottom);
  drawTints(pen, scene, rows, scene.columns.slice(left, right), palette);
  drawRows(pen, scene, rows, palette);
  if (options.header && rect.y < 0) drawHeader(pen, scene, scene.columns.slice(left, right), palette);
  if (options.rail) drawRail(pen, scene, rows, palette);
  for (const row of rows) {
    const { figure } = row;
    if (figure) pen.group(row.lane.name, () => drawFigure(pen, figure, row.y, scene.width, palette));
  }
  if (options.paths !== false) drawPaths(pen, scene, palette, rect);
  eachItemIn(scene, rect, (item, x, y, row) => drawItem(pen, item, x, y, row, palette));
  if (options.paths !== false) drawPathLabels(pen, scene, palette, rect);
}
