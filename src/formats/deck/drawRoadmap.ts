// Draws a slide of the roadmap. All words stand beside the chart, above or below it, so that no line runs through them.
import { dayNumber } from '@/analysis/calendar';
import type { RoadmapBar, RoadmapLink, Span, Tick } from '@/analysis/roadmap';
import { axisOf, barBox, type ChartScale, chartScale, linkCorners, xOf } from '@/layout/roadmapChart';
import type { Box } from '@/layout/scene';
import { drawBar } from '../drawBar';
import { type DeckPen, putConnector } from './deckSlide';
import { type DeckTools, heightOfText, setText, type TextPlace } from './deckTools';

export type RoadmapRow = {
  bar: RoadmapBar;
  title: string;
  /** Its status, its dates, who answers for it, and what it waits for where no arrow says so. */
  facts: string;
  /** What of it cannot work out. */
  trouble: string;
  /** All of it, for those who cannot see it. */
  whole: string;
};

/** How much of the slide the words take beside the chart: a narrow slide has shorter lines. */
const NAMES = { '16:9': 0.38, '4:3': 0.42 } as const;
/** A line that goes back to the first day, and one that leaves the last, turns within these. */
const EDGE = { left: 22, right: 18 } as const;
const HEAD = { one: 20, two: 36 } as const;
/** Below the chart, for the word of today. */
const FOOT = 15;
/** For what has no dates, or no room. */
const BELOW = 30;
const BAR = 14;
const PAD = 3;
/** Rows that have the room stand so much further apart. */
const MOST_AIR = 12;

/** The room for rows on one slide, and how wide a day is there. */
export function roadmapRoom(
  { frame }: Pick<DeckTools, 'frame'>,
  span: Span,
  isMoreBelow: boolean,
): { names: number; scale: ChartScale; head: number; height: number } {
  const { width, height } = frame.body;
  const names = width * NAMES[frame.size];
  const scale = chartScale(span, 'fit', width - names - EDGE.left - EDGE.right);
  const head = axisOf(scale).upper.length > 0 ? HEAD.two : HEAD.one;
  return { names, scale, head, height: height - head - FOOT - (isMoreBelow ? BELOW : 0) };
}

type Line = Pick<TextPlace, 'width' | 'font' | 'size' | 'fill' | 'most'> & { text: string };

function linesOf({ frame, look }: Pick<DeckTools, 'frame' | 'look'>, row: RoadmapRow): Line[] {
  const width = frame.body.width * NAMES[frame.size];
  return [
    { text: row.title, width, font: 'lane', size: 10.5, fill: look.ink, most: 2 },
    { text: row.facts, width, size: 9, fill: look.muted, most: 2 },
    { text: row.trouble, width, size: 9, fill: look.palette.marks.pain.ink, most: 3 },
  ];
}

const heightOfLines = (tools: DeckTools, row: RoadmapRow): number =>
  linesOf(tools, row).reduce((sum, line) => sum + heightOfText(tools, line.text, line), 0);

/** How high a row is at least. */
export const rowHeight = (tools: DeckTools, row: RoadmapRow): number =>
  Math.max(heightOfLines(tools, row), BAR) + 2 * PAD;

type Shown = {
  rows: readonly RoadmapRow[];
  /** Between these rows, each with what it says. */
  links: readonly (RoadmapLink & { name: string })[];
  span: Span;
  below: string;
};

export function drawRoadmap(pen: DeckPen, tools: DeckTools, { rows, links, span, below }: Shown): void {
  const { frame, look } = tools;
  const { x, y, width, height } = frame.body;
  const { names, scale, head, height: room } = roadmapRoom(tools, span, below !== '');
  const left = x + names + EDGE.left;
  const heights = rows.map((row) => rowHeight(tools, row));
  const spare = room - heights.reduce((sum, one) => sum + one, 0);
  const air = Math.max(0, Math.min(MOST_AIR, spare / Math.max(1, rows.length)));
  let top = y + head;
  const placed = rows.map((row, at) => {
    const own = (heights[at] ?? 0) + air;
    const place = { row, top, height: own, bar: barPlace(scale, row.bar, left, top + own / 2) };
    top += own;
    return place;
  });
  drawAxis(pen, tools, { scale, left, top: y, head, bottom: top });
  for (const one of placed) pen.box(x, one.top, width, 0.75, 0, { fill: look.palette.line });
  drawToday(pen, tools, { scale, left, top: y + head, bottom: top });
  const byId = new Map(placed.map((one) => [one.row.bar.strategy.id, one]));
  for (const { fromId, toId, conflict, name } of links) {
    const [from, to] = [byId.get(fromId), byId.get(toId)];
    if (!from || !to) continue;
    putConnector(pen, {
      name,
      corners: linkCorners(
        { x: from.bar.x + from.bar.width, y: from.top + from.height / 2 },
        { x: to.bar.x, y: to.top + to.height / 2 },
        to.height,
      ),
      stroke: conflict ? look.palette.marks.barrier.strong : look.muted,
      width: 1.25,
      ...(conflict && { dash: [4, 3] }),
    });
  }
  for (const { row, top: from, height: own, bar } of placed)
    pen.group(row.whole, () => {
      let line = from + (own - heightOfLines(tools, row)) / 2;
      for (const { text, ...place } of linesOf(tools, row))
        line += setText(pen, tools, text, { ...place, x, y: line });
      drawBar(pen, row.bar, bar, look.palette);
    });
  setText(pen, tools, below, {
    x,
    y: y + height - BELOW + 4,
    width,
    size: 10,
    fill: look.muted,
    most: 2,
  });
}

/** Where a bar is drawn: a mark on one day is as wide as it is high, so that lines end at its corners. */
function barPlace(scale: ChartScale, bar: RoadmapBar, left: number, middle: number): Box {
  const { x, width } = barBox(scale, bar);
  const own = bar.known === 'due' ? BAR : width;
  return { x: left + x + (width - own) / 2, y: middle - BAR / 2, width: own, height: BAR };
}

type Chart = { scale: ChartScale; left: number; top: number; bottom: number };

function drawAxis(
  pen: DeckPen,
  tools: DeckTools,
  { scale, left, top, head, bottom }: Chart & { head: number },
): void {
  const { look, t, words } = tools;
  const { by, lower, upper } = axisOf(scale);
  const quarter = ({ number }: Tick): string => t('roadmap.quarter', { number });
  const named = (tick: Tick): string => {
    if (by === 'month') return words.shortMonth(tick.from);
    return by === 'quarter' ? quarter(tick) : String(tick.year);
  };
  const setTick = (
    tick: Tick,
    text: string,
    place: Pick<TextPlace, 'y' | 'font' | 'size' | 'fill'>,
  ): void => {
    const room = (tick.to - tick.from + 1) * scale.perDay - 4;
    if ((tools.measure(text, 'lane') * place.size) / 13 > room - 1) return;
    setText(pen, tools, text, { ...place, x: left + xOf(scale, tick.from) + 4, width: room, most: 1 });
  };
  for (const [at, tick] of lower.entries()) {
    const begin = left + xOf(scale, tick.from);
    const from = top + head - 16;
    if (at > 0) pen.box(begin, from, 0.75, bottom - from, 0, { fill: look.palette.line });
    setTick(tick, named(tick), { y: from, size: 9.5, fill: look.muted });
  }
  for (const tick of upper)
    setTick(tick, by === 'month' ? `${quarter(tick)} ${tick.year}` : String(tick.year), {
      y: top + 2,
      font: 'lane',
      size: 10,
      fill: look.ink,
    });
}

/** A line down the chart, with its word below, inside of the slide. */
function drawToday(pen: DeckPen, tools: DeckTools, { scale, left, top, bottom }: Chart): void {
  const { look, t, today } = tools;
  const now = dayNumber(today);
  if (now === undefined || now < scale.span.from || now > scale.span.to) return;
  const at = left + xOf(scale, now) + scale.perDay / 2;
  const { strong, ink } = look.palette.marks.pain;
  const width = 60;
  const middle = Math.min(at, left + scale.width + EDGE.right - width / 2);
  pen.group(t('roadmap.today'), () => {
    pen.box(at, top, 1.25, bottom - top + 2, 0, { fill: strong });
    setText(pen, tools, t('roadmap.today'), {
      x: middle - width / 2,
      y: bottom + 2,
      width,
      size: 9,
      fill: ink,
      most: 1,
      anchor: 'middle',
    });
  });
}
