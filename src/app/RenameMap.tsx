// A new name for a map, asked from the map menu.
import { updateMap } from '@/commands/maps';
import { mapTitle } from '@/formats/mapTitle';
import { useT } from '@/i18n/useT';
import { LIMITS } from '@/model/constants';
import type { Id } from '@/model/id';
import { announce } from '@/ui/LiveRegion';
import { NameDialog } from '@/ui/NameDialog';
import { useEditor, useProject } from '@/views/context/EditorContext';

type RenameMapProps = { mapId: Id; open: boolean; onClose: () => void };

export function RenameMap({ mapId, open, onClose }: RenameMapProps) {
  const t = useT();
  const editor = useEditor();
  const title = useProject((project) => {
    const map = project.maps[mapId];
    return map ? mapTitle(project, map) : '';
  });
  return (
    <NameDialog
      open={open}
      title={t('app.renameMap')}
      label={t('app.mapName')}
      name={title}
      needed={t('app.mapNameNeeded')}
      maxLength={LIMITS.title}
      onClose={onClose}
      onName={(next) => {
        onClose();
        // A title taken from the project is not made its own by being looked at.
        if (next === title) return;
        if (editor.commit(updateMap, { id: mapId, changes: { title: next } }))
          announce(t('app.mapRenamed', { title: next }));
      }}
    />
  );
}
