// Draws both maps' curves in one lane with any pen: the first dotted, the second in full, and the area between them.
import { gapAreas, piecesOf } from '@/layout/gapAreas';
import type { CurvePiece } from '@/layout/monotoneCurve';
import type { Palette } from '@/layout/palette';
import type { Curve, Emotion } from '@/layout/scene';
import { arcDot } from './arcDot';
import { drawEmotion } from './drawEmotion';
import type { Pen } from './pen';

const DOTS = [0.01, 5.5] as const;

/** The colours of the area where the second curve is better, and where it is worse. */
export const gapTone = ({ marks }: Palette) => ({ better: marks.delight, worse: marks.pain });

const leadOf = ({ curves }: Emotion): Curve | undefined => {
  const felt = curves.filter(({ points }) => points.length > 0);
  return felt.find(({ lead }) => lead) ?? felt[0];
};

const linesOf = (curve: Curve): readonly CurvePiece[] =>
  curve.runs.flatMap(({ line }) => (line ? piecesOf(line) : []));

/** Without the areas down to zero: what is filled here is the gap. */
const bare = (emotion: Emotion): Emotion => ({
  ...emotion,
  curves: emotion.curves.map((curve) => ({
    ...curve,
    runs: curve.runs.map(({ line, dashed, points }) => ({ ...(line && { line }), dashed, points })),
  })),
});

/** Draws the lane whose top is at `y`; either map may have no curve. */
export function drawCurveGap(
  pen: Pen,
  before: Emotion | undefined,
  after: Emotion | undefined,
  y: number,
  width: number,
  palette: Palette,
): void {
  const [was, is] = [before && leadOf(before), after && leadOf(after)];
  if (was && is && samePersona(was, is)) {
    const tones = gapTone(palette);
    const { higher, lower } = gapAreas(linesOf(was), linesOf(is));
    for (const area of higher) pen.path(area, { y, fill: tones.better.soft });
    for (const area of lower) pen.path(area, { y, fill: tones.worse.soft });
  }
  for (const curve of before?.curves ?? []) {
    const isLead = curve === was;
    for (const { line } of curve.runs)
      if (line) pen.path(line, { y, stroke: palette.muted, width: isLead ? 2.25 : 1.25, dash: DOTS });
    if (!isLead) continue;
    for (const point of curve.points)
      pen.path(arcDot(4), {
        x: point.x,
        y: y + point.y,
        fill: palette.paper,
        stroke: palette.muted,
        width: 1.75,
      });
  }
  if (after) drawEmotion(pen, bare(after), y, width, palette);
}

/** A target knows its personas by the same ids, another project by other ones: then their names must do. */
const samePersona = ({ persona: a }: Curve, { persona: b }: Curve): boolean =>
  a.id === b.id || a.origin === b.id || b.origin === a.id || a.name === b.name;
