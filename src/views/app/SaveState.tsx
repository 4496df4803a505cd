// The save state: quiet while all is well, and never hidden when it is not.
import { useEffect, useSyncExternalStore } from 'react';
import { useT } from '@/i18n/useT';
import type { ProjectHandle } from '@/storage/projectHandle';
import { announce } from '@/ui/LiveRegion';
import styles from './SaveState.module.css';

export type SaveStateProps = { save: ProjectHandle['save'] };

/** Follows the state by itself: it changes twice with each edit, and nothing else is drawn again for it. */
export function SaveState({ save }: SaveStateProps) {
  const t = useT();
  const state = useSyncExternalStore(save.subscribe, () => save.get().state);
  useEffect(() => {
    if (state === 'unsaved') announce(t('app.notSaved'));
  }, [state, t]);
  const words = { saved: t('app.saved'), saving: t('app.saving'), unsaved: t('app.notSaved') };
  return (
    // Told aloud only when something is wrong: it changes with every keystroke.
    <span
      role="status"
      aria-live="off"
      aria-label={t('app.saveState')}
      className={styles.state}
      data-state={state}
    >
      <span className={styles.dot} aria-hidden="true" />
      <span className={styles.words}>{words[state]}</span>
    </span>
  );
}
