// drawThumbnail(): paints a map on a small canvas as plain shapes, by the same scene that the map itself shows.
import { createCanvasMeasure } from '@/formats/measureText';
import { paintScene } from '@/formats/paintScene';
import { sceneWords } from '@/formats/sceneWords';
import { createLayout } from '@/layout/layoutMap';
import { type Palette, PALETTES } from '@/layout/palette';
import type { Emotion, Row } from '@/layout/scene';
import type { Id } from '@/model/id';
import { laneKind } from '@/model/laneKinds';
import { lanesOf, mapsOf } from '@/model/select';
import type { Project } from '@/model/types';

/** Free space around the map, in CSS pixels. */
const PADDING = 14;
/** Shapes without words may be this much flatter than they are wide; what still does not fit is cut off below. */
const FLATTEST = 0.68;
/** Width of the curve, in CSS pixels. */
const LINE = 2.25;
/** A map of a stage or two is not blown up beyond this. */
const MAX_SCALE = 0.45;
/** So many lanes of cards can be told apart in so little space. */
const CARD_LANES = 3;

/** Draws the first map of the project; false when there is nothing to draw. */
export function drawThumbnail(canvas: HTMLCanvasElement, project: Project, theme: 'light' | 'dark'): boolean {
  const [map] = mapsOf(project);
  const context = canvas.getContext('2d');
  const { clientWidth, clientHeight } = canvas;
  if (!map || !context || clientWidth === 0) return false;
  const layout = createLayout({ measure: createCanvasMeasure(), words: sceneWords() });
  const scene = layout(withTellingLanes(project, map.id), map.id);
  if (scene.columns.length === 0) return false;
  const ratio = Math.min(2, window.devicePixelRatio || 1);
  canvas.width = Math.round(clientWidth * ratio);
  canvas.height = Math.round(clientHeight * ratio);
  const byWidth = (clientWidth - 2 * PADDING) / scene.width;
  const byHeight = (clientHeight - 2 * PADDING) / (scene.headerHeight + scene.height);
  const across = Math.min(MAX_SCALE, byWidth);
  const down = Math.min(across, Math.max(byHeight, across * FLATTEST));
  const left = (clientWidth - scene.width * across) / 2;
  const top = PADDING + scene.headerHeight * down;
  const seen = { x: 0, y: -scene.headerHeight, width: scene.width, height: clientHeight / down };
  context.setTransform(ratio * across, 0, 0, ratio * down, left * ratio, top * ratio);
  context.beginPath();
  context.rect(seen.x, seen.y, seen.width, seen.height);
  context.clip();
  const shapes = { ...scene, rows: scene.rows.map(withoutCurves) };
  paintScene(context, shapes, PALETTES[theme], { detail: 'shapes', header: true, rect: seen });
  for (const row of scene.rows) {
    if (row.emotion) paintCurve(context, row.emotion, row.y, PALETTES[theme], LINE / across);
  }
  return true;
}

function withoutCurves(row: Row): Row {
  const plain = { ...row };
  delete plain.emotion;
  return plain;
}

/** The lead's curve in a line that is still a line when it is this small. */
function paintCurve(
  context: CanvasRenderingContext2D,
  { curves, zeroY, unit }: Emotion,
  y: number,
  { curve }: Palette,
  width: number,
): void {
  const lead = curves.find((each) => each.lead) ?? curves[0];
  if (!lead) return;
  const colours = context.createLinearGradient(0, zeroY - 2 * unit, 0, zeroY + 2 * unit);
  colours.addColorStop(0, curve.high);
  colours.addColorStop(0.5, curve.mid);
  colours.addColorStop(1, curve.low);
  context.save();
  context.translate(0, y);
  context.strokeStyle = colours;
  context.lineWidth = width;
  context.lineCap = 'round';
  context.lineJoin = 'round';
  for (const run of lead.runs) context.stroke(new Path2D(run.d));
  context.restore();
}

/**
 * The project with the lanes that tell one map from another at a glance: the channels (or, without any, the first
 * lanes of cards) and the curve. A whole map in so little space is grey.
 */
function withTellingLanes(project: Project, mapId: Id): Project {
  const lanes = lanesOf(project, mapId);
  const cards = lanes.filter((lane) => laneKind(lane.kind).content === 'cards');
  const touched = cards.filter((lane) => laneKind(lane.kind).touchpoints);
  const curve = lanes.filter((lane) => laneKind(lane.kind).content === 'emotion').slice(0, 1);
  const shown = [...(touched.length > 0 ? touched : cards).slice(0, CARD_LANES), ...curve];
  return {
    ...project,
    lanes: Object.fromEntries(shown.map((lane) => [lane.id, { ...lane, collapsed: false }])),
  };
}
