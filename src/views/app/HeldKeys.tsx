// Keeps what is typed while what a key has opened is still on its way, so that no letter falls on the screen below.
import { useEffect } from 'react';

type HeldKeysProps = {
  onText: (add: (before: string) => string) => void;
  /** Told when Enter follows the text, where it means something. */
  onEnter?: () => void;
};

export function HeldKeys({ onText, onEnter }: HeldKeysProps) {
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent): void => {
      if (event.ctrlKey || event.metaKey || event.altKey) return;
      event.preventDefault();
      event.stopPropagation();
      if (event.key === 'Backspace') onText((before) => before.slice(0, -1));
      else if (event.key === 'Enter') onEnter?.();
      else if (event.key.length === 1) onText((before) => before + event.key);
    };
    window.addEventListener('keydown', onKeyDown, true);
    return () => window.removeEventListener('keydown', onKeyDown, true);
  }, [onText, onEnter]);
  return null;
}
