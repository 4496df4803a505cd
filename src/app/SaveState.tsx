// The save state: quiet while all is well, and never hidden when it is not.
import { useEffect, useState } from 'react';
import { useT } from '@/i18n/useT';
import type { ProjectHandle } from '@/storage/projectHandle';
import { announce } from '@/ui/LiveRegion';
import styles from './SaveState.module.css';

export type SaveStateProps = { save: ProjectHandle['save'] };

/** Milliseconds that all has to be written before it is called so. */
const CALM = 400;

/**
 * The state as it is told: trouble and work at once, *Saved* when the disk has been at rest for a moment. Each letter
 * is written by itself, and a word that flips with every one of them is neither read nor worth drawing.
 */
function useCalmState(save: ProjectHandle['save']) {
  const [told, setTold] = useState(() => save.get().state);
  useEffect(() => {
    let timer = 0;
    const follow = (): void => {
      clearTimeout(timer);
      const { state } = save.get();
      if (state === 'saved') timer = window.setTimeout(() => setTold(state), CALM);
      else setTold(state);
    };
    follow();
    const stop = save.subscribe(follow);
    return () => {
      clearTimeout(timer);
      stop();
    };
  }, [save]);
  return told;
}

/** Follows the state by itself, so that nothing else is drawn again for it. */
export function SaveState({ save }: SaveStateProps) {
  const t = useT();
  const state = useCalmState(save);
  useEffect(() => {
    if (state === 'unsaved') announce(t('app.notSaved'));
  }, [state, t]);
  const words = { saved: t('app.saved'), saving: t('app.saving'), unsaved: t('app.notSaved') };
  return (
    // Told aloud only when something is wrong: it changes with every edit.
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
