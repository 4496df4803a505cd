// Skeletons: the places of the cards while the list is read, in the cards' own size, so that nothing jumps.
import { useT } from '@/i18n/useT';
import grid from './LibraryScreen.module.css';
import styles from './Skeletons.module.css';

export function Skeletons() {
  const t = useT();
  return (
    <output aria-label={t('library.loading')} className={grid.grid}>
      {[1, 2, 3].map((each) => (
        <span key={each} className={styles.card}>
          <span className={styles.picture} />
          <span className={styles.line} />
          <span className={styles.line} />
        </span>
      ))}
    </output>
  );
}
