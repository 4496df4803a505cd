// What is due: the days of projects against today - what is past, what comes within a week, what comes later.
import type { DueDate } from '@/model/dueDates';
import { dayNumber } from './calendar';

export const DUE_GROUPS = ['overdue', 'past', 'today', 'week', 'later'] as const;
export type DueGroup = (typeof DUE_GROUPS)[number];

/** A week from today. */
const WEEK = 7;

/**
 * Where a day stands against today. What is only to begin, or to be looked at whether it was reached, is past and not
 * overdue; undefined for what is no day of the calendar.
 */
export function dueGroup({ day, kind }: Pick<DueDate, 'day' | 'kind'>, today: string): DueGroup | undefined {
  const [at, now] = [dayNumber(day), dayNumber(today)];
  if (at === undefined || now === undefined) return undefined;
  if (at < now) return kind === 'goalDue' || kind === 'strategyStart' ? 'past' : 'overdue';
  if (at === now) return 'today';
  return at <= now + WEEK ? 'week' : 'later';
}

/** The days in their groups, each the earliest first. */
export function dueGroups<Date extends DueDate>(
  dates: readonly Date[],
  today: string,
): { group: DueGroup; dates: readonly Date[] }[] {
  const groups = new Map<DueGroup, Date[]>(DUE_GROUPS.map((group) => [group, []]));
  for (const date of dates.toSorted((a, b) => (a.day < b.day ? -1 : a.day > b.day ? 1 : 0))) {
    const group = dueGroup(date, today);
    if (group) groups.get(group)?.push(date);
  }
  return [...groups].flatMap(([group, own]) => (own.length > 0 ? [{ group, dates: own }] : []));
}
