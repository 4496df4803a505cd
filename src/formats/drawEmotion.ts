// Draws an emotion lane with any pen: zero line, area, curves, faces and the words of the peaks.
import { mouthOf } from '@/layout/icons';
import { lineThrough } from '@/layout/outline';
import type { Palette } from '@/layout/palette';
import type { Curve, CurvePoint, Emotion } from '@/layout/scene';
import { SIZES, TYPE } from '@/layout/sizes';
import type { Gradient, Pen } from './pen';

/** The pattern of what rests on assumptions. */
export const DASHED = [5, 5.5] as const;
const DOTTED = [0.01, 6] as const;

/** Draws the lane whose top is at `y`, over the width of the scene. */
export function drawEmotion(pen: Pen, emotion: Emotion, y: number, width: number, palette: Palette): void {
  const { zeroY, unit } = emotion;
  const zero = lineThrough([0, y + zeroY], [width, y + zeroY]);
  pen.path(zero, { stroke: palette.muted, width: 1.25, dash: DOTTED, opacity: 0.45 });
  // The lead is drawn last, on top of the others.
  const others = emotion.curves.filter((curve) => !curve.lead);
  others.forEach((curve, i) => drawOther(pen, curve, y, otherColour(palette, i)));
  for (const curve of emotion.curves) {
    if (curve.lead) drawLead(pen, curve, y, zeroY, unit, palette);
  }
}

/** The colour of the nth curve beside the lead's. */
export const otherColour = (palette: Palette, index: number): string =>
  palette.curve.others[index % palette.curve.others.length] ?? palette.muted;

function drawOther(pen: Pen, curve: Curve, y: number, colour: string): void {
  pen.group(curve.persona.name, () => {
    for (const run of curve.runs) {
      if (run.line)
        pen.path(run.line, { y, stroke: colour, width: 1.75, ...(run.dashed && { dash: DASHED }) });
    }
    for (const point of curve.points) {
      pen.box(point.x - 3, y + point.y - 3, 6, 6, 3, { fill: colour });
    }
  });
}

function drawLead(pen: Pen, curve: Curve, y: number, zeroY: number, unit: number, palette: Palette): void {
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
  pen.group(curve.persona.name, () => {
    for (const run of curve.runs) if (run.area) pen.path(run.area, { y, fill: area });
    for (const run of curve.runs) {
      if (run.line) pen.path(run.line, { y, stroke, width: 2.75, ...(run.dashed && { dash: DASHED }) });
    }
    for (const point of curve.points) drawFace(pen, point, y + point.y, palette);
    for (const point of curve.points) drawPeak(pen, point, y + point.y, palette);
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
  return mix(mid, value < 0 ? low : high, share);
}

function feelingTextColour(value: number, { marks, ink }: Palette): string {
  return value >= 0.5 ? marks.delight.ink : value <= -0.5 ? marks.pain.ink : ink;
}

function mix(a: string, b: string, share: number): string {
  const part = (at: number) => {
    const from = parseInt(a.slice(at, at + 2), 16);
    const to = parseInt(b.slice(at, at + 2), 16);
    return Math.round(from + (to - from) * share)
      .toString(16)
      .padStart(2, '0');
  };
  return `#${part(1)}${part(3)}${part(5)}`;
}
