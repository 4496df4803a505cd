// EmptyState: where nothing is yet, says what could be and how to begin.
import type { ReactNode } from 'react';
import { classes } from './classes';
import styles from './EmptyState.module.css';
import { Icon, type LucideIcon } from './Icon';

export type EmptyStateProps = {
  icon?: LucideIcon;
  title: string;
  children?: ReactNode;
  actions?: ReactNode;
  /** The rank of the title in the page. */
  level?: 2 | 3;
  compact?: boolean;
};

export function EmptyState({ icon, title, children, actions, level = 2, compact = false }: EmptyStateProps) {
  const Title = level === 2 ? 'h2' : 'h3';
  return (
    <div className={classes(styles.empty, compact && styles.compact)}>
      {icon && (
        <span className={styles.mark}>
          <Icon icon={icon} size={22} />
        </span>
      )}
      <Title className={styles.title}>{title}</Title>
      {children !== undefined && <div className={styles.text}>{children}</div>}
      {actions !== undefined && <div className={styles.actions}>{actions}</div>}
    </div>
  );
}
