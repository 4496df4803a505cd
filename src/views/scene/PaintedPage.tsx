// PaintedPage: a picture on a page of its own, as large as the sheet allows, whichever it is.
import { useLayoutEffect, useRef } from 'react';
import { fittingScale } from '@/formats/browser/bitmap';
import { createCanvasPen } from '@/formats/browser/canvasPen';
import type { Picture } from '@/formats/picture';
import { usePictureSource } from '@/views/context/Images';
import styles from './Printing.module.css';

/** Pixels of its longer side, 300 for each inch of that of A4: the browser prints what stands there at once. */
const FINE = 3500;

export function PaintedPage({ picture }: { picture: Picture }) {
  const source = usePictureSource();
  const canvas = useRef<HTMLCanvasElement>(null);
  useLayoutEffect(() => {
    const element = canvas.current;
    if (!element) return;
    const { x, y, width, height } = picture.box;
    const scale = fittingScale(picture.box, FINE / Math.max(width, height));
    element.width = Math.max(1, Math.round(width * scale));
    element.height = Math.max(1, Math.round(height * scale));
    const context = element.getContext('2d');
    if (!context) return;
    context.setTransform(scale, 0, 0, scale, -x * scale, -y * scale);
    picture.draw(createCanvasPen(context, source?.pictures));
  }, [picture, source]);
  return (
    <div className={styles.page}>
      <canvas ref={canvas} role="img" aria-label={picture.title} />
    </div>
  );
}
