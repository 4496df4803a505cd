// The chart of the roadmap: how wide a day is, where bars lie, and the lines between them. Pure, in pixels.
import type { RoadmapBar, Span, Tick } from '@/analysis/roadmap';
import { ticksOf } from '@/analysis/roadmap';

/** All of it in sight, or so wide that quarters or months can be read. */
export const SCALES = ['fit', 'quarter', 'month'] as const;
export type RoadmapScale = (typeof SCALES)[number];

const PER_DAY = { quarter: 2.4, month: 8 } as const;
/** A bar is never narrower than this: it can still be seen and taken. */
const LEAST = 10;
/** A mark on one day. */
const MARK = 22;
/** Narrower than this no month, quarter or year has its name. */
const NAMED = 36;

export type ChartScale = { span: Span; perDay: number; width: number };

/** @param room how wide the chart may be without scrolling */
export function chartScale(span: Span, scale: RoadmapScale, room: number): ChartScale {
  const days = span.to - span.from + 1;
  const perDay = scale === 'fit' ? room / days : Math.max(PER_DAY[scale], room / days);
  return { span, perDay, width: days * perDay };
}

/** Where a day begins. */
export const xOf = ({ span, perDay }: ChartScale, day: number): number => (day - span.from) * perDay;

/** Where a bar lies; one that reaches beyond the span ends at its edge. What has only a due day is a mark on its middle. */
export function barBox(
  scale: ChartScale,
  { from, to, known }: Pick<RoadmapBar, 'from' | 'to' | 'known'>,
): { x: number; width: number } {
  if (known === 'due') {
    const middle = Math.min(Math.max(xOf(scale, from) + scale.perDay / 2, 0), scale.width);
    return { x: middle - MARK / 2, width: MARK };
  }
  const left = Math.max(0, Math.min(xOf(scale, from), scale.width - LEAST));
  const right = Math.min(scale.width, Math.max(xOf(scale, to + 1), left + LEAST));
  return { x: left, width: right - left };
}

/** The edge that a bar reaches beyond, if it does. */
export const beyond = (
  { span }: ChartScale,
  { from, to }: Pick<RoadmapBar, 'from' | 'to'>,
): 'earlier' | 'later' | undefined => (to > span.to ? 'later' : from < span.from ? 'earlier' : undefined);

/** The two rows of the time axis, of which the lower is the finest that has room for its names. */
export type Axis = { by: 'month' | 'quarter' | 'year'; lower: readonly Tick[]; upper: readonly Tick[] };

export function axisOf({ span, perDay }: ChartScale): Axis {
  if (perDay * 28 >= NAMED)
    return { by: 'month', lower: ticksOf(span, 'month'), upper: ticksOf(span, 'quarter') };
  if (perDay * 90 >= NAMED)
    return { by: 'quarter', lower: ticksOf(span, 'quarter'), upper: ticksOf(span, 'year') };
  const every = Math.max(1, Math.ceil(NAMED / (perDay * 365)));
  const years = ticksOf(span, 'year').filter(({ year }) => year % every === 0);
  return { by: 'year', lower: years, upper: [] };
}

export type Point = { x: number; y: number };

/** How far a line runs out of a bar before it turns. */
const STUB = 9;

/**
 * The corners of the line from the end of one bar to the beginning of another, right angles only. Where the other one
 * begins too early for a straight way down, the line goes back between the rows.
 */
export function linkCorners(from: Point, to: Point, rowHeight: number): Point[] {
  const out = from.x + STUB;
  if (to.x - STUB >= out) return [from, { x: out, y: from.y }, { x: out, y: to.y }, to];
  const between = to.y + (to.y > from.y ? -rowHeight / 2 : rowHeight / 2);
  const back = to.x - STUB;
  return [
    from,
    { x: out, y: from.y },
    { x: out, y: between },
    { x: back, y: between },
    { x: back, y: to.y },
    to,
  ];
}
