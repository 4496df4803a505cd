// The palette that fits what the page shows: that of the theme, in the look of the project. Pictures need colours rather than names.
import { useSyncExternalStore } from 'react';
import { paletteOf } from '@/layout/lookPalette';
import { type Palette, PALETTES } from '@/layout/palette';
import { useOpenProject } from '@/views/context/EditorContext';

const darkSystem = () => window.matchMedia('(prefers-color-scheme: dark)');

function shownTheme(): 'light' | 'dark' {
  const chosen = document.documentElement.dataset['theme'];
  if (chosen === 'light' || chosen === 'dark') return chosen;
  return darkSystem().matches ? 'dark' : 'light';
}

/** Calls whenever another theme is shown, until the answer is called. */
function watchPalette(listener: () => void): () => void {
  const query = darkSystem();
  query.addEventListener('change', listener);
  const chosen = new MutationObserver(listener);
  chosen.observe(document.documentElement, { attributes: true, attributeFilter: ['data-theme'] });
  return () => {
    query.removeEventListener('change', listener);
    chosen.disconnect();
  };
}

/** The colours of the open project's maps in the theme that is shown now, live; the usual ones where none is open. */
export function usePalette(): Palette {
  const theme = useSyncExternalStore(watchPalette, shownTheme);
  return useOpenProject((project) => paletteOf(project, theme)) ?? PALETTES[theme];
}
