// The first touch of mouse or key tells that somebody is about to work: what will be needed can come while the hand moves.
import { useEffect } from 'react';

const SIGNS = ['pointermove', 'pointerdown', 'keydown'] as const;

/** Runs once, at the first touch of the page while the component is there. */
export function useFirstTouch(run: () => void): void {
  useEffect(() => {
    const stop = (): void => {
      for (const sign of SIGNS) window.removeEventListener(sign, once);
    };
    const once = (): void => {
      stop();
      run();
    };
    for (const sign of SIGNS) window.addEventListener(sign, once, { passive: true });
    return stop;
  }, [run]);
}
