// The export dialog of the open project, joined to the layout of the screen and to the stored images.
import { useMemo } from 'react';
import '@/i18n/en/exporting';
import '@/i18n/en/views';
import { useT } from '@/i18n/useT';
import { createCanvasMeasure } from '@/formats/browser/measureText';
import type { Id } from '@/model/id';
import { getAsset, withImages } from '@/storage/assets';
import type { Disk } from '@/storage/disk';
import { noteFileHash } from '@/storage/fileHashes';
import type { ProjectHandle } from '@/storage/projectHandle';
import { usePictureLayout } from '@/views/scene/useLayout';
import { ExportDialog } from '@/views/exporting/ExportDialog';
import { useEditor, useProject } from '@/views/context/EditorContext';
import { usePictureSource } from '@/views/context/Images';
import { exportParts } from './exportParts';
import { keepFileState } from './fileStates';

export type ExportWindowProps = { disk: Disk; handle: ProjectHandle; mapId: Id; onClose: () => void };

export function ExportWindow({ disk, handle, mapId, onClose }: ExportWindowProps) {
  const project = useProject((whole) => whole);
  const layout = usePictureLayout();
  const pictures = usePictureSource();
  const measure = useMemo(() => createCanvasMeasure(), []);
  const t = useT();
  const editor = useEditor();
  // What was chosen when the window opened: nothing is chosen while it is open.
  const parts = useMemo(() => exportParts(editor.store.getState(), mapId, t), [editor, mapId, t]);
  return (
    <ExportDialog
      open
      onOpenChange={(open) => !open && onClose()}
      project={project}
      mapId={mapId}
      parts={parts}
      firstPart={parts.some(({ id }) => id === 'view') ? 'view' : 'map'}
      layout={layout}
      measure={measure}
      pictures={pictures}
      imageOf={async (id) => {
        const found = await getAsset(disk, id);
        return found && { bytes: new Uint8Array(found.bytes), mime: found.mime };
      }}
      withImages={(whole) => withImages(disk, whole)}
      earlierFiles={(whole, hash) => {
        // The file of the whole project: a colleague's copy of it will have this state in common with the one here.
        const { rev, commit } = handle;
        keepFileState(disk, whole, { rev, commit }, hash).catch(() => undefined);
        // A disk that takes nothing more is no reason to refuse the file, which then only says less.
        return noteFileHash(disk, whole.id, hash).catch(() => []);
      }}
    />
  );
}
