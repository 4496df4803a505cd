// Draws what the camera sees: the scene large, what is not meant dimmed, and the names of lanes or stages beside it.
import type { Context2D } from '@/formats/browser/canvasFont';
import { createCanvasPen, type PicturesById } from '@/formats/browser/canvasPen';
import { drawHeader, drawRail } from '@/formats/drawFrame';
import { paintScene } from '@/formats/browser/paintScene';
import { columnsIn, rowsIn } from '@/layout/locate';
import type { Palette } from '@/layout/palette';
import type { Box, Scene } from '@/layout/scene';
import { drawInScene } from '@/views/scene/paper';
import { between, type Area, type Camera } from './camera';

/** One frame of the picture. `rail` and `dim` are strengths from 0 to 1; the names stand at `railX` and `headerY`. */
export type Frame = {
  camera: Camera;
  focus: Box;
  area: Area;
  rail: number;
  railX: number;
  headerY: number;
  dim: number;
};

/** Below this zoom words cannot be read: cards are drawn as plain shapes. */
const SHAPES_BELOW = 0.4;
/** Where this many cells are in view the camera is on its way through a large map: words wait until it is near. */
const CROWD = 140;
const SHAPES_IN_CROWD = 0.9;
const VEIL = 0.8;
/** Beyond this many names the header of a whole map is only stripes. */
const LEAST_NAMES = 0.3;

/** The frame on the way from one to the other, `t` from 0 to 1. */
export function frameBetween(a: Frame, b: Frame, t: number): Frame {
  if (t >= 1) return b;
  const mix = (name: 'rail' | 'railX' | 'headerY' | 'dim') => a[name] + (b[name] - a[name]) * t;
  return {
    ...between(a, b, t),
    rail: mix('rail'),
    railX: mix('railX'),
    headerY: mix('headerY'),
    dim: mix('dim'),
  };
}

/** Draws on a canvas of `width` x `height` pixels of the screen. Only what is in view is looked at. */
export function drawFrame(
  context: Context2D,
  scene: Scene,
  palette: Palette,
  frame: Frame,
  {
    width,
    height,
    ratio,
    pictures,
  }: { width: number; height: number; ratio: number; pictures?: PicturesById | undefined },
): void {
  const { camera, area, focus, dim, rail, railX, headerY } = frame;
  const { zoom } = camera;
  const rect: Box = {
    x: camera.x - (area.x + area.width / 2) / zoom,
    y: camera.y - (area.y + area.height / 2) / zoom,
    width: width / zoom,
    height: height / zoom,
  };
  drawInScene(context, rect, zoom * ratio);
  context.globalAlpha = 1;
  context.fillStyle = palette.paper;
  context.fillRect(rect.x, rect.y, rect.width, rect.height);

  const stand = { x: focus.x - 7, y: focus.y - 7, width: focus.width + 14, height: focus.height + 14 };
  if (dim > 0) {
    context.globalAlpha = dim * 0.6;
    context.fillStyle = palette.card;
    context.beginPath();
    context.roundRect(stand.x, stand.y, stand.width, stand.height, 16);
    context.fill();
    context.globalAlpha = 1;
  }
  const [left, right] = columnsIn(scene, rect.x, rect.x + rect.width);
  const [top, bottom] = rowsIn(scene, rect.y, rect.y + rect.height);
  const crowded = (right - left) * (bottom - top) > CROWD;
  const shapes = zoom < SHAPES_BELOW || (crowded && zoom < SHAPES_IN_CROWD);
  paintScene(context, scene, palette, { rect, detail: shapes ? 'shapes' : 'full', pictures });

  const pen = createCanvasPen(context);
  const names = () => drawHeader(pen, scene, scene.columns.slice(left, right), palette);
  const readable = zoom >= LEAST_NAMES;
  // A lane takes the names of the stages with it, above the veil; elsewhere they stand in their place.
  const taken = rail < 1 && dim > 0;
  if (!taken && readable) names();

  if (dim > 0) {
    context.globalAlpha = dim * VEIL;
    context.fillStyle = palette.paper;
    context.beginPath();
    context.rect(rect.x, rect.y, rect.width, rect.height);
    context.roundRect(stand.x, stand.y, stand.width, stand.height, 16);
    context.fill('evenodd');
    context.globalAlpha = 1;
  }
  if (taken) {
    const top = headerY - scene.headerHeight - 10;
    context.fillStyle = palette.paper;
    context.fillRect(rect.x, top, rect.width, scene.headerHeight + 4);
    context.save();
    context.translate(0, headerY - 12);
    names();
    context.restore();
  }
  if (rail > 0 && readable) {
    // What lies before a stage is covered: between the words and the names it would only be a fragment.
    const cover = (): void => {
      context.fillStyle = palette.paper;
      context.fillRect(rect.x, rect.y, railX - 10 - rect.x, rect.height);
    };
    context.globalAlpha = rail;
    cover();
    context.globalAlpha = 1;
    context.save();
    context.translate(railX, 0);
    drawRail(pen, scene, scene.rows.slice(top, bottom), palette);
    context.restore();
    if (rail < 1) {
      context.globalAlpha = 1 - rail;
      cover();
      context.globalAlpha = 1;
    }
  }
}
