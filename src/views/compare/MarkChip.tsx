// MarkChip: the sign and word of a kind of difference; colour only helps.
import type { DifferenceKind } from '@/analysis/comparison';
import { classes } from '@/ui/classes';
import styles from './MarkChip.module.css';

/** Drawn as characters, so that sign and word share one line and size. */
export const SIGNS: Record<DifferenceKind, string> = {
  added: '+',
  removed: '\u2212',
  changed: '~',
  moved: '\u2192',
};

/** How a difference looks. What is gone is quiet; bad is only what is worse for the customer. */
export type MarkTone = DifferenceKind | 'bad';

export type MarkChipProps = {
  kind: DifferenceKind;
  /** The tone when it is not that of the kind: a resolved barrier is good news. */
  tone?: MarkTone;
  word?: string | undefined;
  className?: string | undefined;
};

export function MarkChip({ kind, tone = kind, word, className }: MarkChipProps) {
  const resolved = kind === 'removed' && tone === 'added';
  return (
    <span className={classes(styles.chip, styles[tone], className)}>
      <span aria-hidden="true" className={styles.sign}>
        {resolved ? '\u2713' : SIGNS[kind]}
      </span>
      {word}
    </span>
  );
}
