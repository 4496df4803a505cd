// The sign of each kind of difference, and the tones in which it is told.
import type { DifferenceKind } from '@/analysis/comparison';

/** Drawn as characters, so that sign and word share one line and size. */
export const SIGNS: Record<DifferenceKind, string> = {
  added: '+',
  removed: '\u2212',
  changed: '~',
  moved: '\u2192',
};

/** How a difference looks. What is gone is quiet; bad is only what is worse for the customer. */
export type MarkTone = DifferenceKind | 'bad';
