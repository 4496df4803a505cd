// Moves: which matched siblings truly changed places, so that one moved stage does not make all others move.
import type { Id } from '@/model/id';
import type { Ordered } from '@/model/order';

/** FNV-1a, 32 bits: a steady number for a text (http://www.isthe.com/chongo/tech/comp/fnv/). */
function hash(text: string): number {
  let value = 0x811c9dc5;
  for (let at = 0; at < text.length; at += 1) {
    value = Math.imul(value ^ text.charCodeAt(at), 0x01000193);
  }
  return value >>> 0;
}

/**
 * The matched siblings that kept their places: a longest common subsequence of both orders, as ids of the second map.
 *
 * Of several longest ones it takes the one with most equal order keys, because a copy keeps its key until it is moved,
 * and then one chosen by a hash of both ids: the answer is the same whichever map comes first.
 * A weighted longest increasing subsequence over a Fenwick tree of prefix maxima, O(n log n).
 */
export function keptInPlace(
  from: readonly Ordered[],
  to: readonly Ordered[],
  toOf: ReadonlyMap<Id, Id>,
): Set<Id> {
  const places = new Map(to.map((record, at) => [record.id, at]));
  const steps = from.flatMap((record) => {
    const toId = toOf.get(record.id);
    const place = toId === undefined ? undefined : places.get(toId);
    const partner = place === undefined ? undefined : to[place];
    return place === undefined || !partner ? [] : [{ record, partner, place }];
  });
  if (steps.every(({ place }, at) => at === 0 || place > (steps[at - 1]?.place ?? -1)))
    return new Set(steps.map(({ partner }) => partner.id));

  // One number holds length, equal keys and hash, each in bits that the sums of the lower ones cannot reach.
  const bits = Math.ceil(Math.log2(steps.length + 1));
  const hashBits = Math.min(32, 53 - 3 * bits);
  const weigh = ({ record, partner }: (typeof steps)[number]): number => {
    const ids = [record.id, partner.id].sort().join('|');
    const chance = Math.floor(hash(ids) / 2 ** (32 - hashBits));
    const sameKey = record.order === partner.order ? 1 : 0;
    return (2 ** bits + sameKey) * 2 ** (bits + hashBits) + chance;
  };
  const best: ({ weight: number; step: number } | undefined)[] = Array.from({ length: to.length + 1 });
  const previous: (number | undefined)[] = [];
  let last: { weight: number; step: number } | undefined;
  for (const [at, step] of steps.entries()) {
    let before: (typeof best)[number];
    for (let i = step.place; i > 0; i -= i & -i) {
      const candidate = best[i];
      if (candidate && (!before || candidate.weight > before.weight)) before = candidate;
    }
    const here = { weight: (before?.weight ?? 0) + weigh(step), step: at };
    previous.push(before?.step);
    if (!last || here.weight > last.weight) last = here;
    for (let i = step.place + 1; i < best.length; i += i & -i) {
      const known = best[i];
      if (!known || here.weight > known.weight) best[i] = here;
    }
  }
  const kept = new Set<Id>();
  for (let at = last?.step; at !== undefined; at = previous[at]) {
    const step = steps[at];
    if (step) kept.add(step.partner.id);
  }
  return kept;
}
