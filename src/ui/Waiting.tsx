// Waiting: what stands in a place whose contents are on their way. It comes only after a while, and nothing moves.
import type { ReactNode } from 'react';
import styles from './Waiting.module.css';

export function Waiting({ children }: { children: ReactNode }) {
  return <output className={styles.waiting}>{children}</output>;
}
