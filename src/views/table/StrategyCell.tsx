// One cell of the opportunities lane: the strategies of a stage with their status.
import { memo, useRef } from 'react';
import { useShallow } from 'zustand/react/shallow';
import { useT } from '@/i18n/useT';
import { strategiesInStage } from '@/model/stageStrategies';
import type { Strategy } from '@/model/types';
import { classes } from '@/ui/classes';
import { actionsOf, menuOf } from '@/views/actions/actions';
import { useEditorState, useProject, useSession } from '@/views/context/EditorContext';
import { CardField } from '@/views/map/CardField';
import { nameOf } from '@/views/map/names';
import { CellMenu } from './CellMenu';
import facts from './Facts.module.css';
import styles from './Cells.module.css';
import type { CellProps } from './cellProps';
import { CURSOR, useInSight } from './useInSight';

export const StrategyCell = memo(function StrategyCell({ stage, lane, entry }: CellProps) {
  const t = useT();
  const holder = useRef<HTMLTableCellElement>(null);
  const strategies = useProject((project) => strategiesInStage(project, lane.mapId, stage.id));
  const { cursor, isPlace, writing } = useSession(
    useShallow(({ selection, editing }) => {
      const of = selection.kind === 'strategy' && (selection.stageId ?? stage.id) === stage.id;
      const own = of && strategies.some(({ id }) => id === selection.id) ? selection.id : undefined;
      return {
        cursor: own,
        isPlace: selection.kind === 'cell' && selection.stageId === stage.id && selection.laneId === lane.id,
        writing: editing !== undefined && editing === own,
      };
    }),
  );
  const readOnly = useEditorState((state) => state.readOnly);
  useInSight(holder, isPlace ? 'cell' : cursor && `${cursor} ${writing ? 'written' : ''}`);
  const where = `${lane.name}, ${stage.name}`;
  return (
    <td ref={holder} className={styles.cell} data-cell={`${stage.id}:${lane.id}`}>
      {strategies.length === 0 ? (
        <button
          type="button"
          tabIndex={isPlace || entry ? 0 : -1}
          className={styles.slot}
          data-empty="true"
          data-place={readOnly ? undefined : ''}
          aria-label={t(readOnly ? 'map.emptyCell' : 'map.addStrategyIn', { where })}
          {...(isPlace && { [CURSOR]: '' })}
        />
      ) : (
        <ul className={styles.cards}>
          {strategies.map(({ id, title, status }, index) => {
            const isCursor = cursor === id;
            const shown = title.trim() === '' ? t('map.untitledStrategy') : title;
            const marks = status ? [t(`scene.status.${status}`)] : [];
            const name = nameOf(
              { text: shown, lane, stage, at: index + 1, of: strategies.length, marks, evidence: undefined },
              t,
            );
            return (
              <li
                key={id}
                className={classes(styles.card, isCursor && (writing ? styles.writing : styles.selected))}
                data-item={id}
                data-strategy=""
                {...(isCursor && writing && { [CURSOR]: '' })}
              >
                {isCursor && writing ? (
                  <CardField id={id} record={{ kind: 'strategy', text: title }} className={styles.field} />
                ) : (
                  <button
                    type="button"
                    tabIndex={isCursor || (entry && index === 0) ? 0 : -1}
                    aria-label={name}
                    className={styles.text}
                    data-words=""
                    {...(isCursor && { [CURSOR]: '' })}
                  >
                    {shown}
                  </button>
                )}
                {status && <p className={facts.small}>{t(`scene.status.${status}`)}</p>}
                {isCursor && !writing && !readOnly && (
                  <CellMenu
                    label={t('table.strategyMenu', { name: shown })}
                    entries={(editor) => menuOf(actionsOf('strategy'), editor)}
                    className={styles.more}
                  />
                )}
              </li>
            );
          })}
        </ul>
      )}
    </td>
  );
});

/** The title of a strategy and how far it is, on paper. */
export function StrategyFacts({ strategy: { title, status } }: { strategy: Strategy }) {
  const t = useT();
  return (
    <span className={styles.strategy}>
      <span>{title.trim() === '' ? t('map.untitledStrategy') : title}</span>
      {status && <span className={facts.small}>{t(`scene.status.${status}`)}</span>}
    </span>
  );
}
