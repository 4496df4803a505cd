// Keeps what is typed while what a key has opened is still on its way, so that no letter falls on the screen below.
import { type RefObject, useLayoutEffect } from 'react';
import { writes } from '@/views/actions/shortcut';

type HeldKeysProps = {
  onText: (add: (before: string) => string) => void;
  /** Told when Enter follows the text, where it means something. */
  onEnter?: () => void;
  /** The field that has come, but perhaps not the focus yet: from then on keys are its own. */
  field?: RefObject<HTMLElement | null> | undefined;
};

export function HeldKeys({ onText, onEnter, field }: HeldKeysProps) {
  // In the same moment in which the screen changes: a letter between the two would be lost.
  useLayoutEffect(() => {
    const onKeyDown = (event: KeyboardEvent): void => {
      const letter = writes(event);
      if (!letter && (event.ctrlKey || event.metaKey || event.altKey)) return;
      if (field?.current && document.activeElement === field.current) return;
      const { key } = event;
      const held = key === 'Backspace' || key === 'Enter' || letter;
      // What the open window does with Escape and Tab is its own.
      if (field && !held) return;
      event.preventDefault();
      event.stopPropagation();
      if (key === 'Backspace') onText((before) => before.slice(0, -1));
      else if (key === 'Enter') onEnter?.();
      else if (held) onText((before) => before + key);
    };
    window.addEventListener('keydown', onKeyDown, true);
    return () => window.removeEventListener('keydown', onKeyDown, true);
  }, [onText, onEnter, field]);
  return null;
}
