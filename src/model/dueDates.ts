// The days that a project names for what is still to come: of strategies, experiments, goals and reviews.
import type { Id } from './id';
import { memo } from './memo';
import type { Goal, Project } from './types';

export type DueKind =
  'strategyStart' | 'strategyDue' | 'experimentEnd' | 'goalDue' | 'mapReview' | 'projectReview';

/** One day of one record. Plain data: summaries keep it, so that the library need not open a project. */
export type DueDate = {
  /** As projects keep days. */
  day: string;
  kind: DueKind;
  /** The record that names the day. */
  id: Id;
  /** What it leads to: the strategy of an experiment, the metric of a goal, else the record itself. */
  aboutId: Id;
  /** Of what it is about; of a project review none. */
  title: string;
  owner?: string;
  /** Of a goal: the value that is to be reached, and for which stage, map or persona. */
  value?: number;
  where?: string;
};

/**
 * All of them, the earliest first. What is done or dropped, and an experiment that was decided, is not to come any more;
 * the start of a strategy is not where it is being tested already.
 */
export const dueDates = (project: Project): readonly DueDate[] => listed(project);

const listed = memo((project: Project): readonly DueDate[] => {
  const dates: DueDate[] = [];
  const add = (date: string | undefined, entry: Omit<DueDate, 'day' | 'owner'>, owner?: string): void => {
    if (date === undefined) return;
    dates.push({ day: date, ...entry, ...(owner?.trim() && { owner: owner.trim() }) });
  };
  for (const { id, title, status, start, due, owner } of Object.values(project.strategies)) {
    if (status === 'done' || status === 'dropped') continue;
    const about = { id, aboutId: id, title };
    if (status !== 'testing') add(start, { kind: 'strategyStart', ...about }, owner);
    add(due, { kind: 'strategyDue', ...about }, owner);
  }
  for (const { id, strategyId, to, verdict } of Object.values(project.experiments)) {
    const strategy = project.strategies[strategyId];
    if (!strategy || verdict !== undefined) continue;
    const about = { id, aboutId: strategyId, title: strategy.title };
    add(to, { kind: 'experimentEnd', ...about }, strategy.owner);
  }
  const { goals } = project;
  for (const { id, metricId, due, value, origin, ...place } of Object.values(goals)) {
    // A target brings the goals of its map along: what is to be reached on the same day is told once.
    const first = goals[origin ?? ''];
    if (first && first.metricId === metricId && first.due === due && first.value === value) continue;
    const title = project.metrics[metricId]?.name ?? '';
    const where = placeOf(project, place);
    add(due, { kind: 'goalDue', id, aboutId: metricId, title, value, ...(where !== '' && { where }) });
  }
  for (const { id, title, reviewDate, owner } of Object.values(project.maps))
    add(reviewDate, { kind: 'mapReview', id, aboutId: id, title }, owner);
  const { id, reviewDate, owner } = project;
  add(reviewDate, { kind: 'projectReview', id, aboutId: id, title: '' }, owner);
  return dates.sort((a, b) => (a.day < b.day ? -1 : a.day > b.day ? 1 : a.id < b.id ? -1 : 1));
});

/** The names of what a goal is set for: the stage, else the map, and the persona. */
function placeOf(project: Project, { stageId, mapId, personaId }: Partial<Goal>): string {
  const stage = project.stages[stageId ?? '']?.name ?? project.maps[mapId ?? '']?.title;
  return [stage, project.personas[personaId ?? '']?.name].filter(Boolean).join(', ');
}
