// Verdict: a comparison in a few numbers - what goes, what stays, what comes.
import type { FindingKind } from '@/model/types';
import type { Comparison } from './comparison';

/** Findings of one kind: gone in the second map, in both, only in the second. */
export type Fate = { resolved: number; open: number; new: number };

/** How many findings of each kind are resolved, open and new. A finding counts by the kind it has in the first map. */
export function fatesOf({ findings }: Comparison): Record<FindingKind, Fate> {
  const none = (): Fate => ({ resolved: 0, open: 0, new: 0 });
  const fates: Record<FindingKind, Fate> = { pain: none(), barrier: none(), delight: none() };
  for (const finding of findings.removed) fates[finding.kind].resolved += 1;
  for (const { from } of findings.pairs) fates[from.kind].open += 1;
  for (const finding of findings.added) fates[finding.kind].new += 1;
  return fates;
}
