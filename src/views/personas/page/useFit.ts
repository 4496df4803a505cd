// useFit(): how small something of a fixed width must be drawn to fit into an element; never larger than it is.
import { type RefObject, useLayoutEffect, useState } from 'react';

export function useFit(element: RefObject<HTMLElement | null>, width: number): number {
  const [fit, setFit] = useState(1);
  useLayoutEffect(() => {
    const within = element.current;
    if (!within) return undefined;
    const measure = () => {
      const { paddingLeft, paddingRight } = getComputedStyle(within);
      const room = within.clientWidth - parseFloat(paddingLeft) - parseFloat(paddingRight);
      if (room > 0) setFit(Math.min(1, room / width));
    };
    measure();
    const observer = new ResizeObserver(measure);
    observer.observe(within);
    return () => observer.disconnect();
  }, [element, width]);
  return fit;
}
