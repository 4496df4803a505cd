// Words of figures: values of a metric, differences with their intervals, and what a round proves, as sentences.
import { type ExperimentResult, isShare } from '@/analysis/experimentResult';
import type { Interval } from '@/analysis/intervals';
import { FEW, type Measured } from '@/analysis/measured';
import '@/i18n/en/experiments';
import { formatNumber, formatSigned } from '@/i18n/format';
import { t } from '@/i18n/translate';
import type { Metric } from '@/model/types';

const tenths = (value: number): number => Math.round(value * 10) / 10;

/** A value may have a sign of its own, as an NPS has. */
const isPercent = (metric: Metric | undefined): boolean =>
  isShare(metric) || metric?.kind === 'csat' || metric?.unit === '%';

/** A value of a metric with its unit: "+3", "85.9 %", "9 days"; without a metric it is a share. */
export function valueWord(metric: Metric | undefined, value: number): string {
  if (metric?.kind === 'nps') return formatSigned(value);
  if (isPercent(metric)) return `${formatNumber(tenths(value))}\u00a0%`;
  const unit = metric?.unit?.trim() ?? '';
  return unit === '' ? formatNumber(value) : `${formatNumber(value)}\u00a0${unit}`;
}

/** What was measured in a group: "30 of 60", "+12, n 200", "55 %". */
export function groupWord(metric: Metric | undefined, { value, n, counted }: Measured): string {
  if (counted?.by === 'share') return t('experiments.hitsOf', { hits: counted.hits, n: counted.n });
  const word = valueWord(metric, value);
  return n === undefined ? word : t('experiments.valueOf', { value: word, n });
}

/** A difference in points where it is one of shares or NPS, else in the unit of its metric. */
export function differenceWord(metric: Metric | undefined, difference: number): string {
  const value = formatSigned(difference);
  if (metric?.kind === 'nps' || isPercent(metric))
    return t('experiments.points', { value, count: Math.abs(tenths(difference)) });
  const unit = metric?.unit?.trim() ?? '';
  return unit === '' ? value : `${value}\u00a0${unit}`;
}

/** A difference and where it may lie: "+5 points, between −12.5 and +22.1". */
export const differencePhrase = (
  metric: Metric | undefined,
  difference: number,
  interval: Interval | undefined,
): string =>
  interval
    ? t('experiments.between', {
        difference: differenceWord(metric, difference),
        low: formatSigned(interval.low),
        high: formatSigned(interval.high),
      })
    : differenceWord(metric, difference);

/** The name of what the statistics propose, or that there is nothing yet. */
export const proposalWord = ({ proposal }: ExperimentResult): string =>
  proposal ? t(`experiments.proposal.${proposal}`) : t('experiments.nothingProved');

/** What a round proves, as sentences; each says one thing. */
export function resultSentences(result: ExperimentResult): string[] {
  const { metric, difference, interval, proposal, untold, few, target } = result;
  return [
    ...(difference === undefined ? [] : [`${differencePhrase(metric, difference, interval)}.`]),
    ...(few ? [t('experiments.few', { count: FEW })] : []),
    ...(proposal && interval
      ? [t(proposal === 'unclear' ? 'experiments.holdsZero' : 'experiments.leavesZero')]
      : []),
    ...(untold ? [t(`experiments.untold.${untold}`)] : []),
    ...(target?.reached === undefined ? [] : [targetSentence(metric, target)]),
  ];
}

function targetSentence(
  metric: Metric | undefined,
  { value, reached, sure }: NonNullable<ExperimentResult['target']>,
): string {
  const goal = valueWord(metric, value);
  if (reached) return t(sure ? 'experiments.reachedSure' : 'experiments.reached', { goal });
  return t(sure ? 'experiments.missedSure' : 'experiments.missed', { goal });
}
