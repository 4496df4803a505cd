// OverlayFrame: the stages above and the lanes beside the overlay, of both maps; what one of them lacks stands in a broken line.
import type { RefObject } from 'react';
import { useT } from '@/i18n/useT';
import type { HeadFace, OverlayScene } from '@/layout/overlay';
import type { Palette } from '@/layout/palette';
import type { Box } from '@/layout/scene';
import { classes } from '@/ui/classes';
import styles from './OverlayFrame.module.css';
import type { Shown } from './overlayPicture';
import { LaneTile } from './LaneTile';
import frame from './PaneFrame.module.css';
import { alongFrame } from './paneView';

export type OverlayFrameProps = {
  overlay: OverlayScene;
  shown: Shown;
  label: string;
  /** The part of the scene whose names are in the document. */
  held: Box;
  palette: Palette;
  headerRef: RefObject<HTMLDivElement | null>;
  railRef: RefObject<HTMLDivElement | null>;
};

export function OverlayFrame(props: OverlayFrameProps) {
  const { overlay, shown, label, held, palette, headerRef, railRef } = props;
  const t = useT();
  const { scene, columnFaces, rowFaces } = overlay;
  const within = (at: number, size: number, from: number, length: number) =>
    at <= from + length && at + size >= from;
  const look = (face: HeadFace | undefined, slot: OverlayScene['columns'][number] | undefined) => {
    const isAbsent = shown !== 'both' && !hasIt(slot, shown, face);
    return isAbsent ? styles.absent : face?.look === 'away' && shown === 'both' ? styles.away : undefined;
  };
  return (
    <>
      <div className={frame.corner} title={label}>
        <span className={frame.title}>{label}</span>
      </div>
      <div className={frame.header}>
        <div ref={headerRef} className={frame.moving}>
          {scene.columns.map((column, at) => {
            if (!within(column.x, column.width, held.x, held.width)) return null;
            const tone = palette.stages[column.colour];
            const state = look(columnFaces.get(at), overlay.columns[at]);
            return (
              <div
                key={column.x}
                className={classes(frame.stage, state)}
                style={{
                  ...alongFrame({ at: column.x, size: column.width }),
                  ...(state === undefined && { background: tone.soft, color: palette.ink }),
                }}
              >
                <span className={frame.words}>
                  <span
                    className={classes(frame.name, state === styles.away && styles.gone)}
                    dir="auto"
                    title={column.stage.name}
                  >
                    {column.stage.name || t('compare.unnamedStage')}
                  </span>
                  {column.note !== undefined && (
                    <span
                      className={frame.note}
                      style={state === undefined ? { color: tone.ink } : undefined}
                    >
                      {column.note.join(' ')}
                    </span>
                  )}
                </span>
              </div>
            );
          })}
        </div>
      </div>
      <div className={frame.rail}>
        <div ref={railRef} className={frame.moving}>
          {scene.rows.map((row, at) => {
            if (!within(row.y, row.height, held.y, held.height)) return null;
            const face = rowFaces.get(at);
            const state = look(face, overlay.rows[at]);
            return (
              <div
                key={row.y}
                className={classes(frame.lane, state)}
                style={alongFrame({ at: row.y, size: row.height })}
              >
                <LaneTile row={row} palette={palette} />
                <span className={frame.laneWords}>
                  <span
                    className={classes(frame.laneName, state === styles.away && styles.gone)}
                    title={row.lane.name}
                  >
                    {row.lane.name || t('compare.unnamedLane')}
                  </span>
                  {shown === 'both' &&
                    face?.notes.map(({ sign, lines, tone: told }) => (
                      <span key={sign} className={classes(styles.chip, styles[told])}>
                        {sign} {lines.join(' ')}
                      </span>
                    ))}
                </span>
              </div>
            );
          })}
        </div>
      </div>
    </>
  );
}

/** Whether a map has what stands in a slot; what only stands elsewhere on it counts where it is now. */
function hasIt(
  slot: { fromId?: string; toId?: string } | undefined,
  side: 'from' | 'to',
  face: HeadFace | undefined,
): boolean {
  if (side === 'to') return slot?.toId !== undefined;
  return (
    slot?.fromId !== undefined || (face?.look === 'here' && face.notes.every(({ sign }) => sign !== '+'))
  );
}
