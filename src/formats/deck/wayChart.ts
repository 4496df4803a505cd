// The chart of feelings along a way: heads of stages, a curve or two below them, faces and values.
import { runsOf } from '@/layout/gapShape';
import { curveThrough, curveTo } from '@/layout/monotoneCurve';
import { lineThrough, type Outline, type Point } from '@/layout/outline';
import type { Box, CurvePoint } from '@/layout/scene';
import type { Colour } from '@/model/types';
import { drawFace } from '../drawEmotion';
import type { Gradient } from '../pen';
import { scaledPen } from '../scaledPen';
import type { DeckPen } from './deckSlide';
import { LEADING } from './slideTable';
import { type DeckTools, heightOfText, setText } from './deckTools';

export type WayStage = { name: string; colour: Colour };
export type WayCurve = {
  name: string;
  /** By stage; undefined where nothing is known. */
  values: readonly (number | undefined)[];
  /** In front: with faces, in the colours of its values; otherwise a quiet dashed line with small faces. */
  isLead: boolean;
};

const HEAD = { sizes: [11.5, 10.5, 9.75, 9], pad: 7, gap: 6 } as const;
const FACE = 1.05;

/** Draws the chart into a box; of two curves the area between them as well. */
export function drawWay(
  pen: DeckPen,
  tools: DeckTools,
  { x, y, width, height }: Box,
  stages: readonly WayStage[],
  curves: readonly WayCurve[],
): void {
  const { look, words } = tools;
  const { palette } = look;
  const own = (width - HEAD.gap * (stages.length - 1)) / Math.max(1, stages.length);
  const pad = own < 80 ? 4 : HEAD.pad;
  const set = (size: number, most: number) => ({ font: 'lane', size, width: own - 2 * pad, most }) as const;
  // As large as leaves each name whole on three lines.
  const size =
    HEAD.sizes.find((one) =>
      stages.every(({ name }) => heightOfText(tools, name, set(one, 4)) <= 3 * one * LEADING + 0.1),
    ) ?? 9;
  const lines = set(size, 3);
  const head = Math.max(0, ...stages.map(({ name }) => heightOfText(tools, name, lines))) + 2 * HEAD.pad;
  const leftOf = (at: number): number => x + at * (own + HEAD.gap);
  for (const [at, { name, colour }] of stages.entries()) {
    const tone = palette.stages[colour];
    pen.group(name, () => {
      pen.box(leftOf(at), y, own, head, 7, { fill: tone.soft });
      const high = heightOfText(tools, name, lines);
      setText(pen, tools, name, {
        ...lines,
        x: leftOf(at) + pad,
        y: y + (head - high) / 2,
        fill: tone.ink,
        anchor: 'middle',
      });
    });
  }
  const legend = curves.length > 1 ? 24 : 0;
  const top = y + head + 34;
  const bottom = y + height - 26 - legend;
  const unit = (bottom - top) / 4;
  const zero = top + 2 * unit;
  const yOf = (value: number): number => zero - value * unit;
  const xOf = (at: number): number => leftOf(at) + own / 2;
  for (const value of [2, 0, -2]) {
    pen.path(lineThrough([x, yOf(value)], [x + width, yOf(value)]), {
      stroke: palette.muted,
      width: value === 0 ? 1 : 0.5,
      dash: [0.01, 5],
      opacity: value === 0 ? 0.6 : 0.35,
    });
    setText(pen, tools, words.signed(value), {
      x: x - 26,
      y: yOf(value) - 6,
      width: 22,
      size: 9,
      fill: palette.muted,
      anchor: 'end',
      most: 1,
    });
  }
  const lead = curves.find(({ isLead }) => isLead);
  const other = curves.find(({ isLead }) => !isLead);
  if (lead && other) drawBetween(pen, tools, lead, other, { xOf, yOf });
  const stroke: Gradient = {
    from: yOf(2),
    to: yOf(-2),
    stops: [
      { at: 0.1, colour: palette.curve.high },
      { at: 0.5, colour: palette.curve.mid },
      { at: 0.9, colour: palette.curve.low },
    ],
  };
  if (legend > 0) drawLegend(pen, tools, curves, { x, y: y + height - 16, stroke: palette.curve.mid });
  for (const curve of [...curves].sort((a, b) => Number(a.isLead) - Number(b.isLead))) {
    pen.group(curve.name, () => {
      for (const run of knownRuns(stages, (at) => curve.values[at] !== undefined)) {
        const line = lineOf(run.map((at): Point => [xOf(at), yOf(curve.values[at] ?? 0)]));
        if (line.length < 2) continue;
        pen.path(
          line,
          curve.isLead ? { stroke, width: 3.25 } : { stroke: palette.muted, width: 2, dash: [6, 5] },
        );
      }
      for (const [at, value] of curve.values.entries()) {
        if (value === undefined) continue;
        const [left, down] = [xOf(at), yOf(value)];
        if (curve.isLead) {
          const face = scaledPen(pen, { x: left, y: down, scale: FACE });
          drawFace(face, { feeling: { value }, x: 0, y: 0 } as CurvePoint, 0, palette);
        } else
          pen.box(left - 4.5, down - 4.5, 9, 9, 4.5, {
            fill: look.white,
            stroke: palette.muted,
            width: 1.75,
          });
      }
    });
    for (const [at, value] of curve.values.entries()) {
      if (value === undefined) continue;
      const rival = curves.find((one) => one !== curve)?.values[at];
      // Two that lie close together have room for one value, that of the curve in front.
      if (!curve.isLead && rival !== undefined && Math.abs(rival - value) * unit < 30) continue;
      // The value stands on the side away from the other curve.
      const isAbove = rival === undefined ? value >= 0 : value === rival ? curve.isLead : value > rival;
      const small = curve.isLead ? 12 : 10;
      const away = curve.isLead ? 18 : 10;
      setText(pen, tools, words.signed(value), {
        x: xOf(at) - 30,
        y: isAbove ? yOf(value) - away - small * 1.2 : yOf(value) + away,
        width: 60,
        font: curve.isLead ? 'lane' : 'card',
        size: small,
        fill: curve.isLead ? inkOf(value, tools) : palette.muted,
        anchor: 'middle',
        most: 1,
      });
    }
  }
}

/** Which line is which, below the chart. */
function drawLegend(
  pen: DeckPen,
  tools: DeckTools,
  curves: readonly WayCurve[],
  { x, y, stroke }: { x: number; y: number; stroke: string },
): void {
  let left = x;
  for (const { name, isLead } of curves) {
    const own = left;
    const width = tools.measure(name, 'card') + 6;
    pen.group(name, () => {
      const line = lineThrough([own, y + 7], [own + 28, y + 7]);
      pen.path(line, isLead ? { stroke, width: 3.25 } : { stroke: tools.look.muted, width: 2, dash: [6, 5] });
      setText(pen, tools, name, { x: own + 36, y, width, size: 11, fill: tools.look.muted, most: 1 });
    });
    left += 36 + width + 22;
  }
}

function inkOf(value: number, { look: { palette } }: DeckTools): string {
  if (value >= 0.5) return palette.marks.delight.ink;
  return value <= -0.5 ? palette.marks.pain.ink : palette.ink;
}

/** One outline through points from left to right. */
function lineOf(points: readonly Point[]): Outline {
  const [first] = points;
  return first ? [{ kind: 'move', to: first }, ...curveThrough(points).map(curveTo)] : [];
}

/** The stages without a gap between them of which something is known: what is not known is a gap, as on the map. */
function knownRuns(stages: readonly unknown[], isKnown: (at: number) => boolean): number[][] {
  const places = [...stages.keys()];
  const known = places.flatMap((index) => (isKnown(index) ? { index } : []));
  return runsOf(known, places).map((run) => run.map(({ index }) => index));
}

/** What lies between two curves, over the stages of which both are known without a gap. */
function drawBetween(
  pen: DeckPen,
  { look }: DeckTools,
  lead: WayCurve,
  other: WayCurve,
  { xOf, yOf }: { xOf: (at: number) => number; yOf: (value: number) => number },
): void {
  const isKnown = (at: number): boolean => lead.values[at] !== undefined && other.values[at] !== undefined;
  for (const run of knownRuns(lead.values, isKnown)) {
    if (run.length < 2) continue;
    const along = ({ values }: WayCurve): Point[] => run.map((at): Point => [xOf(at), yOf(values[at] ?? 0)]);
    const there = along(lead);
    const back = along(other).reverse();
    const [start] = back;
    if (!start) continue;
    const returning = curveThrough([...back].reverse())
      .reverse()
      .map(([from, out, into]): Outline[number] => ({ kind: 'cubic', out: into, into: out, to: from }));
    const mean = there.reduce((sum, [, y]) => sum + y, 0) / there.length;
    const than = back.reduce((sum, [, y]) => sum + y, 0) / back.length;
    const colour = mean <= than ? look.palette.marks.delight.soft : look.palette.marks.pain.soft;
    pen.path([...lineOf(there), { kind: 'line', to: start }, ...returning, { kind: 'close' }], {
      fill: colour,
      opacity: 0.75,
    });
  }
}
