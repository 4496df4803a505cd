// The keys of a presentation: the same in the window of the picture and in the presenter's.
import { useEffect } from 'react';
import { type KeyPress, matches } from '@/views/actions/shortcut';
import type { Move } from './place';

export type PresentKey = Exclude<Move, object> | 'fullScreen' | 'leave';

/** What each key means; clickers send PageUp and PageDown. */
export const presentKeys = {
  next: ['arrowright', 'arrowdown', 'pagedown', 'space'],
  previous: ['arrowleft', 'arrowup', 'pageup', 'shift+space'],
  first: ['home'],
  last: ['end'],
  black: ['b', '.'],
  fullScreen: ['f'],
  leave: ['escape'],
} as const satisfies Record<PresentKey, readonly string[]>;

/** What a key press means here, if anything. */
export function presentKeyOf(press: KeyPress): PresentKey | undefined {
  const found = Object.entries(presentKeys).find(([, keys]) => keys.some((key) => matches(press, key)));
  return found?.[0] as PresentKey | undefined;
}

const OWN_KEYS = 'input, textarea, select, [role=menu], [role=listbox]';
const PRESSED_BY_SPACE = 'button, a';

/** Listens while the window presents. */
export function usePresentKeys(run: (key: PresentKey) => void): void {
  useEffect(() => {
    const listen = (event: KeyboardEvent): void => {
      const { target } = event;
      if (event.defaultPrevented || (target instanceof Element && target.closest(OWN_KEYS))) return;
      const key = presentKeyOf(event);
      if (!key) return;
      if (event.key === ' ' && target instanceof Element && target.closest(PRESSED_BY_SPACE)) return;
      event.preventDefault();
      run(key);
    };
    window.addEventListener('keydown', listen);
    return () => window.removeEventListener('keydown', listen);
  }, [run]);
}
