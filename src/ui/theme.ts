// The theme of the page: chosen, or the system's. tokens.css answers to what is written on the root.
import { useSyncExternalStore } from 'react';

export const themes = ['light', 'dark', 'system'] as const;
export type Theme = (typeof themes)[number];

/** What a theme comes to: for pictures, which need colours rather than names. */
export type Shown = 'light' | 'dark';

/** Writes the theme on the root element; `system` leaves the choice to the browser. */
export function applyTheme(theme: Theme): void {
  if (theme === 'system') delete document.documentElement.dataset['theme'];
  else document.documentElement.dataset['theme'] = theme;
}

const darkSystem = () => matchMedia('(prefers-color-scheme: dark)');

function watchSystem(listener: () => void): () => void {
  const query = darkSystem();
  query.addEventListener('change', listener);
  return () => query.removeEventListener('change', listener);
}

/** What is really shown. */
export function useShownTheme(theme: Theme): Shown {
  const dark = useSyncExternalStore(watchSystem, () => darkSystem().matches);
  if (theme !== 'system') return theme;
  return dark ? 'dark' : 'light';
}
