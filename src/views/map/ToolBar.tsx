// The bar of the map screen: undo and redo, add a stage or lane, the tools of the look, the way to the other look.
import { Columns3, PanelRight, Plus, Redo2, Rows3, Table2, Undo2, Workflow } from 'lucide-react';
import type { ReactNode } from 'react';
import { useT } from '@/i18n/useT';
import type { Id } from '@/model/id';
import { Button } from '@/ui/Button';
import { Icon } from '@/ui/Icon';
import { IconButton } from '@/ui/IconButton';
import { classes } from '@/ui/classes';
import { Tooltip } from '@/ui/Tooltip';
import { type Action, canRun, runAction } from '@/views/actions/action';
import {
  addStageAction,
  inspectorAction,
  redoAction,
  tableAction,
  undoAction,
} from '@/views/actions/screenActions';
import { useEditor, useEditorState, useSession } from '@/views/context/EditorContext';
import { inTable } from '@/views/context/router';
import { AddLaneMenu } from './AddLaneMenu';
import { LayersMenu } from './LayersMenu';
import styles from './ToolBar.module.css';
import { PathsMenu } from './PathsMenu';
import { ViewMenu } from './ViewMenu';

export type ToolBarProps = {
  mapId: Id;
  /** In a strip of its own, instead of floating over the map. */
  docked?: boolean;
  /** The tools of the one look at the map that is shown. */
  children: ReactNode;
};

export function ToolBar({ mapId, docked = false, children }: ToolBarProps) {
  const t = useT();
  const editor = useEditor();
  const readOnly = useEditorState((state) => state.readOnly);
  const inspector = useSession((session) => session.inspectorOpen ?? false);
  const why = readOnly ? t('map.readOnly') : undefined;
  return (
    <div
      role="toolbar"
      aria-label={t('map.toolbar')}
      className={classes(styles.bar, docked && styles.docked)}
    >
      <HistoryButton action={undoAction} icon={Undo2} label={t('actions.undo')} />
      <HistoryButton action={redoAction} icon={Redo2} label={t('actions.redo')} />
      <span className={styles.divider} />
      <Tooltip content={t('actions.addStage')} side="top">
        <Button
          variant="quiet"
          size="s"
          aria-label={t('actions.addStage')}
          title={why}
          disabled={readOnly}
          onClick={() => runAction(addStageAction, editor)}
        >
          <span className={styles.plus}>
            <Icon icon={Plus} />
          </span>
          <span className={styles.word}>{t('map.stageWord')}</span>
          <span className={styles.narrow}>
            <Icon icon={Columns3} />
          </span>
        </Button>
      </Tooltip>
      <AddLaneMenu
        side="top"
        trigger={
          <Button variant="quiet" size="s" aria-label={t('actions.addLane')} title={why} disabled={readOnly}>
            <span className={styles.plus}>
              <Icon icon={Plus} />
            </span>
            <span className={styles.word}>{t('map.laneWord')}</span>
            <span className={styles.narrow}>
              <Icon icon={Rows3} />
            </span>
          </Button>
        }
      />
      <PathsMenu mapId={mapId} />
      <LayersMenu mapId={mapId} />
      <ViewMenu mapId={mapId} />
      <span className={styles.divider} />
      {children}
      <ViewButton />
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

/** The way from the map to its table and back; it stands in the same place in both. */
function ViewButton() {
  const t = useT();
  const editor = useEditor();
  const table = inTable();
  const label = t(table ? 'map.toMap' : 'map.toTable');
  return (
    <Tooltip content={label} shortcut={tableAction.shortcuts?.[0]} side="top">
      <Button
        variant="quiet"
        size="s"
        icon={table ? Workflow : Table2}
        aria-label={label}
        onClick={() => runAction(tableAction, editor)}
      >
        <span className={styles.word}>{t(table ? 'map.asMap' : 'map.asTable')}</span>
      </Button>
    </Tooltip>
  );
}
