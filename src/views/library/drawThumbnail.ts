// drawThumbnail(): paints a map on a small canvas as plain shapes, by the same scene that the map itself shows.
import { createCanvasMeasure } from '@/formats/measureText';
import { paintScene } from '@/formats/paintScene';
import { sceneWords } from '@/formats/sceneWords';
import { createLayout } from '@/layout/layoutMap';
import { PALETTES } from '@/layout/palette';
import { mapsOf } from '@/model/select';
import type { Project } from '@/model/types';

/** Free space around the map, in CSS pixels. */
const PADDING = 12;
/** A tall map keeps at least this share of the width; what then does not fit below is cut off. */
const LEAST_WIDTH = 0.8;
/** A map of a stage or two is not blown up beyond this. */
const MAX_SCALE = 0.5;

/** Draws the first map of the project; false when there is nothing to draw. */
export function drawThumbnail(canvas: HTMLCanvasElement, project: Project, theme: 'light' | 'dark'): boolean {
  const [map] = mapsOf(project);
  const context = canvas.getContext('2d');
  const { clientWidth, clientHeight } = canvas;
  if (!map || !context || clientWidth === 0) return false;
  const layout = createLayout({ measure: createCanvasMeasure(), words: sceneWords() });
  const scene = layout(project, map.id);
  if (scene.columns.length === 0) return false;
  const ratio = Math.min(2, window.devicePixelRatio || 1);
  canvas.width = Math.round(clientWidth * ratio);
  canvas.height = Math.round(clientHeight * ratio);
  const room = { width: clientWidth - 2 * PADDING, height: clientHeight - 2 * PADDING };
  const byWidth = room.width / scene.width;
  const byHeight = room.height / (scene.headerHeight + scene.height);
  const scale = Math.min(MAX_SCALE, byWidth, Math.max(byHeight, byWidth * LEAST_WIDTH));
  const left = (clientWidth - scene.width * scale) / 2;
  const top = PADDING + scene.headerHeight * scale;
  context.setTransform(ratio * scale, 0, 0, ratio * scale, left * ratio, top * ratio);
  paintScene(context, scene, PALETTES[theme], {
    detail: 'shapes',
    header: true,
    rect: {
      x: 0,
      y: -scene.headerHeight,
      width: scene.width,
      height: Math.min(scene.height + scene.headerHeight, clientHeight / scale),
    },
  });
  return true;
}
