// drawThumbnail(): paints a map on a small canvas as plain shapes, by the same scene that the map itself shows.
import { createCanvasMeasure } from '@/formats/browser/measureText';
import { paintScene } from '@/formats/browser/paintScene';
import { otherColour } from '@/formats/drawEmotion';
import { traceOutline } from '@/formats/browser/traceOutline';
import { sceneWords } from '@/formats/sceneWords';
import { t } from '@/i18n/translate';
import { curvesOf, emotionIn } from '@/layout/lanes/emotion';
import { createLayout } from '@/layout/layoutMap';
import { paletteOf } from '@/layout/lookPalette';
import type { Palette } from '@/layout/palette';
import type { Emotion, Row, Scene } from '@/layout/scene';
import { allCards } from '@/model/cardTable';
import type { Id } from '@/model/id';
import { gatheredTable, takesCards } from '@/model/laneKinds';
import { lanesOf, mapsOf } from '@/model/select';
import type { Lane, Project } from '@/model/types';

/** Free space around the map, in CSS pixels. */
const PADDING = 14;
/** Shapes without words may be this much flatter than they are wide; what still does not fit is cut off below. */
const FLATTEST = 0.5;
/** The same where nothing is cut off or left out. */
const FLATTEST_WHOLE = 0.3;
/** Width of the curve, in CSS pixels. */
const LINE = 2.25;
/** A map of a stage or two is not blown up beyond this. */
const MAX_SCALE = 0.45;

export type ThumbnailOptions = {
  /** The first when none is named. */
  mapId?: Id;
  /** Every lane, scaled down until all are there: for pictures by which a state is told from another. */
  whole?: boolean;
};

/**
 * Draws a map of the project; false when there is nothing to draw.
 * @param size in CSS pixels
 */
export function drawThumbnail(
  canvas: HTMLCanvasElement,
  { width: clientWidth, height: clientHeight }: { width: number; height: number },
  project: Project,
  theme: 'light' | 'dark',
  { mapId, whole: allLanes = false }: ThumbnailOptions = {},
): boolean {
  const map = mapId === undefined ? mapsOf(project)[0] : project.maps[mapId];
  const context = canvas.getContext('2d');
  if (!map || !context || clientWidth === 0) return false;
  const layout = createLayout({ measure: createCanvasMeasure(), words: sceneWords(t) });
  const lanes = allLanes ? lanesOf(project, map.id) : tellingLanes(project, map.id);
  const whole = layout(withLanes(project, lanes), map.id);
  if (whole.columns.length === 0) return false;
  const room = (clientHeight - 2 * PADDING) / (acrossOf(whole, clientWidth) * FLATTEST);
  const scene = allLanes
    ? whole
    : layout(withLanes(project, lanesWithin(whole, room - whole.headerHeight)), map.id);
  const ratio = Math.min(2, window.devicePixelRatio || 1);
  canvas.width = Math.round(clientWidth * ratio);
  canvas.height = Math.round(clientHeight * ratio);
  const padding = allLanes ? PADDING / 2 : PADDING;
  const byHeight = (clientHeight - 2 * padding) / (scene.headerHeight + scene.height);
  const wide = acrossOf(scene, clientWidth);
  // A map with a great many lanes becomes narrower before it becomes too flat to be known again.
  const across = allLanes ? Math.min(wide, byHeight / FLATTEST_WHOLE) : wide;
  const down = Math.min(across, allLanes ? byHeight : Math.max(byHeight, across * FLATTEST));
  const left = (clientWidth - scene.width * across) / 2;
  const top = padding + scene.headerHeight * down;
  const seen = { x: 0, y: -scene.headerHeight, width: scene.width, height: clientHeight / down };
  context.setTransform(ratio * across, 0, 0, ratio * down, left * ratio, top * ratio);
  context.beginPath();
  context.rect(seen.x, seen.y, seen.width, seen.height);
  context.clip();
  const shapes = { ...scene, rows: scene.rows.map(withoutFigure) };
  paintScene(context, shapes, paletteOf(project, theme), { detail: 'shapes', header: true, rect: seen });
  // The curve of the whole map: its points at touchpoints of lanes that found no room must not be missing.
  const felt = emotionIn(whole);
  for (const row of scene.rows)
    if (felt && curvesOf(row).length > 0)
      paintCurve(context, felt, row.y, paletteOf(project, theme), LINE / across);
  return true;
}

function withoutFigure(row: Row): Row {
  const plain = { ...row };
  delete plain.figure;
  return plain;
}

/** The curves in lines that are still lines when they are this small: the lead's, and under it quieter ones. */
function paintCurve(
  context: CanvasRenderingContext2D,
  { curves, zeroY, unit }: Emotion,
  y: number,
  palette: Palette,
  width: number,
): void {
  const lead = curves.find((each) => each.lead) ?? curves[0];
  if (!lead) return;
  const { curve } = palette;
  const colours = context.createLinearGradient(0, zeroY - 2 * unit, 0, zeroY + 2 * unit);
  colours.addColorStop(0, curve.high);
  colours.addColorStop(0.5, curve.mid);
  colours.addColorStop(1, curve.low);
  context.save();
  context.translate(0, y);
  context.lineCap = 'round';
  context.lineJoin = 'round';
  for (const one of [...curves.filter((other) => other !== lead), lead]) {
    context.strokeStyle = one === lead ? colours : otherColour(palette, one.index);
    context.lineWidth = one === lead ? width : width / 2;
    for (const { line } of one.runs) {
      if (!line) continue;
      traceOutline(context, line);
      context.stroke();
    }
  }
  context.restore();
}

/** CSS pixels for a unit of the scene, so that the map is as wide as the canvas. */
const acrossOf = (scene: Scene, width: number): number =>
  Math.min(MAX_SCALE, (width - 2 * PADDING) / scene.width);

/** The lanes of cards that hold any (or, in an empty map, all of them) and the first curve, if anything is felt. */
function tellingLanes(project: Project, mapId: Id): Lane[] {
  const used = new Set<Id>();
  for (const card of allCards(project.cards)) used.add(card.laneId);
  const lanes = lanesOf(project, mapId);
  const cards = lanes.filter(takesCards);
  const filled = cards.filter((lane) => used.has(lane.id));
  const felt = filled.length === 0 || Object.values(project.feelings).some((each) => each.mapId === mapId);
  const curve = felt ? lanes.find((lane) => gatheredTable(lane) === 'feelings') : undefined;
  const shown = filled.length > 0 ? filled : cards;
  return lanes.filter((lane) => lane === curve || shown.includes(lane));
}

/** The lanes that fit in a height (scene units): those with the fewest cards go first, the curve and one lane stay. */
function lanesWithin({ rows }: Scene, height: number): Lane[] {
  const kept = new Set(rows);
  const cardsOf = (row: Row) => row.cells.reduce((sum, cell) => sum + cell.items.length, 0);
  const spare = rows.filter((row) => !row.figure).sort((a, b) => cardsOf(a) - cardsOf(b));
  let needed = rows.reduce((sum, row) => sum + row.height, 0);
  for (const row of spare.slice(0, -1)) {
    if (needed <= height) break;
    needed -= row.height;
    kept.delete(row);
  }
  return rows.filter((row) => kept.has(row)).map(({ lane }) => lane);
}

/** The project with these lanes only, all of them open. */
const withLanes = (project: Project, lanes: readonly Lane[]): Project => ({
  ...project,
  lanes: Object.fromEntries(lanes.map((lane) => [lane.id, { ...lane, collapsed: false }])),
});
