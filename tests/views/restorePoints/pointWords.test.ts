// What restore points are called: by their name, by what was about to be deleted, else by why they were kept.
import { afterEach, describe, expect, test } from 'vitest';
import { setLanguage } from '@/i18n/translate';
import type { VersionInfo } from '@/storage/rows';
import { callOf, titleOf } from '@/views/restorePoints/pointWords';

const point = (more: Partial<VersionInfo>): VersionInfo => ({
  id: 'v',
  projectId: 'p',
  at: new Date(2026, 2, 14, 9).getTime(),
  rev: 1,
  version: 2,
  reason: 'delete',
  seq: 1,
  bytes: 1,
  ...more,
});
const cards = (count: number) => titleOf(point({ deletion: { what: 'cards', count } }));

afterEach(() => setLanguage('en'));

describe('the title', () => {
  test('is the name that was given, whatever else is known', () => {
    expect(titleOf(point({ reason: 'named', name: 'Before the workshop' }))).toBe('Before the workshop');
  });

  test('says what was about to be deleted, and only that it was where nothing more is known', async () => {
    expect([1, 3].map(cards)).toEqual(['Before deleting 1 card', 'Before deleting 3 cards']);
    expect(titleOf(point({ deletion: { what: 'map', name: 'As it is' } }))).toBe(
      'Before deleting the map “As it is”',
    );
    expect(titleOf(point({}))).toBe('Before a deletion');
    await setLanguage('ru');
    expect([1, 3, 5, 21].map(cards)).toEqual([
      'Перед удалением 1 карточки',
      'Перед удалением 3 карточек',
      'Перед удалением 5 карточек',
      'Перед удалением 21 карточки',
    ]);
    expect(titleOf(point({ deletion: { what: 'stage', name: 'Выбор' } }))).toBe(
      'Перед удалением этапа «Выбор»',
    );
  });
});

test('a sentence tells of a point by the name that it was given, else by its moment', () => {
  expect(callOf(point({ name: 'Mine' }))).toBe('“Mine”');
  expect(callOf(point({}))).toMatch(/9:00|09:00/);
});
