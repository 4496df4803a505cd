// The bar of a page: shares of a whole, each filled in a way of its own, with their words and signs below.
import { lineThrough } from '@/layout/outline';
import type { OverlayTone } from '@/layout/overlay';
import type { Palette } from '@/layout/palette';
import type { MeasureText } from '@/layout/scene';
import { TYPE } from '@/layout/sizes';
import { toneIn } from './drawOverlay';
import type { Placeable } from './pageText';
import { baselineIn, type Pen } from './pen';

/** How a part of a bar is filled: each way is told from the others without its colour, unlike plain tones. */
type BarLook = 'full' | 'hatched' | 'soft' | 'hollow';
type BarFill = { look: BarLook } | { tone: OverlayTone };
export type BarPart = BarFill & { weight: number; label: string };

const HEIGHT = 12;
const RADIUS = 3;
const GAP = 2;
const KEY = { size: 10, gap: 6, after: 16, line: TYPE.laneNote.line + 2 } as const;
/** From stripe to stripe, along the bar. */
const STRIPE = 7;

type Place = { x: number; y: number; width: number; height: number };

/** Parts without weight have no share; nothing at all where none has any. */
export function barPart(
  all: readonly BarPart[],
  width: number,
  { measure, palette }: { measure: MeasureText; palette: Palette },
): Placeable {
  const parts = all.filter(({ weight }) => weight > 0);
  const sum = parts.reduce((whole, { weight }) => whole + weight, 0);
  if (sum === 0) return { height: 0, draw: () => undefined };
  let [x, line] = [0, 0];
  const keys = parts.map((part) => {
    const { label } = part;
    const own = KEY.size + KEY.gap + measure(label, 'laneNote');
    if (x > 0 && x + own > width) [x, line] = [0, line + 1];
    const at = { part, x, y: line * KEY.line };
    x += own + KEY.after;
    return at;
  });
  const legendTop = HEIGHT + 8;
  return {
    height: legendTop + (line + 1) * KEY.line,
    draw(pen, left, top) {
      const room = width - GAP * (parts.length - 1);
      let start = left;
      for (const part of parts) {
        const own = (room * part.weight) / sum;
        fillAs(pen, part, { x: start, y: top, width: own, height: HEIGHT }, palette);
        start += own + GAP;
      }
      for (const { part, ...at } of keys) {
        const y = top + legendTop + at.y;
        const key = { x: left + at.x, y: y + (KEY.line - KEY.size) / 2, width: KEY.size, height: KEY.size };
        fillAs(pen, part, key, palette);
        const baseline = baselineIn(y, KEY.line, TYPE.laneNote.size);
        pen.text(part.label, key.x + KEY.size + KEY.gap, baseline, { font: 'laneNote', fill: palette.muted });
      }
    },
  };
}

/** As the bar on the screen: full and striped is good, soft stays, hollow came. */
function fillAs(pen: Pen, part: BarFill, { x, y, width, height }: Place, palette: Palette): void {
  if ('tone' in part)
    return pen.box(x, y, Math.max(1, width), height, RADIUS, { fill: toneIn(palette, part.tone).strong });
  const { delight, barrier, pain } = palette.marks;
  const edged = (line: number, fill: string, stroke: string): void =>
    pen.box(x + line / 2, y + line / 2, Math.max(1, width - line), height - line, RADIUS, {
      fill,
      stroke,
      width: line,
    });
  switch (part.look) {
    case 'full':
      return pen.box(x, y, width, height, RADIUS, { fill: delight.strong });
    case 'hatched':
      pen.box(x, y, width, height, RADIUS, { fill: delight.soft });
      // Their round ends stay within the box.
      for (const [from, to] of stripes(width - 2, height - 2))
        pen.path(lineThrough([x + 1 + from[0], y + 1 + from[1]], [x + 1 + to[0], y + 1 + to[1]]), {
          stroke: delight.strong,
          width: 2,
        });
      return undefined;
    case 'soft':
      return edged(1, barrier.soft, barrier.strong);
    case 'hollow':
      return edged(1.5, palette.card, pain.strong);
  }
}

type Point = readonly [x: number, y: number];

/** Lines that rise to the right, cut at the edges of a box of this size. */
function stripes(width: number, height: number): (readonly [Point, Point])[] {
  const lines: (readonly [Point, Point])[] = [];
  for (let foot = STRIPE / 2 - height; foot < width; foot += STRIPE) {
    const [left, right] = [Math.max(0, foot), Math.min(width, foot + height)];
    if (right - left > 1)
      lines.push([
        [left, height - (left - foot)],
        [right, height - (right - foot)],
      ]);
  }
  return lines;
}
