// The tray below the matrix: strategies whose impact or effort nobody has said yet, to be dragged or put into a quarter by menu.
import { CircleHelp, GripVertical, LocateFixed } from 'lucide-react';
import type { Place } from '@/analysis/strategyMatrix';
import type { PlannedStrategy } from '@/analysis/strategyPlan';
import { svgPath } from '@/formats/svgPath';
import { useT } from '@/i18n/useT';
import { MARK_SHAPES } from '@/layout/icons';
import type { Id } from '@/model/id';
import { Icon } from '@/ui/Icon';
import { IconButton } from '@/ui/IconButton';
import { Menu } from '@/ui/Menu';
import { useProject } from '@/views/context/EditorContext';
import { strategyName } from '@/views/context/strategyWords';
import styles from './MatrixTray.module.css';
import { placeEntries } from './placeEntries';
import { type MatrixDrag, TRAY } from './useMatrixDrag';

type MatrixTrayProps = {
  unplaced: readonly PlannedStrategy[];
  openId: Id | undefined;
  onOpen: (id: Id) => void;
  onPlace: (id: Id, to: Place | undefined) => void;
  drag: MatrixDrag;
  readOnly: boolean;
};

export function MatrixTray({ unplaced, openId, onOpen, onPlace, drag, readOnly }: MatrixTrayProps) {
  const t = useT();
  const label = t('strategies.notPlacedCount', { count: unplaced.length });
  if (unplaced.length === 0 && drag.dragged === undefined) return null;
  return (
    <section className={styles.tray} aria-label={label} data-cell={TRAY} data-over={drag.over === TRAY}>
      <h2 className={styles.name}>{unplaced.length > 0 ? label : t('strategies.dropHere')}</h2>
      <ul className={styles.chips}>
        {unplaced.map((planned) => {
          const { strategy } = planned;
          const { id } = strategy;
          const title = strategyName(strategy, t);
          return (
            <li
              key={id}
              className={styles.chip}
              data-drags={id}
              data-open={id === openId}
              data-held={id === drag.dragged?.id}
            >
              {!readOnly && (
                <span className={styles.grip} data-grip="" aria-hidden="true">
                  <Icon icon={GripVertical} size={14} />
                </span>
              )}
              <button
                type="button"
                className={styles.open}
                data-strategy={id}
                aria-pressed={id === openId}
                onClick={() => onOpen(id)}
              >
                <span className={styles.title} dir="auto">
                  {title}
                </span>
                <AnswersLine planned={planned} />
              </button>
              {!readOnly && (
                <Menu
                  align="end"
                  side="top"
                  trigger={
                    <IconButton icon={LocateFixed} size="xs" label={t('strategies.placeIt', { title })} />
                  }
                  entries={() => placeEntries(t, (to) => onPlace(id, to))}
                />
              )}
            </li>
          );
        })}
      </ul>
    </section>
  );
}

/** What it answers, in words and by the shape of the finding. */
export function AnswersLine({ planned: { strategy, weight } }: { planned: PlannedStrategy }) {
  const t = useT();
  const { findingIds } = strategy;
  const only = useProject((project) =>
    findingIds.length === 1 ? project.findings[findingIds[0] ?? '']?.kind : undefined,
  );
  const problem = only === 'pain' || only === 'barrier' ? only : undefined;
  const words =
    findingIds.length === 0
      ? t('strategies.answersNone')
      : weight === 0
        ? t('strategies.answersLight')
        : problem
          ? t(`strategies.answersOne.${problem}`, { weight })
          : t('strategies.answersMany', { count: findingIds.length, weight });
  return (
    <span className={styles.answers}>
      {problem && weight > 0 ? (
        <svg
          viewBox="0 0 10 10"
          width="9"
          height="9"
          aria-hidden="true"
          style={{ fill: `var(--m-mark-${problem}-ink)` }}
        >
          <path d={svgPath(MARK_SHAPES[problem])} />
        </svg>
      ) : (
        findingIds.length === 0 && <Icon icon={CircleHelp} size={12} />
      )}
      {words}
    </span>
  );
}
