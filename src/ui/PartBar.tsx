// PartBar: the parts of a screen as plain words, each an address, and the tools of the one that is open.
import type { ReactNode } from 'react';
import { type NavTab, NavTabs } from './NavTabs';
import styles from './PartBar.module.css';

export type PartBarProps = {
  label: string;
  parts: readonly NavTab[];
  current: string;
  /** The buttons of the open part. */
  children?: ReactNode;
};

export function PartBar({ label, parts, current, children }: PartBarProps) {
  return (
    <div className={styles.bar}>
      <NavTabs
        label={label}
        tabs={parts}
        current={current}
        panelId="screen"
        look={{ list: styles.list, tab: styles.part }}
      />
      <div className={styles.tools}>{children}</div>
    </div>
  );
}
