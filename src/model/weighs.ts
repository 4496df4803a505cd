// Whether a finding still weighs and how severe it is: what is solved, dismissed or resolved stays known, and burdens nobody.
import type { Finding, FindingStanding } from './types';

/**
 * Whether a finding counts in heat, ranking, matrix and counts of what is open. What is solved, dismissed or, in a target,
 * resolved is still listed, apart from the others, and counts again as soon as its status is open or in work and nothing
 * resolves it.
 */
export const weighs = ({ status, resolution }: Pick<Finding, 'status' | 'resolution'>): boolean =>
  status !== 'solved' && status !== 'dismissed' && resolution?.fate !== 'resolved';

/** The severity that counts: of a finding that a target reduces, what is left of it. */
export function severityOf({
  severity,
  resolution,
}: Pick<Finding, 'severity' | 'resolution'>): number | undefined {
  const left = resolution?.fate === 'reduced' ? resolution.severity : undefined;
  return left === undefined ? severity : Math.min(left, severity ?? left);
}

/** What is said of a finding beside its kind: what a target makes of it, else how far the work on it is. */
export const standingOf = ({
  status = 'open',
  resolution,
}: Pick<Finding, 'status' | 'resolution'>): FindingStanding => resolution?.fate ?? status;
