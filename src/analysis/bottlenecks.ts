// Bottlenecks: where all people of a log together wait the longest.
import type { ContactActivity } from '@/model/types';
import { FEW } from './measured';

/** What an activity costs: all who had it, times the median wait before it, in minutes. */
const waitedOver = ({ people, medianWait = 0 }: Pick<ContactActivity, 'people' | 'medianWait'>): number =>
  people * medianWait;

/** So many bottlenecks are marked. */
const MARKED = 3;

/** Whether somebody waits before an activity that too few people had to tell more. */
export const hasFewWaits = (activities: readonly ContactActivity[]): boolean =>
  activities.some((activity) => activity.people < FEW && waitedOver(activity) > 0);

/**
 * The activities before which most time is waited in all, the worst first; where nobody waits, or too few people to tell,
 * there is none.
 */
export const bottlenecksOf = (activities: readonly ContactActivity[]): ContactActivity[] =>
  activities
    .filter((activity) => activity.people >= FEW && waitedOver(activity) > 0)
    .sort((a, b) => waitedOver(b) - waitedOver(a) || a.key - b.key)
    .slice(0, MARKED);
