// Rows of a spreadsheet as changes of strategies: by their titles where the rows have them, else from the row at hand downwards.
import { comparableText } from '@/analysis/comparableText';
import type { PastedStrategy } from '@/commands/strategies';
import type { StrategyRows } from '@/formats/strategyTable';
import type { Id } from '@/model/id';
import type { Strategy } from '@/model/types';

const alike = (title: string): string => comparableText(title.trim());

/**
 * What a paste makes of the strategies. Of several that are called the same each is meant once, in their order; a row
 * whose title nobody has is a new one.
 * @param all those of the project, also where a filter hides them
 * @param below the rows of the table from the one at hand on
 */
export function pastedRows(
  { columns, rows }: StrategyRows,
  all: readonly Strategy[],
  below: readonly Strategy[],
  newId: () => Id,
): PastedStrategy[] {
  if (!columns.includes('title'))
    return rows.flatMap(({ fields: changes, findingIds }, at) => {
      const strategy = below[at];
      return strategy ? { id: strategy.id, changes, findingIds } : [];
    });
  const waiting = new Map<string, Id[]>();
  for (const { id, title } of all) waiting.set(alike(title), [...(waiting.get(alike(title)) ?? []), id]);
  return rows.map(({ title = '', fields: changes, findingIds }) => {
    const id = waiting.get(alike(title))?.shift();
    return id === undefined ? { id: newId(), title, changes, findingIds } : { id, changes, findingIds };
  });
}
