// Whether a finding still weighs: what is solved or dismissed stays known, and burdens nobody any more.
import type { Finding } from './types';

/**
 * Whether a finding counts in heat, ranking, matrix and counts of what is open. What is solved or dismissed is still
 * listed, apart from the others, and counts again as soon as its status is open or in work.
 */
export const weighs = ({ status }: Pick<Finding, 'status'>): boolean =>
  status !== 'solved' && status !== 'dismissed';
