// planSumsWords(): what of a plan is solved, in work and open, in the one sentence that every screen of the plan says.
import type { FateSums } from '@/analysis/controlFindings';
import '@/i18n/en/strategies';
import type { Translate } from '@/i18n/messages';

export const totalOf = ({ solved, inWork, open }: FateSums): number => solved + inWork + open;

/** Empty while nothing is known that could be solved. */
export function planSumsWords(sums: FateSums, t: Translate): string {
  const { by, solved, inWork, open } = sums;
  const total = totalOf(sums);
  if (total === 0) return '';
  return t(by === 'weight' ? 'strategies.sums.weight' : 'strategies.sums.count', {
    total,
    solved,
    inWork,
    open,
  });
}
