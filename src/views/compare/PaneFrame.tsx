// PaneFrame: the stage names above and the lane names beside a pane; they stay in view and read at any zoom.
import type { RefObject } from 'react';
import type { Comparison } from '@/analysis/comparison';
import { useT } from '@/i18n/useT';
import type { AlignedScenes, Slot } from '@/layout/alignScenes';
import type { Palette } from '@/layout/palette';
import type { Box } from '@/layout/scene';
import { classes } from '@/ui/classes';
import { kindWord } from './differenceWords';
import type { Mark } from './marks';
import { MarkChip } from './MarkChip';
import { LaneTile } from './LaneTile';
import styles from './PaneFrame.module.css';
import type { PaneSide } from './lockedPanes';
import { alongFrame } from './paneView';

export type PaneFrameProps = {
  side: PaneSide;
  label: string;
  comparison: Comparison;
  scenes: AlignedScenes;
  zoom: number;
  /** The part of the scene whose names are in the document. */
  held: Box;
  palette: Palette;
  marks: readonly Mark[];
  activeKey: string | undefined;
  onPick: (key: string) => void;
  headerRef: RefObject<HTMLDivElement | null>;
  railRef: RefObject<HTMLDivElement | null>;
};

/** A column of fewer pixels has no room for words beside its name. */
const NARROW = 90;
/** The word of a change leaves the whole name of its stage in sight only in a wider one; the sign has room beside it. */
const WORDS = 230;

export function PaneFrame(props: PaneFrameProps) {
  const { side, label, comparison, scenes, zoom, held, palette, marks, activeKey, onPick } = props;
  const { headerRef, railRef } = props;
  const t = useT();
  const own = side === 'from' ? 'fromId' : 'toId';
  const scene = scenes[side];
  const columns = new Map(scene.columns.map((column) => [column.stage.id, column]));
  const rows = new Map(scene.rows.map((row) => [row.lane.id, row]));
  const markOf = new Map(
    marks.flatMap((mark) =>
      mark.shape === 'column' || mark.shape === 'band' ? [[idOn(mark, side), mark]] : [],
    ),
  );
  const chips = (id: string | undefined, brief: boolean) => {
    const mark = markOf.get(id);
    if (!mark) return null;
    const { row } = mark;
    return (
      <button
        type="button"
        title={row.kinds.map((kind) => kindWord(comparison, row, kind)).join(', ')}
        className={classes(styles.chips, row.key === activeKey && styles.active)}
        onClick={() => onPick(row.key)}
      >
        {row.kinds.map((kind) => (
          <MarkChip key={kind} kind={kind} word={brief ? undefined : kindWord(comparison, row, kind)} />
        ))}
      </button>
    );
  };
  const within = (from: number, length: number) => (slot: Slot) =>
    slot.at <= from + length && slot.at + slot.size >= from;
  return (
    <>
      <div className={styles.corner} title={label}>
        <span className={styles.title}>{label}</span>
      </div>
      <div className={styles.header}>
        <div ref={headerRef} className={styles.moving}>
          {scenes.columns.filter(within(held.x, held.width)).map((slot) => {
            const column = columns.get(slot[own] ?? '');
            if (!column)
              return (
                <div
                  key={slot.at}
                  className={classes(styles.stage, styles.missing)}
                  style={alongFrame(slot)}
                  title={t('compare.notHere')}
                >
                  {slot.size * zoom < NARROW ? undefined : t('compare.notHere')}
                </div>
              );
            const tone = palette.stages[column.colour];
            return (
              <div
                key={slot.at}
                className={styles.stage}
                style={{ ...alongFrame(slot), background: tone.soft, color: palette.ink }}
              >
                <span className={styles.words}>
                  <span className={styles.name} dir="auto" title={column.stage.name}>
                    {column.stage.name || t('compare.unnamedStage')}
                  </span>
                  {column.note !== undefined && (
                    <span className={styles.note} style={{ color: tone.ink }}>
                      {column.note.join(' ')}
                    </span>
                  )}
                </span>
                {chips(slot[own], slot.size * zoom < WORDS)}
              </div>
            );
          })}
        </div>
      </div>
      <div className={styles.rail}>
        <div ref={railRef} className={styles.moving}>
          {scenes.rows.filter(within(held.y, held.height)).map((slot) => {
            const row = rows.get(slot[own] ?? '');
            if (!row)
              return (
                <div key={slot.at} className={classes(styles.lane, styles.missing)} style={alongFrame(slot)}>
                  {t('compare.notHere')}
                </div>
              );
            return (
              <div key={slot.at} className={styles.lane} style={alongFrame(slot)}>
                <LaneTile row={row} palette={palette} />
                <span className={styles.laneWords}>
                  <span className={styles.laneName} title={row.lane.name}>
                    {row.lane.name || t('compare.unnamedLane')}
                  </span>
                  {chips(slot[own], false)}
                </span>
              </div>
            );
          })}
        </div>
      </div>
    </>
  );
}

const idOn = (mark: Mark, side: PaneSide): string | undefined =>
  side === 'from' ? mark.row.fromId : mark.row.toId;
