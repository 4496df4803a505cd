// The order of the table of activities: by any column, what is not known last; and which of them a written word leaves.
import { sameName } from '@/analysis/nameBook';
import type { ContactActivity } from '@/model/types';

export const ACTIVITY_COLUMNS = [
  'activity',
  'touchpoint',
  'contacts',
  'people',
  'returned',
  'last',
  'median',
  'long',
] as const;
export type ActivityColumn = (typeof ACTIVITY_COLUMNS)[number];
export type ActivitySort = { column: ActivityColumn; descending: boolean };

/** Columns of words begin with the first letter, those of figures with the largest. */
export const WORDS: ReadonlySet<ActivityColumn> = new Set(['activity', 'touchpoint']);

/** What touchpoints are called, by card. */
type Names = ReadonlyMap<string, string>;

const touchpointOf = ({ cardId }: ContactActivity, names: Names): string | undefined =>
  cardId === undefined ? undefined : names.get(cardId);

/** The activities in whose name, or that of whose touchpoint, a word stands. */
export function filterActivities(
  activities: readonly ContactActivity[],
  wanted: string,
  names: Names,
): readonly ContactActivity[] {
  const word = sameName(wanted);
  if (word === '') return activities;
  return activities.filter((one) =>
    [one.name, touchpointOf(one, names) ?? ''].some((text) => sameName(text).includes(word)),
  );
}

function keyOf(one: ContactActivity, column: ActivityColumn, names: Names): string | number | undefined {
  switch (column) {
    case 'activity':
      return one.name;
    case 'touchpoint':
      return touchpointOf(one, names);
    case 'contacts':
      return one.contacts;
    case 'people':
      return one.people;
    case 'returned':
      return (one.returned ?? 0) / Math.max(1, one.people);
    case 'last':
      return one.last ?? 0;
    case 'median':
      return one.medianWait;
    case 'long':
      return one.longWait;
  }
}

/** @param language BCP 47, for words */
export function sortActivities(
  activities: readonly ContactActivity[],
  sort: ActivitySort | undefined,
  names: Names,
  language: string,
): readonly ContactActivity[] {
  if (!sort) return activities;
  const { compare } = new Intl.Collator(language, { numeric: true });
  const way = sort.descending ? -1 : 1;
  return activities
    .map((one) => ({ one, key: keyOf(one, sort.column, names) }))
    .sort((a, b) => {
      if (a.key === undefined || b.key === undefined)
        return Number(a.key === undefined) - Number(b.key === undefined);
      if (typeof a.key === 'number' && typeof b.key === 'number') return way * (a.key - b.key);
      return way * compare(`${a.key}`, `${b.key}`);
    })
    .map(({ one }) => one);
}
