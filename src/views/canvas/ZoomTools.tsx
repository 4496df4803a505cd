// The tools of the canvas in the bar: how large the map is seen.
import { Maximize } from 'lucide-react';
import { useT } from '@/i18n/useT';
import { Button } from '@/ui/Button';
import { IconButton } from '@/ui/IconButton';
import { Menu } from '@/ui/Menu';
import { runAction } from '@/views/actions/action';
import { menuOf } from '@/views/actions/actions';
import {
  actualSizeAction,
  fitAction,
  zoomInAction,
  zoomOutAction,
  zoomToSelectionAction,
} from '@/views/actions/screenActions';
import { useEditor } from '@/views/context/EditorContext';
import { useCanvasState } from './canvasStore';
import styles from '@/views/map/ToolBar.module.css';

export function ZoomTools() {
  const t = useT();
  const editor = useEditor();
  return (
    <>
      <ZoomMenu />
      <IconButton
        icon={Maximize}
        label={t('actions.fit')}
        className={styles.fit}
        size="s"
        shortcut="shift+1"
        tooltipSide="top"
        onClick={() => runAction(fitAction, editor)}
      />
      <span className={styles.divider} />
    </>
  );
}

function ZoomMenu() {
  const t = useT();
  const editor = useEditor();
  const percent = useCanvasState((state) => state.percent);
  return (
    <Menu
      side="top"
      align="center"
      trigger={
        <Button variant="quiet" size="s" className={styles.percent} aria-label={t('map.zoom', { percent })}>
          {t('map.percent', { percent })}
        </Button>
      }
      entries={() =>
        menuOf([zoomInAction, zoomOutAction, actualSizeAction, fitAction, zoomToSelectionAction], editor)
      }
    />
  );
}
