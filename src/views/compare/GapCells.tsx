// GapCells: the cells of the gap table that name a stage and tell its time, metrics and goal.
import { Check, CircleAlert } from 'lucide-react';
import { type GapMetric, isReached, shownGap } from '@/analysis/gapMetrics';
import type { GapRow } from '@/analysis/gapTable';
import { svgPath } from '@/formats/svgPath';
import { metricChange } from '@/formats/writeGapTable';
import { formatExact, formatNumber } from '@/i18n/format';
import { useT } from '@/i18n/useT';
import { MARK_SHAPES } from '@/layout/icons';
import { LIMITS } from '@/model/constants';
import { classes } from '@/ui/classes';
import { Icon } from '@/ui/Icon';
import type { GapCellProps } from './gapCell';
import styles from './GapCells.module.css';
import { figureOf, rowName, timeNote, timeText } from './gapWords';
import { InPlace } from '@/ui/InPlace';
import { Invite } from './Invite';
import type { GapEditing } from './useGapEditing';
import { useFolded } from './useFolded';

const momentWords = { kept: 'gap.moment', new: 'gap.momentNew', gone: 'gap.momentGone' } as const;

function Diamond() {
  return (
    <svg viewBox="0 0 10 10" width="10" height="10" aria-hidden="true">
      <path d={svgPath(MARK_SHAPES.moment)} />
    </svg>
  );
}

export function StageCell({ row, onOpen }: GapCellProps) {
  const t = useT();
  const { stage, weight, findings, moments } = row;
  const name = rowName(row);
  const only = !stage
    ? undefined
    : stage.toId === undefined
      ? t('gap.onlyNow')
      : stage.fromId === undefined
        ? t('gap.onlyTarget')
        : undefined;
  const said =
    findings.length === 0
      ? t('gap.noFinding')
      : weight.before === weight.after
        ? t('gap.weightSame', { weight: formatNumber(weight.before) })
        : t('gap.weight', { before: formatNumber(weight.before), after: formatNumber(weight.after) });
  return (
    <>
      {stage ? (
        <button
          type="button"
          tabIndex={-1}
          className={styles.name}
          dir="auto"
          onClick={() =>
            stage.toId === undefined
              ? onOpen('from', 'stage', stage.fromId ?? '')
              : onOpen('to', 'stage', stage.toId)
          }
        >
          {name}
        </button>
      ) : (
        <span className={styles.name}>{name}</span>
      )}
      <span className={styles.note}>{said}</span>
      {only !== undefined && <span className={styles.note}>{only}</span>}
      {stage
        ? moments.map((moment) => (
            <span
              key={`${moment.fromCardId ?? ''} ${moment.toCardId ?? ''}`}
              className={classes(styles.moment, moment.fate === 'gone' && styles.gone)}
              title={moment.text}
            >
              <Diamond />
              {t(momentWords[moment.fate])}
            </span>
          ))
        : moments.length > 0 && (
            <span className={styles.moment}>
              <Diamond />
              {t('gap.moments', { count: moments.filter(({ fate }) => fate !== 'gone').length })}
            </span>
          )}
    </>
  );
}

export function TimeCell({ row, table, editing }: GapCellProps) {
  const t = useT();
  const { before, after } = row.time;
  const [was, is] = [timeText(before), timeText(after)];
  const note = timeNote(row, table.rows.length);
  const locked = !row.stage || editing.why(row) !== undefined;
  const shown = <b>{is ?? '?'}</b>;
  return (
    <>
      <span className={styles.figures}>
        {was !== undefined && was !== is && (
          <>
            <span dir="auto">{was}</span>
            <span aria-hidden="true"> → </span>
          </>
        )}
        {locked ? (
          is === undefined ? (
            <span className={styles.quiet}>{t('gap.unknown')}</span>
          ) : (
            shown
          )
        ) : (
          <InPlace
            label={t('gap.timeOf', { stage: rowName(row) })}
            value={after?.text ?? ''}
            maxLength={LIMITS.title}
            empty={is === undefined}
            onWrite={(written) => editing.time(row, written)}
          >
            {is === undefined ? <Invite word={t('gap.addTime')} /> : shown}
          </InPlace>
        )}
      </span>
      {note !== undefined && <span className={styles.note}>{note}</span>}
    </>
  );
}

export function MetricsCell({ row, editing }: GapCellProps) {
  const t = useT();
  const { shown, fold } = useFolded(row.metrics);
  if (row.metrics.length === 0) return <span className={styles.quiet}>{t('gap.notMeasured')}</span>;
  return (
    <>
      {shown.map((metric) => (
        <OneMetric key={metric.key} {...{ row, editing, metric }} />
      ))}
      {fold}
    </>
  );
}

/** How a change looks: a goal is good once it is reached, and says nothing of chance. */
function lookOf(told: GapMetric): { change?: GapMetric['direction']; sure: boolean; untold: boolean } {
  const { target, certainty, direction } = told;
  if (target?.by === 'goal') {
    const reached = isReached(told) === true;
    return { ...(reached && { change: 'better' }), sure: reached, untold: false };
  }
  const sure = certainty === 'real';
  const untold = certainty === 'untold';
  return { ...((sure || untold) && direction && { change: direction }), sure, untold };
}

function OneMetric({ row, editing, metric: told }: { row: GapRow; editing: GapEditing; metric: GapMetric }) {
  const t = useT();
  const { metric, now, target, toMetricId } = told;
  const look = lookOf(told);
  const { value, unit, apart } = figureOf(metric);
  const change = metricChange(told, { t, number: apart });
  const locked = editing.why(row) !== undefined || toMetricId === undefined;
  const sides = shownGap(told);
  const shown = <b>{sides.target === undefined ? '?' : `${value(sides.target)}${unit}`}</b>;
  const full = look.untold ? t('gap.notTold', { change }) : change;
  return (
    <div className={styles.metric}>
      <span className={styles.note} dir="auto">
        {metric.name}
        {now?.n !== undefined && ` · ${t('gap.answers', { n: formatNumber(now.n) })}`}
      </span>
      <span className={styles.figures}>
        {sides.now === undefined ? (
          <span className={styles.quiet}>{t('gap.notMeasured')}</span>
        ) : (
          `${value(sides.now)}${target ? '' : unit}`
        )}
        <span aria-hidden="true"> → </span>
        {locked ? (
          shown
        ) : (
          <InPlace
            label={t('gap.targetOf', { name: metric.name, stage: rowName(row) })}
            kind="number"
            value={target ? formatExact(target.value) : ''}
            empty={!target}
            onWrite={(written) => editing.metric(row, told, written)}
          >
            {target ? shown : <Invite word={t('gap.addTarget')} />}
          </InPlace>
        )}
      </span>
      {change !== '' && (
        <span
          className={styles.change}
          data-change={look.change}
          data-sure={look.sure}
          title={full === change ? undefined : full}
        >
          {look.sure && look.change === 'better' && <Icon icon={Check} size={12} />}
          {look.change === 'worse' && <Icon icon={CircleAlert} size={12} />}
          {change}
        </span>
      )}
    </div>
  );
}

export function GoalCell({ row, editing }: GapCellProps) {
  const t = useT();
  const { before, after } = row.goal;
  const goal = after ?? before;
  const locked = editing.why(row) !== undefined;
  if (locked)
    return goal ? (
      <span dir="auto">{goal.text}</span>
    ) : (
      <span className={styles.quiet}>{t('gap.unknown')}</span>
    );
  const measured = row.metrics.some(({ target }) => target?.by === 'goal');
  return (
    <>
      <InPlace
        label={t('gap.goalOf', { stage: rowName(row) })}
        kind="text"
        value={after?.text ?? ''}
        maxLength={LIMITS.text}
        empty={!after}
        onWrite={(written) => editing.goal(row, written)}
      >
        {after ? <span dir="auto">{after.text}</span> : <Invite word={t('gap.addGoal')} />}
      </InPlace>
      {after && !after.measurable && !measured && <span className={styles.note}>{t('gap.goalVague')}</span>}
    </>
  );
}
