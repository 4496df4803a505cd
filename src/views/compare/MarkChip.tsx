// MarkChip: the sign and word of a kind of difference; colour only helps.
import type { DifferenceKind } from '@/analysis/comparison';
import { classes } from '@/ui/classes';
import { type MarkTone, SIGNS } from './differenceSigns';
import styles from './MarkChip.module.css';

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
