// Opportunity: how much a finding would be worth solving to those who have it.
import type { Finding } from '@/model/types';

/**
 * The opportunity score of a finding, 0 to 20: importance and, where it is the greater, what importance is more than
 * satisfaction (Ulwick). Both are shares of the top boxes, told in tenths; never means. Undefined while either is not known.
 */
export function opportunityOf({
  importance,
  satisfaction,
}: Pick<Finding, 'importance' | 'satisfaction'>): number | undefined {
  if (!importance || !satisfaction) return undefined;
  const inTenths = ({ hits, n }: { hits: number; n: number }): number => (10 * Math.min(hits, n)) / n;
  const [wanted, content] = [inTenths(importance), inTenths(satisfaction)];
  return wanted + Math.max(wanted - content, 0);
}
