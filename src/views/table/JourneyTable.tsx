// The table itself: stages are columns, lanes are rows, each with its header.
import { type CSSProperties, Fragment, memo } from 'react';
import { useT } from '@/i18n/useT';
import type { Id } from '@/model/id';
import { cardCountOf, lanesOf, stagesOf } from '@/model/select';
import { isWalked } from '@/views/actions/grid';
import { useProject, useSession } from '@/views/context/EditorContext';
import { useShownProject } from '@/views/context/shown';
import { LaneRow } from './LaneRow';
import { PhaseHeads } from './PhaseHeads';
import { StageHeads } from './StageHeads';
import { TableCaption } from './TableCaption';
import styles from './Table.module.css';
import { useProcessLines } from './useProcessLines';

/** From this many cards on, what is out of sight is neither laid out nor painted. */
const LARGE = 400;

export const JourneyTable = memo(function JourneyTable({ mapId }: { mapId: Id }) {
  const t = useT();
  const stages = useShownProject(mapId, (project) => stagesOf(project, mapId));
  const lanes = useShownProject(mapId, (project) => lanesOf(project, mapId));
  const large = useProject((project) => {
    const count = stagesOf(project, mapId).reduce((sum, { id }) => sum + cardCountOf(project, id), 0);
    return count > LARGE;
  });
  const lines = useProcessLines(lanes);
  // Where Tab enters the table while nothing is selected.
  const nothing = useSession(({ selection }) => selection.kind === 'none');
  const [stage, walked] = [stages[0], lanes.find(isWalked)];
  const first = stage && walked ? `${stage.id}:${walked.id}` : (stage ?? lanes[0])?.id;
  const entry = nothing ? first : undefined;
  return (
    <table
      className={styles.table}
      data-large={large}
      style={{ '--stages': Math.max(1, stages.length) } as CSSProperties}
    >
      <caption className={styles.caption}>
        <TableCaption mapId={mapId} />
      </caption>
      <thead>
        <PhaseHeads stages={stages} />
        <tr>
          <th scope="col" className={styles.corner}>
            {t('map.lanes')}
          </th>
          <StageHeads stages={stages} entry={entry} />
        </tr>
      </thead>
      <tbody>
        {lanes.map((lane, at) => (
          <Fragment key={lane.id}>
            {lines.has(lane.id) && (
              <tr className={styles.process}>
                <td colSpan={stages.length + 1}>
                  <span>{lines.get(lane.id)}</span>
                </td>
              </tr>
            )}
            <LaneRow lane={lane} at={at} stages={stages} entry={entry} />
          </Fragment>
        ))}
      </tbody>
    </table>
  );
});
