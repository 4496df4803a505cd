// Align: the stages and lanes of two maps in one merged order, so that matched ones stand at the same place.
import type { Id } from '@/model/id';
import type { Ordered } from '@/model/order';
import { lanesOf, stagesOf } from '@/model/select';
import type { Comparison, Pairing } from './comparison';
import { keptInPlace } from './moves';

/** One place of the merged order: matched records share it, others have it alone beside an empty place. */
export type Aligned = { fromId?: Id; toId?: Id };

/**
 * Merges the orders of two maps. Matched records that kept their relative order share a place; what was removed, added
 * or moved stands alone (a moved one twice: where it was and where it is). Between two shared places the first map's
 * own records come before the second's.
 */
export function align<T extends Ordered>(
  from: readonly T[],
  to: readonly T[],
  pairing: Pairing<T>,
): Aligned[] {
  const kept = keptInPlace(from, to, pairing.toOf);
  const merged: Aligned[] = [];
  let next = 0;
  const takeAddedUpTo = (stop: Id | undefined): void => {
    for (let record = to[next]; record && record.id !== stop; record = to[next]) {
      merged.push({ toId: record.id });
      next += 1;
    }
  };
  for (const { id } of from) {
    const partner = pairing.toOf.get(id);
    if (partner === undefined || !kept.has(partner)) {
      merged.push({ fromId: id });
      continue;
    }
    takeAddedUpTo(partner);
    merged.push({ fromId: id, toId: partner });
    next += 1;
  }
  takeAddedUpTo(undefined);
  return merged;
}

/** The columns of both maps, merged. */
export const alignStages = ({ from, to, stages }: Comparison): Aligned[] =>
  align(stagesOf(from.project, from.mapId), stagesOf(to.project, to.mapId), stages);

/** The rows of both maps, merged. */
export const alignLanes = ({ from, to, lanes }: Comparison): Aligned[] =>
  align(lanesOf(from.project, from.mapId), lanesOf(to.project, to.mapId), lanes);
