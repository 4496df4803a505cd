// The export dialog of the open project, joined to the layout of the screen and to the stored images.
import { useMemo } from 'react';
import '@/i18n/en/exporting';
import { createCanvasMeasure } from '@/formats/browser/measureText';
import type { Id } from '@/model/id';
import { withImages } from '@/storage/assets';
import type { Disk } from '@/storage/disk';
import type { ProjectHandle } from '@/storage/projectHandle';
import { usePictureLayout } from '@/views/scene/useLayout';
import { ExportDialog } from '@/views/exporting/ExportDialog';
import { useProject } from '@/views/context/EditorContext';
import { keepFileState } from './fileStates';

export type ExportWindowProps = { disk: Disk; handle: ProjectHandle; mapId: Id; onClose: () => void };

export function ExportWindow({ disk, handle, mapId, onClose }: ExportWindowProps) {
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
      withImages={(whole) => {
        // The file of the whole project: a colleague's copy of it will have this state in common with the one here.
        const { rev, commit } = handle;
        keepFileState(disk, whole, { rev, commit }).catch(() => undefined);
        return withImages(disk, whole);
      }}
    />
  );
}
