// How far the import of a file has come; a small file is done before this is seen.
import { useT } from '@/i18n/useT';
import { IMPORT_STEPS } from '@/formats/importTypes';
import styles from './ImportProgress.module.css';
import type { Importing } from './useLibrary';

export function ImportProgress({ name, step, of }: Importing) {
  const t = useT();
  const at = IMPORT_STEPS.indexOf(step);
  const part = of && of.total > 0 ? of.done / of.total : 0.5;
  return (
    <div className={styles.card}>
      <p className={styles.name}>{t('library.importing', { name })}</p>
      <progress
        className={styles.bar}
        aria-label={t('library.importing', { name })}
        value={at + part}
        max={IMPORT_STEPS.length}
      />
      <p className={styles.step}>
        {/* The count is not told aloud: it changes many times a second. */}
        <span role="status">{t(`library.importStep.${step}`)}</span>
        {of && ` · ${t('library.importedOf', of)}`}
      </p>
    </div>
  );
}
