// LayoutSketch: a layout of the persona's page at a glance.
import type { PageLayout } from './pageBlocks';
import styles from './PersonaPage.module.css';

export function LayoutSketch({ layout }: { layout: PageLayout }) {
  return (
    <svg viewBox="0 0 72 92" className={styles.sketch} aria-hidden="true">
      {drawings[layout]}
    </svg>
  );
}

const drawings = {
  profile: (
    <>
      <circle cx="17" cy="17" r="7" className={styles.face} />
      <path d="M29 13H60M29 20H48" className={styles.ink} />
      <path d="M10 34H32M10 41H32M10 48H26M40 34H62M40 41H58M40 48H62" className={styles.lines} />
      <path d="M10 70C24 58 30 82 42 72S56 62 62 66" className={styles.wave} />
    </>
  ),
  compact: (
    <>
      <circle cx="14" cy="14" r="5" className={styles.face} />
      <path d="M23 14H46" className={styles.ink} />
      <path
        d="M9 28H24M9 34H24M9 40H20M9 46H24M9 52H22M29 28H44M29 34H41M29 40H44M29 46H40M49 28H63M49 34H63M49 40H58M49 46H63M49 52H60"
        className={styles.lines}
      />
      <path d="M9 72C22 64 30 80 42 72S56 68 63 68" className={styles.wave} />
    </>
  ),
  story: (
    <>
      <path d="M0 0H72V32H0Z" className={styles.band} />
      <circle cx="18" cy="16" r="9" className={styles.face} />
      <path d="M33 14H62" className={styles.ink} />
      <path d="M10 44H62M10 51H60M10 58H62M10 65H46" className={styles.lines} />
      <path d="M10 80C24 72 30 86 42 80S56 76 62 76" className={styles.wave} />
    </>
  ),
};
