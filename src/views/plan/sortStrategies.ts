// The order of the table of strategies: by any column, what is not known last, whichever way the known are sorted.
import { STRATEGY_COLUMNS, type StrategyColumn } from '@/formats/strategyTable';
import type { PlannedStrategy } from '@/analysis/strategyPlan';
import type { Translate } from '@/i18n/messages';
import { STRATEGY_STATUSES } from '@/model/constants';

export type StrategySort = { column: StrategyColumn; descending: boolean };

/** Figures begin with the largest, words and days with the first. */
export const FIRST_DESCENDING: ReadonlySet<StrategyColumn> = new Set([
  'impact',
  'reach',
  'confidence',
  'rice',
  'cost',
  'weight',
  'answers',
]);

export const isColumn = (name: string | undefined): name is StrategyColumn =>
  STRATEGY_COLUMNS.some((column) => column === name);

/** @param language BCP 47, for words */
export function sortStrategies(
  all: readonly PlannedStrategy[],
  { column, descending }: StrategySort,
  t: Translate,
  language: string,
): PlannedStrategy[] {
  const { compare } = new Intl.Collator(language, { numeric: true });
  const keyOf = ({ strategy, rice, weight }: PlannedStrategy): string | number | undefined => {
    switch (column) {
      case 'rice':
        return rice?.value;
      case 'weight':
        return weight;
      case 'answers':
        return strategy.findingIds.length;
      case 'kind':
        // keys: strategies.kinds.*
        return strategy.kind && t(`strategies.kinds.${strategy.kind}`);
      case 'status':
        return strategy.status && STRATEGY_STATUSES.indexOf(strategy.status);
      default:
        return strategy[column] || undefined;
    }
  };
  const keys = new Map(all.map((one) => [one, keyOf(one)]));
  const way = descending ? -1 : 1;
  return all.toSorted((a, b) => {
    const [one, other] = [keys.get(a), keys.get(b)];
    if (one === undefined || other === undefined)
      return Number(one === undefined) - Number(other === undefined);
    if (typeof one === 'number' && typeof other === 'number') return way * (one - other);
    return way * compare(`${one}`, `${other}`);
  });
}
