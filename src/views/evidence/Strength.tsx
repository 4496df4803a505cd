// Strength: how far one can rely on a source, as three dots and a word.
import type { MessageKey } from '@/i18n/translate';
import { useT } from '@/i18n/useT';
import styles from './Strength.module.css';

const words: Record<number, MessageKey> = {
  1: 'research.strengths.weak',
  2: 'research.strengths.fair',
  3: 'research.strengths.strong',
};

/** The word of a strength, 1 to 3, or of none. */
export const strengthKey = (strength: number | undefined): MessageKey =>
  words[strength ?? 0] ?? 'research.unjudged';

export function Dots({ strength = 0 }: { strength?: number | undefined }) {
  return (
    <span className={styles.dots} aria-hidden="true">
      {[1, 2, 3].map((step) => (
        <span key={step} className={styles.dot} data-on={step <= strength} />
      ))}
    </span>
  );
}

export function Strength({ strength }: { strength: number | undefined }) {
  const t = useT();
  return (
    <span className={styles.strength}>
      <Dots strength={strength} />
      {t(strengthKey(strength))}
    </span>
  );
}
