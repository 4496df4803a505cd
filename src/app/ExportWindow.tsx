// The export dialog of the open project, joined to the layout of the screen and to the stored images.
import { useMemo } from 'react';
import '@/i18n/en/exporting';
import { createCanvasMeasure } from '@/formats/browser/measureText';
import type { Id } from '@/model/id';
import { withImages } from '@/storage/assets';
import type { Disk } from '@/storage/disk';
import { usePictureLayout } from '@/views/scene/useLayout';
import { ExportDialog } from '@/views/exporting/ExportDialog';
import { useProject } from '@/views/context/EditorContext';

export type ExportWindowProps = { disk: Disk; mapId: Id; onClose: () => void };

export function ExportWindow({ disk, mapId, onClose }: ExportWindowProps) {
  const project = useProject((whole) => whole);
  const layout = usePictureLayout();
  const measure = useMemo(() => createCanvasMeasure(), []);
  return (
    <ExportDialog
      open
      onOpenChange={(open) => !open && onClose()}
      project={project}
      mapId={mapId}
      layout={layout}
      measure={measure}
      withImages={(whole) => withImages(disk, whole)}
    />
  );
}
