// Waiting: what stands in a place whose contents are being worked out. It comes only after a while, and nothing moves.
import { useT } from '@/i18n/useT';
import styles from './Waiting.module.css';

export function Waiting() {
  const t = useT();
  return <output className={styles.waiting}>{t('compare.working')}</output>;
}
