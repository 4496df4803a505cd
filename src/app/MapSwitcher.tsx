// The maps of the project: which one is open, and how a new one begins.
import { ChevronsUpDown } from 'lucide-react';
import { useState } from 'react';
import { removeMap } from '@/commands/maps';
import { useT } from '@/i18n/useT';
import type { Id } from '@/model/id';
import { mapsOf } from '@/model/select';
import { Button } from '@/ui/Button';
import { ConfirmDialog } from '@/ui/ConfirmDialog';
import { Icon } from '@/ui/Icon';
import { Menu } from '@/ui/Menu';
import { useToast } from '@/ui/Toast';
import { menuOf } from '@/views/actions/actions';
import {
  deriveTargetAction,
  newCurrentMapAction,
  newMapFromAction,
  tableFileAction,
  newReferenceMapAction,
  newTargetMapAction,
  lookAction,
  projectCardAction,
  restorePointsAction,
  saveTemplateAction,
} from '@/views/actions/projectActions';
import { useEditor, useEditorState, useProject } from '@/views/context/EditorContext';
import styles from './MapSwitcher.module.css';
import { mapName } from '@/views/context/mapName';
import { mapStateLabel } from '@/views/context/mapState';
import { RenameMap } from './RenameMap';
import { navigate } from '@/views/context/router';

type MapSwitcherProps = {
  mapId: Id | undefined;
  /** As what the chosen map is shown. */
  screen: 'map' | 'table';
  /** Where two maps are looked at, nobody means one of them by "the map": it is not deleted there. */
  several?: boolean;
};

export function MapSwitcher({ mapId, screen, several = false }: MapSwitcherProps) {
  const t = useT();
  const editor = useEditor();
  const toast = useToast();
  const maps = useProject(mapsOf);
  const projectId = useProject((project) => project.id);
  const readOnly = useEditorState((state) => state.readOnly);
  const [asking, setAsking] = useState(false);
  const map = maps.find((candidate) => candidate.id === mapId);
  const name = useProject((project) => (map ? mapName(project, map) : ''));
  const [renaming, setRenaming] = useState(false);
  const open = (id: Id) => navigate({ screen, projectId, mapId: id });

  const remove = () => {
    if (!map) return;
    const next = maps.find((other) => other.id !== map.id);
    editor.commit(removeMap, { id: map.id });
    navigate({ screen, projectId, mapId: next?.id }, { replace: true });
    toast.show({ title: t('app.mapRemoved'), action: { label: t('common.undo'), run: () => editor.undo() } });
  };

  return (
    <>
      <Menu
        trigger={
          <Button variant="quiet" size="s" className={styles.trigger} aria-label={t('app.maps')}>
            <span className={styles.state} data-state={map?.state}>
              {map ? t(mapStateLabel[map.state]) : t('app.noMaps')}
            </span>
            {map && <span className={styles.title}>{name}</span>}
            <Icon icon={ChevronsUpDown} size={14} />
          </Button>
        }
        entries={() => [
          {
            group: t('app.maps'),
            entries: maps.map((one) => ({
              id: one.id,
              label: mapName(editor.store.getState().project, one),
              note: t(mapStateLabel[one.state]),
              checked: one.id === mapId,
              run: () => open(one.id),
            })),
          },
          ...(readOnly
            ? [
                'separator' as const,
                ...menuOf([projectCardAction, lookAction, saveTemplateAction, restorePointsAction], editor),
              ]
            : [
                'separator' as const,
                ...menuOf(
                  [
                    deriveTargetAction,
                    newCurrentMapAction,
                    newTargetMapAction,
                    newReferenceMapAction,
                    newMapFromAction,
                    tableFileAction,
                  ],
                  editor,
                ),
                'separator' as const,
                ...menuOf([projectCardAction, lookAction, saveTemplateAction, restorePointsAction], editor),
                'separator' as const,
                {
                  id: 'rename',
                  label: t('app.renameMap'),
                  icon: 'Pencil' as const,
                  disabled: !map,
                  run: () => setRenaming(true),
                },
                ...(map && !several
                  ? [
                      {
                        id: 'remove',
                        label: t('app.removeMap', { title: name }),
                        icon: 'Trash2' as const,
                        danger: true,
                        run: () => setAsking(true),
                      },
                    ]
                  : []),
              ]),
        ]}
      />
      {map && <RenameMap mapId={map.id} open={renaming} onClose={() => setRenaming(false)} />}
      <ConfirmDialog
        open={asking}
        onOpenChange={setAsking}
        title={t('app.removeMapTitle', { title: name })}
        description={t('app.removeMapText')}
        confirmLabel={t('common.delete')}
        danger
        onConfirm={remove}
      />
    </>
  );
}
