// Paints a scene from far away: cards as plain shapes with bars for lines. Thousands in a few milliseconds.
import { heatKey } from '@/analysis/heat';
import { bandsOf, tintBox } from '@/layout/bands';
import { columnsIn, eachItemIn, rowsIn } from '@/layout/locate';
import { barTone, type Palette, valueTone } from '@/layout/palette';
import type { Box, Scene, ValueFace } from '@/layout/scene';
import { SIZES, TYPE } from '@/layout/sizes';
import type { Context2D } from './canvasFont';

/** The least width of the bar of a card, in pixels. */
const BAR_SEEN = 1.5;

type Add = (colour: string, x: number, y: number, width: number, height: number) => void;

/** Rectangles by colour, so that the canvas changes its fill once per colour and not once per shape. */
type Batches = Map<string, number[]>;

/**
 * Paints the cards, findings and separators that touch `rect` (scene units) as plain shapes.
 * Figures, header and rail are few and are drawn in full by the caller.
 */
export function paintShapes(context: Context2D, scene: Scene, palette: Palette, rect: Box): void {
  paintTints(context, scene, palette, rect);
  const bars: Batches = new Map();
  // Where a line of text is thinner than a pixel and a half, all lines of a card are one bar.
  const scale = context.getTransform().a;
  const merged = scale < 0.2;
  const cards: number[] = [];
  const add: Add = (colour, x, y, width, height) => {
    let batch = bars.get(colour);
    if (!batch) bars.set(colour, (batch = []));
    batch.push(x, y, width, height);
  };
  eachItemIn(scene, rect, (item, x, y, row) => {
    if (item.value) {
      addValue(add, item.value, x, y, item.width, palette);
      return;
    }
    if (!item.quiet) cards.push(x, y, item.width, item.height);
    const left = x + SIZES.cardPadX;
    const top = y + (item.textTop ?? SIZES.cardPadY);
    // What is above the text is a picture: the bar begins below it.
    const above = top - y - SIZES.cardPadY;
    const tall = item.height - above;
    const room = item.width - 2 * SIZES.cardPadX;
    if (merged) {
      // A bar of its true width would be thinner than anybody sees.
      if (!item.quiet) add(barTone(palette, item, row).strong, x, y + above, BAR_SEEN / scale, tall);
      add(palette.line, left, top + 4, room, item.lines.length * TYPE.card.line - 8);
    } else {
      if (!item.quiet)
        add(barTone(palette, item, row).strong, x, top, SIZES.accentWidth, tall - 2 * SIZES.cardPadY);
      item.lines.forEach((line, i) => {
        add(palette.line, left, top + i * TYPE.card.line + 5, Math.min(room, line.length * 6.6), 8);
      });
      const { note } = item;
      note?.lines.forEach((line, i) => {
        const noteTop = y + note.top + i * TYPE.laneNote.line + 5;
        add(palette.line, left, noteTop, Math.min(room, line.length * 5.6), 5);
      });
    }
    if (item.picture) {
      const { x: dx, y: dy, width, height } = item.picture;
      add(palette.squareOff, x + dx, y + dy, width, height);
    }
    for (const mark of item.marks) {
      add(palette.marks[mark.kind].strong, x + mark.x, y + mark.y + 3, mark.width, mark.height - 6);
    }
  });
  if (!merged) fillAll(context, palette.cardLine, cards, 1.5);
  fillAll(context, palette.card, cards, 0);
  for (const [colour, batch] of bars) fillAll(context, colour, batch, 0);
}

/** A value has no card: a bar for its number, and its own bar with the goal as a mark. */
function addValue(add: Add, face: ValueFace, x: number, y: number, width: number, palette: Palette): void {
  const { text, top, bar } = face;
  if (text !== '') add(palette.line, x, y + top + 5, Math.min(width, text.length * 8), TYPE.stage.line - 10);
  if (!bar) return;
  add(palette.squareOff, x, y + bar.top, width, 6);
  add(valueTone(palette, face).strong, x + bar.from * width, y + bar.top, (bar.to - bar.from) * width, 6);
  if (bar.target !== undefined) add(palette.ink, x + bar.target * width - 1, y + bar.top - 3, 2, 12);
}

function paintTints(context: Context2D, scene: Scene, palette: Palette, rect: Box): void {
  const { heat } = scene;
  if (!heat) return;
  const [left, right] = columnsIn(scene, rect.x, rect.x + rect.width);
  const [top, bottom] = rowsIn(scene, rect.y, rect.y + rect.height);
  for (const row of scene.rows.slice(top, bottom)) {
    for (const column of scene.columns.slice(left, right)) {
      const level = heat.cells.get(heatKey(column.stage.id, row.lane.id));
      if (level === undefined) continue;
      const box = tintBox(column, row);
      context.fillStyle = palette.heat[level].tint;
      context.fillRect(box.x, box.y, box.width, box.height);
    }
  }
}

function fillAll(context: Context2D, colour: string, boxes: readonly number[], grow: number): void {
  context.fillStyle = colour;
  for (let i = 0; i < boxes.length; i += 4) {
    const [x = 0, y = 0, width = 0, height = 0] = [boxes[i], boxes[i + 1], boxes[i + 2], boxes[i + 3]];
    context.fillRect(x - grow, y - grow, width + 2 * grow, height + 2 * grow);
  }
}

/** Paints the visible stage headers and lane tiles without words, for thumbnails. */
export function paintFrameShapes(context: Context2D, scene: Scene, palette: Palette, rect: Box): void {
  const [left, right] = columnsIn(scene, rect.x, rect.x + rect.width);
  const bands = bandsOf(scene);
  const head = bands.above - scene.headerHeight;
  for (const column of scene.columns.slice(left, right)) {
    context.fillStyle = palette.stages[column.colour].soft;
    context.fillRect(column.x, head, column.width, -head - bands.below - 6);
    context.fillStyle = palette.stages[column.colour].strong;
    const width = Math.min(column.width - 2 * SIZES.headerPad, (column.lines[0]?.length ?? 0) * 8);
    context.fillRect(column.x + SIZES.headerPad, head + 14, width, 10);
    const heat = scene.heat?.stages[column.index];
    if (!heat) continue;
    context.fillStyle = palette.heat[heat.level].band;
    context.fillRect(column.x, -SIZES.heatHeight, column.width, SIZES.heatHeight - 2);
  }
  context.fillStyle = palette.phase.ink;
  for (const { x, width } of scene.phases)
    context.fillRect(x, -scene.headerHeight + SIZES.phaseHeight / 2 - 5, width, 10);
  const [top, bottom] = rowsIn(scene, rect.y, rect.y + rect.height);
  for (const row of scene.rows.slice(top, bottom)) {
    const tone = palette.accents[row.accent];
    const size = row.collapsed ? 20 : SIZES.railIcon;
    const x = -scene.railWidth + SIZES.railPad;
    context.fillStyle = tone.soft;
    context.fillRect(x, row.y + (row.collapsed ? 8 : SIZES.rowPad), size, size);
    context.fillStyle = palette.muted;
    const width = Math.min(scene.railWidth - SIZES.railTextX - 6, (row.lines[0]?.length ?? 0) * 7);
    context.fillRect(-scene.railWidth + SIZES.railTextX, row.y + (row.collapsed ? 13 : 20), width, 9);
  }
}
