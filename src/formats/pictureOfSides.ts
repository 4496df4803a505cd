// Both maps on one grid as a picture, beside or above each other: what stays is quiet, what differs outlined, with its word.
import type { AlignedScenes } from '@/layout/alignScenes';
import { touches } from '@/layout/locate';
import type { OverlayTone } from '@/layout/overlay';
import type { Palette } from '@/layout/palette';
import { quietPalette } from '@/layout/quietPalette';
import type { Box, Item, MeasureText, Row, Scene } from '@/layout/scene';
import { SIZES, TYPE } from '@/layout/sizes';
import { drawHeader, drawRail } from './drawFrame';
import { drawItem } from './drawItem';
import { toneIn } from './drawOverlay';
import { boundsOf, drawScene } from './drawScene';
import { baselineIn, type Pen } from './pen';
import { framePicture, MARGIN, type Picture, type PictureOptions } from './picture';
import type { PictureHead } from './pictureOfOverlay';
import { imagesIn } from './scenePicture';
import { shiftedPen } from './shiftedPen';
import { slideBox, type SlideSize } from './slide';

/** A difference in its place on one of the maps. */
export type SideMark = {
  box: Box;
  shape: 'card' | 'point' | 'column' | 'band';
  item?: { item: Item; row: Row };
  tone: OverlayTone;
  sign: string;
  word: string;
  /** It is not here on the other map. */
  leaves: boolean;
};
export type Sides = {
  scenes: Pick<AlignedScenes, 'from' | 'to'>;
  marks: { from: readonly SideMark[]; to: readonly SideMark[] };
  /** What each map is called. */
  labels: { from: string; to: string };
};

const GAP = 48;
/** On a slide the lanes are named once. */
const SLIDE_GAP = 28;
const LABEL = 32;
const SIDES = ['from', 'to'] as const;

/** Lays both out, in the arrangement that is nearer to a slide. */
export function pictureOfSides(sides: Sides, head: PictureHead, options: PictureOptions): Picture {
  const own = SIDES.map((side) => boundsOf(sides.scenes[side]));
  const width = Math.max(240, ...own.map((bounds) => bounds.width - SIZES.railPad));
  const height = Math.max(0, ...own.map((bounds) => bounds.height)) + LABEL;
  const [beside, above] = [
    { x: 0, y: 0, width: 2 * width + GAP, height },
    { x: 0, y: 0, width, height: 2 * height + GAP },
  ];
  const isBeside = slideBox(beside).width < slideBox(above).width;
  return framePicture(
    {
      ...head,
      bounds: isBeside ? beside : above,
      images: () => [...new Set(SIDES.flatMap((side) => imagesIn(sides.scenes[side])))],
      draw(pen, palette, { rect }) {
        for (const [at, side] of SIDES.entries()) {
          const bounds = own[at] ?? beside;
          const left = (isBeside ? at * (width + GAP) : 0) - bounds.x - SIZES.railPad;
          const label = isBeside ? 0 : at * (height + GAP);
          const top = label + LABEL - bounds.y;
          const { size, line } = TYPE.stage;
          pen.text(sides.labels[side], left + bounds.x + SIZES.railPad, baselineIn(label, line, size), {
            font: 'stage',
            fill: palette.ink,
            room: width,
          });
          pen.group(sides.labels[side], () =>
            drawSide(
              shiftedPen(pen, left, top),
              sides.scenes[side],
              sides.marks[side],
              palette,
              head.measure,
              rect && { ...rect, x: rect.x - left, y: rect.y - top },
            ),
          );
          drawRail(shiftedPen(pen, left, top), sides.scenes[side], sides.scenes[side].rows, palette);
        }
      },
    },
    options,
  );
}

/** What a slide leaves for each of the maps: beside each other, behind the names of the lanes. */
export function roomOfSides({ width, height }: SlideSize, headerHeight: number): SlideSize {
  const lanes = SIZES.railWidth - SIZES.railPad;
  return { width: (width - lanes - SLIDE_GAP) / 2, height: height - LABEL - headerHeight };
}

/** Lays out one of several slides of a size: both maps beside each other, the lanes named once. */
export function slideOfSides(
  sides: Sides,
  head: PictureHead,
  options: PictureOptions,
  slide: SlideSize,
): Picture {
  const { from, to } = sides.scenes;
  const lanes = from.railWidth - SIZES.railPad;
  const lefts = { from: lanes, to: lanes + from.width + SLIDE_GAP };
  const top = LABEL + to.headerHeight;
  const known = new Set(to.rows.map(({ y }) => y));
  return framePicture(
    {
      ...head,
      slide,
      bounds: {
        x: 0,
        y: 0,
        width: Math.max(lefts.to + to.width, slide.width - 2 * MARGIN),
        height: top + to.height,
      },
      images: () => [...new Set([...imagesIn(from), ...imagesIn(to)])],
      draw(pen, palette) {
        const { size, line } = TYPE.stage;
        for (const side of SIDES) {
          const moved = shiftedPen(pen, lefts[side], top);
          pen.text(sides.labels[side], lefts[side], baselineIn(0, line, size), {
            font: 'stage',
            fill: palette.ink,
            room: from.width,
          });
          pen.group(sides.labels[side], () =>
            drawSide(moved, sides.scenes[side], sides.marks[side], palette, head.measure, undefined),
          );
        }
        const rail = shiftedPen(pen, lefts.from, top);
        drawRail(rail, to, to.rows, palette);
        drawRail(
          rail,
          from,
          from.rows.filter(({ y }) => !known.has(y)),
          palette,
        );
      },
    },
    options,
  );
}

function drawSide(
  pen: Pen,
  scene: Scene,
  marks: readonly SideMark[],
  palette: Palette,
  measure: MeasureText,
  rect: Box | undefined,
): void {
  const seen = rect ? marks.filter(({ box }) => touches(box, rect)) : marks;
  for (const { box, shape, tone } of seen) {
    if (shape !== 'column' && shape !== 'band') continue;
    pen.box(box.x, box.y, box.width, box.height, 10, { fill: toneIn(palette, tone).soft, opacity: 0.45 });
  }
  drawScene(pen, scene, quietPalette(palette), rect ? { rect } : {});
  drawHeader(pen, scene, scene.columns, palette);
  for (const { item, box } of seen) if (item) drawItem(pen, item.item, box.x, box.y, item.row, palette);
  for (const mark of seen) drawMark(pen, mark, palette, measure);
}

const CHIP = { height: 15, pad: 5 } as const;

function drawMark(
  pen: Pen,
  { box, shape, tone, sign, word, leaves }: SideMark,
  palette: Palette,
  measure: MeasureText,
): void {
  if (shape === 'column' || shape === 'band') return;
  const { strong, soft, ink } = toneIn(palette, tone);
  const dash = leaves ? { dash: [4, 3.5] } : {};
  const radius = shape === 'point' ? box.width / 2 : SIZES.cardRadius;
  pen.box(box.x - 0.5, box.y - 0.5, box.width + 1, box.height + 1, radius, {
    stroke: strong,
    width: 1.75,
    ...dash,
  });
  if (shape !== 'card') return;
  // Over the upper edge, where room is left for it.
  const text = `${sign} ${word}`;
  const width = Math.min(box.width - 12, 2 * CHIP.pad + measure(text, 'mark'));
  const top = box.y - CHIP.height + 4;
  pen.box(box.x + 8, top, width, CHIP.height, 4, { fill: soft, stroke: palette.paper, width: 1.5 });
  pen.text(text, box.x + 8 + CHIP.pad, baselineIn(top, CHIP.height, TYPE.mark.size), {
    font: 'mark',
    fill: ink,
    room: width - 2 * CHIP.pad,
  });
}
