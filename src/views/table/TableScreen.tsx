// The map as a table: the same map, selection, keys and commands, to be read, heard, edited and printed.
import { Printer } from 'lucide-react';
import { useEffect, useRef } from 'react';
import { selectedId } from '@/editor/session';
import '@/i18n/en/inspector';
import '@/i18n/en/table';
import { useT } from '@/i18n/useT';
import type { Id } from '@/model/id';
import { lanesOf, stagesOf } from '@/model/select';
import { classes } from '@/ui/classes';
import { ContextMenu } from '@/ui/ContextMenu';
import { IconButton } from '@/ui/IconButton';
import { runAction } from '@/views/actions/action';
import { findAction } from '@/views/actions/findActions';
import { addStageAction, printAction } from '@/views/actions/screenActions';
import { selectionEntries } from '@/views/actions/selectionMenu';
import { useEditor, useProject } from '@/views/context/EditorContext';
import { EmptyMap } from '@/views/map/EmptyMap';
import frame from '@/views/map/MapFrame.module.css';
import { useMapColours } from '@/views/scene/mapColours';
import { ToolBar } from '@/views/map/ToolBar';
import { REGION } from '@/views/map/useCursor';
import { useMapScreen } from '@/views/map/useMapScreen';
import { ViewGate } from '@/views/evidence/ViewGate';
import { WalkBar } from '@/views/map/WalkBar';
import { FindGate } from '@/views/search/FindGate';
import { Inspector } from '@/views/inspector/Inspector';
import { JourneyTable } from './JourneyTable';
import { PathsInWords } from './PathsInWords';
import { Printing } from './Printing';
import styles from './TableScreen.module.css';
import { useTablePictures } from './useTablePictures';
import { useTablePointer } from './useTablePointer';

export function TableScreen({ mapId }: { mapId: Id }) {
  const known = useProject((project) => project.maps[mapId] !== undefined);
  return known ? <Screen key={mapId} mapId={mapId} /> : null;
}

function Screen({ mapId }: { mapId: Id }) {
  const colours = useMapColours();
  const t = useT();
  const editor = useEditor();
  const region = useMapScreen(mapId);
  const scroll = useRef<HTMLDivElement>(null);
  const bare = useProject(
    (project) => stagesOf(project, mapId).length === 0 && lanesOf(project, mapId).length === 0,
  );
  useTablePointer(editor, scroll);
  useTablePictures(editor, scroll);

  useEffect(() => {
    /** Fulfils the wish to see a record. */
    const reveal = (): void => {
      const { reveal: id } = editor.store.getState().session;
      if (id === undefined) return;
      editor.setSession({ reveal: undefined });
      const found = scroll.current?.querySelector(
        ['item', 'stage', 'lane'].map((name) => `[data-${name}="${id}"]`).join(),
      );
      found?.scrollIntoView({ block: 'nearest', inline: 'nearest' });
    };
    reveal();
    const stop = editor.store.subscribe(({ session }, before) => {
      if (session.reveal !== before.session.reveal) reveal();
    });
    return () => {
      stop();
      // The canvas brings into sight what was selected here.
      editor.setSession({ reveal: selectedId(editor.store.getState().session.selection) });
    };
  }, [editor]);

  return (
    <div className={frame.screen} style={colours}>
      <div
        ref={region}
        role="region"
        tabIndex={-1}
        aria-label={t('table.region')}
        className={classes(frame.region, styles.region)}
        {...{ [REGION]: '' }}
      >
        <ContextMenu entries={() => selectionEntries(editor, t, [addStageAction, findAction])}>
          <div ref={scroll} className={styles.scroll}>
            {bare ? (
              <EmptyMap />
            ) : (
              <>
                <JourneyTable mapId={mapId} />
                <PathsInWords mapId={mapId} />
              </>
            )}
          </div>
        </ContextMenu>
        <FindGate mapId={mapId} />
        <WalkBar mapId={mapId} />
        <ViewGate mapId={mapId} />
        <ToolBar mapId={mapId} docked>
          <IconButton
            icon={Printer}
            label={t('actions.print')}
            size="s"
            shortcut={printAction.shortcuts?.[0]}
            tooltipSide="top"
            onClick={() => runAction(printAction, editor)}
          />
        </ToolBar>
      </div>
      <Inspector mapId={mapId} />
      <Printing mapId={mapId} />
    </div>
  );
}
