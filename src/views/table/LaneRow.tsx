// One row of the table: the lane's header, and a cell for each stage.
import { type CSSProperties, memo } from 'react';
import type { Lane, Stage } from '@/model/types';
import { FoldedCells } from './FoldedCells';
import { laneCellsOf } from './laneCells';
import { LaneHead } from './LaneHead';
import styles from './Table.module.css';
import { useLaneLook } from './useLaneLook';

export type LaneRowProps = {
  lane: Lane;
  at: number;
  stages: readonly Stage[];
  /** Where Tab enters the table: a stage, a lane, or a cell as `stage:lane`. */
  entry: string | undefined;
};

export const LaneRow = memo(function LaneRow({ lane, at, stages, entry }: LaneRowProps) {
  const look = useLaneLook(lane);
  const entryAt = stages.find(({ id }) => entry === `${id}:${lane.id}`)?.id;
  const { Cells } = laneCellsOf(lane);
  const accent = {
    '--bar': `var(--m-accent-${look.accent})`,
    '--lane-soft': `var(--m-accent-${look.accent}-soft)`,
    '--lane-ink': `var(--m-accent-${look.accent}-ink)`,
  } as CSSProperties;
  return (
    <tr className={styles.row} style={accent}>
      <LaneHead lane={lane} at={at} entry={entry === lane.id} icon={look.icon} note={look.note} />
      {!lane.collapsed && <Cells lane={lane} stages={stages} entryAt={entryAt} />}
      {lane.collapsed && stages.length > 0 && (
        <FoldedCells lane={lane} stages={stages} className={styles.folded} />
      )}
    </tr>
  );
});
