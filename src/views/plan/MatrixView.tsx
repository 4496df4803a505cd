// MatrixView: the strategies in the field impact x effort with its four quarters, and below it those that have no place yet.
import { useId, useLayoutEffect, useRef } from 'react';
import { EFFORTS, IMPACTS, matrixCells, type Place } from '@/analysis/strategyMatrix';
import { quarterOf, QUARTERS } from '@/analysis/strategyScores';
import { updateStrategy } from '@/commands/strategies';
import { useT } from '@/i18n/useT';
import type { Id } from '@/model/id';
import { announce } from '@/ui/LiveRegion';
import { useEditor, useEditorState } from '@/views/context/EditorContext';
import { strategyName } from '@/views/context/strategyWords';
import { Bubble } from './Bubble';
import styles from './MatrixView.module.css';
import { MatrixTray } from './MatrixTray';
import { QuarterList } from './QuarterList';
import type { StrategyViewProps } from './strategyView';
import { useMatrixDrag } from './useMatrixDrag';
import { useRoom } from './useRoom';

/** In less room than this the words of neighbours would not stand beside each other: the quarters are lists then. */
const LEAST_WIDTH = 600;

export function MatrixView({ plan, openId, onOpen }: StrategyViewProps) {
  const t = useT();
  const editor = useEditor();
  const readOnly = useEditorState((state) => state.readOnly);
  const box = useRef<HTMLDivElement>(null);
  const width = useRoom(box);
  const hintId = useId();
  // A bubble that goes to another cell is made anew there, and has the focus again.
  const moved = useRef<Id>(undefined);
  useLayoutEffect(() => {
    if (moved.current === undefined) return;
    box.current?.querySelector<HTMLElement>(`[data-strategy="${moved.current}"]`)?.focus();
    moved.current = undefined;
  });
  const { cells, unplaced } = matrixCells(plan.all);
  const heaviest = Math.max(0, ...plan.all.map(({ weight }) => weight));

  const place = (id: Id, to: Place | undefined): void => {
    const before = editor.store.getState().project.strategies[id];
    if (!before || readOnly) return;
    const changes = { impact: to?.impact, effort: to?.effort };
    if (!editor.commit(updateStrategy, { id, changes })) return;
    const title = strategyName(before, t);
    const quarter = quarterOf(changes);
    announce(
      to && quarter
        ? t('strategies.said.moved', { title, ...to, quarter: t(`strategies.quarter.${quarter}`) })
        : t('strategies.said.takenOff', { title }),
    );
    moved.current = id;
  };
  const drag = useMatrixDrag({ disabled: readOnly, onDrop: place });
  const tray = (
    <MatrixTray
      unplaced={unplaced}
      openId={openId}
      onOpen={onOpen}
      onPlace={place}
      drag={drag}
      readOnly={readOnly}
    />
  );
  if (width !== undefined && width < LEAST_WIDTH)
    return (
      <div ref={box} className={styles.view}>
        <QuarterList plan={plan} heaviest={heaviest} onOpen={onOpen} onPlace={place} readOnly={readOnly} />
      </div>
    );
  return (
    <div ref={box} className={styles.view} onPointerDown={drag.onPointerDown} onClickCapture={drag.onClick}>
      <div
        className={styles.field}
        role="group"
        aria-label={t('strategies.matrix')}
        data-dragging={drag.dragged !== undefined}
      >
        {QUARTERS.map((quarter) => {
          const { count, weight } = plan.quarters[quarter];
          return (
            <div key={quarter} className={styles.quarter} data-quarter={quarter}>
              <h2 className={styles.name}>
                {t(`strategies.quarters.${quarter}`)}{' '}
                <span className={styles.sum}>{t('strategies.quarterSum', { count, weight })}</span>
              </h2>
            </div>
          );
        })}
        <span className={styles.impact} aria-hidden="true">
          {t('strategies.impact')}
        </span>
        {IMPACTS.map((impact) => (
          <span key={impact} className={styles.row} data-impact={impact} aria-hidden="true">
            {impact}
          </span>
        ))}
        {cells.map(({ impact, effort, showing, strategies }) => (
          <div
            key={`${impact} ${effort}`}
            className={styles.cell}
            data-cell={`${impact} ${effort}`}
            data-impact={impact}
            data-effort={effort}
            data-showing={showing}
            data-over={drag.over === `${impact} ${effort}`}
          >
            {strategies.map((one) => (
              <Bubble
                key={one.strategy.id}
                planned={one}
                showing={showing}
                heaviest={heaviest}
                open={one.strategy.id === openId}
                hintId={hintId}
                held={one.strategy.id === drag.dragged?.id}
                onOpen={onOpen}
                onPlace={place}
              />
            ))}
          </div>
        ))}
        {EFFORTS.map((effort) => (
          <span key={effort} className={styles.column} data-effort={effort} aria-hidden="true">
            {effort}
          </span>
        ))}
        <span className={styles.effort} aria-hidden="true">
          {t('strategies.effort')}
        </span>
      </div>
      <p id={hintId} className="visually-hidden">
        {t('strategies.moveHint')}
      </p>
      {tray}
      {drag.ghost(plan.all, heaviest)}
    </div>
  );
}
