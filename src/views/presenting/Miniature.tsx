// A page of a presentation made small: what the audience sees, for looking at only.
import { type ReactNode, useLayoutEffect, useRef, useState } from 'react';
import styles from './Miniature.module.css';

/** The screen that is made small, in pixels. */
const WIDTH = 1280;
const HEIGHT = 720;

export function Miniature({ children }: { children: ReactNode }) {
  const frame = useRef<HTMLDivElement>(null);
  const [scale, setScale] = useState(0);
  useLayoutEffect(() => {
    const element = frame.current;
    if (!element) return undefined;
    const measure = (): void =>
      setScale(Math.min(element.clientWidth / WIDTH, element.clientHeight / HEIGHT));
    measure();
    const observer = new ResizeObserver(measure);
    observer.observe(element);
    return () => observer.disconnect();
  }, []);
  return (
    <div ref={frame} className={styles.frame} aria-hidden="true" inert>
      <div className={styles.page} style={{ width: WIDTH, height: HEIGHT, scale }}>
        {children}
      </div>
    </div>
  );
}
