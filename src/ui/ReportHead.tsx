// ReportHead: what a screen that reports opens with: a computed sentence, one line below it, and beside them what it is of.
import type { ReactNode } from 'react';
import styles from './ReportHead.module.css';

export type ReportHeadProps = {
  headline: ReactNode;
  line?: ReactNode;
  /** Choices of what is reported, and what can be done with all of it. */
  children?: ReactNode;
};

export function ReportHead({ headline, line, children }: ReportHeadProps) {
  return (
    <header className={styles.head}>
      <div className={styles.words}>
        <h1 className={styles.headline}>{headline}</h1>
        {line && <p className={styles.line}>{line}</p>}
      </div>
      {children}
    </header>
  );
}
