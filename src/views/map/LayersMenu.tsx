// What the map shows beyond its cards, in the floating bar: each layer is switched on and off for this map.
import { Layers } from 'lucide-react';
import { showLayer } from '@/commands/maps';
import { useT } from '@/i18n/useT';
import type { Id } from '@/model/id';
import { Button } from '@/ui/Button';
import { Menu } from '@/ui/Menu';
import { runAction } from '@/views/actions/action';
import { hasLayer, LAYERS, pageBreaksAction } from '@/views/actions/layerActions';
import { useEditor, useEditorState, useProject, useSession } from '@/views/context/EditorContext';
import styles from './ToolBar.module.css';

export function LayersMenu({ mapId }: { mapId: Id }) {
  const t = useT();
  const editor = useEditor();
  const readOnly = useEditorState((state) => state.readOnly);
  const pageBreaks = useSession((session) => session.pageBreaks !== undefined);
  const shown = useProject((project) => project.maps[mapId]?.layers);
  return (
    <Menu
      side="top"
      align="center"
      trigger={
        <Button variant="quiet" size="s" icon={Layers} aria-label={t('map.layers')}>
          <span className={styles.word}>{t('map.layers')}</span>
        </Button>
      }
      entries={[
        ...LAYERS.map((layer) => ({
          id: layer,
          label: t(`map.layer.${layer}`),
          checked: shown?.includes(layer) ?? false,
          disabled: readOnly || !hasLayer(editor.store.getState().project, mapId, layer),
          keepOpen: true,
          run: () => void editor.commit(showLayer, { mapId, layer, on: !(shown?.includes(layer) ?? false) }),
        })),
        'separator',
        {
          id: 'pageBreaks',
          label: t(pageBreaksAction.label),
          checked: pageBreaks,
          run: () => runAction(pageBreaksAction, editor),
        },
      ]}
    />
  );
}
