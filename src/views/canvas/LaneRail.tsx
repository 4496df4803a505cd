// The lane names: they stay on the left while the map moves beside them. Moved and stretched by the viewport, not by React.
import { Ellipsis } from 'lucide-react';
import { type CSSProperties, memo, type PointerEvent, type RefObject, useLayoutEffect, useRef } from 'react';
import { useT } from '@/i18n/useT';
import { svgPath } from '@/formats/svgPath';
import { softHyphens } from '@/layout/softHyphens';
import { LANE_ICONS } from '@/layout/icons';
import type { HeatMark, Row } from '@/layout/scene';
import { classes } from '@/ui/classes';
import { IconButton } from '@/ui/IconButton';
import { Menu } from '@/ui/Menu';
import { actionsOf, menuOf } from '@/views/actions/actions';
import { useEditorState } from '@/views/context/EditorContext';
import { moveAmong } from '@/views/actions/gridActions';
import { useCanvas, useCanvasState } from './canvasStore';
import frame from './Frame.module.css';
import { HeatButton } from './HeatButton';
import { useHeadStyle } from './headStyle';
import { NameField } from '@/views/map/NameField';
import styles from './Rail.module.css';
import { ResizeEdge } from './ResizeEdge';
import { useHead } from './useHead';
import { useHeadsInSight } from './useHeadsInSight';
import { useReorder } from './useReorder';
import { keepNameInSight, laneSpans, moveDownAgain, stretch } from './stretch';
import type { Moved } from './ViewportSync';

type RailProps = { track: RefObject<HTMLDivElement | null>; listeners: Set<Moved> };

export function LaneRail({ track, listeners }: RailProps) {
  const t = useT();
  const canvas = useCanvas();
  const { editor } = canvas;
  const rows = useCanvasState((state) => state.scene.rows);
  const lineHeights = useCanvasState((state) => state.scene.lineHeights);
  const style = useHeadStyle();
  const heat = useCanvasState((state) => state.scene.heat);
  const noStages = useCanvasState((state) => state.scene.columns.length === 0);
  const readOnly = useEditorState((state) => state.readOnly);
  const { preview, begin } = useReorder({
    axis: 'y',
    disabled: readOnly,
    track,
    heads: () => laneSpans({ rows, lineHeights }, canvas.size()),
    onDrop: (from, to) => {
      const lane = rows[from]?.lane;
      if (lane) moveAmong(editor, 'lane', lane.id, to);
    },
  });
  const seen = useHeadsInSight({
    kind: 'lane',
    track,
    ids: rows.map(({ lane }) => lane.id),
    spans: () => rows.map(({ y, height }) => ({ start: y, length: height })),
    listeners,
    lifted: preview?.from,
  });
  useLayoutEffect(() => {
    if (!track.current) return;
    const [viewport, scene] = [canvas.viewport(), { rows, lineHeights }];
    const size = canvas.size();
    stretch(track.current, 'y', viewport.zoom, laneSpans(scene, size));
    keepNameInSight(track.current, scene, viewport, size);
  });
  const last = rows.at(-1);
  const gap = preview && (rows[preview.to]?.y ?? (last ? last.y + last.height : 0));
  return (
    <div className={styles.rail} style={style} data-heat={heat ? '' : undefined}>
      <div ref={track} className={frame.track} role="group" aria-label={t('map.lanes')}>
        {seen.map((at) => {
          const row = rows[at];
          return (
            row && (
              <LaneHead
                key={row.lane.id}
                lane={row.lane}
                accent={row.accent}
                icon={row.icon}
                note={row.note?.join('\n')}
                most={mostLines(row)}
                collapsed={row.collapsed}
                stop={noStages && at === 0}
                lifted={preview?.from === at ? preview.offset : undefined}
                at={at}
                heat={heat?.rows.get(row.lane.id)}
                begin={begin}
              />
            )
          );
        })}
        {gap !== undefined && <div className={styles.gapY} data-start={gap} />}
      </div>
    </div>
  );
}

/**
 * Single fields of the row, because the row itself is new with each letter written in one of its cells. Where it stands
 * is not among them: stretch() writes that.
 */
type LaneProps = Pick<Row, 'lane' | 'accent' | 'icon' | 'collapsed'> & {
  note: string | undefined;
  /** How many lines the name may have. */
  most: number;
  stop: boolean;
  lifted: number | undefined;
  at: number;
  heat: HeatMark | undefined;
  begin: (event: PointerEvent<HTMLElement>, at: number) => void;
};

const mostLines = ({ collapsed, lines, narrow }: Row): number =>
  Math.max(collapsed ? lines.length : 3, narrow.lines);

const LaneHead = memo(function LaneHead(props: LaneProps) {
  const { lane, accent, icon, note, most, collapsed, stop, lifted, at, heat, begin } = props;
  const t = useT();
  const { editor, editing, selected, readOnly, hasMenu, box, face, more } = useHead('lane', lane.id);
  const name = lane.name.trim() === '' ? t('map.untitledLane') : lane.name;
  const head = useRef<HTMLDivElement>(null);
  useLayoutEffect(() => {
    if (head.current) moveDownAgain(head.current);
  });
  return (
    <div
      ref={head}
      className={classes(
        styles.lane,
        selected && styles.selected,
        lifted !== undefined && styles.lifted,
        collapsed && styles.collapsed,
      )}
      style={
        {
          '--lift': `${lifted ?? 0}px`,
          '--soft': `var(--m-accent-${accent}-soft)`,
          '--tone': `var(--m-accent-${accent}-ink)`,
          '--most': most,
        } as CSSProperties
      }
      data-lane={lane.id}
      data-at={at}
      {...box}
      onPointerDown={(event) => begin(event, at)}
    >
      <svg className={styles.tile} viewBox="0 0 16 16" aria-hidden="true">
        <path d={svgPath(LANE_ICONS[icon])} />
      </svg>
      {editing ? (
        <NameField
          id={lane.id}
          name={lane.name}
          label={t('map.laneName')}
          className={classes(frame.field, styles.field)}
        />
      ) : (
        <button
          {...face(stop)}
          className={classes(frame.face, styles.face)}
          aria-label={[name, t('map.lane'), collapsed && t('map.collapsed'), heat && t('map.weightOf', heat)]
            .filter(Boolean)
            .join(', ')}
        >
          <span className={classes(frame.name, styles.name)} data-words="">
            {softHyphens(name)}
          </span>
          {note !== undefined && (
            <span className={classes(frame.note, styles.note)} dir="auto">
              {note}
            </span>
          )}
        </button>
      )}
      {heat && (
        <HeatButton
          editor={editor}
          heat={heat}
          place={{ mapId: lane.mapId, laneId: lane.id }}
          name={name}
          reachable={selected}
          className={styles.heat}
        >
          {heat.weight}
        </HeatButton>
      )}
      {hasMenu && (
        <Menu
          trigger={
            <IconButton
              icon={Ellipsis}
              size="xs"
              label={t('map.laneMenu', { name })}
              className={classes(frame.more, styles.more)}
              {...more}
            />
          }
          entries={() => menuOf(actionsOf('lane'), editor)}
        />
      )}
      {!readOnly && !collapsed && <ResizeEdge kind="lane" id={lane.id} />}
    </div>
  );
});
