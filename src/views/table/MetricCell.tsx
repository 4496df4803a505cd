// One cell of a lane of values: the value of a stage, what it is to reach, and a field for it once it is chosen.
import { memo, useRef } from 'react';
import { sceneWords } from '@/formats/sceneWords';
import { useT } from '@/i18n/useT';
import { valueSentence, type ValueWords, valueWords } from '@/layout/lanes/metric';
import type { Lane, Stage } from '@/model/types';
import { useEditorState, useProjectShallow, useSession } from '@/views/context/EditorContext';
import { ValueEntry } from '@/views/map/ValueEntry';
import facts from './Facts.module.css';
import styles from './Cells.module.css';
import type { CellProps, PrintCellProps } from './cellProps';
import print from './Print.module.css';
import { CURSOR, useInSight } from './useInSight';

const NOTHING: ValueWords = { value: undefined, goal: undefined, met: undefined };

function useValue(lane: Lane, stage: Stage): ValueWords {
  const words = sceneWords(useT());
  return useProjectShallow((project) => {
    const metric = project.metrics[lane.metricId ?? ''];
    return metric ? valueWords(project, metric, stage.id, words) : NOTHING;
  });
}

export const MetricCell = memo(function MetricCell({ stage, lane, entry }: CellProps) {
  const t = useT();
  const holder = useRef<HTMLTableCellElement>(null);
  const value = useValue(lane, stage);
  const readOnly = useEditorState((state) => state.readOnly);
  const isPlace = useSession(
    ({ selection }) =>
      selection.kind === 'cell' && selection.stageId === stage.id && selection.laneId === lane.id,
  );
  useInSight(holder, isPlace ? 'cell' : undefined);
  const where = `${lane.name}, ${stage.name}`;
  const label = t('map.cellHolds', { where, what: valueSentence(value, sceneWords(t)) });
  return (
    <td ref={holder} className={styles.cell} data-cell={`${stage.id}:${lane.id}`}>
      {isPlace && !readOnly ? (
        <div className={styles.told}>
          <ValueFacts value={value} />
          <ValueEntry
            key={`${stage.id}:${lane.id}`}
            lane={lane}
            stageId={stage.id}
            label={label}
            className={styles.valueEntry}
            {...{ [CURSOR]: '' }}
          />
        </div>
      ) : (
        <button
          type="button"
          tabIndex={isPlace || entry ? 0 : -1}
          className={styles.told}
          aria-label={label}
          {...(isPlace && { [CURSOR]: '' })}
        >
          <ValueFacts value={value} />
        </button>
      )}
    </td>
  );
});

/** A value, its goal and how they stand to each other, in words. */
function ValueFacts({ value: { value, goal, met } }: { value: ValueWords }) {
  const t = useT();
  const about = [
    goal === undefined ? '' : t('scene.goal', { value: goal }),
    met === undefined ? '' : t(met ? 'scene.goalReached' : 'scene.goalMissed'),
  ].filter((part) => part !== '');
  return (
    <span className={styles.strategy}>
      {value === undefined ? (
        <span className="visually-hidden">{t('scene.notAsked')}</span>
      ) : (
        <b className={styles.number}>{value}</b>
      )}
      {about.length > 0 && <span className={facts.small}>{about.join(' · ')}</span>}
    </span>
  );
}

export function PrintValue({ lane, stage }: PrintCellProps) {
  const value = useValue(lane, stage);
  return (
    <td className={print.cell}>
      <ValueFacts value={value} />
    </td>
  );
}
