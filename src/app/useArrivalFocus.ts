// Whoever goes to another screen arrives there: what had the focus before is gone, and the new screen takes it.
import { useEffect, useRef } from 'react';
import { REGION } from '@/views/map/useCursor';
import { parseRoute } from '@/views/context/router';

/** Milliseconds in which a screen is there and the window that led to it is closed. */
const PATIENCE = 3000;

const isNowhere = (): boolean => document.activeElement === null || document.activeElement === document.body;

/** What takes the focus of a screen: on a map, or its table, what is selected there, or all of it. */
function placeOf(hash: string): HTMLElement | null {
  const { screen } = parseRoute(hash);
  if (screen === 'map' || screen === 'table') {
    const region = document.querySelector<HTMLElement>(`[${REGION}]`);
    return region?.querySelector<HTMLElement>('[data-cursor]') ?? region;
  }
  return document.querySelector<HTMLElement>('main:not([aria-busy=true])');
}

export function useArrivalFocus(hash: string): void {
  const before = useRef(hash);
  useEffect(() => {
    if (before.current === hash) return undefined;
    before.current = hash;
    // A screen begins at its top, wherever the one before had been scrolled to.
    if (document.scrollingElement) document.scrollingElement.scrollTop = 0;
    const since = performance.now();
    let frame = 0;
    const check = (now: number): void => {
      // Whoever has gone on meanwhile arrives elsewhere.
      if (window.location.hash !== hash) return;
      const place = isNowhere() ? placeOf(hash) : null;
      if (place) {
        if (place.tabIndex < 0) place.tabIndex = -1;
        place.focus({ preventScroll: true });
      } else if (now - since < PATIENCE) frame = requestAnimationFrame(check);
    };
    frame = requestAnimationFrame(check);
    return () => cancelAnimationFrame(frame);
  }, [hash]);
}
