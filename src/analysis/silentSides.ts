// Silent sides: a map that says nothing of pain points and barriers, beside which nothing can be called solved or the same.
import { cardCountOf, stagesOf } from '@/model/select';
import type { Finding } from '@/model/types';
import type { Comparison, Side } from './comparison';

export type SilentSides = { from: boolean; to: boolean };

/** Whether a map has no card at all. */
export const hasNoCards = ({ project, mapId }: Side): boolean =>
  stagesOf(project, mapId).every(({ id }) => cardCountOf(project, id) === 0);

/** Whether a finding is one that a target is to resolve: a pain point or a barrier. */
export const isProblem = ({ kind }: Finding): boolean => kind !== 'delight';

/**
 * Which of the maps names no pain point and no barrier although the other does. Of the second map it counts as silence
 * only while it has nothing in common with the first: where it came from it, what is gone was taken away.
 */
export function silentSides({ from, to, findings, cards }: Comparison): SilentSides {
  const before = [...findings.pairs.map((pair) => pair.from), ...findings.removed].some(isProblem);
  const after = [...findings.pairs.map((pair) => pair.to), ...findings.added].some(isProblem);
  const apart = !hasNoCards(from) && (hasNoCards(to) || cards.pairs.length === 0);
  return { from: !before && after, to: before && !after && apart };
}
