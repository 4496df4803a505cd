// The words of measures: a value with its unit, what it is sure of, its period, and what is told of a change.
import type { Change, ChangeVerdict } from '@/analysis/changeReal';
import type { Interval } from '@/analysis/intervals';
import { type Measured, measuresOf, topOf, unitOf } from '@/analysis/measured';
import type { Period } from '@/analysis/measuredAt';
import { periodName } from '@/analysis/periodName';
import { formatMonth, formatDecimals, formatPeriod } from '@/i18n/format';
import type { Translate } from '@/i18n/messages';
import type { Goal, Metric } from '@/model/types';

/** Decimals of a value, and of the bounds and differences told beside it. */
const digitsOf = (metric: Metric): { value: number; beside: number } => {
  const what = measuresOf(metric);
  if (what === 'nps') return { value: 0, beside: 1 };
  return what === 'share' ? { value: 1, beside: 1 } : { value: 2, beside: 2 };
};

function written(value: number, digits: number, signed: boolean): string {
  const text = formatDecimals(Math.abs(value), digits);
  const isZero = !/[1-9]/.test(text);
  return `${isZero ? '' : value < 0 ? '\u2212' : signed ? '+' : ''}${text}`;
}

const withUnit = (text: string, unit: string): string => (unit === '' ? text : `${text}\u00a0${unit}`);

/** Whether a value is written with its sign: an NPS may lie on either side of 0. */
const isSigned = ({ kind }: Metric): boolean => kind === 'nps';

/** A value as it is read: `+3`, `85.9 %`, `4.60`, `9 days`. */
export function valueText(metric: Metric, value: number, measured?: Measured): string {
  const plain = measured !== undefined && !measured.counted;
  const { value: digits } = digitsOf(metric);
  const shown = plain ? Math.min(2, decimalsOf(value)) : digits;
  return withUnit(written(value, shown, isSigned(metric)), unitOf(metric));
}

/** How many decimals somebody has written. */
const decimalsOf = (value: number): number => (String(value).split('.')[1] ?? '').length;

/** A bound of an interval. */
export const boundText = (metric: Metric, value: number): string =>
  written(value, digitsOf(metric).beside, isSigned(metric));

/** `between -2.3 and +8.3`. */
export const betweenText = (metric: Metric, { low, high }: Interval, t: Translate): string =>
  t('measures.between', { low: boundText(metric, low), high: boundText(metric, high) });

/** `Q4 2026`, `October 2026`, `1 to 24 November`. */
export function periodText(period: Period, t: Translate): string {
  const name = periodName(period);
  switch (name.kind) {
    case 'quarter':
      return t('measures.quarter', { quarter: name.quarter, year: name.year });
    case 'month':
      return formatMonth(`${name.year}-${String(name.month).padStart(2, '0')}`);
    case 'year':
      return String(name.year);
    case 'range':
      return formatPeriod(name.from, name.to);
    case 'none':
      return t('measures.noPeriod');
  }
}

/** A difference without its sign: `15 points`, `17.1 points`, `0.40`. */
export function differenceText(metric: Metric, by: number, t: Translate): string {
  const what = measuresOf(metric);
  const size = written(
    Math.abs(by),
    what === 'nps' && Number.isInteger(by) ? 0 : digitsOf(metric).beside,
    false,
  );
  if (what === 'nps' || what === 'share') return t('measures.points', { count: Math.abs(by), size });
  return withUnit(size, unitOf(metric));
}

/** The shape beside the words of a verdict. */
export type VerdictTone = 'good' | 'bad' | 'plain';
export const toneOf = (verdict: ChangeVerdict | 'first' | 'other'): VerdictTone =>
  verdict === 'better' ? 'good' : verdict === 'worse' ? 'bad' : 'plain';

/** A verdict in two or three words, as a list has it. */
export const shortVerdict = (change: Change | undefined, t: Translate): string =>
  // keys: measures.short.*
  t(`measures.short.${change?.verdict ?? 'first'}`);

/** What a metric asks and counts, in one line. */
export function aboutMetric(metric: Metric, t: Translate): string {
  const { scale, question } = metric;
  const parts = [
    question ? t('measures.quoted', { question }) : '',
    scale ? t('measures.scale', { min: scale.min, max: scale.max }) : '',
    countedText(metric, t),
  ];
  return parts.filter((part) => part !== '').join(' \u00b7 ');
}

/** How answers are counted. */
function countedText(metric: Metric, t: Translate): string {
  const what = measuresOf(metric);
  const { scale } = metric;
  if (what === 'nps') return t('measures.countedNps');
  if (what === 'share') {
    if (!scale) return t('measures.countedTop', { count: topOf(metric) });
    const from = scale.max - topOf(metric) + 1;
    return from === scale.max
      ? t('measures.countedOne', { point: scale.max })
      : t('measures.countedRange', { from, to: scale.max });
  }
  return what === 'mean' ? t('measures.countedMean') : t('measures.countedNumber');
}

/** What is to be reached and by when. */
export function goalText(metric: Metric, goal: Pick<Goal, 'value' | 'due'>, t: Translate): string {
  const value = valueText(metric, goal.value, { value: goal.value });
  return goal.due === undefined
    ? t('measures.goal', { value })
    : t('measures.goalBy', { value, day: formatPeriod(goal.due, goal.due) });
}
