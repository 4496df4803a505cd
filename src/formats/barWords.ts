// What is said of a bar of the roadmap, on the screen, in its picture and on slides: its dates, and what cannot work out.
import type { RoadmapBar, RoadmapLink } from '@/analysis/roadmap';
import '@/i18n/en/roadmap';
import type { Translate } from '@/i18n/messages';
import type { Id } from '@/model/id';
import type { Strategy } from '@/model/types';

/** A day or a stretch of days as whoever speaks writes them. */
export type PeriodWord = (from: string | undefined, until: string | undefined) => string;

/** From when until when. */
export function barDates(
  { start, due }: Pick<Strategy, 'start' | 'due'>,
  t: Translate,
  period: PeriodWord,
): string {
  if (start !== undefined && due !== undefined && due >= start) return period(start, due);
  if (start !== undefined) return t('roadmap.starts', { date: period(start, undefined) });
  return due === undefined ? '' : t('roadmap.due', { date: period(due, undefined) });
}

/** What of a bar cannot work out: it is overdue, ends before it begins, or begins before what it depends on is due. */
export function barTrouble(
  { strategy, overdue, inverted }: Pick<RoadmapBar, 'strategy' | 'overdue' | 'inverted'>,
  links: readonly RoadmapLink[],
  nameOf: (id: Id) => string | undefined,
  t: Translate,
  period: PeriodWord,
): string[] {
  const early = links.filter(({ toId, conflict }) => conflict && toId === strategy.id);
  return [
    ...(overdue > 0 ? [t('roadmap.overdue', { count: overdue })] : []),
    ...(inverted ? [t('roadmap.inverted', { date: period(strategy.due, undefined) })] : []),
    ...early.flatMap(({ fromId }) => {
      const title = nameOf(fromId);
      return title === undefined ? [] : [t('roadmap.conflict', { title })];
    }),
  ];
}
