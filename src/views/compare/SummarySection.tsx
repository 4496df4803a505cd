// SummarySection: a part of the summary - what it is about, its figure, and what stands behind the figure.
import { type ReactNode, useId } from 'react';
import styles from './SummarySection.module.css';

export type SummarySectionProps = {
  title: string;
  /** What it comes to: "10 → 5". */
  figure?: string | undefined;
  /** Small, beside the figure. */
  note?: string | undefined;
  children?: ReactNode;
};

export function SummarySection({ title, figure, note, children }: SummarySectionProps) {
  const id = useId();
  return (
    <section className={styles.section} aria-labelledby={id}>
      <div className={styles.head}>
        <h3 id={id} className={styles.title}>
          {title}
        </h3>
        {note !== undefined && <span className={styles.note}>{note}</span>}
        {figure !== undefined && <span className={styles.figure}>{figure}</span>}
      </div>
      {children}
    </section>
  );
}

/** A smaller heading within, with how many there are. */
export function SummaryGroup({
  title,
  count,
  children,
}: {
  title: string;
  count?: number;
  children: ReactNode;
}) {
  return (
    <div className={styles.group}>
      <h4 className={styles.subtitle}>
        {title}
        {count !== undefined && <span className={styles.count}>{count}</span>}
      </h4>
      {children}
    </div>
  );
}

export function SummaryNote({ children }: { children: ReactNode }) {
  return <p className={styles.text}>{children}</p>;
}
