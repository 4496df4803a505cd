// Two maps without what stays the same, compared again, and of the differences those that were there before.
import { compareMaps } from '@/analysis/compare';
import { differingPart } from '@/analysis/differingPart';
import { differenceRows } from './differenceRows';
import type { Found } from './findDifferences';

/** What of a comparison is drawn where stages and lanes without a difference are left out. */
export function differingOnly({ comparison, rows }: Pick<Found, 'comparison' | 'rows'>) {
  const part = differingPart(comparison, rows);
  const cut = compareMaps(part.from, part.to);
  const known = new Set(rows.map(({ key }) => key));
  // A card beside a gap would seem to have moved.
  return { comparison: cut, rows: differenceRows(cut).filter(({ key }) => known.has(key)) };
}
