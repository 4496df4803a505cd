// ResultBars: what was found without the strategy and with it, and the goal, each as a bar with its words.
import type { CSSProperties } from 'react';
import type { ExperimentResult } from '@/analysis/experimentResult';
import { measuresOf } from '@/analysis/measured';
import { useT } from '@/i18n/useT';
import type { Experiment, Metric } from '@/model/types';
import { classes } from '@/ui/classes';
import styles from './Experiments.module.css';
import { groupWord, writtenValue } from './figureWords';

/** Between which values bars are drawn: those that the metric can have, else from nothing to the largest one shown. */
function scaleOf(metric: Metric, values: readonly number[]): { min: number; max: number } {
  const what = measuresOf(metric);
  if (what === 'nps') return { min: -100, max: 100 };
  if (what === 'share' || metric.unit === '%') return { min: 0, max: 100 };
  if (what === 'mean' && metric.scale) return metric.scale;
  return { min: Math.min(0, ...values), max: Math.max(0, ...values) };
}

export function ResultBars({ experiment, result }: { experiment: Experiment; result: ExperimentResult }) {
  const t = useT();
  const { metric, test, without } = result;
  const { target } = experiment;
  const values = [test?.value, without?.measured.value, target].filter((one) => one !== undefined);
  const { min, max } = scaleOf(metric, values);
  const lengthOf = (value: number): number =>
    max > min ? Math.min(1, Math.max(0, (value - min) / (max - min))) : 0;
  const rows = [
    without && {
      key: 'without',
      label:
        without.by === 'baseline'
          ? t('experiments.before')
          : (experiment.control?.name ?? t('experiments.without')),
      value: without.measured.value,
      word: groupWord(metric, without.measured),
    },
    {
      key: 'with',
      label: experiment.test?.name ?? t('experiments.withStrategy'),
      value: test?.value,
      word: test ? groupWord(metric, test) : t('experiments.notCounted'),
    },
    target !== undefined && {
      key: 'goal',
      label: t('experiments.goal'),
      value: target,
      word: writtenValue(metric, target),
    },
  ].filter((row) => row !== undefined && row !== false);
  return (
    <dl className={styles.bars}>
      {rows.map(({ key, label, value, word }) => (
        <div key={key} className={styles.bar}>
          <dt dir="auto">{label}</dt>
          <dd>
            <span
              className={classes(styles.track, styles[key])}
              style={{ '--filled': value === undefined ? 0 : lengthOf(value) } as CSSProperties}
            />
            <span className={styles.figure}>{word}</span>
          </dd>
        </div>
      ))}
    </dl>
  );
}
