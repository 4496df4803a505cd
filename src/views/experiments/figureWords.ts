// Words of a round: what was found in its groups, how far they differ, and what that proves, as sentences.
import type { ExperimentResult } from '@/analysis/experimentResult';
import type { Interval } from '@/analysis/intervals';
import { FEW, type Measured, measuresOf, unitOf } from '@/analysis/measured';
import '@/i18n/en/experiments';
import '@/i18n/en/measures';
import { formatSigned } from '@/i18n/format';
import { t } from '@/i18n/translate';
import type { Metric } from '@/model/types';
import { valueText } from '@/views/measures/measureWords';

/** A value that somebody wrote, with its unit: "+3", "80 %", "9 days". */
export const writtenValue = (metric: Metric, value: number): string => valueText(metric, value, { value });

/** What was measured in a group: "30 of 60", "+12, n 200", "55 %". */
export function groupWord(metric: Metric, measured: Measured): string {
  const { value, n, counted } = measured;
  if (counted?.by === 'share') return t('experiments.hitsOf', { hits: counted.hits, n: counted.n });
  const word = valueText(metric, value, measured);
  return n === undefined ? word : t('experiments.valueOf', { value: word, n });
}

/** A difference in points where it is one of shares or NPS, else in the unit of its metric. */
export function differenceWord(metric: Metric, difference: number): string {
  const value = formatSigned(difference);
  const what = measuresOf(metric);
  if (what === 'nps' || what === 'share' || metric.unit === '%')
    return t('experiments.points', { value, count: Math.abs(Math.round(difference * 10) / 10) });
  const unit = unitOf(metric);
  return unit === '' ? value : `${value}\u00a0${unit}`;
}

/** A difference and where it may lie: "+5 points, between −12.5 and +22.1". */
export const differencePhrase = (
  metric: Metric,
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

/** With its full stop, which an abbreviation at the end has already. */
const endedSentence = (text: string): string => (text.endsWith('.') ? text : `${text}.`);

/** What a round proves, as sentences; each says one thing. */
export function resultSentences(result: ExperimentResult): string[] {
  const { metric, difference, interval, proposal, untold, few, target } = result;
  return [
    ...(difference === undefined ? [] : [endedSentence(differencePhrase(metric, difference, interval))]),
    ...(few ? [t('experiments.few', { count: FEW })] : []),
    ...(proposal && interval
      ? [t(proposal === 'unclear' ? 'experiments.holdsZero' : 'experiments.leavesZero')]
      : []),
    ...(untold ? [t(`experiments.untold.${untold}`)] : []),
    ...(target?.reached === undefined ? [] : [targetSentence(metric, target)]),
  ];
}

function targetSentence(
  metric: Metric,
  { value, reached, sure }: NonNullable<ExperimentResult['target']>,
): string {
  const goal = writtenValue(metric, value);
  if (reached) return t(sure ? 'experiments.reachedSure' : 'experiments.reached', { goal });
  return t(sure ? 'experiments.missedSure' : 'experiments.missed', { goal });
}
