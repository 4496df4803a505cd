// The gap table for paper: what its cells say, in short lines.
import type { GapRow, GapTable } from '@/analysis/gapTable';
import { type GapMetric, shownGap } from '@/analysis/gapMetrics';
import type { PictureTable, TableText } from '@/formats/pictureOfTable';
import { metricChange } from '@/formats/writeGapTable';
import '@/i18n/en/gap';
import { formatDate, formatNumber, todayIso } from '@/i18n/format';
import { t } from '@/i18n/translate';
import { columnWords, GAP_COLUMNS, type GapColumn } from './gapColumns';
import { dueWords } from './gapDue';
import { felt, figureOf, rowName, timeNote, timeText } from './gapWords';
import { FATE_SIGNS } from './summaryPage';
import { titleOf } from './storyWords';

const SHARES = {
  stage: 12,
  feeling: 15,
  findings: 25,
  time: 11,
  metrics: 16,
  goal: 14,
  strategies: 19,
  due: 11,
} satisfies Record<GapColumn, number>;
/** Of more personas than this the mean is told. */
const PERSONAS = 4;

export function gapPicture({ rows, whole }: GapTable): PictureTable {
  const stages = rows.length;
  const byMean = whole.feelings.length > PERSONAS;
  const cellsOf = (row: GapRow): TableText[][] => [
    [{ text: rowName(row), look: 'strong' }],
    feelings(row, byMean),
    findings(row),
    time(row, stages),
    row.metrics.flatMap(metricTexts).filter(({ text }) => text !== ''),
    goal(row),
    strategies(row),
    due(row),
  ];
  return {
    columns: GAP_COLUMNS.map((column) => ({ head: t(columnWords[column]), share: SHARES[column] })),
    rows: [...rows.map((row) => ({ cells: cellsOf(row) })), { cells: cellsOf(whole), isSum: true }],
  };
}

const fromTo = (before: string, after: string) => t('story.fromTo', { before, after });

function feelings({ feelings: all, mean }: GapRow, byMean: boolean): TableText[] {
  if (byMean)
    return mean.before === undefined && mean.after === undefined
      ? []
      : [{ text: fromTo(felt(mean.before), felt(mean.after)) }];
  return all
    .filter(({ before, after }) => before !== undefined || after !== undefined)
    .map(({ name, before, after }) => ({
      text: `${name || t('compare.unnamedPersona')}: ${fromTo(felt(before), felt(after))}`,
    }));
}

function findings({ stage, findings: all, weight }: GapRow): TableText[] {
  if (all.length === 0) return [];
  const [before, after] = [formatNumber(weight.before), formatNumber(weight.after)];
  const sum: TableText[] =
    weight.before + weight.after > 0
      ? [{ text: t('gap.weight', { before, after }), look: stage ? 'quiet' : 'strong' }]
      : [];
  if (!stage) {
    const counts = (['resolved', 'reduced', 'open', 'worse', 'new'] as const).flatMap((fate): TableText[] => {
      const count = all.filter((one) => one.fate === fate).length;
      // keys: gap.fates.*
      return count === 0 ? [] : [{ ...FATE_SIGNS[fate], text: t(`gap.fates.${fate}`, { count }) }];
    });
    return [...counts, ...sum];
  }
  const named = all.map(({ fate, current, target }): TableText => ({
    ...FATE_SIGNS[fate],
    // keys: gap.fate.*
    text: `${titleOf(target ?? current)}, ${t(`gap.fate.${fate}`)}`,
  }));
  return [...named, ...sum];
}

function time(row: GapRow, stages: number): TableText[] {
  const [before, after] = [timeText(row.time.before), timeText(row.time.after)];
  if (before === undefined && after === undefined) return [];
  const note = timeNote(row, stages);
  return [
    { text: before === after ? (after ?? '') : fromTo(before ?? '?', after ?? '?') },
    ...(note === undefined ? [] : [{ text: note, look: 'quiet' as const }]),
  ];
}

function metricTexts(metric: GapMetric): TableText[] {
  const { now, target } = shownGap(metric);
  if (now === undefined && target === undefined) return [];
  const figure = figureOf(metric.metric);
  const [before, after] = [now, target].map((one) => (one === undefined ? '?' : figure.value(one)));
  return [
    { text: `${metric.metric.name}: ${fromTo(before ?? '?', `${after ?? '?'}${figure.unit}`)}` },
    { text: metricChange(metric, { t, number: figure.apart }), look: 'quiet' },
  ];
}

function goal({ goal: { before, after } }: GapRow): TableText[] {
  const text = after?.text ?? before?.text;
  return text === undefined ? [] : [{ text }];
}

/** The whole way names no strategy again. */
function strategies({ stage, strategies: { list } }: GapRow): TableText[] {
  if (list.length === 0) return [];
  if (!stage) return [{ text: t('gap.strategyCount', { count: list.length }) }];
  return list.flatMap(({ strategy: { title, owner, due: day } }): TableText[] => {
    const note = [owner, day && t('story.due', { date: formatDate(day) })].filter(Boolean).join(' \u00b7 ');
    return [{ text: title }, ...(note === '' ? [] : [{ text: note, look: 'quiet' as const }])];
  });
}

/** A day that is over has a sign before it, and says by how much. */
function due(row: GapRow): TableText[] {
  const words = dueWords(row, todayIso());
  if (!words) return [];
  return [
    {
      text: words.text,
      look: words.day === undefined ? 'quiet' : 'strong',
      ...(words.late && { sign: '!', tone: 'bad' as const }),
    },
    ...words.notes.map(({ text }): TableText => ({ text, look: 'quiet' })),
  ];
}
