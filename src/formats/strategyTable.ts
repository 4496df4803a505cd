// Strategies as cells of a table for a spreadsheet, and rows of a spreadsheet as changes of strategies.
import { comparableText } from '@/analysis/comparableText';
import type { PlannedStrategy } from '@/analysis/strategyPlan';
import type { MessageKey, Translate } from '@/i18n/messages';
import { LIMITS, STRATEGY_KINDS, STRATEGY_STATUSES } from '@/model/constants';
import type { Id } from '@/model/id';
import type { Project, Strategy } from '@/model/types';
import { cellText } from './cellText';
import { dayCell, numberCell, type SheetCell } from './sheets/sheet';
import { readDay, readFigure } from './spreadsheetCells';

export const STRATEGY_COLUMNS = [
  'title',
  'kind',
  'impact',
  'effort',
  'reach',
  'confidence',
  'rice',
  'cost',
  'owner',
  'department',
  'start',
  'due',
  'status',
  'weight',
  'answers',
] as const;
export type StrategyColumn = (typeof STRATEGY_COLUMNS)[number];

export const strategyColumnWords: Record<StrategyColumn, MessageKey> = {
  title: 'strategies.strategy',
  kind: 'strategies.kind',
  impact: 'strategies.impact',
  effort: 'strategies.effort',
  reach: 'strategies.reach',
  confidence: 'strategies.confidence',
  rice: 'strategies.rice',
  cost: 'strategies.cost',
  owner: 'strategies.owner',
  department: 'strategies.department',
  start: 'strategies.start',
  due: 'strategies.due',
  status: 'strategies.status',
  weight: 'strategies.weight',
  answers: 'strategies.answers',
};

// keys: strategies.kinds.*, scene.status.*
const kindWord = (kind: (typeof STRATEGY_KINDS)[number], t: Translate) => t(`strategies.kinds.${kind}`);
const statusWord = (status: (typeof STRATEGY_STATUSES)[number], t: Translate) => t(`scene.status.${status}`);

/** What stands in a column of a strategy. */
export function strategyCell(
  project: Pick<Project, 'findings'>,
  { strategy, rice, weight }: PlannedStrategy,
  column: StrategyColumn,
  t: Translate,
): SheetCell {
  switch (column) {
    case 'kind':
      return strategy.kind ? kindWord(strategy.kind, t) : '';
    case 'status':
      return strategy.status ? statusWord(strategy.status, t) : '';
    case 'rice':
      return numberCell(rice?.value);
    case 'weight':
      return weight;
    case 'answers':
      return strategy.findingIds.map((id) => project.findings[id]?.title ?? '').join('\n');
    case 'impact':
    case 'effort':
    case 'reach':
    case 'confidence':
    case 'cost':
      return strategy[column] ?? null;
    case 'start':
    case 'due':
      return dayCell(strategy[column]);
    default:
      return strategy[column] ?? '';
  }
}

/** A head and a row for each strategy, in the order in which they are shown. */
export const strategyCells = (
  project: Pick<Project, 'findings'>,
  planned: readonly PlannedStrategy[],
  t: Translate,
): SheetCell[][] => [
  STRATEGY_COLUMNS.map((column) => t(strategyColumnWords[column])),
  ...planned.map((one) => STRATEGY_COLUMNS.map((column) => strategyCell(project, one, column, t))),
];

/** What may be written about a strategy in a table. */
export type StrategyFields = Partial<
  Pick<
    Strategy,
    | 'kind'
    | 'impact'
    | 'effort'
    | 'reach'
    | 'confidence'
    | 'cost'
    | 'owner'
    | 'department'
    | 'start'
    | 'due'
    | 'status'
  >
>;

export type StrategyRow = {
  title?: string;
  /** A field that is there and undefined was emptied. */
  fields: { [Key in keyof StrategyFields]: StrategyFields[Key] | undefined };
  findingIds?: Id[];
};

export type UnreadCell = { column: StrategyColumn; text: string };
export type StrategyRows = { columns: readonly StrategyColumn[]; rows: StrategyRow[]; unread: UnreadCell[] };

export type StrategyReading = {
  t: Translate;
  decimalComma: boolean;
  /** The column that the block begins with where it has no heads. */
  from: StrategyColumn;
  /** The finding that a title means. */
  findingOf: (title: string) => Id | undefined;
};

const alike = (text: string): string => comparableText(cellText(text));

/** What can be read of one cell; undefined where it says nothing that fits there. */
export function readStrategyCell(
  column: StrategyColumn,
  text: string,
  { t, decimalComma }: Pick<StrategyReading, 't' | 'decimalComma'>,
): { value: string | number } | undefined {
  const within = (min: number, max: number, whole: boolean) => {
    const value = readFigure(text, decimalComma);
    const fits = value !== undefined && value >= min && value <= max && (!whole || Number.isInteger(value));
    return fits ? { value } : undefined;
  };
  const named = <Value extends string>(
    values: readonly Value[],
    word: (value: Value, t: Translate) => string,
  ) => {
    const value = values.find((one) => alike(word(one, t)) === alike(text) || alike(one) === alike(text));
    return value === undefined ? undefined : { value };
  };
  switch (column) {
    case 'impact':
    case 'effort':
      return within(1, 5, true);
    case 'confidence':
      return within(0, 100, false);
    case 'reach':
    case 'cost':
      return within(0, Number.MAX_SAFE_INTEGER, false);
    case 'kind':
      return named(STRATEGY_KINDS, kindWord);
    case 'status':
      return named(STRATEGY_STATUSES, statusWord);
    case 'start':
    case 'due': {
      const value = readDay(text);
      return value === undefined ? undefined : { value };
    }
    case 'title':
    case 'owner':
    case 'department':
      return {
        value: text
          .replace(/\s*\n\s*/g, ' ')
          .slice(0, LIMITS.title)
          .toWellFormed(),
      };
    case 'rice':
    case 'weight':
    case 'answers':
      return undefined;
  }
}

/** The columns that a first row names; undefined where it is no row of heads. */
function headsOf(row: readonly string[], t: Translate): (StrategyColumn | undefined)[] | undefined {
  const names = new Map(STRATEGY_COLUMNS.map((column) => [alike(t(strategyColumnWords[column])), column]));
  const heads = row.map((cell) => names.get(alike(cell)));
  const known = heads.filter((one) => one !== undefined);
  const filled = row.filter((cell) => cellText(cell) !== '').length;
  return known.length >= Math.max(1, filled / 2) && new Set(known).size === known.length ? heads : undefined;
}

/** Reads a block of a spreadsheet: by its heads, else from one column on to the right. */
export function readStrategyRows(
  block: readonly (readonly string[])[],
  { t, decimalComma, from, findingOf }: StrategyReading,
): StrategyRows {
  const [first = []] = block;
  const heads = headsOf(first, t);
  const start = STRATEGY_COLUMNS.indexOf(from);
  const columns = heads ?? first.map((_, at) => STRATEGY_COLUMNS[start + at]);
  const unread: UnreadCell[] = [];
  const rows = (heads ? block.slice(1) : block).map((cells): StrategyRow => {
    const row: StrategyRow = { fields: {} };
    columns.forEach((column, at) => {
      const text = cellText(cells[at] ?? '');
      // What is reckoned is not written.
      if (column === undefined || column === 'rice' || column === 'weight') return;
      if (column === 'answers') {
        const ids = text.split('\n').flatMap((title) => {
          if (title === '') return [];
          const id = findingOf(title);
          if (id === undefined) unread.push({ column, text: title });
          return id ?? [];
        });
        row.findingIds = [...new Set(ids)];
        return;
      }
      const read = text === '' ? undefined : readStrategyCell(column, text, { t, decimalComma });
      if (text !== '' && !read) unread.push({ column, text });
      else if (column === 'title') {
        if (typeof read?.value === 'string') row.title = read.value;
      } else Object.assign(row.fields, { [column]: read?.value });
    });
    return row;
  });
  const empty = ({ title, fields, findingIds = [] }: StrategyRow): boolean =>
    title === undefined && findingIds.length === 0 && Object.values(fields).every((one) => one === undefined);
  return {
    columns: columns.filter((one) => one !== undefined),
    rows: columns.includes('title') ? rows.filter((row) => !empty(row)) : rows,
    unread,
  };
}
