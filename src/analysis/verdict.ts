// Verdict: a comparison in a few numbers - what goes, what stays, what comes.
import type { FindingKind } from '@/model/types';
import type { Comparison } from './comparison';
import { findingFates } from './fates';

/** Findings of one kind: resolved in the second map, still open there, only there. */
export type Verdict = { resolved: number; open: number; new: number };

/**
 * How many findings of each kind are resolved, open and new; of delights, lost, kept and new. A finding counts by the
 * kind it has in the first map.
 */
export function verdictOf(comparison: Comparison): Record<FindingKind, Verdict> {
  const none = (): Verdict => ({ resolved: 0, open: 0, new: 0 });
  const verdict: Record<FindingKind, Verdict> = { pain: none(), barrier: none(), delight: none() };
  for (const { fate, current, target } of findingFates(comparison)) {
    const kind = (current ?? target)?.kind ?? 'pain';
    verdict[kind][fate === 'resolved' || fate === 'new' ? fate : 'open'] += 1;
  }
  const isDelight = ({ kind }: { kind: FindingKind }): boolean => kind === 'delight';
  const { removed, pairs, added } = comparison.findings;
  verdict.delight = {
    resolved: removed.filter(isDelight).length,
    open: pairs.filter(({ from }) => isDelight(from)).length,
    new: added.filter(isDelight).length,
  };
  return verdict;
}
