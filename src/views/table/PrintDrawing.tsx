// PrintDrawing: the whole map drawn on a page of its own, before the table that can be read on any paper.
import { useMemo } from 'react';
import { createCanvasMeasure } from '@/formats/browser/measureText';
import { mapPicture } from '@/formats/mapPicture';
import '@/i18n/en/exporting';
import { language } from '@/i18n/translate';
import { useT } from '@/i18n/useT';
import { paletteOf } from '@/layout/lookPalette';
import type { Id } from '@/model/id';
import { useShownProject } from '@/views/context/shown';
import { PaintedPage } from '@/views/scene/PaintedPage';
import { usePictureLayout } from '@/views/scene/useLayout';

export function PrintDrawing({ mapId }: { mapId: Id }) {
  const t = useT();
  const layout = usePictureLayout();
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
  return <PaintedPage picture={picture} />;
}
