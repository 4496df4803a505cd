// Words of the gap table: the sentence that it opens with, and figures as they are written.
import type { GapRow, GapTable, GapTime } from '@/analysis/gapTable';
import { unitOf } from '@/analysis/measured';
import type { Metric } from '@/model/types';
import { formatNumber, formatSigned } from '@/i18n/format';
import { t } from '@/i18n/translate';
import { tenths } from './differenceWords';
import { formatDuration } from '@/i18n/formatDuration';

const drop = ({ weight }: GapRow): number => weight.before - weight.after;

const gain = ({ mean }: GapRow): number =>
  mean.before === undefined || mean.after === undefined ? 0 : tenths(mean.after) - tenths(mean.before);

const most = (rows: readonly GapRow[], by: (row: GapRow) => number): GapRow | undefined =>
  rows.reduce<GapRow | undefined>((best, row) => (best && by(best) >= by(row) ? best : row), undefined);

const nameOf = ({ name }: GapRow): string => name || t('compare.unnamedStage');

/** Where the gap is widest: by the weight that goes, else by what is felt. */
export function gapSentence({ rows, whole }: GapTable): string {
  const total = drop(whole);
  const widest = most(rows, drop);
  if (widest && total > 0 && drop(widest) > 0) {
    const part = drop(widest);
    const words = { stage: nameOf(widest), part: formatNumber(part), total: formatNumber(total) };
    return t(part >= total ? 'gap.widestAll' : 'gap.widest', words);
  }
  if (total < 0)
    return t('gap.heavier', {
      before: formatNumber(whole.weight.before),
      after: formatNumber(whole.weight.after),
    });
  const felt = most(rows, gain);
  if (felt && gain(felt) > 0)
    return t('gap.widestFeeling', {
      stage: nameOf(felt),
      before: formatSigned(felt.mean.before ?? 0),
      after: formatSigned(felt.mean.after ?? 0),
    });
  return t('gap.none');
}

/** What is not closed: never only the good half. */
export function openSentence({ whole }: GapTable): string {
  const left = whole.findings.filter(({ fate }) => fate !== 'resolved');
  if (left.length === 0) return t('gap.staysNone');
  return t('gap.stays', { count: left.length, weight: formatNumber(whole.weight.after) });
}

/** What a row is called. */
export const rowName = (row: GapRow): string =>
  row.stage ? row.name || t('compare.unnamedStage') : t('gap.whole');

/** A feeling, or that it is not known. */
export const felt = (value: number | undefined): string => (value === undefined ? '?' : formatSigned(value));

/** A number with its sign, as an NPS is written. */
/** How a metric is written: a value with its sign where it may lie on either side of 0, the unit, and how far two are apart. */
export function figureOf(metric: Metric): {
  value: (of: number) => string;
  unit: string;
  apart: (by: number) => string;
} {
  const unit = unitOf(metric);
  const behind = unit === '' ? '' : `\u00a0${unit}`;
  return {
    value: metric.kind === 'nps' ? signedExact : formatNumber,
    unit: behind,
    apart: (by) => `${formatNumber(by)}${behind}`,
  };
}

const signedExact = (value: number): string => (value > 0 ? `+${formatNumber(value)}` : formatNumber(value));

/** A time as it was written, or as it adds up. */
export const timeText = (time: GapTime | undefined): string | undefined =>
  time && (time.text ?? (time.minutes === undefined ? undefined : formatDuration(time.minutes)));

/** What is to be said of a row's times: by how much they differ, and what they rest on. */
export function timeNote({ time, stage }: GapRow, stages: number): string | undefined {
  const { before, after, change, known = stages } = time;
  const notes = [change === undefined ? undefined : timeChange(change)];
  if (!stage) {
    if (before && known < stages) notes.push(t('gap.ofStages', { count: known, total: stages }));
  } else if ([before, after].some((one) => one && one.text === undefined)) notes.push(t('gap.ofTouchpoints'));
  else if ([before, after].some((one) => one && one.minutes === undefined)) notes.push(t('gap.unreadTime'));
  return notes.filter((note) => note !== undefined).join('; ') || undefined;
}

function timeChange(change: number): string {
  if (change === 0) return t('gap.same');
  return t(change < 0 ? 'gap.less' : 'gap.longer', { time: formatDuration(Math.abs(change)) });
}
