// Keeps what is typed while what a key has opened is still on its way, so that no letter falls on the screen below.
import { useEffect } from 'react';

export function HeldKeys({ onText }: { onText: (add: (before: string) => string) => void }) {
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent): void => {
      if (event.ctrlKey || event.metaKey || event.altKey) return;
      event.preventDefault();
      event.stopPropagation();
      if (event.key === 'Backspace') onText((before) => before.slice(0, -1));
      else if (event.key.length === 1) onText((before) => before + event.key);
    };
    window.addEventListener('keydown', onKeyDown, true);
    return () => window.removeEventListener('keydown', onKeyDown, true);
  }, [onText]);
  return null;
}
