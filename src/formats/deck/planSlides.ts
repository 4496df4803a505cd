// The slides of the plan: strategies by impact and effort, over time, and as a list.
import { backlogHeadline, matrixHeadline, roadmapHeadline } from '@/analysis/headlines';
import { roadmapOf, spanOf } from '@/analysis/roadmap';
import { EFFORTS, IMPACTS, matrixCells } from '@/analysis/strategyMatrix';
import {
  type PlannedStrategy,
  problemWeights,
  strategyPlan,
  type StrategyPlan,
} from '@/analysis/strategyPlan';
import { HIGH } from '@/analysis/strategyScores';
import '@/i18n/en/roadmap';
import '@/i18n/en/strategies';
import { axisOf, barBox, chartScale, xOf } from '@/layout/roadmapChart';
import { strategiesOf } from '@/model/select';
import type { Project, Strategy } from '@/model/types';
import { type DeckPen, type DeckSlide, putTable } from './deckSlide';
import { cellText, type DeckTools, setText, short } from './deckTools';
import { backlogWords, matrixWords, roadmapWords } from './headlineWords';
import { notesText } from './notesText';
import { type RowMaker, type TableColumn, tablePages } from './tableSlides';
import { dayNumber } from '@/analysis/calendar';

/** What is planned in a project, found once. */
export function planOf(project: Project, today: string): StrategyPlan {
  return strategyPlan(strategiesOf(project), problemWeights(project), today);
}

const isWorking = ({ strategy }: PlannedStrategy): boolean => strategy.status !== 'dropped';

/** So many names stand beside the field. */
const MOST_NAMED = 16;

export function matrixSlide(tools: DeckTools, plan: StrategyPlan): DeckSlide | undefined {
  const { t, frame, look } = tools;
  const working = plan.all.filter(isWorking);
  const { cells, unplaced } = matrixCells(working);
  const placed = cells.flatMap(({ strategies }) => strategies);
  if (placed.length === 0) return undefined;
  const numbers = new Map(placed.map(({ strategy }, at) => [strategy.id, at + 1]));
  const heaviest = Math.max(...placed.map(({ weight }) => weight), 1);
  return {
    id: 'matrix',
    kind: 'matrix',
    headline: matrixWords(tools, matrixHeadline(plan)),
    subtitle: t('deck.subtitle.matrix'),
    draw(pen) {
      const { x, y, width, height } = frame.body;
      const left = x;
      const field = { width: width * 0.56, height: height - 20 };
      const [across, down] = [field.width / EFFORTS.length, field.height / IMPACTS.length];
      drawQuarters(pen, tools, { x: left, y, ...field });
      for (const { impact, effort, strategies } of cells) {
        const [column, row] = [EFFORTS.length - effort, IMPACTS.length - impact];
        const columns = Math.ceil(Math.sqrt(strategies.length * (across / down)));
        const rows = Math.ceil(strategies.length / Math.max(1, columns));
        for (const [at, one] of strategies.entries()) {
          const share = Math.sqrt(Math.max(0.25, one.weight / heaviest));
          const radius = Math.min(
            15 * share,
            (across / Math.max(1, columns)) * 0.45,
            (down / Math.max(1, rows)) * 0.45,
          );
          const middle = {
            x: left + column * across + ((at % columns) + 0.5) * (across / columns),
            y: y + row * down + (Math.floor(at / columns) + 0.5) * (down / rows),
          };
          drawBubble(pen, tools, one, numbers.get(one.strategy.id) ?? 0, { ...middle, radius });
        }
      }
      setText(pen, tools, `${t('strategies.effort')} \u2190`, {
        x: left,
        y: y + field.height + 5,
        width: field.width,
        size: 10,
        fill: look.muted,
        anchor: 'middle',
      });
      const list = left + field.width + 26;
      const room = x + width - list;
      drawNames(pen, tools, placed, unplaced, { x: list, y, width: room, height });
    },
    notes: notesText(tools, {
      lines: placed.map(
        ({ strategy, weight }) =>
          `${numbers.get(strategy.id) ?? ''}. ${t('deck.notes.said', { title: strategy.title, weight })}`,
      ),
      statements: placed.map(({ strategy }) => strategy),
    }),
  };
}

type Rect = { x: number; y: number; width: number; height: number };

/** The four quarters of the field, with their names in the outer corners. */
function drawQuarters(pen: DeckPen, tools: DeckTools, { x, y, width, height }: Rect): void {
  const { t, look } = tools;
  const { palette } = look;
  // High impact is above, little effort on the right; the border stands below the level that counts as high.
  const upper = (height * (6 - HIGH)) / 5;
  const left = (width * (6 - HIGH)) / 5;
  const quarters = [
    { name: 'bigProject', x, y, width: left, height: upper, soft: palette.stages.blue },
    { name: 'quickWin', x: x + left, y, width: width - left, height: upper, soft: palette.stages.green },
    { name: 'timeSink', x, y: y + upper, width: left, height: height - upper, soft: palette.stages.slate },
    {
      name: 'fillIn',
      x: x + left,
      y: y + upper,
      width: width - left,
      height: height - upper,
      soft: palette.stages.olive,
    },
  ] as const;
  for (const { name, soft, ...box } of quarters)
    pen.group(t(`strategies.quarters.${name}`), () => {
      pen.box(box.x + 1.5, box.y + 1.5, box.width - 3, box.height - 3, 8, { fill: soft.soft, opacity: 0.55 });
      const isLower = box.y > y;
      setText(pen, tools, t(`strategies.quarters.${name}`), {
        x: box.x + 10,
        y: isLower ? box.y + box.height - 22 : box.y + 8,
        width: box.width - 20,
        font: 'lane',
        size: 11,
        fill: soft.ink,
        most: 1,
        anchor: box.x > x ? 'end' : 'start',
      });
    });
}

function drawBubble(
  pen: DeckPen,
  tools: DeckTools,
  { strategy, weight }: PlannedStrategy,
  number: number,
  { x, y, radius }: { x: number; y: number; radius: number },
): void {
  const { look } = tools;
  pen.group(`${number}. ${strategy.title}: ${weight}`, () => {
    pen.box(x - radius, y - radius, 2 * radius, 2 * radius, radius, {
      fill: look.accents[0] ?? look.ink,
      stroke: look.white,
      width: 1.25,
    });
    const size = Math.min(12, Math.max(6, radius * 1.05));
    setText(pen, tools, String(number), {
      x: x - 16,
      y: y - size * 0.6,
      width: 32,
      font: 'lane',
      size,
      fill: look.white,
      anchor: 'middle',
      most: 1,
    });
  });
}

/** Which number is which strategy, and what each answers. */
function drawNames(
  pen: DeckPen,
  tools: DeckTools,
  placed: readonly PlannedStrategy[],
  unplaced: readonly PlannedStrategy[],
  { x, y, width, height }: Rect,
): void {
  const { t, look } = tools;
  const below = unplaced.length > 0 ? 34 : 0;
  const room = height - below;
  const most = Math.min(MOST_NAMED, Math.max(1, Math.floor(room / 20)));
  const shown = placed.slice(0, placed.length > most ? most - 1 : most);
  const step = Math.min(34, room / Math.max(1, shown.length + (placed.length > shown.length ? 1 : 0)));
  for (const [at, { strategy, weight }] of shown.entries()) {
    const top = y + at * step;
    pen.group(`${at + 1}. ${strategy.title}`, () => {
      setText(pen, tools, String(at + 1), {
        x,
        y: top,
        width: 20,
        font: 'lane',
        size: 11,
        fill: look.accents[0] ?? look.ink,
      });
      setText(pen, tools, strategy.title, {
        x: x + 22,
        y: top,
        width: width - 60,
        size: 11,
        fill: look.ink,
        most: step >= 27 ? 2 : 1,
      });
      setText(pen, tools, String(weight), {
        x: x + width - 34,
        y: top,
        width: 34,
        font: 'lane',
        size: 11,
        fill: look.ink,
        anchor: 'end',
      });
    });
  }
  if (placed.length > shown.length)
    setText(pen, tools, t('deck.more', { count: placed.length - shown.length }), {
      x: x + 22,
      y: y + shown.length * step,
      width,
      size: 10,
      fill: look.muted,
    });
  if (unplaced.length > 0)
    setText(
      pen,
      tools,
      t('deck.notPlaced', {
        count: unplaced.length,
        list: unplaced.map(({ strategy }) => strategy.title).join(', '),
      }),
      { x, y: y + height - 26, width, size: 10, fill: look.muted, most: 2 },
    );
}

/** So many bars stand below one another on a slide, and so many slides of them there are at most. */
const MOST_BARS = 13;
const MOST_ROADMAPS = 4;

export function roadmapSlides(tools: DeckTools, plan: StrategyPlan): DeckSlide[] {
  const { t, today } = tools;
  const working = plan.all.filter(isWorking).map(({ strategy }) => strategy);
  const roadmap = roadmapOf(working, today);
  if (roadmap.bars.length === 0) return [];
  const headline = roadmapWords(tools, roadmapHeadline(roadmap));
  const pages = Array.from(
    { length: Math.min(MOST_ROADMAPS, Math.ceil(roadmap.bars.length / MOST_BARS)) },
    (_, at) => roadmap.bars.slice(at * MOST_BARS, (at + 1) * MOST_BARS),
  );
  const undated =
    roadmap.undated.length === 0
      ? ''
      : t('deck.noDates', {
          count: roadmap.undated.length,
          list: roadmap.undated.map(({ title }) => title).join(', '),
        });
  const notes = notesText(tools, {
    lines: [...roadmap.bars.map(({ strategy }) => datesOf(tools, strategy)), ...(undated ? [undated] : [])],
    statements: working,
  });
  return pages.map((bars, at) => ({
    id: `roadmap.${at + 1}`,
    kind: 'roadmap',
    headline,
    subtitle:
      at === 0 ? t('deck.subtitle.roadmap') : t('deck.subtitle.going', { at: at + 1, count: pages.length }),
    draw: (pen) => drawRoadmap(pen, tools, bars, spanOf(roadmap.bars, today), undated),
    notes,
  }));
}

function datesOf({ t, words }: DeckTools, { title, start, due, owner }: Strategy): string {
  const facts = [
    start === undefined ? '' : t('roadmap.starts', { date: words.day(start) }),
    due === undefined ? t('roadmap.noDue') : t('roadmap.due', { date: words.day(due) }),
    owner ?? '',
  ];
  return `${title}: ${facts.filter(Boolean).join(', ')}`;
}

function drawRoadmap(
  pen: DeckPen,
  tools: DeckTools,
  bars: ReturnType<typeof roadmapOf>['bars'],
  span: ReturnType<typeof spanOf>,
  undated: string,
): void {
  const { frame, look, t, words, today } = tools;
  const { x, y, width } = frame.body;
  const below = undated === '' ? 0 : 34;
  const height = frame.body.height - below;
  setText(pen, tools, undated, { x, y: y + height + 8, width, size: 10, fill: look.muted, most: 2 });
  const names = width * 0.3;
  const left = x + names + 14;
  const scale = chartScale(span, 'fit', width - names - 14);
  const { by, lower, upper } = axisOf(scale);
  const head = upper.length > 0 ? 36 : 20;
  const bottom = y + height;
  const named = (tick: (typeof lower)[number], of: typeof by): string => {
    if (of === 'month') return words.month(tick.from).split(' ')[0]?.slice(0, 3) ?? '';
    if (of === 'quarter') return t('roadmap.quarter', { number: tick.number });
    return String(tick.year);
  };
  const isRoomFor = (text: string, tick: (typeof lower)[number], size: number): boolean =>
    (tools.measure(text, 'lane') * size) / 13 <= (tick.to - tick.from + 1) * scale.perDay - 5;
  for (const [at, tick] of lower.entries()) {
    const begin = left + xOf(scale, tick.from);
    if (at > 0) pen.box(begin, y + head - 16, 0.75, bottom - y - head + 16, 0, { fill: look.palette.line });
    const month = named(tick, by);
    if (!isRoomFor(month, tick, 9.5)) continue;
    setText(pen, tools, month, {
      x: begin + 4,
      y: y + head - 16,
      width: (tick.to - tick.from + 1) * scale.perDay - 4,
      size: 9.5,
      fill: look.muted,
      most: 1,
    });
  }
  for (const tick of upper) {
    const above =
      by === 'month' ? `${t('roadmap.quarter', { number: tick.number })} ${tick.year}` : String(tick.year);
    if (!isRoomFor(above, tick, 10)) continue;
    setText(pen, tools, above, {
      x: left + xOf(scale, tick.from) + 4,
      y: y + 2,
      width: (tick.to - tick.from + 1) * scale.perDay - 4,
      font: 'lane',
      size: 10,
      fill: look.ink,
      most: 1,
    });
  }
  const step = Math.min(32, (height - head - 4) / bars.length);
  const now = dayNumber(today);
  for (const [at, bar] of bars.entries()) {
    const top = y + head + 4 + at * step;
    const { x: begin, width: long } = barBox(scale, bar);
    const { strategy, overdue } = bar;
    const done = strategy.status === 'done';
    const tone = done
      ? look.palette.marks.delight
      : overdue > 0
        ? look.palette.marks.pain
        : look.palette.accents.teal;
    pen.group(datesOf(tools, strategy), () => {
      const owner = strategy.owner?.trim() ?? '';
      const isHigh = step >= 27 && owner !== '';
      setText(pen, tools, strategy.title, {
        x,
        y: top + (isHigh ? 0 : (step - 14) / 2 - 1),
        width: names,
        font: 'lane',
        size: 10.5,
        fill: look.ink,
        most: 1,
      });
      if (isHigh)
        setText(pen, tools, owner, { x, y: top + 13, width: names, size: 9, fill: look.muted, most: 1 });
      const high = Math.min(16, step - 8);
      const barTop = top + (step - high) / 2 - 2;
      pen.box(left + begin, barTop, long, high, 4, { fill: tone.strong });
    });
  }
  if (now !== undefined && now >= span.from && now <= span.to) {
    const at = left + xOf(scale, now);
    pen.group(t('deck.today'), () => {
      pen.box(at, y + head - 2, 1.25, bottom - y - head + 2, 0, { fill: look.palette.marks.pain.strong });
    });
  }
}

export function backlogSlides(tools: DeckTools, plan: StrategyPlan): DeckSlide[] {
  const { t, words, look } = tools;
  const sorted = plan.all.filter(isWorking).toSorted((a, b) => b.weight - a.weight);
  if (sorted.length === 0) return [];
  const level = (value: number | undefined): string => (value === undefined ? '' : `${value} / 5`);
  const rowsOf = (isFull: boolean) =>
    sorted.map(({ strategy, weight, late }): RowMaker => (widths, size) => {
      const { title, description, impact, effort, owner, due, status = 'proposed' } = strategy;
      const at = (place: number): number => widths[place] ?? 40;
      const fill = late ? look.palette.marks.pain.ink : look.ink;
      return [
        {
          texts: [
            cellText(tools, title, at(0), { font: 'lane', size }),
            ...(isFull && description?.trim()
              ? [
                  cellText(tools, short(description, 140), at(0), {
                    size: Math.max(9, size - 1),
                    fill: look.muted,
                  }),
                ]
              : []),
          ],
        },
        { texts: [cellText(tools, String(weight), at(1), { font: 'lane', size })] },
        { texts: [cellText(tools, level(impact), at(2), { size })] },
        { texts: [cellText(tools, level(effort), at(3), { size })] },
        { texts: [cellText(tools, owner ?? '', at(4), { size })] },
        { texts: [cellText(tools, due === undefined ? '' : words.day(due), at(5), { fill, size })] },
        { texts: [cellText(tools, t(`scene.status.${status}`), at(6), { size })] },
      ];
    });
  const columns: TableColumn[] = [
    { head: t('deck.column.strategy'), share: 36 },
    { head: t('deck.column.answers'), share: 10 },
    { head: t('deck.column.impact'), share: 9 },
    { head: t('deck.column.effort'), share: 9 },
    { head: t('deck.column.owner'), share: 16 },
    { head: t('deck.column.due'), share: 13 },
    { head: t('deck.column.status'), share: 16 },
  ];
  const name = t('deck.slide.backlog');
  const full = tablePages(tools, name, columns, rowsOf(true));
  // What each is about is left out where that saves a slide; the notes have it.
  const brief = full.pages.length > 1 ? tablePages(tools, name, columns, rowsOf(false)) : full;
  const { pages, left } = brief.pages.length < full.pages.length || brief.left < full.left ? brief : full;
  const headline = backlogWords(tools, backlogHeadline(plan));
  const notes = notesText(tools, {
    lines: [
      ...sorted.slice(0, 60).map(({ strategy }) => datesOf(tools, strategy)),
      ...(left > 0 ? [t('deck.more', { count: left })] : []),
    ],
    statements: sorted.map(({ strategy }) => strategy),
  });
  return pages.map((page, at) => ({
    id: `backlog.${at + 1}`,
    kind: 'backlog',
    headline,
    subtitle:
      at === 0 ? t('deck.subtitle.backlog') : t('deck.subtitle.going', { at: at + 1, count: pages.length }),
    draw: (pen) => putTable(pen, page),
    notes,
  }));
}
