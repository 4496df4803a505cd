// The slides of strategies over time: what is said of each, and which of them share a slide.
import { roadmapHeadline } from '@/analysis/headlines';
import { type RoadmapBar, type RoadmapLink, roadmapOf, spanOf } from '@/analysis/roadmap';
import type { StrategyPlan } from '@/analysis/strategyPlan';
import '@/i18n/en/roadmap';
import '@/i18n/en/scene';
import '@/i18n/en/strategies';
import { beyond } from '@/layout/roadmapChart';
import type { Id } from '@/model/id';
import { barDates, barTrouble } from '../barWords';
import type { DeckSlide } from './deckSlide';
import type { DeckTools } from './deckTools';
import { short } from './deckWords';
import { drawRoadmap, rowHeight, type RoadmapRow, roadmapRoom } from './drawRoadmap';
import { roadmapWords } from './headlineWords';
import { notesText } from './notesText';
import { isWorking } from './planSlides';

/** So many slides of them there are at most; what is beyond stands in the notes. */
const MOST_ROADMAPS = 6;
/** No slide has room for more rows than this. */
const MOST_ROWS = 14;

export function roadmapSlides(tools: DeckTools, plan: StrategyPlan): DeckSlide[] {
  const { t, today } = tools;
  const working = plan.all.filter(isWorking).map(({ strategy }) => strategy);
  const roadmap = roadmapOf(working, today);
  const { bars, links, undated } = roadmap;
  if (bars.length === 0) return [];
  const span = spanOf(bars, today);
  const speak = speechOf(tools, bars, links);
  const { scale } = roadmapRoom(tools, span, false);
  const rows = bars.slice(0, MOST_ROADMAPS * MOST_ROWS).map((bar): RoadmapRow => {
    const way = beyond(scale, bar);
    return speak.row(bar, way && t(way === 'later' ? 'roadmap.later' : 'roadmap.earlier'));
  });
  const split = (some: readonly RoadmapRow[]): RoadmapRow[][] => {
    const pages = pagesOf(tools, some, roadmapRoom(tools, span, undated.length > 0).height);
    // What is left over is told below the last of them, so each leaves room for that.
    const isWhole = pages.length <= MOST_ROADMAPS && some.length === bars.length;
    return isWhole ? pages : pagesOf(tools, some, roadmapRoom(tools, span, true).height);
  };
  const onOne = split(rows);
  // An arrow does not reach another slide: where there are several, words say what each waits for.
  const pages =
    onOne.length > 1
      ? split(rows.map((row) => ({ ...row, facts: dotted([row.facts, ...speak.waits(row.bar)]) })))
      : onOne;
  const shown = pages.slice(0, MOST_ROADMAPS);
  const left = bars.length - shown.reduce((sum, { length }) => sum + length, 0);
  const without =
    undated.length === 0
      ? ''
      : t('deck.noDates', {
          count: undated.length,
          list: undated.map((strategy) => speak.nameOf(strategy)).join(', '),
        });
  const notes = notesText(tools, {
    lines: [...bars.map((bar) => speak.whole(bar)), ...(without ? [without] : [])],
    statements: working,
  });
  const headline = roadmapWords(tools, roadmapHeadline(roadmap));
  const first = t(links.length > 0 ? 'deck.subtitle.roadmapLinks' : 'deck.subtitle.roadmap');
  return shown.map((page, at) => {
    const more = left > 0 && at === shown.length - 1 ? t('deck.more', { count: left }) : '';
    const below = dotted([more, without]);
    return {
      id: `roadmap.${at + 1}`,
      kind: 'roadmap',
      headline,
      subtitle: at === 0 ? first : t('deck.subtitle.going', { at: at + 1, count: shown.length }),
      draw: (pen) => drawRoadmap(pen, tools, { rows: page, links: speak.linksAmong(page), span, below }),
      notes,
    };
  });
}

const dotted = (facts: readonly (string | undefined)[]): string => facts.filter(Boolean).join(' \u00b7 ');

/** What is said of bars, on the slide and whole in the notes. */
function speechOf({ t, words }: DeckTools, bars: readonly RoadmapBar[], links: readonly RoadmapLink[]) {
  const byId = new Map(bars.map((bar) => [bar.strategy.id, bar.strategy]));
  const linksTo = new Map<Id, RoadmapLink[]>();
  for (const link of links) {
    const known = linksTo.get(link.toId);
    if (known) known.push(link);
    else linksTo.set(link.toId, [link]);
  }
  const nameOf = ({ title }: RoadmapBar['strategy']): string => title.trim() || t('strategies.untitled');
  const nameOfId = (id: Id): string | undefined => {
    const strategy = byId.get(id);
    return strategy && short(nameOf(strategy));
  };
  const statusOf = ({ status = 'proposed' }: RoadmapBar['strategy']): string => t(`scene.status.${status}`);
  const linksOf = ({ strategy }: RoadmapBar): readonly RoadmapLink[] => linksTo.get(strategy.id) ?? [];
  const troubles = (bar: RoadmapBar): string[] => barTrouble(bar, linksOf(bar), nameOfId, t, words.period);
  const waits = (bar: RoadmapBar): string[] =>
    linksOf(bar).flatMap(({ fromId, conflict }) => {
      const title = conflict ? undefined : nameOfId(fromId);
      return title === undefined ? [] : [t('roadmap.waits', { title })];
    });
  const whole = (bar: RoadmapBar): string => {
    const { strategy, known } = bar;
    const facts = [
      statusOf(strategy),
      barDates(strategy, t, words.period),
      known === 'start' ? t('roadmap.noDue') : '',
      strategy.owner?.trim(),
      ...troubles(bar),
      ...waits(bar),
    ];
    return t('roadmap.bar', { title: nameOf(strategy), facts: facts.filter(Boolean).join(', ') });
  };
  return {
    nameOf,
    whole,
    waits,
    row: (bar: RoadmapBar, way: string | undefined): RoadmapRow => ({
      bar,
      title: nameOf(bar.strategy),
      facts: dotted([
        statusOf(bar.strategy),
        barDates(bar.strategy, t, words.period),
        way,
        bar.strategy.owner?.trim(),
      ]),
      trouble: dotted(troubles(bar)),
      whole: whole(bar),
    }),
    linksAmong: (rows: readonly RoadmapRow[]): (RoadmapLink & { name: string })[] => {
      const there = new Set(rows.map(({ bar }) => bar.strategy.id));
      return rows.flatMap(({ bar, title }) =>
        linksOf(bar)
          .filter(({ fromId }) => there.has(fromId))
          .map((link) => ({
            ...link,
            name: t('roadmap.bar', {
              title,
              facts: t(link.conflict ? 'roadmap.conflict' : 'roadmap.waits', {
                title: nameOfId(link.fromId) ?? '',
              }),
            }),
          })),
      );
    },
  };
}

/** Rows slide by slide, as evenly as so few slides allow. */
function pagesOf(tools: DeckTools, rows: readonly RoadmapRow[], room: number): RoadmapRow[][] {
  const heights = rows.map((row) => rowHeight(tools, row));
  const within = (limit: number): RoadmapRow[][] => {
    const pages: RoadmapRow[][] = [];
    let used = Infinity;
    for (const [at, row] of rows.entries()) {
      const height = heights[at] ?? 0;
      if (used + height > limit) {
        pages.push([]);
        used = 0;
      }
      pages.at(-1)?.push(row);
      used += height;
    }
    return pages;
  };
  const full = within(room);
  const even = heights.reduce((sum, height) => sum + height, 0) / full.length;
  const limits = Array.from({ length: 8 }, (_, at) => even + ((room - even) * at) / 8);
  return limits.map(within).find(({ length }) => length <= full.length) ?? full;
}
