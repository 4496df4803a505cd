// The picture of a step on a canvas: it moves to the next step in one calm turn, and at once where motion is unwelcome.
import { useEffect, useLayoutEffect, useMemo, useRef, useState } from 'react';
import type { Scene } from '@/layout/scene';
import { usePictureSource } from '@/views/context/Images';
import { fitPaper, onTypeface, sharpness } from '@/views/scene/paper';
import { usePalette } from '@/views/scene/usePalette';
import { eased } from './camera';
import { drawFrame, type Frame, frameBetween } from './drawShot';
import { areaOf, partsOf, restingFrame, type Size } from './shots';
import styles from './Picture.module.css';
import type { Step } from './steps';

export type PictureProps = {
  scene: Scene;
  step: Step;
  part: number;
  /** Without words around it: a preview. */
  bare?: boolean;
  /** All steps, of which `onParts` is told how many screens each needs: at first, and whenever that changes. */
  steps?: readonly Step[];
  onParts?: (parts: ReadonlyMap<string, number>) => void;
};

const noSteps: readonly Step[] = [];

/** Milliseconds of the way from step to step. */
const TURN = 640;

const still = () => matchMedia('(prefers-reduced-motion: reduce)').matches;

export function Picture(props: PictureProps) {
  const { scene, step, part, bare = false, steps = noSteps, onParts } = props;
  const canvas = useRef<HTMLCanvasElement>(null);
  const shown = useRef<Frame>(undefined);
  const [size, setSize] = useState<Size>({ width: 0, height: 0 });
  const repaint = useRef<() => void>(undefined);
  const palette = usePalette();
  const images = usePictureSource();
  const frame = useMemo(
    () => restingFrame(scene, step, areaOf(size, step.kind, bare), { part, entire: bare }),
    [scene, step, size, bare, part],
  );

  useLayoutEffect(() => {
    const element = canvas.current;
    if (!element) return undefined;
    const measure = () => setSize({ width: element.clientWidth, height: element.clientHeight });
    measure();
    const observer = new ResizeObserver(measure);
    observer.observe(element);
    return () => observer.disconnect();
  }, []);

  // What was painted before the typeface arrived is painted again with it.
  useEffect(() => onTypeface(() => repaint.current?.()), []);
  useEffect(() => images?.listen(() => repaint.current?.()), [images]);

  useLayoutEffect(() => {
    const element = canvas.current;
    const context = element?.getContext('2d');
    if (!element || !context || size.width === 0) return undefined;
    const ratio = sharpness();
    const resized = fitPaper(element, size, ratio);
    const paint = (now: Frame): void => {
      shown.current = now;
      drawFrame(context, scene, palette, now, { ...size, ratio, pictures: images?.pictures });
    };
    repaint.current = () => shown.current && paint(shown.current);
    const from = shown.current;
    const rests = from && JSON.stringify(from) === JSON.stringify(frame);
    if (!from || rests || resized || still()) {
      paint(frame);
      return undefined;
    }
    paint(from);
    let handle = 0;
    let begun: number | undefined;
    const turn = (now: number): void => {
      begun ??= now;
      const t = Math.min(1, (now - begun) / TURN);
      paint(frameBetween(from, frame, eased(t)));
      if (t < 1) handle = requestAnimationFrame(turn);
    };
    handle = requestAnimationFrame(turn);
    return () => cancelAnimationFrame(handle);
  }, [scene, palette, frame, size, images]);

  useEffect(() => {
    if (size.width > 0) onParts?.(partsOf(scene, steps, size));
  }, [scene, steps, size, onParts]);

  return <canvas ref={canvas} className={styles.canvas} aria-hidden="true" />;
}
