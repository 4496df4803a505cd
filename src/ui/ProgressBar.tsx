// ProgressBar: how far something has come; without a value, that it is under way.
import type { CSSProperties } from 'react';
import styles from './ProgressBar.module.css';

export type ProgressBarProps = {
  label: string;
  /** 0 to 1; absent while the end is not known. */
  value?: number | undefined;
  /** What the value means in words, when it is not simply a percentage. */
  valueText?: string;
  tone?: 'accent' | 'ok' | 'warn' | 'danger' | 'info' | 'violet';
};

export function ProgressBar({ label, value, valueText, tone = 'accent' }: ProgressBarProps) {
  return (
    <progress
      aria-label={label}
      aria-valuetext={valueText}
      max={1}
      value={value === undefined ? undefined : Math.min(1, Math.max(0, value))}
      className={styles.bar}
      style={{ '--progress': `var(--${tone})` } as CSSProperties}
    />
  );
}
