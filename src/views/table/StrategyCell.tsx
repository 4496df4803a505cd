// One cell of the opportunities lane: the strategies of a stage with their status, to read.
import { memo, useRef } from 'react';
import { useT } from '@/i18n/useT';
import { strategiesInStage } from '@/model/stageStrategies';
import type { Strategy } from '@/model/types';
import { useProject, useSession } from '@/views/context/EditorContext';
import facts from './Facts.module.css';
import styles from './Cells.module.css';
import type { CellProps } from './cellProps';
import { CURSOR, useInSight } from './useInSight';

export const StrategyCell = memo(function StrategyCell({ stage, lane, entry }: CellProps) {
  const t = useT();
  const holder = useRef<HTMLTableCellElement>(null);
  const strategies = useProject((project) => strategiesInStage(project, lane.mapId, stage.id));
  const isPlace = useSession(
    ({ selection }) =>
      selection.kind === 'cell' && selection.stageId === stage.id && selection.laneId === lane.id,
  );
  useInSight(holder, isPlace ? 'cell' : undefined);
  const empty = strategies.length === 0;
  const place = `${lane.name}, ${stage.name}`;
  return (
    <td ref={holder} className={styles.cell} data-cell={`${stage.id}:${lane.id}`}>
      <button
        type="button"
        tabIndex={isPlace || entry ? 0 : -1}
        className={empty ? styles.slot : styles.told}
        data-empty={empty}
        aria-label={empty ? t('map.emptyCell', { where: place }) : undefined}
        {...(isPlace && { [CURSOR]: '' })}
      >
        {strategies.map((strategy) => (
          <StrategyFacts key={strategy.id} strategy={strategy} />
        ))}
      </button>
    </td>
  );
});

/** The title of a strategy and how far it is. */
export function StrategyFacts({ strategy: { title, status } }: { strategy: Strategy }) {
  const t = useT();
  return (
    <span className={styles.strategy}>
      <span>{title.trim() === '' ? t('map.untitledStrategy') : title}</span>
      {status && <span className={facts.small}>{t(`scene.status.${status}`)}</span>}
    </span>
  );
}
