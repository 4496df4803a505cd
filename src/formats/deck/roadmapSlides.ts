// The slides of strategies over time.
import { dayNumber } from '@/analysis/calendar';
import { roadmapHeadline } from '@/analysis/headlines';
import { roadmapOf, spanOf } from '@/analysis/roadmap';
import type { StrategyPlan } from '@/analysis/strategyPlan';
import '@/i18n/en/roadmap';
import '@/i18n/en/strategies';
import { axisOf, barBox, chartScale, xOf } from '@/layout/roadmapChart';
import { type DeckPen, type DeckSlide } from './deckSlide';
import { type DeckTools, setText } from './deckTools';
import { roadmapWords } from './headlineWords';
import { notesText } from './notesText';
import { datesOf, isWorking } from './planSlides';

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
