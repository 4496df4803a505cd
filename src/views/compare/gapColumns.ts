// The columns of the gap table, and what rows are sorted by in each.
import type { GapRow } from '@/analysis/gapTable';
import type { MessageKey } from '@/i18n/translate';

export const GAP_COLUMNS = [
  'stage',
  'feeling',
  'findings',
  'time',
  'metrics',
  'goal',
  'strategies',
  'due',
] as const;
export type GapColumn = (typeof GAP_COLUMNS)[number];

export const columnWords = {
  stage: 'gap.stage',
  feeling: 'gap.feeling',
  findings: 'gap.findings',
  time: 'gap.time',
  metrics: 'gap.metrics',
  goal: 'gap.goal',
  strategies: 'gap.strategies',
  due: 'gap.due',
} as const satisfies Record<GapColumn, MessageKey>;

export type GapSort = { column: GapColumn; descending: boolean };

/** What is looked for first: the widest gap before the narrowest, texts and days from the first. */
export const firstSort: Record<GapColumn, boolean> = {
  stage: false,
  feeling: true,
  findings: true,
  time: true,
  metrics: true,
  goal: false,
  strategies: true,
  due: false,
};

/** How much better a metric is to become, in shares of its scale or of its value, so that unlike ones compare. */
function wish({ metrics }: GapRow): number | undefined {
  const shares = metrics.flatMap(({ metric, change, direction, now }) => {
    if (change === undefined) return [];
    const { min = 0, max = 0 } = metric.scale ?? {};
    const room = metric.kind === 'nps' ? 200 : max > min ? max - min : Math.abs(now?.value ?? 0) || 1;
    return (direction === 'worse' ? -1 : 1) * (Math.abs(change) / room);
  });
  return shares.length === 0 ? undefined : Math.max(...shares);
}

type Value = number | string | undefined;

const valueOf: Record<GapColumn, (row: GapRow) => Value> = {
  // The order of the way.
  stage: () => undefined,
  feeling: ({ mean }) =>
    mean.before === undefined || mean.after === undefined ? undefined : mean.after - mean.before,
  findings: ({ weight, findings }) => (findings.length === 0 ? undefined : weight.before - weight.after),
  time: ({ time: { change } }) => (change === undefined ? undefined : -change),
  metrics: wish,
  goal: ({ goal }) => goal.after?.text ?? goal.before?.text,
  strategies: ({ strategies }) => strategies.list.length || undefined,
  due: ({ strategies }) => strategies.due,
};

const ofTexts = new Intl.Collator(undefined, { numeric: true });

function compare(a: Value, b: Value): number {
  if (typeof a === 'string' && typeof b === 'string') return ofTexts.compare(a, b);
  return Number(a ?? 0) - Number(b ?? 0);
}

/** The rows in the order of a column; those that say nothing there stand last, whichever way it is sorted. */
export function sortRows(rows: readonly GapRow[], { column, descending }: GapSort): GapRow[] {
  if (column === 'stage') return descending ? [...rows].reverse() : [...rows];
  const value = valueOf[column];
  return [...rows].sort((a, b) => {
    const [x, y] = [value(a), value(b)];
    if (x === undefined || y === undefined) return Number(x === undefined) - Number(y === undefined);
    return descending ? compare(y, x) : compare(x, y);
  });
}
