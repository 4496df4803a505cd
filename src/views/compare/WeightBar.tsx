// WeightBar: what pain points and barriers weigh - resolved, reduced, left, new - as one bar with its words below.
import { useT } from '@/i18n/useT';
import type { Weights } from '@/analysis/story';
import styles from './WeightBar.module.css';

export function WeightBar({ weights }: { weights: Weights }) {
  const t = useT();
  const { resolved, reduced, left, added } = weights;
  const parts = [
    { part: 'resolved', weight: resolved, word: t('story.barResolved', { count: resolved }) },
    { part: 'reduced', weight: reduced, word: t('story.barReduced', { count: reduced }) },
    { part: 'left', weight: left, word: t('story.barLeft', { count: left }) },
    { part: 'added', weight: added, word: t('story.barAdded', { count: added }) },
  ].filter(({ weight }) => weight > 0);
  if (parts.length === 0) return null;
  return (
    <div className={styles.whole}>
      <div className={styles.bar} aria-hidden="true">
        {parts.map(({ part, weight }) => (
          <span key={part} className={styles.part} data-part={part} style={{ flexGrow: weight }} />
        ))}
      </div>
      <ul className={styles.legend}>
        {parts.map(({ part, word }) => (
          <li key={part}>
            <span className={styles.key} data-part={part} aria-hidden="true" />
            {word}
          </li>
        ))}
      </ul>
    </div>
  );
}
