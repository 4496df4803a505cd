// Draws one card or finding with any pen: background, accent, lines, marks, severity.
import { LANE_ICONS, MARK_SHAPES } from '@/layout/icons';
import { lineThrough, type Outline } from '@/layout/outline';
import { barTone, type Palette, valueTone } from '@/layout/palette';
import type { Item, Mark, MarkKind, PictureFace, Row, SmallText, ValueFace } from '@/layout/scene';
import type { EvidenceLevel } from '@/model/types';
import { SIZES, TYPE } from '@/layout/sizes';
import { baselineIn, type Pen } from './pen';

/** Length and gap of the dashes that stand for an assumption. */
const ASSUMED = [3.5, 3] as const;
/** Of the longer ones that stand for weak sources. */
const PARTLY = [8, 2.5] as const;

/** Draws an item with its corner at x, y (scene units). */
export function drawItem(pen: Pen, item: Item, x: number, y: number, row: Row, palette: Palette): void {
  pen.group(nameOfItem(item), () => {
    if (item.value) {
      drawValue(pen, item.value, x, y, item.width, palette);
      return;
    }
    if (item.quiet) drawQuietGround(pen, x, y, item.width, item.height, palette);
    else {
      drawCardGround(pen, x, y, item.width, item.height, palette);
      const above = (item.textTop ?? SIZES.cardPadY) - SIZES.cardPadY;
      const bar = barTone(palette, item, row).strong;
      drawAccent(pen, x, y + above, item.height - above, bar, item.evidence);
    }
    if (item.picture) drawPicture(pen, item.picture, x, y, palette);
    drawLines(pen, item, x, y, palette);
    if (item.note) drawNote(pen, item.note, x, y, item.width, palette);
    for (const mark of item.marks) drawMark(pen, mark, x + mark.x, y + mark.y, palette);
    if (item.squares) {
      const { x: left, y: top, filled, kind } = item.squares;
      drawSquares(pen, x + left, y + top, filled, kind, palette);
    }
  });
}

/** What an item is called: its text, or that it is a picture that says nothing. */
const nameOfItem = ({ lines, picture }: Item): string =>
  lines.join(' ').trim() || (picture?.id === undefined ? '' : picture.unsaid);

/** A picture in its frame; while it is on its way the frame is empty, and where there is none it says so. */
function drawPicture(pen: Pen, face: PictureFace, x: number, y: number, palette: Palette): void {
  const { id, width, height, radius, lines } = face;
  const frame = { x: x + face.x, y: y + face.y, width, height };
  const state = id === undefined ? 'missing' : pen.image(id, frame, radius);
  if (state === 'drawn') return;
  pen.box(frame.x, frame.y, width, height, radius, { fill: palette.accents.note.soft });
  if (state === 'coming') return;
  const { line, size } = TYPE.laneNote;
  const icon = lines.length > 0 ? 20 : 16;
  const block = icon + (lines.length > 0 ? 4 + lines.length * line : 0);
  const middle = frame.x + width / 2;
  let top = frame.y + (height - block) / 2;
  const sign = {
    stroke: palette.accents.note.ink,
    width: 1.2,
    x: middle - icon / 2,
    y: top,
    scale: icon / 16,
  };
  pen.path(LANE_ICONS.image, sign);
  top += icon + 4;
  for (const text of lines) {
    const look = { font: 'laneNote', fill: palette.accents.note.ink, anchor: 'middle' } as const;
    pen.text(text, middle, baselineIn(top, line, size), look);
    top += line;
  }
}

/** A white card on a shadow of two soft steps; a blur would cost more than the rest of the picture. */
export function drawCardGround(
  pen: Pen,
  x: number,
  y: number,
  width: number,
  height: number,
  palette: Palette,
): void {
  const radius = SIZES.cardRadius;
  const { shadow } = palette;
  pen.box(x - 0.75, y + 0.75, width + 1.5, height + 1.5, radius + 0.75, { fill: shadow, opacity: 0.035 });
  pen.box(x - 0.25, y + 0.5, width + 0.5, height + 0.75, radius, { fill: shadow, opacity: 0.06 });
  pen.box(x, y, width, height, radius, { fill: palette.card, stroke: palette.cardLine, width: 0.75 });
}

/** A value as a number, what it is to reach, and a bar with the goal as a mark. */
function drawValue(pen: Pen, face: ValueFace, x: number, y: number, width: number, palette: Palette): void {
  const { text, top, small, bar } = face;
  const { stage, laneNote } = TYPE;
  const baseline = baselineIn(y + top, stage.line, stage.size);
  if (text !== '') pen.text(text, x, baseline, { font: 'stage', fill: palette.ink, room: width });
  if (small) {
    const look = { font: 'laneNote', fill: palette.muted } as const;
    const at = baselineIn(y + small.top, laneNote.line, laneNote.size);
    for (const line of small.lines) {
      if (small.end) pen.text(line, x + width, at, { ...look, anchor: 'end' });
      else pen.text(line, x, at, { ...look, room: width });
    }
  }
  if (!bar) return;
  const tone = valueTone(palette, face);
  const track = y + bar.top;
  pen.box(x, track, width, 6, 3, { fill: palette.squareOff });
  const length = (bar.to - bar.from) * width;
  if (length > 0) pen.box(x + bar.from * width, track, length, 6, 0, { fill: tone.strong });
  const zero = x + bar.zero * width + 0.5;
  pen.path(lineThrough([zero, track - 2], [zero, track + 8]), { stroke: palette.muted, width: 1 });
  if (bar.target !== undefined) drawGoal(pen, x + bar.target * width, track + 1, palette);
}

/** The mark of a goal: a triangle whose tip is at x, y. */
export function drawGoal(pen: Pen, x: number, y: number, palette: Palette): void {
  const mark: Outline = [
    { kind: 'move', to: [-4.5, -7] },
    { kind: 'line', to: [4.5, -7] },
    { kind: 'line', to: [0, 0] },
    { kind: 'close' },
  ];
  pen.path(mark, { fill: palette.ink, x, y });
}

/** What nobody takes hold of lies flat within a thin line. */
function drawQuietGround(
  pen: Pen,
  x: number,
  y: number,
  width: number,
  height: number,
  palette: Palette,
): void {
  pen.box(x + 0.5, y + 0.5, width - 1, height - 1, SIZES.cardRadius, { stroke: palette.line, width: 1 });
}

function drawNote(
  pen: Pen,
  { lines, top }: SmallText,
  x: number,
  y: number,
  width: number,
  palette: Palette,
): void {
  const { line, size } = TYPE.laneNote;
  const look = { font: 'laneNote', fill: palette.muted, room: width - 2 * SIZES.cardPadX } as const;
  for (const [at, text] of lines.entries())
    pen.text(text, x + SIZES.cardPadX, baselineIn(y + top + at * line, line, size), look);
}

function drawLines(pen: Pen, item: Item, x: number, y: number, palette: Palette): void {
  const { line, size } = TYPE.card;
  const { picture, textTop } = item;
  const beside = picture && textTop === undefined ? picture.width + SIZES.smallPicture.gap : 0;
  const fill = item.settled ? palette.muted : palette.ink;
  const look = { font: 'card', fill, room: item.width - 2 * SIZES.cardPadX - beside } as const;
  let top = y + (textTop ?? SIZES.cardPadY);
  for (const text of item.lines) {
    if (text) pen.text(text, x + SIZES.cardPadX, baselineIn(top, line, size), look);
    top += line;
  }
}

/** A mark: a soft background, the kind's own shape, and its word. */
export function drawMark(pen: Pen, mark: Mark, x: number, y: number, palette: Palette): void {
  const tone = palette.marks[mark.kind];
  pen.box(x, y, mark.width, mark.height, 5, { fill: tone.soft });
  drawShape(pen, mark.kind, x + SIZES.markPadX, y + (mark.height - SIZES.markIcon) / 2, tone.ink);
  const textX = x + SIZES.markPadX + SIZES.markIcon + SIZES.markIconGap;
  const { line, size } = TYPE.mark;
  let top = y + (mark.height - mark.lines.length * line) / 2;
  for (const text of mark.lines) {
    pen.text(text, textX, baselineIn(top, line, size), { font: 'mark', fill: tone.ink });
    top += line;
  }
}

/** The filled shape of a mark's kind, as large as in a mark. */
export function drawShape(pen: Pen, kind: MarkKind, x: number, y: number, colour: string): void {
  pen.path(MARK_SHAPES[kind], { fill: colour, x, y, scale: SIZES.markIcon / 10 });
}

/** Five squares, `filled` of them strong. */
export function drawSquares(
  pen: Pen,
  x: number,
  y: number,
  filled: number,
  kind: MarkKind,
  palette: Palette,
): void {
  for (let i = 0; i < 5; i += 1) {
    const fill = i < filled ? palette.marks[kind].strong : palette.squareOff;
    pen.box(x + i * (SIZES.square + SIZES.squareGap), y, SIZES.square, SIZES.square, 2, { fill });
  }
}

/**
 * The bar at the left edge: whole where the statement is researched or its map shows no marks, in long pieces where it
 * rests on weak sources alone, in short ones where it is an assumption.
 */
export function drawAccent(
  pen: Pen,
  x: number,
  y: number,
  height: number,
  colour: string,
  level: EvidenceLevel | undefined,
): void {
  const top = y + SIZES.cardPadY + 1.5;
  const bottom = y + height - SIZES.cardPadY - 1.5;
  const look = { stroke: colour, width: SIZES.accentWidth };
  const bar = lineThrough([x + 1.5, top], [x + 1.5, bottom]);
  // Round ends make each piece longer than its dash.
  const broken = (length: number, gap: number) => ({
    ...look,
    width: 2.5,
    dash: [length - 2.5, gap + 2.5] as const,
  });
  if (level === 'assumption') pen.path(bar, broken(...ASSUMED));
  else pen.path(bar, level === 'partly' ? broken(...PARTLY) : look);
}
