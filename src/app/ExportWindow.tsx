// The export dialog of the open project, joined to the layout of the screen and to the stored images.
import { useMemo } from 'react';
import '@/i18n/en/exporting';
import '@/i18n/en/views';
import { useT } from '@/i18n/useT';
import type { Id } from '@/model/id';
import type { Disk } from '@/storage/disk';
import type { ProjectHandle } from '@/storage/projectHandle';
import { ExportDialog } from '@/views/exporting/ExportDialog';
import { useEditor, useProject } from '@/views/context/EditorContext';
import { exportParts } from './exportParts';
import { useExportPorts } from './useExportPorts';

export type ExportWindowProps = { disk: Disk; handle: ProjectHandle; mapId: Id; onClose: () => void };

export function ExportWindow({ disk, handle, mapId, onClose }: ExportWindowProps) {
  const project = useProject((whole) => whole);
  const ports = useExportPorts(disk, handle);
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
      {...ports}
    />
  );
}
