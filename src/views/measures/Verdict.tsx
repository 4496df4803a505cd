// Is the change real? The only coloured box of the page: what is told of the last change, and why.
import type { Change } from '@/analysis/changeReal';
import { type Measurements, periodsOverlap } from '@/analysis/measuredAt';
import { useT } from '@/i18n/useT';
import type { Metric } from '@/model/types';
import { classes } from '@/ui/classes';
import { boundText, differenceText, periodText, toneOf, valueText } from './measureWords';
import styles from './Verdict.module.css';
import { VerdictMark } from './VerdictMark';

export type Against = {
  before: Measurements;
  change: Change;
  /** What it is compared with, where that is another measure. */
  name?: string;
};

type VerdictProps = {
  metric: Metric;
  latest: Measurements;
  against: Against | { why: 'kind' | 'question' | 'scale'; name: string } | undefined;
};

export function Verdict({ metric, latest, against }: VerdictProps) {
  const t = useT();
  const verdict = against === undefined ? 'first' : 'why' in against ? 'other' : against.change.verdict;
  const words = (): { title: string; text: string } => {
    if (against === undefined) return { title: t('measures.firstTitle'), text: t('measures.firstText') };
    if ('why' in against)
      // keys: measures.why.*
      return {
        title: t('measures.otherTitle', { name: against.name }),
        text: t(`measures.why.${against.why}`),
      };
    const { before, change, name } = against;
    const than = name ?? periodText(before.period, t);
    const values = {
      from: valueText(metric, before.measured.value, before.measured),
      to: valueText(metric, latest.measured.value, latest.measured),
      by: differenceText(metric, change.by, t),
    };
    const { interval } = change;
    const bounds = interval && {
      low: boundText(metric, interval.low),
      high: boundText(metric, interval.high),
    };
    const text = [
      t('measures.fromTo', values),
      bounds ? t('measures.changeBetween', bounds) : '',
      // keys: measures.reason.*
      t(`measures.reason.${change.verdict}`),
      // The same answers may stand on both sides then, which no interval knows of.
      name === undefined && periodsOverlap(before.period, latest.period) ? t('measures.overlap') : '',
    ];
    // keys: measures.verdict.*
    return { title: t(`measures.verdict.${change.verdict}`, { than }), text: text.filter(Boolean).join(' ') };
  };
  const { title, text } = words();
  return (
    <section className={classes(styles.box, styles[toneOf(verdict)])} aria-label={t('measures.changeReal')}>
      <span className={styles.mark}>
        <VerdictMark verdict={verdict} size={18} />
      </span>
      <div>
        <p className={styles.title}>{title}</p>
        <p className={styles.text}>{text}</p>
      </div>
    </section>
  );
}
