// Laws: words in any order; beginnings before middles; the other language and the other layout are understood.
import { describe, expect, test } from 'vitest';
import { inOtherLayout } from '@/views/palette/keyboardLayout';
import { rank, type Searchable } from '@/views/palette/rank';

const entry = (label: string, ...words: string[]): Searchable => ({ id: label, label, words });
const entries = [
  entry('Undo', 'Отменить'),
  entry('Add stage', 'Добавить этап', 'new column'),
  entry('Add lane: Thoughts', 'Добавить дорожку: Мысли'),
  entry('Find in the map', 'Поиск на карте'),
  entry('Dark theme', 'Тёмная тема'),
  entry('Manage tags', 'Метки'),
];
const found = (query: string, recent: string[] = []) => rank(entries, query, recent).map(({ id }) => id);

describe('what answers', () => {
  test('words count in any order, by their beginnings', () => {
    expect(found('stage add')).toEqual(['Add stage']);
    expect(found('th la')).toEqual(['Add lane: Thoughts']);
  });

  test('the beginning of the label comes first, then beginnings of words, then the middle', () => {
    const list = [entry('Heatmap'), entry('Fit the map'), entry('Map')];
    expect(rank(list, 'map').map(({ id }) => id)).toEqual(['Map', 'Fit the map', 'Heatmap']);
  });

  test('the very word comes before a longer one', () => {
    const list = [entry('Importance'), entry('Import a table'), entry('Choose what to import')];
    const of = (query: string) => rank(list, query).map(({ id }) => id);
    expect(of('import')).toEqual(['Import a table', 'Importance', 'Choose what to import']);
    expect(of('importa')).toEqual(['Importance']);
  });

  test('signs that look alike are alike', () => {
    const list = [
      entry('Open 24\u00a0h'),
      entry('It doesn\u2019t work'),
      entry('Cafe\u0301'),
      entry('9\u201318'),
    ];
    const first = (query: string) =>
      rank(list, query).map(({ id }) => list.findIndex((one) => one.id === id));
    expect(['24 h', "doesn't", 'Caf\u00e9', '9-18'].map(first)).toEqual([[0], [1], [2], [3]]);
    expect(first('cafe')).toEqual([]);
  });

  test('every word must be found', () => {
    expect(found('add zebra')).toEqual([]);
  });

  test('a single letter is looked for at the beginnings of words only', () => {
    expect(found('u')).toEqual(['Undo']);
  });

  test('nothing typed is answered by all, in their order', () => {
    expect(found('  ')).toEqual(entries.map(({ id }) => id));
  });

  test('other words lead there too, after those whose label says it', () => {
    expect(found('column')).toEqual(['Add stage']);
    const list = [entry('Zoom in', 'larger map'), entry('Map')];
    expect(rank(list, 'map').map(({ id }) => id)).toEqual(['Map', 'Zoom in']);
  });

  test('of equally good answers the one used last comes first', () => {
    expect(found('add')).toEqual(['Add stage', 'Add lane: Thoughts']);
    expect(found('add', ['Add lane: Thoughts'])).toEqual(['Add lane: Thoughts', 'Add stage']);
  });
});

describe('the other language', () => {
  test('is understood, in either direction', () => {
    expect(found('добавить этап')).toEqual(['Add stage']);
    expect(rank([entry('Добавить этап', 'Add stage')], 'add st')).toHaveLength(1);
  });

  test('е stands for ё, and ё for е', () => {
    expect(found('темная')).toEqual(['Dark theme']);
    expect(rank([entry('Темная')], 'тёмная')).toHaveLength(1);
  });
});

describe('the other keyboard layout', () => {
  test('what was typed in the wrong one is read in the right one', () => {
    expect(inOtherLayout('gjbcr')).toBe('поиск');
    expect(inOtherLayout('фвв ыефпу')).toBe('add stage');
    expect(inOtherLayout('Gjbcr')).toBe('поиск');
    expect(inOtherLayout('lj,fdbnm')).toBe('добавить');
    expect(inOtherLayout('<fhmth')).toBe('барьер');
  });

  test('finds what was meant', () => {
    expect(found('gjbcr')).toEqual(['Find in the map']);
    expect(found('фвв ыефпу')).toEqual(['Add stage']);
  });

  test('comes after what was typed as it stands', () => {
    // Russian "ад" is "fl" on a Latin keyboard.
    const list = [entry('Адрес'), entry('Flow')];
    expect(rank(list, 'fl').map(({ id }) => id)).toEqual(['Flow', 'Адрес']);
  });
});
