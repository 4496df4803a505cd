// Finding rows: the ranked findings as the list shows them - filtered by kind, sorted by a column.
import type { RankedFinding } from '@/analysis/ranking';
import { FINDING_KINDS } from '@/model/constants';
import type { FindingKind } from '@/model/types';

export const SORTS = ['weight', 'title', 'severity', 'frequency', 'status'] as const;
export type Sort = (typeof SORTS)[number];

/** How many findings there are of each kind. */
export function countKinds(findings: readonly RankedFinding[]): Record<FindingKind, number> {
  const counts = Object.fromEntries(FINDING_KINDS.map((kind) => [kind, 0])) as Record<FindingKind, number>;
  for (const { finding } of findings) counts[finding.kind] += 1;
  return counts;
}

const statusOrder = { open: 0, new: 1, resolved: 2 } as const;

/** A number that sorts the unknown last, whichever way the known are sorted. */
const heaviestFirst = (a: number | undefined, b: number | undefined): number => (b ?? 0) - (a ?? 0);

/**
 * The findings of a kind (all without one), sorted. Equal ones keep the order of their rank.
 * @param language BCP 47, for titles
 */
export function sortFindings(
  findings: readonly RankedFinding[],
  kind: FindingKind | undefined,
  sort: Sort,
  language: string,
): RankedFinding[] {
  const shown = kind === undefined ? [...findings] : findings.filter(({ finding }) => finding.kind === kind);
  switch (sort) {
    case 'weight':
      return shown;
    case 'title': {
      const { compare } = new Intl.Collator(language, { numeric: true });
      return shown.sort((a, b) => compare(a.finding.title, b.finding.title));
    }
    case 'severity':
      return shown.sort((a, b) => heaviestFirst(a.finding.severity, b.finding.severity));
    case 'frequency':
      return shown.sort((a, b) => heaviestFirst(a.finding.frequency, b.finding.frequency));
    case 'status':
      return shown.sort((a, b) => statusOrder[a.inTarget ?? 'open'] - statusOrder[b.inTarget ?? 'open']);
  }
}

/** The findings in an order that was held; newcomers come last. */
export function inHeldOrder(findings: readonly RankedFinding[], held: readonly string[]): RankedFinding[] {
  const place = new Map(held.map((id, at) => [id, at]));
  const at = ({ finding }: RankedFinding) => place.get(finding.id) ?? held.length;
  return [...findings].sort((a, b) => at(a) - at(b));
}
