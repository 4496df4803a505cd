// The table of activities: sorted by any column with the unknown last, and narrowed by a written word.
import { describe, expect, test } from 'vitest';
import type { ContactActivity } from '@/model/types';
import { type ActivityColumn, filterActivities, sortActivities } from '@/views/contacts/activityOrder';

const activity = (name: string, rest: Partial<ContactActivity>): ContactActivity => ({
  id: name,
  logId: 'log',
  key: 0,
  name,
  contacts: 1,
  people: 1,
  ...rest,
});
const all = [
  activity('Call', { contacts: 5, people: 4, returned: 1, medianWait: 30, cardId: 'c1' }),
  activity('Form 10', { contacts: 9, people: 2, returned: 2 }),
  activity('Form 2', { contacts: 7, people: 7, medianWait: 90, cardId: 'c2' }),
];
const names = new Map([
  ['c1', 'Phones the shop'],
  ['c2', 'Asks for help'],
]);
const sorted = (column: ActivityColumn, descending: boolean) =>
  sortActivities(all, { column, descending }, names, 'en').map(({ name }) => name);

describe('the activities of a log', () => {
  test('are sorted by any column, what is not known last both ways', () => {
    expect(sortActivities(all, undefined, names, 'en')).toBe(all);
    expect(sorted('contacts', true)).toEqual(['Form 10', 'Form 2', 'Call']);
    expect(sorted('activity', false)).toEqual(['Call', 'Form 2', 'Form 10']);
    expect(sorted('returned', true)).toEqual(['Form 10', 'Call', 'Form 2']);
    expect(sorted('median', true)).toEqual(['Form 2', 'Call', 'Form 10']);
    expect(sorted('median', false)).toEqual(['Call', 'Form 2', 'Form 10']);
    expect(sorted('touchpoint', false)).toEqual(['Form 2', 'Call', 'Form 10']);
  });

  test('are narrowed by a word of their name or of their touchpoint', () => {
    const found = (wanted: string) => filterActivities(all, wanted, names).map(({ name }) => name);
    expect(found(' ')).toEqual(['Call', 'Form 10', 'Form 2']);
    expect(found('FORM')).toEqual(['Form 10', 'Form 2']);
    expect(found('shop')).toEqual(['Call']);
    expect(found('nothing')).toEqual([]);
  });
});
