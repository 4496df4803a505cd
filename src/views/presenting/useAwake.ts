// Whether a hand is on the mouse or the keyboard: otherwise the controls step back from the picture.
import { useEffect, useState } from 'react';

/** Milliseconds of rest after which the controls fade. */
const REST = 3000;

export function useAwake(): boolean {
  const [awake, setAwake] = useState(true);
  useEffect(() => {
    let timer = 0;
    const stir = (): void => {
      setAwake(true);
      clearTimeout(timer);
      timer = window.setTimeout(() => setAwake(false), REST);
    };
    stir();
    const kinds = ['pointermove', 'pointerdown', 'focusin'] as const;
    for (const kind of kinds) window.addEventListener(kind, stir);
    return () => {
      clearTimeout(timer);
      for (const kind of kinds) window.removeEventListener(kind, stir);
    };
  }, []);
  return awake;
}
