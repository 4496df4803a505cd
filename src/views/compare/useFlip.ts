// useFlip(): one key that shows the first map as long as it is held, and the second when it is let go.
import { useEffect } from 'react';
import type { Shown } from './overlayPicture';

const WRITES = 'input:not([type="radio"], [type="checkbox"]), textarea, select, [contenteditable="true"]';

/** The place on the keyboard, so that it is the same key in any language. */
const KEY = 'KeyF';

const means = (event: KeyboardEvent): boolean =>
  event.code === KEY &&
  !event.ctrlKey &&
  !event.metaKey &&
  !event.altKey &&
  !event.shiftKey &&
  !event.isComposing &&
  !(event.target instanceof Element && event.target.closest(`${WRITES}, [role="dialog"]`));

export function useFlip(show: (shown: Shown) => void): void {
  useEffect(() => {
    let held = false;
    const press = (event: KeyboardEvent) => {
      if (!means(event)) return;
      event.preventDefault();
      if (held) return;
      held = true;
      show('from');
    };
    const release = () => {
      if (!held) return;
      held = false;
      show('to');
    };
    const letGo = (event: KeyboardEvent) => {
      if (event.code === KEY) release();
    };
    window.addEventListener('keydown', press);
    window.addEventListener('keyup', letGo);
    // A key that is let go elsewhere is never told.
    window.addEventListener('blur', release);
    return () => {
      window.removeEventListener('keydown', press);
      window.removeEventListener('keyup', letGo);
      window.removeEventListener('blur', release);
    };
  }, [show]);
}
