// The whole screen for the picture, where the browser grants it; everything works without.
import { useEffect, useRef, useSyncExternalStore } from 'react';

/** Asks for the whole screen; must be called while a key or a click is being answered. */
export function enterFullScreen(): void {
  // Telephones have no such thing for pages, whatever the types say.
  const page = document.documentElement as Partial<Pick<HTMLElement, 'requestFullscreen'>>;
  page.requestFullscreen?.call(document.documentElement).catch(() => undefined);
}

export function leaveFullScreen(): void {
  if (isFull()) document.exitFullscreen().catch(() => undefined);
}

const isFull = (): boolean => Boolean(document.fullscreenElement);

function watch(listener: () => void): () => void {
  document.addEventListener('fullscreenchange', listener);
  return () => document.removeEventListener('fullscreenchange', listener);
}

export const useFullScreen = (): boolean => useSyncExternalStore(watch, isFull);

/** Milliseconds in which the browser may end the full screen because of something that was asked for here. */
const OWN_DOING = 2000;

/**
 * Runs when a person has left the full screen: browsers keep that Escape for themselves. The answer is called before
 * something that also ends it, such as opening a window.
 */
export function useLeftFullScreen(run: () => void): () => void {
  const expectedAt = useRef(-Infinity);
  const latest = useRef(run);
  useEffect(() => {
    latest.current = run;
  }, [run]);
  useEffect(() => {
    let was = isFull();
    return watch(() => {
      const left = was && !isFull();
      was = isFull();
      if (left && performance.now() - expectedAt.current > OWN_DOING) latest.current();
    });
  }, []);
  return () => {
    expectedAt.current = performance.now();
  };
}
