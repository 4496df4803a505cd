// useScreenTop(): a screen begins at its top, however far the one before it was scrolled.
import { useLayoutEffect } from 'react';
import type { Route } from '@/views/context/router';

/** What is on screen, without its open record: a record of the same part opens where one is. */
const placeOf = (route: Route): string =>
  [route.screen, 'part' in route ? route.part : undefined].filter(Boolean).join(' ');

export function useScreenTop(route: Route, id: string): void {
  const place = placeOf(route);
  useLayoutEffect(() => {
    const screen = document.getElementById(id);
    if (screen) screen.scrollTop = 0;
    // Once for each place.
    // oxlint-disable-next-line react/exhaustive-effect-dependencies
  }, [place, id]);
}
