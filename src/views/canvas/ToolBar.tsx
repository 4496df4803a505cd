// The floating bar: undo and redo, add a stage or lane, zoom.
import { Maximize, PanelRight, Plus, Redo2, Undo2 } from 'lucide-react';
import { useT } from '@/i18n/useT';
import type { Id } from '@/model/id';
import { Button } from '@/ui/Button';
import { Icon } from '@/ui/Icon';
import { IconButton } from '@/ui/IconButton';
import { Menu } from '@/ui/Menu';
import { type Action, canRun, runAction } from '@/views/actions/action';
import { menuOf } from '@/views/actions/actions';
import {
  actualSizeAction,
  addStageAction,
  fitAction,
  inspectorAction,
  redoAction,
  undoAction,
  zoomInAction,
  zoomOutAction,
  zoomToSelectionAction,
} from '@/views/actions/screenActions';
import { useEditor, useEditorState, useSession } from '@/views/app/EditorContext';
import { AddLaneMenu } from './AddLaneMenu';
import { useCanvasState } from './canvasStore';
import styles from './MapScreen.module.css';
import { PathsMenu } from './PathsMenu';

export function ToolBar({ mapId }: { mapId: Id }) {
  const t = useT();
  const editor = useEditor();
  const readOnly = useEditorState((state) => state.readOnly);
  const inspector = useSession((session) => session.inspectorOpen ?? false);
  const why = readOnly ? t('map.readOnly') : undefined;
  return (
    <div role="toolbar" aria-label={t('map.toolbar')} className={styles.bar}>
      <HistoryButton action={undoAction} icon={Undo2} label={t('actions.undo')} />
      <HistoryButton action={redoAction} icon={Redo2} label={t('actions.redo')} />
      <span className={styles.divider} />
      <Button
        variant="quiet"
        size="s"
        aria-label={t('actions.addStage')}
        title={why}
        disabled={readOnly}
        onClick={() => runAction(addStageAction, editor)}
      >
        <Icon icon={Plus} />
        {t('map.stageWord')}
      </Button>
      <AddLaneMenu
        side="top"
        trigger={
          <Button variant="quiet" size="s" aria-label={t('actions.addLane')} title={why} disabled={readOnly}>
            <Icon icon={Plus} />
            {t('map.laneWord')}
          </Button>
        }
      />
      <PathsMenu mapId={mapId} />
      <span className={styles.divider} />
      <ZoomMenu />
      <IconButton
        icon={Maximize}
        label={t('actions.fit')}
        size="s"
        shortcut="shift+1"
        tooltipSide="top"
        onClick={() => runAction(fitAction, editor)}
      />
      <span className={styles.divider} />
      <IconButton
        icon={PanelRight}
        label={t('actions.toggleInspector')}
        size="s"
        shortcut="mod+i"
        tooltipSide="top"
        aria-pressed={inspector}
        onClick={() => runAction(inspectorAction, editor)}
      />
    </div>
  );
}

/** Undo or redo; the tooltip says what it would take back or do again. */
function HistoryButton({ action, icon, label }: { action: Action; icon: typeof Undo2; label: string }) {
  const editor = useEditor();
  const enabled = useEditorState(() => canRun(action, editor));
  return (
    <IconButton
      icon={icon}
      label={label}
      size="s"
      shortcut={action.shortcuts?.[0]}
      tooltipSide="top"
      disabled={!enabled}
      onClick={() => runAction(action, editor)}
    />
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
