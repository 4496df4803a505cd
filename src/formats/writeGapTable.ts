// The gap table as cells of a spreadsheet: a head, a row for each stage, and one for the whole way.
import { unitOf } from '@/analysis/measured';
import type { FindingOutcome } from '@/analysis/findingOutcomes';
import type { GapRow, GapTable } from '@/analysis/gapTable';
import { type GapMetric, isReached, shownGap } from '@/analysis/gapMetrics';
import '@/i18n/en/gap';
import type { Translate } from '@/i18n/messages';
import { numberCell, type SheetCell } from './sheets/sheet';

/** How the reader's language writes numbers and stretches of time. */
export type CellWords = {
  t: Translate;
  number: (value: number) => string;
  time: (minutes: number) => string;
};

const FATES = ['resolved', 'reduced', 'open', 'worse', 'new'] as const;

type Column = { head: string; cell: (row: GapRow) => SheetCell };

/**
 * What becomes of a metric, in words. Between two measurements: better or worse and by how much, or why that cannot be
 * said. From what is measured to a goal: how much is still to go.
 */
export function metricChange(metric: GapMetric, { t, number }: Pick<CellWords, 't' | 'number'>): string {
  const { change, direction, certainty, now, target } = metric;
  if (certainty === 'other') return t('gap.otherQuestion');
  if (change === undefined) return '';
  const by = number(Math.abs(shownGap(metric).change ?? change));
  if (target?.by === 'goal') {
    const reached = isReached(metric);
    if (reached) return t('gap.reached');
    return t(reached === undefined ? 'gap.fromGoal' : 'gap.toGo', { by });
  }
  if (change === 0) return t('gap.same');
  if (certainty === 'unclear') return t('gap.noClearChange', { n: now?.n ?? '' });
  const words = direction
    ? t(direction === 'better' ? 'gap.betterBy' : 'gap.worseBy', { by })
    : t('gap.changeBy', { by });
  return certainty === 'untold' ? t('gap.notToldShort', { change: words }) : words;
}

/** The gap table as rows of cells, the whole way last. */
export function gapCells({ rows, whole }: GapTable, words: CellWords): SheetCell[][] {
  const { t, time } = words;
  const known = numberCell;
  const feltBy = whole.feelings.flatMap(({ key, name }): Column[] => {
    const of = (row: GapRow) => row.feelings.find((one) => one.key === key);
    return [
      { head: t('gap.cells.feelingNow', { name }), cell: (row) => known(of(row)?.before) },
      { head: t('gap.cells.feelingTarget', { name }), cell: (row) => known(of(row)?.after) },
    ];
  });
  const metrics = new Map(
    [...rows, whole].flatMap((row) => row.metrics.map(({ key, metric }) => [key, metric] as const)),
  );
  const measuredBy = [...metrics].flatMap(([key, metric]): Column[] => {
    const of = (row: GapRow) => row.metrics.find((one) => one.key === key);
    const shown = (row: GapRow) => {
      const metric = of(row);
      return metric && shownGap(metric);
    };
    const unit = unitOf(metric);
    const named = { name: unit ? `${metric.name}, ${unit}` : metric.name };
    return [
      { head: t('gap.cells.metricNow', named), cell: (row) => known(shown(row)?.now) },
      { head: t('gap.cells.metricTarget', named), cell: (row) => known(shown(row)?.target) },
      {
        head: t('gap.cells.metricChange', named),
        cell: (row) => {
          const told = of(row);
          return told ? metricChange(told, words) : '';
        },
      },
    ];
  });
  const timeOf = (told: GapRow['time']['before']): string =>
    told?.text ?? (told?.minutes === undefined ? '' : time(told.minutes));
  const titles = (fates: readonly FindingOutcome[], fate: FindingOutcome['fate']): string =>
    fates
      .filter((one) => one.fate === fate)
      .map(({ current, target }) => (target ?? current)?.title ?? '')
      .join('\n');
  const columns: Column[] = [
    { head: t('gap.stage'), cell: (row) => (row.stage ? row.name : t('gap.whole')) },
    ...feltBy,
    { head: t('gap.cells.meanNow'), cell: (row) => known(row.mean.before) },
    { head: t('gap.cells.meanTarget'), cell: (row) => known(row.mean.after) },
    { head: t('gap.cells.weightNow'), cell: (row) => known(row.weight.before) },
    { head: t('gap.cells.weightTarget'), cell: (row) => known(row.weight.after) },
    ...FATES.map((fate): Column => ({
      head: t(`gap.cells.${fate}`),
      cell: (row) => titles(row.findings, fate),
    })),
    {
      head: t('gap.cells.delights'),
      cell: ({ delights: { kept, gone, added } }) =>
        [
          ...(kept > 0 ? [t('gap.delightsKept', { count: kept })] : []),
          ...gone.map(({ title }) => t('gap.delightsLost', { count: 1, titles: title })),
          ...added.map(({ title }) => t('gap.delightsNew', { count: 1, titles: title })),
        ].join('\n'),
    },
    { head: t('gap.cells.moments'), cell: (row) => row.moments.map(({ text }) => text).join('\n') },
    { head: t('gap.cells.timeNow'), cell: (row) => timeOf(row.time.before) },
    { head: t('gap.cells.timeTarget'), cell: (row) => timeOf(row.time.after) },
    ...measuredBy,
    { head: t('gap.cells.goal'), cell: (row) => row.goal.after?.text ?? row.goal.before?.text ?? '' },
    {
      head: t('gap.cells.strategies'),
      cell: (row) => row.strategies.list.map(({ strategy }) => strategy.title).join('\n'),
    },
    {
      head: t('gap.cells.owners'),
      cell: (row) => row.strategies.list.map(({ strategy }) => strategy.owner ?? '').join('\n'),
    },
    {
      head: t('gap.cells.due'),
      cell: (row) => row.strategies.list.map(({ strategy }) => strategy.due ?? '').join('\n'),
    },
  ];
  return [
    columns.map(({ head }) => head),
    ...[...rows, whole].map((row) => columns.map(({ cell }) => cell(row))),
  ];
}
