// One row of the table: the lane's header, and a cell for each stage.
import { type CSSProperties, memo, type ReactNode, useState } from 'react';
import { useT } from '@/i18n/useT';
import type { Id } from '@/model/id';
import { laneKind } from '@/model/laneKinds';
import { cardsInCell, stagesOf } from '@/model/select';
import type { Lane, Stage } from '@/model/types';
import { useProject } from '@/views/app/EditorContext';
import { CardCell } from './CardCell';
import { FeelingCell } from './FeelingCell';
import { FindingCell } from './FindingCell';
import { LaneHead } from './LaneHead';
import styles from './Table.module.css';
import { useLaneLook } from './useLaneLook';

export type LaneRowProps = {
  mapId: Id;
  lane: Lane;
  at: number;
  stages: readonly Stage[];
  /** Where Tab enters the table: a stage, a lane, or a cell as `stage:lane`. */
  entry: string | undefined;
};

export const LaneRow = memo(function LaneRow({ mapId, lane, at, stages, entry }: LaneRowProps) {
  const look = useLaneLook(lane);
  // Which of the feelings Tab leads to: they have keys of their own.
  const [stop, setStop] = useState<string>();
  const { content } = laneKind(lane.kind);
  const entersAt = (stage: Stage) => entry === `${stage.id}:${lane.id}`;
  const cells = (): ReactNode => {
    if (lane.collapsed) return stages.length > 0 && <FoldedCells lane={lane} span={stages.length} />;
    switch (content) {
      case 'cards':
        return stages.map((stage) => (
          <CardCell key={stage.id} stage={stage} lane={lane} entry={entersAt(stage)} />
        ));
      case 'derived':
        return stages.map((stage) => (
          <FindingCell key={stage.id} mapId={mapId} stage={stage} lane={lane} entry={entersAt(stage)} />
        ));
      case 'emotion':
        return stages.map((stage, column) => (
          <FeelingCell
            key={stage.id}
            mapId={mapId}
            stage={stage}
            stop={stop}
            first={column === 0}
            onStop={setStop}
          />
        ));
    }
  };
  const accent = {
    '--bar': `var(--m-accent-${look.accent})`,
    '--lane-soft': `var(--m-accent-${look.accent}-soft)`,
    '--lane-ink': `var(--m-accent-${look.accent}-ink)`,
  } as CSSProperties;
  return (
    <tr className={styles.row} style={accent} data-content={content}>
      <LaneHead lane={lane} at={at} entry={entry === lane.id} icon={look.icon} note={look.note} />
      {cells()}
    </tr>
  );
});

/** What a collapsed lane holds, as a number; it is unfolded from its header. */
function FoldedCells({ lane, span }: { lane: Lane; span: number }) {
  const t = useT();
  const count = useProject((project) =>
    stagesOf(project, lane.mapId).reduce((sum, { id }) => sum + cardsInCell(project, id, lane.id).length, 0),
  );
  const isCards = laneKind(lane.kind).content === 'cards';
  return (
    <td colSpan={span} className={styles.folded}>
      {isCards ? t('table.cellsFolded', { count }) : t('table.folded')}
    </td>
  );
}
