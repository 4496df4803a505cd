// PrintDrawing: the whole map drawn on a page of its own, before the table that can be read on any paper.
import { useLayoutEffect, useMemo, useRef } from 'react';
import { fittingScale } from '@/formats/browser/bitmap';
import { createCanvasPen } from '@/formats/browser/canvasPen';
import { createCanvasMeasure } from '@/formats/browser/measureText';
import { mapPicture } from '@/formats/mapPicture';
import '@/i18n/en/exporting';
import { language } from '@/i18n/translate';
import { useT } from '@/i18n/useT';
import { paletteOf } from '@/layout/lookPalette';
import type { Id } from '@/model/id';
import { usePictureSource } from '@/views/context/Images';
import { useShownProject } from '@/views/context/shown';
import { usePictureLayout } from '@/views/scene/useLayout';
import styles from './Print.module.css';

/** Pixels of its width, 300 for each inch of the long side of A4: the browser prints what stands there at once. */
const FINE = 3500;

export function PrintDrawing({ mapId }: { mapId: Id }) {
  const t = useT();
  const layout = usePictureLayout();
  const source = usePictureSource();
  const canvas = useRef<HTMLCanvasElement>(null);
  const project = useShownProject(mapId, (shown) => shown);
  const picture = useMemo(
    () =>
      mapPicture(
        project,
        layout(project, mapId),
        { palette: paletteOf(project, 'print'), measure: createCanvasMeasure(), t, language: language() },
        { title: true, legend: true, background: 'white' },
      ),
    [project, layout, mapId, t],
  );
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
    <div className={styles.drawing}>
      <canvas ref={canvas} role="img" aria-label={picture.title} />
    </div>
  );
}
