// The bar of coverage: researched whole, partly hatched, assumptions an outline, each as long as its share.
import { type Counts, totalOf } from '@/analysis/coverage';
import { EVIDENCE_LEVELS } from '@/model/constants';
import styles from './Coverage.module.css';

export function CoverageTrack({ counts }: { counts: Counts }) {
  const total = totalOf(counts);
  return (
    <span className={styles.track} aria-hidden="true">
      {EVIDENCE_LEVELS.toReversed().map(
        (level) =>
          counts[level] > 0 && (
            <span
              key={level}
              className={styles.part}
              data-level={level}
              style={{ flexGrow: counts[level] / total }}
            />
          ),
      )}
    </span>
  );
}
