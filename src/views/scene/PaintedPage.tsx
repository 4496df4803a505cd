// PaintedPage: a picture on a page of its own, as large as the sheet allows, whichever it is.
import { useLayoutEffect, useRef } from 'react';
import { fittingScale } from '@/formats/browser/bitmap';
import { createCanvasPen } from '@/formats/browser/canvasPen';
import type { Picture } from '@/formats/picture';
import { usePictureSource } from '@/views/context/Images';
import styles from './Printing.module.css';

/** Pixels of its longer side, 300 for each inch of that of A4: the browser prints what stands there at once. */
const FINE = 3500;
/** Pixels of all pages together: what is beyond a machine would be printed as nothing. */
const ALL = 100_000_000;

/** @param of how many pages are printed at once */
export function PaintedPage({ picture, of = 1 }: { picture: Picture; of?: number }) {
  const source = usePictureSource();
  const canvas = useRef<HTMLCanvasElement>(null);
  useLayoutEffect(() => {
    const element = canvas.current;
    if (!element) return;
    const { x, y, width, height } = picture.box;
    const fine = Math.min(FINE, Math.sqrt(((ALL / of) * Math.max(width, height)) / Math.min(width, height)));
    const scale = fittingScale(picture.box, fine / Math.max(width, height));
    element.width = Math.max(1, Math.round(width * scale));
    element.height = Math.max(1, Math.round(height * scale));
    const context = element.getContext('2d');
    if (!context) return;
    context.setTransform(scale, 0, 0, scale, -x * scale, -y * scale);
    picture.draw(createCanvasPen(context, source?.pictures));
  }, [picture, of, source]);
  return (
    <div className={styles.page}>
      <canvas ref={canvas} role="img" aria-label={picture.title} />
    </div>
  );
}
