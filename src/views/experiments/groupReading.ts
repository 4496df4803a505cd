// How a file of answers is read as the groups of a round: what its columns seem to be, and what counts in each group.
import { takesFractions } from '@/analysis/measured';
import type { AnswerCounts, AnswerMapping } from '@/formats/answers';
import type { AnswersPreview, FoundColumn } from '@/formats/answersGuess';
import type { Metric } from '@/model/types';

/** How the file is read: which columns, and which values of the one that splits. */
export type GroupReading = { answer: number; split: number; test: string; control: string | undefined };

/** More values than these are no groups. */
const MOST_GROUPS = 12;
const SCALES = { nps: { min: 0, max: 10 }, csat: { min: 1, max: 5 }, ces: { min: 1, max: 7 } } as const;

const scaleOf = (metric: Metric): AnswerMapping['scale'] =>
  metric.scale ?? (metric.kind === 'custom' ? undefined : SCALES[metric.kind]);

export const canSplit = ({ values, different }: FoundColumn): boolean =>
  values.length > 0 && different <= MOST_GROUPS;

/** Which values are called as a group with something new is, and as one without. */
const WITH = /^(?:test|with|new|treat|variant|b$|1$|yes|тест|с\b|да|нов)/iu;
const WITHOUT = /^(?:control|without|old|a$|0$|no\b|base|контр|без|нет|стар)/iu;

/** What the columns seem to be; a person has the last word. */
export function guessGroups({ columns }: AnswersPreview): GroupReading | undefined {
  const found = (match: (column: FoundColumn) => boolean) => columns.findIndex(match);
  const named = found((column) => column.role === 'segment' && canSplit(column));
  const split =
    named === -1
      ? found((column) => canSplit(column) && column.different > 1 && column.role !== 'answer')
      : named;
  const first = found(({ role }) => role === 'answer');
  const answer = first === -1 || first === split ? found(({ range }) => range !== undefined) : first;
  const values = columns[split]?.values.map(({ value }) => value) ?? [];
  if (answer === -1 || values.length === 0) return undefined;
  const control = values.find((value) => WITHOUT.test(value));
  const test = values.find((value) => value !== control && WITH.test(value));
  const left = values.find((value) => value !== control && value !== test);
  return {
    answer,
    split,
    test: test ?? left ?? values[0] ?? '',
    control: control ?? (test ? left : values[1]),
  };
}

/** The columns of the file are read as answers and groups; all others are passed over. */
export function mappingOf(
  { columns }: AnswersPreview,
  { answer, split }: GroupReading,
  metric: Metric,
): AnswerMapping {
  return {
    roles: columns.map((_, at) => (at === answer ? 'answer' : at === split ? 'segment' : 'skip')),
    order: 'ymd',
    scale: scaleOf(metric),
    fractions: takesFractions(metric),
    span: 'all',
    places: {},
    asks: {},
  };
}

export const groupIn = ({ groups }: AnswerCounts, value: string | undefined) =>
  value === undefined ? undefined : groups.find(({ place }) => place.segment === value)?.counts;

export const answersIn = (counts: Readonly<Record<string, number>> | undefined): number =>
  Object.values(counts ?? {}).reduce((all, count) => all + count, 0);
