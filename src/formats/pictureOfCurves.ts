// The curves of a comparison as a picture: a graph for each persona, the gap filled, its words for better and worse.
import type { GapPoint } from '@/analysis/curveGap';
import { createBreaker } from '@/layout/breakText';
import { gapShape, type Dot, type DrawnCurve, type Frame } from '@/layout/gapShape';
import { lineThrough, type Outline } from '@/layout/outline';
import { arcDot } from './arcDot';
import type { Palette } from '@/layout/palette';
import { TYPE } from '@/layout/sizes';
import { gapTone } from './drawCurveGap';
import { evenParts } from './evenParts';
import { textIn } from './pageText';
import type { Pen } from './pen';
import { framePicture, type Picture, type PictureOptions } from './picture';
import type { PictureHead } from './pictureOfOverlay';
import { shiftedPen } from './shiftedPen';
import { type Sign, signLegend } from './signLegend';
import { bestOnLeaf, LEAST_POINTS, leafOf, pointsOnSlide } from './slide';

export type CurveGraph = {
  /** Whose, and what it comes to. */
  title: string;
  note: string;
  points: readonly GapPoint[];
  stages: readonly CurveStage[];
};
export type CurveStage = { name: string; change?: { text: string; tone: 'better' | 'worse' | 'same' } };

export type CurveWords = {
  labels: { from: string; to: string };
  better: string;
  worse: string;
  signed: (value: number) => string;
};

const LEVELS = [2, 1, 0, -1, -2] as const;
const GAP = 40;
const HEIGHT = { own: 300, least: 170 } as const;
const HEAD = 44;
const STAGE = { least: 96, own: 130, foot: 68 } as const;
const DOTS = [0.01, 5.5] as const;

/** Lays the graphs out: one below the other, or on a slide in as many columns as read best. */
export function pictureOfCurves(
  graphs: readonly CurveGraph[],
  words: CurveWords,
  head: PictureHead,
  options: PictureOptions,
): Picture {
  const most = Math.max(1, ...graphs.map(({ points }) => points.length));
  const leaf = leafOf(options.proportions);
  // On a sheet that one graph has for itself there is room for a tall one.
  const heights = leaf === 'sheet' ? [HEIGHT.least, HEIGHT.own] : [HEIGHT.least];
  const settings = leaf
    ? [1, 2, 3].flatMap((count) =>
        [STAGE.least, STAGE.own, 170].flatMap((stage) => heights.map((height) => ({ count, stage, height }))),
      )
    : [{ count: 1, stage: STAGE.own, height: HEIGHT.own }];
  const pictures = settings.map(({ count, stage, height }) => {
    const width = Math.max(420, 72 + most * stage);
    const own = HEAD + height + STAGE.foot + GAP;
    const laid = graphs.map((graph) => graphIn(graph, { width, height }, words, head));
    const columns = Math.min(count, Math.max(1, graphs.length));
    const whole = columns * width + (columns - 1) * GAP;
    return framePicture(
      {
        ...head,
        bounds: { x: 0, y: 0, width: whole, height: own * Math.ceil(graphs.length / columns) - GAP },
        draw(pen, palette) {
          for (const [at, draw] of laid.entries())
            draw(pen, (at % columns) * (width + GAP), Math.floor(at / columns) * own, palette);
        },
        foot: options.legend
          ? signLegend(head.t('scene.legend'), signs(words), head.measure, whole)
          : undefined,
      },
      options,
    );
  });
  return bestOnLeaf(pictures, TYPE.mark.size, options.proportions);
}

/** The graphs of each slide, so many on one as can be read there; one on each where even two could not. */
export function curvesOnSlides(
  graphs: readonly CurveGraph[],
  words: CurveWords,
  head: PictureHead,
  options: PictureOptions,
): CurveGraph[][] {
  const leaf = leafOf(options.proportions);
  const reads = (some: readonly CurveGraph[]): boolean =>
    pointsOnSlide(pictureOfCurves(some, words, head, options).box, TYPE.mark.size, leaf) >= LEAST_POINTS;
  const counts = Array.from({ length: graphs.length }, (_, at) => graphs.length - at);
  const most = counts.find((count) => count === 1 || reads(evenParts(graphs, count)[0] ?? [])) ?? 1;
  return evenParts(graphs, most);
}

type Draw = (pen: Pen, x: number, y: number, palette: Palette) => void;

function graphIn(
  graph: CurveGraph,
  size: { width: number; height: number },
  words: CurveWords,
  { measure, palette: ink }: PictureHead,
): Draw {
  const frame: Frame = { ...size, left: 48, right: 12, top: 24, bottom: 16 };
  const shape = gapShape(graph.points, frame);
  const breakText = createBreaker(measure);
  const column = (frame.width - frame.left - frame.right) / Math.max(1, graph.points.length);
  const title = textIn(breakText, graph.title, { font: 'stage', fill: ink.ink, width: size.width });
  const note = textIn(breakText, graph.note, { font: 'laneNote', fill: ink.muted, width: size.width });
  const stages = graph.stages.map(({ name }) => centred(breakText(name, 'lane', column - 8, 3)));
  return (pen, x, y, palette) => {
    pen.group(graph.title, () => {
      title.draw(pen, x, y);
      note.draw(pen, x, y + title.height + 2);
      const moved = shiftedPen(pen, x, y + HEAD);
      for (const level of LEVELS) {
        const at = shape.y(level);
        const line = lineThrough([frame.left - 8, at], [frame.width - frame.right, at]);
        moved.path(line, { stroke: level === 0 ? palette.muted : palette.line, width: 1 });
        moved.text(words.signed(level), frame.left - 14, at + 4, {
          font: 'laneNote',
          fill: palette.muted,
          anchor: 'end',
        });
      }
      const tones = gapTone(palette);
      for (const area of shape.better) moved.path(area, { fill: tones.better.soft });
      for (const area of shape.worse) moved.path(area, { fill: tones.worse.soft });
      drawLines(moved, shape.before, (line) => [line, { stroke: palette.muted, width: 2.25, dash: DOTS }]);
      drawLines(moved, shape.after, (line) => [line, { stroke: palette.accent.strong, width: 2.5 }]);
      drawDots(moved, shape.before, shape.after, 'before', words, palette);
      drawDots(moved, shape.after, shape.before, 'after', words, palette);
      for (const [at, stage] of graph.stages.entries()) {
        const middle = shape.x(at);
        const height = stages[at]?.(moved, middle, size.height + 4, palette) ?? 0;
        if (!stage.change) continue;
        const { text, tone } = stage.change;
        const fill = tone === 'same' ? palette.muted : tones[tone].ink;
        moved.text(text, middle, size.height + 4 + height + 13, { font: 'mark', fill, anchor: 'middle' });
      }
    });
  };
}

/** Lines set about a middle; answers with their height. */
const centred =
  (lines: readonly string[]) =>
  (pen: Pen, middle: number, top: number, palette: Palette): number => {
    for (const [at, line] of lines.entries())
      pen.text(line, middle, top + at * TYPE.lane.line + 12, {
        font: 'lane',
        fill: palette.ink,
        anchor: 'middle',
      });
    return lines.length * TYPE.lane.line;
  };

function drawLines(pen: Pen, { lines }: DrawnCurve, look: (line: Outline) => Parameters<Pen['path']>): void {
  for (const line of lines) pen.path(...look(line));
}

/** The points of a curve with their values, each on the side away from the other curve. */
function drawDots(
  pen: Pen,
  own: DrawnCurve,
  other: DrawnCurve,
  side: 'before' | 'after',
  { signed }: CurveWords,
  palette: Palette,
): void {
  const partner = new Map<number, Dot>(other.dots.map((dot) => [dot.index, dot]));
  const isAfter = side === 'after';
  for (const { index, x, y, value } of own.dots) {
    const beside = partner.get(index);
    const same = beside?.value === value;
    const isAbove = beside && !same ? y < beside.y : isAfter;
    pen.path(arcDot(isAfter ? 5 : 4), {
      x,
      y,
      fill: isAfter ? palette.accent.strong : palette.paper,
      stroke: isAfter ? palette.paper : palette.muted,
      width: 1.75,
    });
    if (same && !isAfter) continue;
    pen.text(signed(value), x, y + (isAbove ? -11 : 20), {
      font: isAfter ? 'lane' : 'laneNote',
      fill: isAfter ? palette.ink : palette.muted,
      anchor: 'middle',
      halo: palette.paper,
    });
  }
}

const signs = ({ labels, better, worse }: CurveWords): Sign[] => [
  {
    label: labels.from,
    width: 30,
    draw: (pen, x, y, { muted }) =>
      pen.path(lineThrough([x, y], [x + 30, y]), { stroke: muted, width: 2.25, dash: DOTS }),
  },
  {
    label: labels.to,
    width: 30,
    draw: (pen, x, y, { accent }) =>
      pen.path(lineThrough([x, y], [x + 30, y]), { stroke: accent.strong, width: 2.5 }),
  },
  { label: better, width: 16, draw: drawArea('better') },
  { label: worse, width: 16, draw: drawArea('worse') },
];

const drawArea =
  (side: 'better' | 'worse'): Sign['draw'] =>
  (pen, x, y, palette) => {
    const { soft, strong } = gapTone(palette)[side];
    pen.box(x, y - 6, 16, 12, 3, { fill: soft, stroke: strong, width: 1 });
  };
