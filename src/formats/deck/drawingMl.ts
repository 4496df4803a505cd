// DrawingML: colours, lines, frames and outlines of a presentation in its own notation (ECMA-376, part 1, chapter 20).
import { circleOf, type Outline, type Point, placed } from '@/layout/outline';
import type { Box } from '@/layout/scene';
import type { Gradient, Look, Paint, PathLook } from '../pen';

/** A point in the unit of the format. */
const EMU = 12_700;

/** A length in points as the format takes it. */
export const emu = (points: number): number => Math.round((Number.isFinite(points) ? points : 0) * EMU);

const HEX = /^#([0-9a-f]{6})$/i;
const SHORT = /^#([0-9a-f])([0-9a-f])([0-9a-f])$/i;

/** Six digits; a colour that is none is black, so that a broken file never comes of it. */
function digitsOf(colour: string): string {
  const short = SHORT.exec(colour);
  if (short) return [1, 2, 3].map((at) => `${short[at]}${short[at]}`).join('');
  return HEX.exec(colour)?.[1] ?? '000000';
}

export function colourXml(colour: string, opacity = 1): string {
  const value = digitsOf(colour).toUpperCase();
  if (opacity >= 1) return `<a:srgbClr val="${value}"/>`;
  return `<a:srgbClr val="${value}"><a:alpha val="${Math.max(0, Math.round(opacity * 100_000))}"/></a:srgbClr>`;
}

/** A fill; a gradient runs over the paper, so its marks are found again within the box that it fills. */
export function fillXml(paint: Paint | undefined, box: Box, opacity = 1): string {
  if (paint === undefined) return '<a:noFill/>';
  if (typeof paint === 'string') return `<a:solidFill>${colourXml(paint, opacity)}</a:solidFill>`;
  const marks = marksWithin(paint, box).map(
    ({ at, colour, opacity: own = 1 }) =>
      `<a:gs pos="${Math.round(at * 100_000)}">${colourXml(colour, own * opacity)}</a:gs>`,
  );
  return `<a:gradFill rotWithShape="1"><a:gsLst>${marks.join('')}</a:gsLst><a:lin ang="5400000" scaled="0"/></a:gradFill>`;
}

type Mark = { at: number; colour: string; opacity?: number };

/** The marks of a gradient as shares of a box, with one at either edge. */
function marksWithin({ from, to, stops }: Gradient, { y, height }: Box): Mark[] {
  const own = stops.map((stop) => ({
    ...stop,
    at: (from + stop.at * (to - from) - y) / Math.max(height, 0.01),
  }));
  const at = (place: number): Mark => {
    const next = own.findIndex((stop) => stop.at >= place);
    const [before, after] = [own[Math.max(0, next - 1)], own[next] ?? own.at(-1)];
    if (!before || !after) return { at: place, colour: '#000000' };
    if (next <= 0) return { ...(next < 0 ? after : before), at: place };
    const share = (place - before.at) / Math.max(after.at - before.at, 1e-6);
    const blend = (one: number, other: number): number => one + (other - one) * share;
    return {
      at: place,
      colour: mixedDigits(before.colour, after.colour, share),
      opacity: blend(before.opacity ?? 1, after.opacity ?? 1),
    };
  };
  return [at(0), ...own.filter((stop) => stop.at > 0.001 && stop.at < 0.999), at(1)];
}

function mixedDigits(one: string, other: string, share: number): string {
  const [a, b] = [digitsOf(one), digitsOf(other)];
  const part = (digits: string, at: number): number => Number.parseInt(digits.slice(at, at + 2), 16);
  return `#${[0, 2, 4]
    .map((at) =>
      Math.round(part(a, at) * (1 - share) + part(b, at) * share)
        .toString(16)
        .padStart(2, '0'),
    )
    .join('')}`;
}

/** The line around or along a shape. */
export function lineXml({ stroke, width = 1, dash, opacity }: Look, box: Box, end = ''): string {
  if (stroke === undefined) return '<a:ln><a:noFill/></a:ln>';
  return `<a:ln w="${Math.max(1, emu(width))}" cap="rnd">${fillXml(stroke, box, opacity)}${dashXml(dash, width)}<a:round/>${end}</a:ln>`;
}

/** Round ends make each piece longer by the width of the line, and each gap shorter. */
function dashXml(dash: readonly number[] | undefined, width: number): string {
  if (!dash || dash.length === 0) return '';
  const [length = 1, gap = length] = dash;
  if (length < 0.5) return '<a:prstDash val="sysDot"/>';
  const inWidths = (value: number): number => Math.max(1000, Math.round((value / width) * 100_000));
  return `<a:custDash><a:ds d="${inWidths(length)}" sp="${inWidths(gap)}"/></a:custDash>`;
}

/** Where a shape stands. */
export function frameXml({ x, y, width, height }: Box, turned = ''): string {
  return `<a:xfrm${turned}><a:off x="${emu(x)}" y="${emu(y)}"/><a:ext cx="${Math.max(0, emu(width))}" cy="${Math.max(0, emu(height))}"/></a:xfrm>`;
}

/** An outline in the units of the paper: moved and enlarged as its look says, arcs as curves. */
export function outlineOnPaper(outline: Outline, { x = 0, y = 0, scale = 1 }: PathLook): Outline {
  const moved = x === 0 && y === 0 && scale === 1 ? outline : placed(outline, { x, y, scale });
  let from: Point = [0, 0];
  return moved.flatMap((segment) => {
    const start = from;
    if (segment.kind !== 'close') from = segment.to;
    return segment.kind === 'arc' ? arcAsCurves(start, segment) : [segment];
  });
}

/** An arc as cubic curves of a quarter of the circle at most. */
function arcAsCurves(from: Point, arc: Outline[number] & { kind: 'arc' }): Outline {
  const { x, y, radius } = circleOf(from, arc);
  const begin = Math.atan2(from[1] - y, from[0] - x);
  const end = Math.atan2(arc.to[1] - y, arc.to[0] - x);
  const turn = Math.PI * 2;
  let sweep = end - begin;
  if (arc.clockwise && sweep < 0) sweep += turn;
  if (!arc.clockwise && sweep > 0) sweep -= turn;
  if (radius === 0 || sweep === 0) return [{ kind: 'line', to: arc.to }];
  const count = Math.max(1, Math.ceil(Math.abs(sweep) / (Math.PI / 2) - 1e-6));
  const step = sweep / count;
  const reach = (4 / 3) * Math.tan(step / 4) * radius;
  return Array.from({ length: count }, (_, at) => {
    const [first, last] = [begin + at * step, begin + (at + 1) * step];
    const [cosFirst, sinFirst, cosLast, sinLast] = [
      Math.cos(first),
      Math.sin(first),
      Math.cos(last),
      Math.sin(last),
    ];
    return {
      kind: 'cubic',
      out: [x + radius * cosFirst - reach * sinFirst, y + radius * sinFirst + reach * cosFirst],
      into: [x + radius * cosLast + reach * sinLast, y + radius * sinLast - reach * cosLast],
      to: at === count - 1 ? arc.to : [x + radius * cosLast, y + radius * sinLast],
    };
  });
}

const pointsOf = (segment: Outline[number]): Point[] => {
  switch (segment.kind) {
    case 'move':
    case 'line':
    case 'arc':
      return [segment.to];
    case 'corner':
      return [segment.corner, segment.to];
    case 'cubic':
      return [segment.out, segment.into, segment.to];
    case 'close':
      return [];
  }
};

/** The box around an outline and the points that its curves bend to. */
export function boxOfOutline(outline: Outline): Box {
  let [left, top, right, bottom] = [Infinity, Infinity, -Infinity, -Infinity];
  for (const segment of outline)
    for (const [x, y] of pointsOf(segment)) {
      left = Math.min(left, x);
      right = Math.max(right, x);
      top = Math.min(top, y);
      bottom = Math.max(bottom, y);
    }
  return left > right
    ? { x: 0, y: 0, width: 0, height: 0 }
    : { x: left, y: top, width: right - left, height: bottom - top };
}

/** The two ends of an outline that is one straight line. */
export function straightEnds(outline: Outline): readonly [Point, Point] | undefined {
  const [first, second] = outline;
  if (outline.length !== 2 || first?.kind !== 'move' || second?.kind !== 'line') return undefined;
  return [first.to, second.to];
}

/** Whether an outline is a diamond, from its top on: the format has a shape for it, with sides to join lines to. */
export function isDiamond(outline: Outline, { x, y, width, height }: Box): boolean {
  const [middle, half] = [x + width / 2, y + height / 2];
  const corners = [
    [middle, y],
    [x + width, half],
    [middle, y + height],
    [x, half],
  ] as const;
  return (
    outline.length === 5 &&
    outline.every((segment, at) => {
      const corner = corners[at];
      if (!corner) return segment.kind === 'close';
      if (segment.kind !== 'move' && segment.kind !== 'line') return false;
      return Math.hypot(segment.to[0] - corner[0], segment.to[1] - corner[1]) < 0.01;
    })
  );
}

/** A freeform: one path in its own box. `isOpen` is not filled. */
export function freeformXml(outline: Outline, box: Box, isFilled: boolean): string {
  const at = ([x, y]: Point): string => `<a:pt x="${emu(x - box.x)}" y="${emu(y - box.y)}"/>`;
  const steps = outline.map((segment) => {
    switch (segment.kind) {
      case 'move':
        return `<a:moveTo>${at(segment.to)}</a:moveTo>`;
      case 'line':
      case 'arc':
        return `<a:lnTo>${at(segment.to)}</a:lnTo>`;
      case 'corner':
        return `<a:quadBezTo>${at(segment.corner)}${at(segment.to)}</a:quadBezTo>`;
      case 'cubic':
        return `<a:cubicBezTo>${at(segment.out)}${at(segment.into)}${at(segment.to)}</a:cubicBezTo>`;
      case 'close':
        return '<a:close/>';
    }
  });
  const size = `w="${Math.max(0, emu(box.width))}" h="${Math.max(0, emu(box.height))}"`;
  const fill = isFilled ? '' : ' fill="none"';
  return `<a:custGeom><a:avLst/><a:gdLst/><a:ahLst/><a:cxnLst/><a:rect l="0" t="0" r="r" b="b"/><a:pathLst><a:path ${size}${fill}>${steps.join('')}</a:path></a:pathLst></a:custGeom>`;
}

/** A box with its corners rounded, or a circle where they meet. */
export function boxGeometry({ width, height }: Box, radius: number): string {
  const shorter = Math.min(width, height);
  if (radius <= 0 || shorter <= 0) return '<a:prstGeom prst="rect"><a:avLst/></a:prstGeom>';
  if (radius >= shorter / 2 - 0.01 && Math.abs(width - height) < 0.02)
    return '<a:prstGeom prst="ellipse"><a:avLst/></a:prstGeom>';
  const share = Math.min(50_000, Math.round((radius / shorter) * 100_000));
  return `<a:prstGeom prst="roundRect"><a:avLst><a:gd name="adj" fmla="val ${share}"/></a:avLst></a:prstGeom>`;
}
