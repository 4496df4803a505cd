// In which order strategies can be begun: what each depends on comes before it. A circle has no beginning, and is refused.
import type { Id } from '@/model/id';
import type { Strategy } from '@/model/types';

type Dependent = Pick<Strategy, 'id' | 'dependsOnIds'>;

/** Whether a strategy would wait for itself if it depended on another one. */
export function wouldCircle(find: (id: Id) => Dependent | undefined, id: Id, onId: Id): boolean {
  const seen = new Set<Id>();
  const waiting = [onId];
  for (let at = waiting.pop(); at !== undefined; at = waiting.pop()) {
    if (at === id) return true;
    if (seen.has(at)) continue;
    seen.add(at);
    waiting.push(...(find(at)?.dependsOnIds ?? []));
  }
  return false;
}

export type DependenceOrder<T> = {
  /** Each after all that it depends on, otherwise as they came; those of circles, which only damaged files have, last. */
  order: readonly T[];
  /** How many steps must be done before it at least; of a circle none is known. */
  depth: ReadonlyMap<Id, number>;
  /** Those that wait for themselves, or for one that does. */
  circular: readonly Id[];
};

/** The strategies in an order in which they can be begun. What they depend on that is not among them is not waited for. */
export function dependenceOrder<T extends Dependent>(strategies: readonly T[]): DependenceOrder<T> {
  const known = new Set(strategies.map(({ id }) => id));
  const depth = new Map<Id, number>();
  const order: T[] = [];
  let left = [...strategies];
  while (left.length > 0) {
    const still: T[] = [];
    for (const strategy of left) {
      const before = (strategy.dependsOnIds ?? []).filter((id) => known.has(id));
      if (before.some((id) => !depth.has(id))) {
        still.push(strategy);
        continue;
      }
      depth.set(strategy.id, Math.max(0, ...before.map((id) => (depth.get(id) ?? 0) + 1)));
      order.push(strategy);
    }
    if (still.length === left.length) break;
    left = still;
  }
  return { order: [...order, ...left], depth, circular: left.map(({ id }) => id) };
}
