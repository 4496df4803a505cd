// The slides of the plan: what is planned, as a list.
import { backlogHeadline } from '@/analysis/headlines';
import { planWeights } from '@/analysis/planWeights';
import { type PlannedStrategy, strategyPlan, type StrategyPlan } from '@/analysis/strategyPlan';
import '@/i18n/en/roadmap';
import '@/i18n/en/strategies';
import { strategiesOf } from '@/model/select';
import type { Project, Strategy } from '@/model/types';
import { type DeckSlide, putTable } from './deckSlide';
import { cellText, type DeckTools } from './deckTools';
import { short } from './deckWords';
import { backlogWords } from './headlineWords';
import { notesText } from './notesText';
import { type RowMaker, type TableColumn, tablePages } from './tableSlides';

/** What is planned in a project, found once. */
export function planOf(project: Project, today: string): StrategyPlan {
  return strategyPlan(strategiesOf(project), planWeights(project, today), today);
}

export const isWorking = ({ strategy }: PlannedStrategy): boolean => strategy.status !== 'dropped';

export function datesOf({ t, words }: DeckTools, { title, start, due, owner }: Strategy): string {
  const facts = [
    start === undefined ? '' : t('roadmap.starts', { date: words.day(start) }),
    due === undefined ? t('roadmap.noDue') : t('roadmap.due', { date: words.day(due) }),
    owner ?? '',
  ];
  return `${title}: ${facts.filter(Boolean).join(', ')}`;
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
