// A measure by stage, channel or whatever else it was asked by: value, interval, n, target, and what changed since the period before.
import { useMemo, useState } from 'react';
import { changeOf } from '@/analysis/changeReal';
import { measuredAt } from '@/analysis/measuredAt';
import { formatCount, formatNumber } from '@/i18n/format';
import { useT } from '@/i18n/useT';
import { classes } from '@/ui/classes';
import { Select } from '@/ui/Select';
import { useProject } from '@/views/context/EditorContext';
import type { MeasureView } from './measureView';
import {
  boundText,
  differenceText,
  goalText,
  periodText,
  shortVerdict,
  toneOf,
  valueText,
} from './measureWords';
import page from './MeasurePage.module.css';
import styles from './PlaceTable.module.css';
import { placesOf, type SplitBy, splitsOf } from './places';
import { trendScale } from './trendScale';
import { VerdictMark } from './VerdictMark';

export function PlaceTable({ view }: { view: MeasureView }) {
  const t = useT();
  const project = useProject((whole) => whole);
  const { metric, mapId } = view;
  const splits = useMemo(() => splitsOf(project, metric.id, mapId), [project, metric.id, mapId]);
  const [wished, setWished] = useState<SplitBy>();
  const by = splits.find((one) => one === wished) ?? splits[0];
  const rows = useMemo(
    () =>
      by === undefined
        ? []
        : placesOf(project, metric.id, mapId, by).map(({ id, name, hue, place, goal }) => {
            const points = measuredAt(project, metric, place);
            const [latest, before] = [points.at(-1), points.at(-2)];
            const change = latest && before && changeOf(metric, before.measured, latest.measured);
            return { id, name, hue, goal, latest, before, change };
          }),
    [project, metric, mapId, by],
  );
  if (by === undefined) return null;
  const shown = rows.flatMap(({ latest, goal }) => [
    ...(latest ? [latest.measured.value] : []),
    ...(latest?.measured.interval ? [latest.measured.interval.low, latest.measured.interval.high] : []),
    ...(goal ? [goal.value] : []),
  ]);
  const { low, high } = trendScale([0, ...shown], 3);
  const at = (value: number): string =>
    `${Math.max(0, Math.min(1, (value - low) / (high - low || 1))) * 100}%`;
  const befores = new Set(rows.flatMap(({ before }) => (before ? periodText(before.period, t) : [])));
  const [onlyBefore] = befores;
  const since =
    befores.size === 1 && onlyBefore !== undefined
      ? t('measures.since', { period: onlyBefore })
      : t('measures.sinceBefore');
  return (
    <section className={classes(page.card, styles.card)} aria-label={t(`measures.by.${by}`)}>
      <div className={styles.head}>
        {splits.length > 1 ? (
          <Select
            label={t('measures.splitBy')}
            hideLabel
            size="s"
            className={styles.by}
            value={by}
            // keys: measures.by.*
            choices={splits.map((one) => ({ value: one, label: t(`measures.by.${one}`) }))}
            onChange={(next) => setWished(next)}
          />
        ) : (
          <h2 className={page.cardTitle}>{t(`measures.by.${by}`)}</h2>
        )}
        <p className={styles.legend} aria-hidden="true">
          <span data-sign="value">{t('measures.value')}</span>
          <span data-sign="interval">{t('measures.interval')}</span>
          <span data-sign="target">{t('measures.target')}</span>
        </p>
      </div>
      <div className={styles.scroll}>
        <table className={styles.table}>
          <thead>
            <tr>
              <th scope="col">{t(`measures.head.${by}`)}</th>
              <th scope="col" className={styles.number}>
                {t('measures.value')}
              </th>
              <th scope="col" className={styles.track}>
                <span className="visually-hidden">{t('measures.interval')}</span>
                <span className={styles.ends} aria-hidden="true">
                  <span>{boundOf(metric.kind === 'nps', low)}</span>
                  <span>{boundOf(metric.kind === 'nps', high)}</span>
                </span>
              </th>
              <th scope="col" className={styles.number}>
                n
              </th>
              <th scope="col" className={styles.number}>
                {t('measures.target')}
              </th>
              <th scope="col">{since}</th>
            </tr>
          </thead>
          <tbody>
            {rows.map(({ id, name, hue, latest, goal, change }) => (
              <tr key={id}>
                <th scope="row">
                  <span className={styles.place}>
                    {hue !== undefined && <span className={styles.hue} style={{ background: hue }} />}
                    {name}
                  </span>
                </th>
                {latest ? (
                  <>
                    <td className={classes(styles.number, styles.strong)}>
                      {valueText(metric, latest.measured.value, latest.measured)}
                    </td>
                    <td className={styles.track}>
                      <span className={styles.bar} aria-hidden="true">
                        {low < 0 && high > 0 && <span className={styles.zero} style={{ left: at(0) }} />}
                        {latest.measured.interval && (
                          <span
                            className={styles.interval}
                            style={{
                              left: at(latest.measured.interval.low),
                              right: `calc(100% - ${at(latest.measured.interval.high)})`,
                            }}
                          />
                        )}
                        <span className={styles.dot} style={{ left: at(latest.measured.value) }} />
                        {goal && <span className={styles.target} style={{ left: at(goal.value) }} />}
                      </span>
                      <span className={latest.measured.interval ? 'visually-hidden' : styles.few}>
                        {latest.measured.interval
                          ? t('measures.between', {
                              low: boundText(metric, latest.measured.interval.low),
                              high: boundText(metric, latest.measured.interval.high),
                            })
                          : latest.measured.counted
                            ? t('measures.few')
                            : t('measures.noInterval')}
                      </span>
                    </td>
                    <td className={classes(styles.number, styles.quiet)}>
                      {latest.measured.n === undefined ? '' : formatCount(latest.measured.n)}
                    </td>
                  </>
                ) : (
                  <>
                    <td className={styles.quiet} colSpan={3}>
                      <span className={styles.notAsked}>{t('measures.notAsked')}</span>
                    </td>
                  </>
                )}
                <td
                  className={classes(styles.number, styles.quiet)}
                  title={goal && goalText(metric, goal, t)}
                >
                  {goal && valueText(metric, goal.value, { value: goal.value })}
                </td>
                <td>
                  {change && (
                    <span className={classes(styles.verdict, styles[toneOf(change.verdict)])}>
                      <VerdictMark verdict={change.verdict} size={14} />
                      {change.verdict === 'better' || change.verdict === 'worse'
                        ? t(change.verdict === 'better' ? 'measures.betterBy' : 'measures.worseBy', {
                            by: differenceText(metric, change.by, t),
                          })
                        : shortVerdict(change, t)}
                    </span>
                  )}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </section>
  );
}

const boundOf = (signed: boolean, value: number): string =>
  `${signed && value > 0 ? '+' : ''}${formatNumber(value)}`;
