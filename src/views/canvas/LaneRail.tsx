// The lane names: they stay on the left while the map moves beside them. Moved and stretched by the viewport, not by React.
import { Ellipsis } from 'lucide-react';
import { type CSSProperties, type RefObject, useRef } from 'react';
import { moveLane } from '@/commands/lanes';
import { useT } from '@/i18n/useT';
import { LANE_ICONS } from '@/layout/icons';
import type { Row } from '@/layout/scene';
import { classes } from '@/ui/classes';
import { IconButton } from '@/ui/IconButton';
import { Menu } from '@/ui/Menu';
import { actionsOf, menuOf } from '@/views/actions/actions';
import { useEditor, useEditorState, useSession } from '@/views/app/EditorContext';
import { useCanvas, useCanvasState } from './canvasStore';
import styles from './Frame.module.css';
import { NameField } from './NameField';
import { useCursor } from './useCursor';
import { useReorder } from './useReorder';
import { FRAME } from './window';

export function LaneRail({ track }: { track: RefObject<HTMLDivElement | null> }) {
  const t = useT();
  const canvas = useCanvas();
  const { editor } = canvas;
  const rows = useCanvasState((state) => state.scene.rows);
  const noStages = useCanvasState((state) => state.scene.columns.length === 0);
  const readOnly = useEditorState((state) => state.readOnly);
  const { preview, begin } = useReorder({
    axis: 'y',
    disabled: readOnly,
    spans: () => {
      const { y, zoom } = canvas.viewport();
      const top = (track.current?.parentElement?.getBoundingClientRect().top ?? 0) - FRAME.header;
      return rows.map((row) => ({ start: top + y + row.y * zoom, length: row.height * zoom }));
    },
    onDrop: (from, to) => {
      const lane = rows[from]?.lane;
      if (lane) editor.commit(moveLane, { id: lane.id, index: to });
    },
  });
  const last = rows.at(-1);
  const gap = preview && (rows[preview.to]?.y ?? (last ? last.y + last.height : 0));
  return (
    <div className={styles.rail}>
      <div ref={track} className={styles.track} role="group" aria-label={t('map.lanes')}>
        {rows.map((row, at) => (
          <Lane
            key={row.lane.id}
            row={row}
            stop={noStages && at === 0}
            lifted={preview?.from === at ? preview.offset : undefined}
            onPointerDown={(event) => begin(event, at)}
          />
        ))}
        {gap !== undefined && <div className={styles.gapY} style={{ '--y': gap } as CSSProperties} />}
      </div>
    </div>
  );
}

type LaneProps = {
  row: Row;
  stop: boolean;
  lifted: number | undefined;
  onPointerDown: (event: React.PointerEvent<HTMLElement>) => void;
};

function Lane({ row, stop, lifted, onPointerDown }: LaneProps) {
  const t = useT();
  const editor = useEditor();
  const ref = useRef<HTMLButtonElement>(null);
  const { lane, y, height, accent, icon } = row;
  const editing = useSession((session) => session.editing === lane.id);
  const selected = useSession(({ selection }) => selection.kind === 'lane' && selection.id === lane.id);
  const nothing = useSession(({ selection }) => selection.kind === 'none');
  const readOnly = useEditorState((state) => state.readOnly);
  useCursor(ref, selected && !editing);
  const name = lane.name.trim() === '' ? t('map.untitledLane') : lane.name;
  const select = () => editor.setSession({ selection: { kind: 'lane', id: lane.id } });
  return (
    <div
      className={classes(
        styles.lane,
        selected && styles.selected,
        lifted !== undefined && styles.lifted,
        row.collapsed && styles.collapsed,
      )}
      style={
        {
          '--y': y,
          '--h': height,
          '--lift': `${lifted ?? 0}px`,
          '--soft': `var(--m-accent-${accent}-soft)`,
          '--tone': `var(--m-accent-${accent}-ink)`,
        } as CSSProperties
      }
      data-lane={lane.id}
      onPointerDown={onPointerDown}
      onDoubleClick={() => !readOnly && editor.setSession({ editing: lane.id })}
    >
      <span className={styles.tile}>
        <svg viewBox="0 0 16 16" width="16" height="16" aria-hidden="true">
          <path d={LANE_ICONS[icon]} />
        </svg>
      </span>
      {editing ? (
        <NameField
          kind="lane"
          id={lane.id}
          name={lane.name}
          label={t('map.laneName')}
          className={styles.field}
        />
      ) : (
        <button
          ref={ref}
          type="button"
          data-handle=""
          tabIndex={selected || (stop && nothing) ? 0 : -1}
          className={styles.face}
          aria-label={`${name}, ${t('map.lane')}${row.collapsed ? `, ${t('map.collapsed')}` : ''}`}
          onClick={select}
          onFocus={() => !selected && select()}
        >
          <span className={styles.name}>{name}</span>
          {row.note !== undefined && <span className={styles.note}>{row.note}</span>}
        </button>
      )}
      {!editing && !readOnly && (
        <Menu
          trigger={
            <IconButton
              icon={Ellipsis}
              size="xs"
              label={t('map.laneMenu', { name })}
              className={styles.more}
              tabIndex={selected ? 0 : -1}
              data-control=""
              onClick={select}
            />
          }
          entries={selected ? menuOf(actionsOf('lane'), editor) : []}
        />
      )}
    </div>
  );
}
