// PaneMark: one difference in its place - an outline, a sign and a word.
import { type CSSProperties, memo } from 'react';
import type { Comparison } from '@/analysis/comparison';
import { classes } from '@/ui/classes';
import { kindTone, kindWord, markWord, rowTitle } from './differenceWords';
import type { Mark } from './marks';
import { MarkChip } from './MarkChip';
import styles from './PaneMark.module.css';
import type { PaneSide } from './lockedPanes';

/** Below this zoom a mark has only its sign, and far below only its outline. */
const WORDS_FROM = 0.6;
const SIGNS_FROM = 0.35;

export type PaneMarkProps = {
  mark: Mark;
  side: PaneSide;
  comparison: Comparison;
  zoom: number;
  active: boolean;
  /** Whether the keyboard stops here. */
  stops?: boolean;
  onPick?: (key: string) => void;
  onFocus?: (mark: Mark) => void;
};

export const PaneMark = memo(function PaneMark({
  mark,
  side,
  comparison,
  zoom,
  active,
  stops = false,
  onPick,
  onFocus,
}: PaneMarkProps) {
  const { row, box, shape } = mark;
  const [first = 'changed'] = row.kinds;
  const tone = kindTone(comparison, row, first);
  const style: CSSProperties = {
    left: box.x * zoom,
    top: box.y * zoom,
    width: box.width * zoom,
    height: box.height * zoom,
  };
  const leaves = side === 'from' && (first === 'removed' || first === 'moved');
  const look = classes(styles.mark, styles[shape], styles[tone], leaves && styles.leaving);

  if (shape === 'column' || shape === 'band') {
    return <div className={look} style={style} aria-hidden="true" data-kind={first} />;
  }
  const words = row.kinds.map((kind) => kindWord(comparison, row, kind)).join(', ');
  const label = `${words}: ${rowTitle(comparison, row)}`;
  return (
    <button
      type="button"
      className={classes(look, active && styles.active)}
      style={style}
      aria-label={label}
      title={label}
      tabIndex={stops ? 0 : -1}
      onFocus={() => onFocus?.(mark)}
      onClick={() => onPick?.(row.key)}
    >
      {zoom >= SIGNS_FROM && shape === 'card' && (
        <span className={styles.chips} style={{ scale: Math.max(0.68, Math.min(1, zoom)) }}>
          {row.kinds.map((kind) => (
            <MarkChip
              key={kind}
              kind={kind}
              tone={kindTone(comparison, row, kind)}
              // Two words would not fit over one card: the first speaks, the second is a sign.
              word={zoom >= WORDS_FROM && kind === first ? markWord(comparison, row, kind, side) : undefined}
              className={styles.chip}
            />
          ))}
        </span>
      )}
    </button>
  );
});
