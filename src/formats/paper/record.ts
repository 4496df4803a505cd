// A pen that writes down what it is told: the writer of pages goes through it in pieces, and page by page.
import { createTableMeasure } from '@/layout/fontMetrics';
import type { Outline } from '@/layout/outline';
import type { Box } from '@/layout/scene';
import { TYPE } from '@/layout/sizes';
import { directionOf } from '@/layout/direction';
import type { Id } from '@/model/id';
import type { Look, PathLook, Pen, TextLook } from '../pen';

/** A stroke of the pen, with the box that it stays within; boxes of lines and words are measured when they are asked for. */
export type Stroke =
  | {
      kind: 'box';
      bounds: Box;
      radius: number;
      width: number;
      height: number;
      x: number;
      y: number;
      look: Look;
    }
  | { kind: 'path'; bounds: Box; outline: Outline; look: PathLook }
  | { kind: 'text'; bounds: Box; text: string; x: number; y: number; look: TextLook }
  | { kind: 'image'; bounds: Box; id: Id; radius: number }
  /** Of what is drawn without words, `figure` is the box. */
  | { kind: 'open'; name: string; figure?: Box }
  | { kind: 'close' };

const measure = createTableMeasure();

/** Writes down what `draw` draws. An image is taken as drawn where its bytes are there. */
export function recorded(draw: (pen: Pen) => void, hasImage: (id: Id) => boolean): Stroke[] {
  const strokes: Stroke[] = [];
  draw({
    box(x, y, width, height, radius, look) {
      const edge = look.stroke === undefined ? 0 : (look.width ?? 1) / 2;
      const bounds = { x: x - edge, y: y - edge, width: width + 2 * edge, height: height + 2 * edge };
      strokes.push({ kind: 'box', x, y, width, height, radius, look, bounds });
    },
    path(outline, look) {
      let known: Box | undefined;
      strokes.push({
        kind: 'path',
        outline,
        look,
        get bounds() {
          return (known ??= boundsOf(outline, look));
        },
      });
    },
    text(text, x, y, look) {
      let known: Box | undefined;
      if (text === '') return;
      strokes.push({
        kind: 'text',
        text,
        x,
        y,
        look,
        get bounds() {
          return (known ??= boundsOfText(text, x, y, look));
        },
      });
    },
    image(id, frame, radius) {
      if (!hasImage(id)) return 'missing';
      strokes.push({ kind: 'image', id, radius, bounds: frame });
      return 'drawn';
    },
    group(name, drawGroup) {
      const open: Stroke = { kind: 'open', name };
      const from = strokes.push(open);
      drawGroup();
      const figure = name.trim() === '' ? undefined : boxOfShapes(strokes.slice(from));
      if (figure) open.figure = figure;
      strokes.push({ kind: 'close' });
    },
  });
  return strokes;
}

/** The box of shapes; nothing where there are words, pictures or groups among them. */
function boxOfShapes(strokes: readonly Stroke[]): Box | undefined {
  let whole: Box | undefined;
  for (const stroke of strokes) {
    if (stroke.kind !== 'box' && stroke.kind !== 'path') return undefined;
    whole = whole ? around(whole, stroke.bounds) : stroke.bounds;
  }
  return whole;
}

function around(a: Box, b: Box): Box {
  const [x, y] = [Math.min(a.x, b.x), Math.min(a.y, b.y)];
  const right = Math.max(a.x + a.width, b.x + b.width);
  const bottom = Math.max(a.y + a.height, b.y + b.height);
  return { x, y, width: right - x, height: bottom - y };
}

/** The left end of a line of a width that is set at x. */
export function leftOf(text: string, x: number, width: number, { anchor = 'start', room }: TextLook): number {
  if (anchor === 'middle') return x - width / 2;
  if (anchor === 'end') return x - width;
  return directionOf(text) === 'rtl' && room !== undefined ? x + room - width : x;
}

function boundsOfText(text: string, x: number, y: number, look: TextLook): Box {
  const { size } = TYPE[look.font];
  const width = measure(text, look.font);
  return { x: leftOf(text, x, width, look), y: y - size, width, height: size * 1.3 };
}

function boundsOf(outline: Outline, { x = 0, y = 0, scale = 1, stroke, width = 1 }: PathLook): Box {
  let [left, top, right, bottom] = [Infinity, Infinity, -Infinity, -Infinity];
  const take = ([px, py]: readonly [number, number], around = 0): void => {
    left = Math.min(left, px - around);
    top = Math.min(top, py - around);
    right = Math.max(right, px + around);
    bottom = Math.max(bottom, py + around);
  };
  for (const segment of outline) {
    if (segment.kind === 'close') continue;
    if (segment.kind === 'corner') take(segment.corner);
    if (segment.kind === 'cubic') {
      take(segment.out);
      take(segment.into);
    }
    take(segment.to, segment.kind === 'arc' ? 2 * segment.radius : 0);
  }
  if (left > right) return { x, y, width: 0, height: 0 };
  const edge = stroke === undefined ? 0 : (width * scale) / 2;
  return {
    x: left * scale + x - edge,
    y: top * scale + y - edge,
    width: (right - left) * scale + 2 * edge,
    height: (bottom - top) * scale + 2 * edge,
  };
}
