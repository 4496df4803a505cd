// The palette that fits what the page shows: pictures need colours rather than names.
import { useSyncExternalStore } from 'react';
import { type Palette, PALETTES } from '@/layout/palette';

const darkSystem = () => window.matchMedia('(prefers-color-scheme: dark)');

function shownTheme(): 'light' | 'dark' {
  const chosen = document.documentElement.dataset['theme'];
  if (chosen === 'light' || chosen === 'dark') return chosen;
  return darkSystem().matches ? 'dark' : 'light';
}

/** Calls whenever another theme is shown, until the answer is called. */
export function watchPalette(listener: () => void): () => void {
  const query = darkSystem();
  query.addEventListener('change', listener);
  const chosen = new MutationObserver(listener);
  chosen.observe(document.documentElement, { attributes: true, attributeFilter: ['data-theme'] });
  return () => {
    query.removeEventListener('change', listener);
    chosen.disconnect();
  };
}

/** The colours of a map in the theme that is shown now. */
export const shownPalette = (): Palette => PALETTES[shownTheme()];

/** The same, live. */
export const usePalette = (): Palette => useSyncExternalStore(watchPalette, shownPalette);
