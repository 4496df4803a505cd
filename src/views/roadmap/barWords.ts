// What is said of a bar of the roadmap: its dates, and what cannot work out.
import type { RoadmapBar, RoadmapLink } from '@/analysis/roadmap';
import { formatPeriod } from '@/i18n/format';
import type { Translate } from '@/i18n/messages';
import type { Id } from '@/model/id';
import type { Strategy } from '@/model/types';
import { strategyName } from '@/views/context/strategyWords';

/** From when until when. */
export function datesOf({ start, due }: Pick<Strategy, 'start' | 'due'>, t: Translate): string {
  if (start !== undefined && due !== undefined && due >= start) return formatPeriod(start, due);
  if (start !== undefined) return t('roadmap.starts', { date: formatPeriod(start, undefined) });
  return due === undefined ? '' : t('roadmap.due', { date: formatPeriod(due, undefined) });
}

/** What of a bar cannot work out: it is overdue, ends before it begins, or begins before what it depends on is due. */
export function troubleOf(
  bar: Pick<RoadmapBar, 'strategy' | 'overdue' | 'inverted'>,
  links: readonly RoadmapLink[],
  find: (id: Id) => Strategy | undefined,
  t: Translate,
): string[] {
  const { strategy, overdue, inverted } = bar;
  const early = links.filter(({ toId, conflict }) => conflict && toId === strategy.id);
  return [
    ...(overdue > 0 ? [t('roadmap.overdue', { count: overdue })] : []),
    ...(inverted ? [t('roadmap.inverted', { date: formatPeriod(strategy.due, undefined) })] : []),
    ...early.flatMap(({ fromId }) => {
      const before = find(fromId);
      return before ? [t('roadmap.conflict', { title: strategyName(before, t) })] : [];
    }),
  ];
}
