// Badge: a short fact about a thing. The tone helps the eye; the words carry the meaning.
import type { ReactNode } from 'react';
import styles from './Badge.module.css';
import { classes } from './classes';
import { Icon, type LucideIcon } from './Icon';

export type Tone = 'neutral' | 'danger' | 'warn' | 'ok' | 'info' | 'violet' | 'accent';

export function Badge({
  tone = 'neutral',
  icon,
  children,
}: {
  tone?: Tone;
  icon?: LucideIcon;
  children: ReactNode;
}) {
  return (
    <span className={classes(styles.badge, styles[tone])}>
      {icon && <Icon icon={icon} size={12} />}
      {children}
    </span>
  );
}
