// Section: a titled part of a panel.
import { useId, type ReactNode } from 'react';
import { classes } from './classes';
import styles from './Section.module.css';

export type SectionProps = {
  title: string;
  /** The rank of the title in the page. */
  level?: 2 | 3 | 4;
  /** Small controls at the right end of the title. */
  aside?: ReactNode;
  className?: string | undefined;
  children: ReactNode;
};

export function Section({ title, level = 3, aside, className, children }: SectionProps) {
  const id = useId();
  const Title = `h${level}` as const;
  return (
    <section aria-labelledby={id} className={classes(styles.section, className)}>
      <div className={styles.head}>
        <Title id={id} className={styles.title}>
          {title}
        </Title>
        {aside}
      </div>
      {children}
    </section>
  );
}
