// Draws an emotion lane with any pen: zero line, area, curves, faces and the words of the peaks.
import { curveShape, mouthOf } from '@/layout/icons';
import { nameBaseline } from '@/layout/lanes/curveNames';
import { lineThrough } from '@/layout/outline';
import type { Palette } from '@/layout/palette';
import { mixed } from '@/layout/quietPalette';
import type { Curve, CurvePoint, Emotion } from '@/layout/scene';
import { SIZES, TYPE } from '@/layout/sizes';
import type { Gradient, Pen } from './pen';

/** The pattern of what rests on assumptions. */
export const DASHED = [5, 5.5] as const;
const DOTTED = [0.01, 6] as const;

/** Draws the lane whose top is at `y`, over the width of the scene. */
export function drawEmotion(pen: Pen, emotion: Emotion, y: number, width: number, palette: Palette): void {
  const { zeroY } = emotion;
  const zero = lineThrough([0, y + zeroY], [width, y + zeroY]);
  pen.path(zero, { stroke: palette.muted, width: 1.25, dash: DOTTED, opacity: 0.45 });
  const felt = emotion.curves.filter((curve) => curve.points.length > 0);
  const lead = felt.find((curve) => curve.lead);
  // Its soft area and its line run under the points of the others, which would be hidden otherwise; its faces lie on top.
  if (lead) drawLeadLine(pen, lead, y, emotion, palette);
  for (const curve of felt) if (curve !== lead) drawOther(pen, curve, y, palette);
  if (lead) drawLead(pen, lead, y, palette);
}

/** The colour of a curve while another is in front, by its place among those of the map: the lead's is the last. */
export function otherColour({ curve: { others }, muted }: Palette, index: number): string {
  return others[(index + others.length - 1) % others.length] ?? muted;
}

function drawOther(pen: Pen, curve: Curve, y: number, palette: Palette): void {
  const colour = otherColour(palette, curve.index);
  pen.group(curve.persona.name, () => {
    for (const run of curve.runs) {
      const width = curve.folded ? 1.25 : 1.75;
      if (run.line) pen.path(run.line, { y, stroke: colour, width, ...(run.dashed && { dash: DASHED }) });
    }
    if (curve.folded) return;
    for (const point of curve.points) drawCurvePoint(pen, curve.index, point.x, y + point.y, palette);
    drawName(pen, curve, y, colour, palette);
  });
}

/** The point of a curve that is not in front, in its own shape. */
export function drawCurvePoint(pen: Pen, index: number, x: number, y: number, palette: Palette): void {
  pen.path(curveShape(index), {
    x,
    y,
    fill: palette.card,
    stroke: otherColour(palette, index),
    width: 1.75,
  });
}

function drawName(pen: Pen, { name }: Curve, y: number, fill: string, palette: Palette): void {
  for (const [at, line] of name?.lines.entries() ?? [])
    if (name) pen.text(line, name.x, y + nameBaseline(name, at), { font: 'mark', fill, halo: palette.paper });
}

function drawLeadLine(pen: Pen, curve: Curve, y: number, { zeroY, unit }: Emotion, palette: Palette): void {
  const { low, mid, high } = palette.curve;
  const top = zeroY - 2 * unit;
  const bottom = zeroY + 2 * unit;
  const stroke: Gradient = {
    from: top,
    to: bottom,
    stops: [
      { at: 0.1, colour: high },
      { at: 0.5, colour: mid },
      { at: 0.9, colour: low },
    ],
  };
  const area: Gradient = {
    from: top,
    to: bottom,
    stops: [
      { at: 0, colour: high, opacity: 0.22 },
      { at: 0.5, colour: mid, opacity: 0.02 },
      { at: 1, colour: low, opacity: 0.22 },
    ],
  };
  for (const run of curve.runs) if (run.area) pen.path(run.area, { y, fill: area });
  for (const run of curve.runs) {
    if (run.line) pen.path(run.line, { y, stroke, width: 2.75, ...(run.dashed && { dash: DASHED }) });
  }
}

function drawLead(pen: Pen, curve: Curve, y: number, palette: Palette): void {
  pen.group(curve.persona.name, () => {
    for (const point of curve.points) drawFace(pen, point, y + point.y, palette);
    for (const point of curve.points) drawPeak(pen, point, y + point.y, palette);
    const end = feelingTextColour(curve.points.at(-1)?.feeling.value ?? 0, palette);
    drawName(pen, curve, y, end, palette);
  });
}

/** A face whose colour and mouth say the value; its ring is dashed where the feeling is an assumption. */
export function drawFace(pen: Pen, point: CurvePoint, y: number, palette: Palette): void {
  const { x } = point;
  const r = SIZES.faceRadius;
  const colour = feelingColour(point.feeling.value, palette);
  pen.box(x - r, y - r, 2 * r, 2 * r, r, {
    fill: palette.card,
    stroke: colour,
    width: 2,
    ...(point.evidence === 'assumption' && { dash: [2.5, 4] }),
    ...(point.evidence === 'partly' && { dash: [9, 3.5] }),
  });
  pen.box(x - 4.6, y - 4.4, 2.6, 2.6, 1.3, { fill: palette.ink });
  pen.box(x + 2, y - 4.4, 2.6, 2.6, 1.3, { fill: palette.ink });
  pen.path(mouthOf(point.feeling.value), { x, y, stroke: palette.ink, width: 1.6 });
}

function drawPeak(pen: Pen, point: CurvePoint, y: number, palette: Palette): void {
  if (point.label === undefined) return;
  const colour = feelingTextColour(point.feeling.value, palette);
  const { size } = TYPE.mark;
  const away = SIZES.faceRadius + 6;
  pen.text(point.label, point.x, point.labelSide === 'below' ? y + away + size * 0.72 : y - away, {
    font: 'mark',
    anchor: 'middle',
    fill: colour,
    halo: palette.paper,
  });
}

/** The colour of a value on the way from low over mid to high. */
export function feelingColour(value: number, palette: Palette): string {
  const { low, mid, high } = palette.curve;
  const share = Math.min(1, Math.abs(value) / 1.6);
  return mixed(mid, value < 0 ? low : high, share);
}

function feelingTextColour(value: number, { marks, ink }: Palette): string {
  return value >= 0.5 ? marks.delight.ink : value <= -0.5 ? marks.pain.ink : ink;
}
