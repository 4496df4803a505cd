// The maps of the project: which one is open, and how a new one begins.
import { ChevronsUpDown, CopyPlus, Plus, Trash2 } from 'lucide-react';
import { useState } from 'react';
import { addMap, deriveTarget, removeMap } from '@/commands/maps';
import { useT } from '@/i18n/useT';
import { type Id, newId } from '@/model/id';
import { mapsOf } from '@/model/select';
import type { MapState } from '@/model/types';
import { Button } from '@/ui/Button';
import { ConfirmDialog } from '@/ui/ConfirmDialog';
import { Icon } from '@/ui/Icon';
import { Menu } from '@/ui/Menu';
import { useToast } from '@/ui/Toast';
import { useEditor, useEditorState, useProject } from './EditorContext';
import styles from './MapSwitcher.module.css';
import { mapStateLabel } from './mapState';
import { navigate } from './router';
import { starterMap } from './starter';

/** `screen`: as what the chosen map is shown. */
export function MapSwitcher({ mapId, screen }: { mapId: Id | undefined; screen: 'map' | 'table' }) {
  const t = useT();
  const editor = useEditor();
  const toast = useToast();
  const maps = useProject(mapsOf);
  const projectId = useProject((project) => project.id);
  const readOnly = useEditorState((state) => state.readOnly);
  const [asking, setAsking] = useState(false);
  const map = maps.find((candidate) => candidate.id === mapId);
  const open = (id: Id) => navigate({ screen, projectId, mapId: id });
  const nameOf = (title: string) => title || t('app.untitledMap');

  const add = (state: MapState) => {
    const fresh = starterMap(state, t('app.newMapTitle'));
    if (editor.commit(addMap, fresh)) open(fresh.id);
  };
  const derive = () => {
    if (!map) return;
    const id = newId();
    const title = t('app.targetTitle', { title: nameOf(map.title) });
    if (editor.commit(deriveTarget, { sourceMapId: map.id, id, title })) open(id);
  };
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
            {map && <span className={styles.title}>{nameOf(map.title)}</span>}
            <Icon icon={ChevronsUpDown} size={14} />
          </Button>
        }
        entries={() => [
          {
            group: t('app.maps'),
            entries: maps.map((one) => ({
              id: one.id,
              label: nameOf(one.title),
              note: t(mapStateLabel[one.state]),
              checked: one.id === mapId,
              run: () => open(one.id),
            })),
          },
          ...(readOnly
            ? []
            : ([
                'separator',
                { id: 'derive', label: t('app.deriveTarget'), icon: CopyPlus, disabled: !map, run: derive },
                { id: 'current', label: t('app.newCurrentMap'), icon: Plus, run: () => add('current') },
                { id: 'target', label: t('app.newTargetMap'), icon: Plus, run: () => add('target') },
                { id: 'reference', label: t('app.newReferenceMap'), icon: Plus, run: () => add('reference') },
                'separator',
                {
                  id: 'remove',
                  label: t('app.removeMap'),
                  icon: Trash2,
                  danger: true,
                  disabled: !map,
                  run: () => setAsking(true),
                },
              ] as const)),
        ]}
      />
      <ConfirmDialog
        open={asking}
        onOpenChange={setAsking}
        title={t('app.removeMapTitle', { title: nameOf(map?.title ?? '') })}
        description={t('app.removeMapText')}
        confirmLabel={t('common.delete')}
        danger
        onConfirm={remove}
      />
    </>
  );
}
