// The stage header: it stays on top while the map moves below it. Moved and stretched by the viewport, not by React.
import { Ellipsis, Plus } from 'lucide-react';
import { type CSSProperties, memo, type PointerEvent, type RefObject, useLayoutEffect } from 'react';
import { useT } from '@/i18n/useT';
import type { Column, HeatMark } from '@/layout/scene';
import { Button } from '@/ui/Button';
import { IconButton } from '@/ui/IconButton';
import { Menu } from '@/ui/Menu';
import { classes } from '@/ui/classes';
import { runAction } from '@/views/actions/action';
import { addStageAction } from '@/views/actions/screenActions';
import { stageEntries } from '@/views/actions/selectionMenu';
import { useEditorState } from '@/views/context/EditorContext';
import { moveAmong } from '@/views/actions/gridActions';
import { useCanvas, useCanvasState } from './canvasStore';
import bands from './Bands.module.css';
import styles from './Frame.module.css';
import { HeatButton } from './HeatButton';
import { useHeadStyle } from './headStyle';
import { PhaseBands } from './PhaseBands';
import { ResizeEdge } from './ResizeEdge';
import { StageFields } from '@/views/map/StageFields';
import { useHead } from './useHead';
import { useHeadsInSight } from './useHeadsInSight';
import { useReorder } from './useReorder';
import { stageSpans, stretch } from './stretch';
import type { Moved } from './ViewportSync';

type HeaderProps = { track: RefObject<HTMLDivElement | null>; listeners: Set<Moved> };

export function StageHeader({ track, listeners }: HeaderProps) {
  const t = useT();
  const canvas = useCanvas();
  const { editor } = canvas;
  const columns = useCanvasState((state) => state.scene.columns);
  const style = useHeadStyle();
  const phases = useCanvasState((state) => state.scene.phases);
  const heat = useCanvasState((state) => state.scene.heat?.stages);
  const readOnly = useEditorState((state) => state.readOnly);
  const { preview, begin } = useReorder({
    axis: 'x',
    disabled: readOnly,
    track,
    heads: () => stageSpans({ columns }),
    onDrop: (from, to) => {
      const stage = columns[from]?.stage;
      if (stage) moveAmong(editor, 'stage', stage.id, to);
    },
  });
  const seen = useHeadsInSight({
    kind: 'stage',
    track,
    ids: columns.map(({ stage }) => stage.id),
    spans: () => stageSpans({ columns }),
    listeners,
    lifted: preview?.from,
  });
  useLayoutEffect(() => {
    if (track.current) stretch(track.current, 'x', canvas.viewport().zoom, stageSpans({ columns }));
  });
  return (
    <div className={styles.header} style={style}>
      <div ref={track} className={styles.track} role="group" aria-label={t('map.stages')}>
        {seen.map((at) => {
          const column = columns[at];
          return (
            column && (
              <StageHead
                key={column.stage.id}
                column={column}
                first={at === 0}
                lifted={preview?.from === at ? preview.offset : undefined}
                at={at}
                heat={heat?.[at]}
                begin={begin}
              />
            )
          );
        })}
        <PhaseBands phases={phases} />
        {preview && <Gap columns={columns} at={preview.to} />}
        {columns.length === 0 && !readOnly && (
          <div className={styles.first} data-start={0}>
            <Button icon={Plus} onClick={() => runAction(addStageAction, editor)}>
              {t('map.firstStage')}
            </Button>
          </div>
        )}
      </div>
    </div>
  );
}

function Gap({ columns, at }: { columns: readonly Column[]; at: number }) {
  const before = columns[at - 1];
  const x = columns[at] ? columns[at].x - 4 : before ? before.x + before.width + 4 : 0;
  return <div className={styles.gapX} data-start={x} />;
}

type StageProps = {
  column: Column;
  first: boolean;
  lifted: number | undefined;
  at: number;
  heat: HeatMark | undefined;
  begin: (event: PointerEvent<HTMLElement>, at: number) => void;
};

const StageHead = memo(function StageHead({ column, first, lifted, at, heat, begin }: StageProps) {
  const t = useT();
  const { stage, colour } = column;
  const { editor, editing, selected, readOnly, hasMenu, box, face, more } = useHead('stage', stage.id);
  const name = stage.name.trim() === '' ? t('map.untitledStage') : stage.name;
  return (
    <div
      className={classes(styles.stage, selected && styles.selected, lifted !== undefined && styles.lifted)}
      style={
        {
          '--lift': `${lifted ?? 0}px`,
          '--soft': `var(--m-stage-${colour}-soft)`,
          '--tone': `var(--m-stage-${colour}-ink)`,
          '--most': Math.max(2, column.lines.length),
        } as CSSProperties
      }
      data-stage={stage.id}
      data-at={at}
      data-lines={column.lines.length}
      {...box}
      onPointerDown={(event) => begin(event, at)}
    >
      {editing ? (
        <StageFields stage={stage} />
      ) : (
        <button
          {...face(first)}
          className={styles.face}
          aria-label={[name, t('map.stage'), stage.duration, column.measured, heat && t('map.weightOf', heat)]
            .filter(Boolean)
            .join(', ')}
        >
          <span className={styles.name} data-words="">
            {name}
          </span>
          {column.note !== undefined && (
            <span className={styles.note} dir="auto">
              {column.note.join('\n')}
            </span>
          )}
        </button>
      )}
      {heat && (
        <HeatButton
          editor={editor}
          heat={heat}
          place={{ mapId: stage.mapId, stageId: stage.id }}
          name={name}
          reachable={selected}
          className={bands.heat}
        >
          <b>{heat.weight}</b> {heat.word}
        </HeatButton>
      )}
      {hasMenu && (
        <Menu
          trigger={
            <IconButton
              icon={Ellipsis}
              size="xs"
              label={t('map.stageMenu', { name })}
              className={styles.more}
              {...more}
            />
          }
          entries={() => stageEntries(editor, stage.id, t)}
          align="end"
        />
      )}
      {!readOnly && <ResizeEdge kind="stage" id={stage.id} />}
    </div>
  );
});
