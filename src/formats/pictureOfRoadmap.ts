// The strategies over time as a picture: the axis, a row for each with its dates, today, and what waits for what.
import type { Roadmap, RoadmapBar, Tick } from '@/analysis/roadmap';
import { spanOf } from '@/analysis/roadmap';
import { dayNumber } from '@/analysis/calendar';
import { createBreaker } from '@/layout/breakText';
import { lineThrough } from '@/layout/outline';
import { axisOf, barBox, chartScale, linkCorners, xOf } from '@/layout/roadmapChart';
import type { Box } from '@/layout/scene';
import { TYPE } from '@/layout/sizes';
import type { Strategy } from '@/model/types';
import { drawBar } from './drawBar';
import { type Placeable, stacked, textIn } from './pageText';
import { baselineIn, type Pen } from './pen';
import { framePicture, type Picture, type PictureOptions } from './picture';
import type { PictureHead } from './pictureOfOverlay';
import { bestOnLeaf, leafOf } from './slide';

export type RoadmapWords = {
  today: string;
  undated: string;
  nameOf: (strategy: Strategy) => string;
  /** A line below the name: its status and who answers for it. */
  noteOf: (strategy: Strategy) => string;
  datesOf: (strategy: Strategy) => string;
  /** What of a bar cannot work out. */
  troubleOf: (bar: RoadmapBar) => readonly string[];
  tick: (tick: Tick, by: 'month' | 'quarter' | 'year') => string;
};

const NAMES = 236;
const NAME_GAP = 16;
const ON_SLIDE = [640, 760, 900, 1060, 1240, 1450] as const;
/** A sheet is less wide, and its words are to be as large as anywhere. */
const CHART = { own: [900], slide: ON_SLIDE, sheet: [470, ...ON_SLIDE] } as const;
/** Words of a bar that stands at the right end have room beside it. */
const AFTER = 190;
const AXIS_ROW = 20;
const ROW_PAD = 8;
const BAR = 18;
/** More than a line runs out of a bar before it turns: it stands clear of the words. */
const WORD_GAP = 16;
/** Words beside a bar are set no wider. */
const WORDS = 320;
const MOST_LINES = 4;
/** The line of today keeps so far from words. */
const CLEAR = 6;
/** Below the chart, for the word of today. */
const FOOT = 18;

/** Lays out the picture of a roadmap; what has no dates stands below it. */
export function pictureOfRoadmap(
  roadmap: Roadmap,
  today: string,
  words: RoadmapWords,
  head: PictureHead,
  options: PictureOptions,
): Picture {
  const widths: readonly number[] = CHART[leafOf(options.proportions) ?? 'own'];
  const pictures = widths.map((width) => setRoadmap(roadmap, today, words, head, options, width));
  return bestOnLeaf(pictures, TYPE.laneNote.size, options.proportions);
}

/** Words beside a bar: at its right where there is room, else at its left. */
type Said = { lines: readonly string[]; isTrouble: boolean; isBefore: boolean };
type Row = { bar: RoadmapBar; body: Placeable; said: Said; top: number; height: number };

function setRoadmap(
  { bars, undated, links }: Roadmap,
  today: string,
  words: RoadmapWords,
  head: PictureHead,
  options: PictureOptions,
  width: number,
): Picture {
  const { palette, measure } = head;
  const breakText = createBreaker(measure);
  const text = (value: string, font: 'card' | 'laneNote' | 'lane', fill: string, room: number) =>
    textIn(breakText, value, { font, fill, width: room });
  const scale = chartScale(spanOf(bars, today), 'fit', width);
  const axis = axisOf(scale);
  const left = NAMES + NAME_GAP;
  const whole = left + width + AFTER;
  const axisHeight = bars.length === 0 ? 0 : 2 * AXIS_ROW;
  const saidOf = (bar: RoadmapBar): Said => {
    const box = barBox(scale, bar);
    const [before, after] = [box.x - WORD_GAP, width + AFTER - box.x - box.width - WORD_GAP];
    const trouble = words.troubleOf(bar);
    const texts = [words.datesOf(bar.strategy), ...trouble].filter(Boolean);
    const widest = Math.max(0, ...texts.map((one) => measure(one, 'laneNote')));
    const isBefore = widest > after && before > after;
    const room = Math.min(WORDS, isBefore ? before : after);
    const lines = texts.flatMap((one) => breakText(one, 'laneNote', room, MOST_LINES));
    return { lines, isTrouble: trouble.length > 0, isBefore };
  };
  let y = axisHeight;
  const rows = bars.map((bar): Row => {
    const body = stacked([
      text(words.nameOf(bar.strategy), 'card', palette.ink, NAMES),
      text(words.noteOf(bar.strategy), 'laneNote', palette.muted, NAMES),
    ]);
    const said = saidOf(bar);
    const inLines = said.lines.length * TYPE.laneNote.line;
    const height = Math.max(body.height, BAR, inLines) + 2 * ROW_PAD;
    const row = { bar, body, said, top: y, height };
    y += height;
    return row;
  });
  const bottom = y;
  const foot = bars.length === 0 ? 0 : FOOT;
  const rest: Placeable =
    undated.length === 0
      ? { height: 0, draw: () => undefined }
      : stacked(
          [
            text(words.undated, 'lane', palette.ink, whole),
            text(undated.map(words.nameOf).join(' \u00b7 '), 'card', palette.muted, whole),
          ],
          4,
        );
  const restTop = bottom + foot + (bars.length > 0 && rest.height > 0 ? 12 : 0);

  /** Where the words beside a bar stand. */
  const wordsOf = ({ bar, said, top, height }: Row): Box => {
    const box = barBox(scale, bar);
    const size = {
      width: Math.max(0, ...said.lines.map((line) => measure(line, 'laneNote'))),
      height: said.lines.length * TYPE.laneNote.line,
    };
    const x = said.isBefore ? box.x - WORD_GAP - size.width : box.x + box.width + WORD_GAP;
    return { ...size, x: left + x, y: top + (height - size.height) / 2 };
  };

  const drawAxis = (pen: Pen): void => {
    for (const [row, ticks] of [axis.upper, axis.lower].entries())
      for (const tick of ticks) {
        const x = left + xOf(scale, tick.from);
        const by = row === 1 ? axis.by : axis.by === 'month' ? 'quarter' : 'year';
        pen.text(words.tick(tick, by), x + 5, baselineIn(row * AXIS_ROW, AXIS_ROW, TYPE.laneNote.size), {
          font: 'laneNote',
          fill: row === 0 ? palette.ink : palette.muted,
          room: xOf(scale, tick.to + 1) - xOf(scale, tick.from) - 5,
        });
        const top = row * AXIS_ROW;
        pen.path(lineThrough([x, top], [x, row === 0 ? AXIS_ROW : bottom]), { stroke: palette.line });
      }
    const now = dayNumber(today);
    if (now === undefined) return;
    const x = left + xOf(scale, now) + scale.perDay / 2;
    const { strong } = palette.marks.pain;
    // It runs from word to word and through none.
    let from = axisHeight;
    const stretches = rows.flatMap((row): [number, number][] => {
      const words = wordsOf(row);
      if (words.height === 0 || x < words.x - CLEAR || x > words.x + words.width + CLEAR) return [];
      const above: [number, number] = [from, words.y - CLEAR];
      from = words.y + words.height + CLEAR;
      return [above];
    });
    for (const [top, end] of [...stretches, [from, bottom + FOOT] as const])
      if (end > top) pen.path(lineThrough([x, top], [x, end]), { stroke: strong, width: 1.25, dash: [4, 3] });
    pen.text(words.today, x + 4, baselineIn(bottom + 2, FOOT, TYPE.laneNote.size), {
      font: 'laneNote',
      fill: palette.marks.pain.ink,
      halo: palette.paper,
    });
  };

  const drawRow = (pen: Pen, row: Row): void => {
    const { bar, body, said, top, height } = row;
    pen.group(words.nameOf(bar.strategy), () => {
      body.draw(pen, 0, top + ROW_PAD);
      const box = barBox(scale, bar);
      const place = { x: left + box.x, y: top + (height - BAR) / 2, width: box.width, height: BAR };
      drawBar(pen, bar, place, palette);
      const words = wordsOf(row);
      const x = said.isBefore ? words.x + words.width : words.x;
      for (const [at, line] of said.lines.entries())
        pen.text(
          line,
          x,
          baselineIn(words.y + at * TYPE.laneNote.line, TYPE.laneNote.line, TYPE.laneNote.size),
          {
            font: 'laneNote',
            fill: said.isTrouble && at > 0 ? palette.marks.pain.ink : palette.muted,
            halo: palette.paper,
            ...(said.isBefore && { anchor: 'end' as const }),
          },
        );
    });
  };

  return framePicture(
    {
      ...head,
      bounds: { x: 0, y: 0, width: whole, height: Math.max(40, restTop + rest.height) },
      draw(pen) {
        // Below all else: a border over a line would tear it.
        for (const { top } of rows) pen.box(0, top, whole, 1, 0, { fill: palette.line });
        if (bars.length > 0) drawAxis(pen);
        for (const { fromId, toId, conflict } of links) {
          const [from, to] = [fromId, toId].map((id) => rows.find(({ bar }) => bar.strategy.id === id));
          if (!from || !to) continue;
          const [before, after] = [barBox(scale, from.bar), barBox(scale, to.bar)];
          const corners = linkCorners(
            { x: left + before.x + before.width, y: from.top + from.height / 2 },
            { x: left + after.x, y: to.top + to.height / 2 },
            to.height,
          );
          pen.path(lineThrough(...corners.map(({ x, y: down }) => [x, down] as const)), {
            stroke: conflict ? palette.marks.barrier.strong : palette.muted,
            width: 1.25,
            ...(conflict && { dash: [4, 3] }),
          });
        }
        for (const row of rows) drawRow(pen, row);
        rest.draw(pen, 0, restTop);
      },
    },
    options,
  );
}
