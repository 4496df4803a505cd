// OptionLine: the name of a choice at the left, the control at the right; the control carries the name for readers.
import type { ReactNode } from 'react';
import styles from './OptionLine.module.css';

export function OptionLine({ label, children }: { label: string; children: ReactNode }) {
  return (
    <div className={styles.line}>
      <span aria-hidden>{label}</span>
      {children}
    </div>
  );
}
