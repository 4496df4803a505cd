// Months of control: the first one that anything is known of, and whether a month is over.
import type { Project } from '@/model/types';
import type { Control } from './control';

/** The month of the first fact with a date, at the latest that in which the project was made. */
export function firstMonth(project: Project): string {
  const { createdAt, measurements, findings, strategies, experiments } = project;
  const days = [
    createdAt,
    ...Object.values(measurements).map(({ from, to }) => from ?? to),
    ...Object.values(findings).map(({ foundOn, endedOn }) => foundOn ?? endedOn),
    ...Object.values(strategies).map(({ start, endedOn }) => start ?? endedOn),
    ...Object.values(experiments).map(({ from, to }) => from ?? to),
  ];
  const [first = createdAt] = days.filter((day) => day !== undefined).sort();
  return first.slice(0, 7);
}

/** Whether an earlier month is shown: facts without a date are then told as they stand today. */
export const isEarlier = ({ asOf: { until, today } }: Control): boolean => until < today;
