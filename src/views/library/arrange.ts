// Which projects the library shows, and in which order.
import { comparableText } from '@/analysis/comparableText';
import { todayIso } from '@/i18n/format';
import type { ProjectSummary } from './LibraryPort';

export const SORTS = ['changed', 'title', 'created'] as const;
export type Sort = (typeof SORTS)[number];

const searched = new WeakMap<ProjectSummary, string>();

/** All words that a project is found by, made comparable once. */
function searchedText(project: ProjectSummary): string {
  let text = searched.get(project);
  if (text === undefined) {
    const names = project.personas.map((persona) => persona.name);
    text = comparableText([project.title, project.owner ?? '', ...names].join('\n'));
    searched.set(project, text);
  }
  return text;
}

/** The projects that hold every word of the query in title, owner or personas. */
export function matching(projects: readonly ProjectSummary[], query: string): readonly ProjectSummary[] {
  const words = comparableText(query).split(/\s+/).filter(Boolean);
  if (words.length === 0) return projects;
  return projects.filter((project) => words.every((word) => searchedText(project).includes(word)));
}

const byTitle = new Intl.Collator(undefined, { numeric: true });

/** The projects, sorted. */
export function arrange(projects: readonly ProjectSummary[], sort: Sort): ProjectSummary[] {
  const latest = (a: ProjectSummary, b: ProjectSummary) =>
    b.changedAt - a.changedAt || (a.id < b.id ? -1 : 1);
  switch (sort) {
    case 'changed':
      return projects.toSorted(latest);
    case 'title':
      return projects.toSorted((a, b) => byTitle.compare(a.title, b.title) || latest(a, b));
    case 'created':
      return projects.toSorted((a, b) => (b.createdAt ?? 0) - (a.createdAt ?? 0) || latest(a, b));
  }
}

/** Whether a review date (a calendar date) lies before the day of `now`. */
export function isOverdue(reviewDate: string | undefined, now = Date.now()): boolean {
  return reviewDate !== undefined && reviewDate < todayIso(now);
}
