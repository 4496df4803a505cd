// Whether the window is narrower than a screen needs for its wide form, live.
import { useSyncExternalStore } from 'react';

export function useNarrower(width: number): boolean {
  // On paper nobody chooses: there everything is shown.
  const query = `screen and (width < ${width}px)`;
  return useSyncExternalStore(
    (listener) => {
      const media = window.matchMedia(query);
      media.addEventListener('change', listener);
      return () => media.removeEventListener('change', listener);
    },
    () => window.matchMedia(query).matches,
  );
}
