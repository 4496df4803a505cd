// Draws the overlay of two maps with any pen: what stays is quiet, what came has an outline, what went is a ghost, and
// an arrow shows where it is now.
import { columnsIn, eachItemIn, rowsIn, touches } from '@/layout/locate';
import type { FootBox, HeadFace, OverlayFace, OverlayScene, OverlayTone, PlacedNote } from '@/layout/overlay';
import { NOTE } from '@/layout/overlayNotes';
import { lineThrough, placed } from '@/layout/outline';
import type { Palette, Tone } from '@/layout/palette';
import { quietPalette } from '@/layout/quietPalette';
import type { Box, Item } from '@/layout/scene';
import { SIZES, TYPE } from '@/layout/sizes';
import { drawCurveGap } from './drawCurveGap';
import { drawHeader, drawRail, drawRows } from './drawFrame';
import { drawCardGround, drawItem } from './drawItem';
import { drawPathLabels, drawPaths } from './drawPaths';
import { boundsOf, type DrawOptions } from './drawScene';
import { arrowAt } from '@/layout/route';
import { baselineIn, type Pen } from './pen';

/** The colours of what is told; each stands beside a sign or a word. */
export function toneIn(palette: Palette, tone: OverlayTone): Tone {
  switch (tone) {
    case 'good':
      return palette.marks.delight;
    case 'bad':
      return palette.marks.pain;
    case 'barrier':
      return palette.marks.barrier;
    case 'moved':
      return palette.marks.moment;
    case 'changed':
      return palette.stages.blue;
    case 'told':
      return { ...palette.accents.note, ink: palette.muted, strong: palette.muted };
  }
}

/** Draws the overlay in scene units, like a scene. */
export function drawOverlay(
  pen: Pen,
  overlay: OverlayScene,
  palette: Palette,
  options: DrawOptions = {},
): void {
  const { scene, faces } = overlay;
  const quiet = quietPalette(palette);
  const rect = options.rect ?? boundsOf(scene);
  const [top, bottom] = rowsIn(scene, rect.y, rect.y + rect.height);
  const [left, right] = columnsIn(scene, rect.x, rect.x + rect.width);
  const rows = scene.rows.slice(top, bottom);
  const columns = scene.columns.slice(left, right);
  drawGrounds(pen, overlay, { top, bottom, left, right }, palette);
  drawRows(pen, scene, rows, palette);
  if (options.header && rect.y < 0) {
    const ghosts = columns.filter(({ index }) => overlay.columnFaces.get(index)?.look === 'away');
    drawHeader(
      pen,
      scene,
      columns.filter((column) => !ghosts.includes(column)),
      palette,
    );
    drawHeader(pen, { ...scene, phases: [] }, ghosts, quiet);
  }
  for (const { x, index } of columns) drawNotes(pen, overlay.columnFaces.get(index), x, 0, palette);
  if (options.rail) {
    drawRail(pen, scene, rows, palette);
    for (const { y, index } of rows)
      drawNotes(pen, overlay.rowFaces.get(index), -scene.railWidth, y, palette);
  }
  for (const { index, lane, y } of rows) {
    const [before, after] = [overlay.from.rows[index]?.figure, overlay.to.rows[index]?.figure];
    if (before || after)
      pen.group(lane.name, () => drawCurveGap(pen, before, after, y, scene.width, palette));
  }
  if (options.paths !== false) drawPaths(pen, scene, quiet, rect);
  eachItemIn(scene, rect, (item, x, y, row) => {
    const face = faces.get(item);
    if (!face) drawItem(pen, item, x, y, row, quiet);
    else if (face.look === 'away') drawGhost(pen, item, face, x, y, palette);
    else {
      if (item.value) drawCardGround(pen, x - 8, y - 6, item.width + 16, item.height + 12, palette);
      drawItem(pen, item, x, y, row, palette);
      if (face.look === 'here') drawOutline(pen, item, face, x, y, palette);
      drawNotes(pen, face, x, y, palette);
    }
  });
  for (const { arrow, tone } of overlay.marks) {
    if (arrow && touches({ ...arrow.box, y: arrow.box.y + arrow.y }, rect))
      drawArrow(pen, arrow, tone, palette);
  }
  if (options.paths !== false) drawPathLabels(pen, scene, palette, rect);
  for (const box of overlay.foot) if (touches(box, rect)) drawFoot(pen, box, palette);
}

const OUTLINE = 1.75;

function drawOutline(
  pen: Pen,
  { width, height, value }: Item,
  face: OverlayFace,
  x: number,
  y: number,
  palette: Palette,
): void {
  const { strong } = toneIn(palette, face.tone);
  const [out, down] = value ? [8, 6] : [0, 0];
  const box = { x: x - out, y: y - down, width: width + 2 * out, height: height + 2 * down };
  const inset = -0.5;
  pen.box(box.x + inset, box.y + inset, box.width - 2 * inset, box.height - 2 * inset, SIZES.cardRadius, {
    stroke: strong,
    width: OUTLINE,
  });
}

/** What is not there any more: its words within a broken line, struck out where it is gone. */
function drawGhost(pen: Pen, item: Item, face: OverlayFace, x: number, y: number, palette: Palette): void {
  const tone = toneIn(palette, face.tone);
  const { line, size } = TYPE.card;
  pen.group(item.lines.join(' '), () => {
    pen.box(x + 0.5, y + 0.5, item.width - 1, item.height - 1, SIZES.cardRadius, {
      fill: palette.paper,
      stroke: tone.strong,
      width: 1.25,
      dash: [4, 3.5],
    });
    const room = item.width - 2 * SIZES.cardPadX;
    for (const [at, text] of item.lines.entries()) {
      const top = y + SIZES.cardPadY + at * line;
      pen.text(text, x + SIZES.cardPadX, baselineIn(top, line, size), {
        font: 'card',
        fill: palette.muted,
        room,
      });
      const width = Math.min(room, face.struck?.[at] ?? 0);
      if (width === 0) continue;
      const middle = top + line / 2 + 0.5;
      pen.path(lineThrough([x + SIZES.cardPadX, middle], [x + SIZES.cardPadX + width, middle]), {
        stroke: palette.muted,
        width: 1,
      });
    }
    drawNotes(pen, face, x, y, palette);
  });
}

/** The chips of a thing whose corner is at x, y. */
export function drawNotes(
  pen: Pen,
  face: Pick<HeadFace, 'notes'> | undefined,
  x: number,
  y: number,
  palette: Palette,
): void {
  for (const note of face?.notes ?? []) drawNote(pen, note, x + note.x, y + note.y, palette);
}

function drawNote(
  pen: Pen,
  { tone, sign, lines, width, height }: PlacedNote,
  x: number,
  y: number,
  palette: Palette,
): void {
  const { soft, ink } = toneIn(palette, tone);
  const { line, size } = TYPE.mark;
  pen.box(x, y, width, height, 5, { fill: soft });
  const middle = x + NOTE.pad + (NOTE.sign - NOTE.gap) / 2;
  pen.text(sign, middle, baselineIn(y, line, size), { font: 'mark', fill: ink, anchor: 'middle' });
  const room = width - 2 * NOTE.pad - NOTE.sign;
  for (const [at, text] of lines.entries())
    pen.text(text, x + NOTE.pad + NOTE.sign, baselineIn(y + at * line, line, size), {
      font: 'mark',
      fill: ink,
      room,
    });
}

function drawArrow(
  pen: Pen,
  { line, tip, y }: NonNullable<OverlayScene['marks'][number]['arrow']>,
  tone: OverlayTone,
  palette: Palette,
): void {
  const stroke = toneIn(palette, tone === 'good' || tone === 'bad' ? 'moved' : tone).strong;
  pen.path(placed(line, { y }), { stroke, width: 1.75, dash: [5, 4] });
  pen.path(arrowAt(tip), { y, fill: stroke });
}

type Part = { top: number; bottom: number; left: number; right: number };

/** The places of stages and lanes that went, within a broken line, and of those that came, tinted. */
function drawGrounds(pen: Pen, overlay: OverlayScene, part: Part, palette: Palette): void {
  const { scene } = overlay;
  const last = scene.rows.at(-1);
  const end = last ? last.y + last.height : scene.height;
  const ground = (face: HeadFace | undefined, box: Box): void => {
    if (!face) return;
    const tone = toneIn(palette, face.tone);
    const [x, y, width, height] = [box.x + 1, box.y + 4, box.width - 2, box.height - 8];
    if (face.look === 'away')
      pen.box(x, y, width, height, 10, { stroke: tone.strong, width: 1, dash: [4, 4], opacity: 0.7 });
    else if (face.notes.some(({ sign }) => sign === '+'))
      pen.box(x, y, width, height, 10, { fill: tone.soft, opacity: 0.45 });
  };
  for (const { index, x, width } of scene.columns.slice(part.left, part.right))
    ground(overlay.columnFaces.get(index), { x, y: 0, width, height: end });
  for (const { index, y, height } of scene.rows.slice(part.top, part.bottom))
    ground(overlay.rowFaces.get(index), { x: 0, y, width: scene.width, height });
}

function drawFoot(pen: Pen, box: FootBox, palette: Palette): void {
  const { x, y, width, height, lines, tone } = box;
  const { line, size } = TYPE.card;
  pen.group(lines.join(' '), () => {
    drawCardGround(pen, x, y, width, height, palette);
    pen.box(x, y, width, height, SIZES.cardRadius, { stroke: toneIn(palette, tone).strong, width: 1.25 });
    for (const [at, text] of lines.entries()) {
      const baseline = baselineIn(y + SIZES.cardPadY + at * line, line, size);
      pen.text(text, x + SIZES.cardPadX, baseline, {
        font: 'card',
        fill: palette.ink,
        room: width - 2 * SIZES.cardPadX,
      });
    }
    drawNotes(pen, box, x, y, palette);
  });
}
