// The save state: quiet while all is well, and never hidden when it is not.
import { useT } from '@/i18n/useT';
import styles from './SaveState.module.css';

export type SaveStateName = 'saved' | 'saving' | 'unsaved';

export function SaveState({ state }: { state: SaveStateName }) {
  const t = useT();
  const words = { saved: t('app.saved'), saving: t('app.saving'), unsaved: t('app.notSaved') };
  return (
    <span role="status" aria-label={t('app.saveState')} className={styles.state} data-state={state}>
      <span className={styles.dot} aria-hidden="true" />
      {words[state]}
    </span>
  );
}
