// Why a cell of the gap table cannot be written: said aloud where somebody tries.
import type { GapRow } from '@/analysis/gapTable';
import { t } from '@/i18n/translate';
import type { GapCellProps } from './gapCell';
import type { GapColumn } from './gapColumns';

/** The sentence for a cell in which nothing can be done; undefined where something can. */
export function whyNot(column: GapColumn, { row, editing, byMean }: GapCellProps): string | undefined {
  const whole = row.stage === undefined;
  switch (column) {
    case 'stage':
      return whole ? undefined : t('gap.why.stage');
    case 'feeling':
      if (byMean) return t('gap.why.mean');
      if (whole) return t('gap.why.feelings');
      return editing.why(row) ?? (isMean(row) ? t('gap.why.touchpoints') : undefined);
    case 'findings':
      return t('gap.why.findings');
    case 'time':
      return whole ? t('gap.why.time') : editing.why(row);
    case 'metrics':
      return editing.why(row) ?? (row.metrics.length === 0 ? t('gap.why.metrics') : undefined);
    case 'goal':
      return editing.why(row);
    case 'strategies':
    case 'due':
      return whyNotPlanned(column, row, editing);
  }
}

const isMean = ({ feelings }: GapRow): boolean => feelings.every(({ felt }) => felt.by === 'cards');

function whyNotPlanned(
  column: 'strategies' | 'due',
  { stage, strategies: { list } }: GapRow,
  editing: GapCellProps['editing'],
): string | undefined {
  const [first] = list;
  if (!first) return t('gap.why.strategies');
  if (!stage) return t(column === 'due' ? 'gap.why.dueWhole' : 'gap.why.strategiesWhole');
  if (column === 'due' && list.length > 1) return t('gap.why.due');
  if (column === 'due' && first.strategy.status === 'done') return t('gap.why.dueDone');
  return list.every(({ side }) => editing.whyStrategy(side) !== undefined)
    ? editing.whyStrategy(first.side)
    : undefined;
}
