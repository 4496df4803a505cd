// The differences that one row of a list stands for.
import type { Comparison, Difference } from '@/analysis/comparison';
import type { RecordRef } from './differenceRows';

/** All differences of a record: moved and changed are two. Steps are differences of their path. */
export function differencesOf(comparison: Comparison, { of, fromId, toId }: RecordRef): Difference[] {
  const { from, to, differences } = comparison;
  return differences.filter((difference) => {
    const ids = difference as { fromId?: string; toId?: string };
    if (difference.of === of) return ids.fromId === fromId && ids.toId === toId;
    if (of !== 'path' || difference.of !== 'link') return false;
    const was = ids.fromId === undefined ? undefined : from.project.links[ids.fromId]?.pathId;
    const is = ids.toId === undefined ? undefined : to.project.links[ids.toId]?.pathId;
    return (was !== undefined && was === fromId) || (is !== undefined && is === toId);
  });
}
