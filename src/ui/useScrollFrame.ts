// useScrollFrame(): how wide and high a scrolled frame is, and how far it is scrolled down, live.
import { type RefObject, useLayoutEffect, useState } from 'react';

export type ScrollFrame = { width: number; height: number; top: number };

/** @param step scrolling by less than this, in pixels, draws nothing anew */
export function useScrollFrame(ref: RefObject<HTMLElement | null>, step = 1): ScrollFrame {
  const [frame, setFrame] = useState<ScrollFrame>({ width: 0, height: 0, top: 0 });
  useLayoutEffect(() => {
    const element = ref.current;
    if (!element) return undefined;
    const read = (): void => {
      const { clientWidth: width, clientHeight: height, scrollTop: top } = element;
      setFrame((last) =>
        last.width === width && last.height === height && Math.abs(last.top - top) < step
          ? last
          : { width, height, top },
      );
    };
    read();
    element.addEventListener('scroll', read, { passive: true });
    const observer = typeof ResizeObserver === 'undefined' ? undefined : new ResizeObserver(read);
    observer?.observe(element);
    return () => {
      element.removeEventListener('scroll', read);
      observer?.disconnect();
    };
  }, [ref, step]);
  return frame;
}
