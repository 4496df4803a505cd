// The days of projects as they are shown and written: each with its project, where it leads, and its words.
import { formatNumber } from '@/i18n/format';
import type { Translate } from '@/i18n/messages';
import type { DueDate } from '@/model/dueDates';
import type { Id } from '@/model/id';
import { href } from '@/views/context/router';

/** What is known of the days of a project. `more`: so many later ones are not listed. */
export type DueProject = { id: Id; title: string; dates: readonly DueDate[]; more: number };

export type DueOfProject = DueDate & { projectId: Id; projectTitle: string };

export const datesOfAll = (projects: readonly DueProject[]): DueOfProject[] =>
  projects.flatMap(({ id, title, dates }) =>
    dates.map((date) => ({ ...date, projectId: id, projectTitle: title })),
  );

/** Where it is looked at. */
export function dueHref({ kind, aboutId, projectId }: DueOfProject): string {
  switch (kind) {
    case 'strategyStart':
    case 'strategyDue':
    case 'experimentEnd':
      return href({ screen: 'plan', projectId, part: 'strategies', strategyId: aboutId });
    case 'goalDue':
      return href({ screen: 'research', projectId, part: 'measures', recordId: aboutId });
    case 'mapReview':
      return href({ screen: 'map', projectId, mapId: aboutId });
    case 'projectReview':
      return href({ screen: 'map', projectId });
  }
}

/** What it is about; a review of a whole project is about the project, a goal tells its value. */
export function dueTitle({ kind, title, value, projectTitle }: DueOfProject, t: Translate): string {
  const name = (kind === 'projectReview' ? projectTitle : title).trim() || t('due.untitled');
  return value === undefined ? name : t('due.toReach', { name, value: formatNumber(value) });
}
