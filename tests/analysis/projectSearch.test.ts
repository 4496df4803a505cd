// The search over all projects: what is found, in which order, how it is marked; and that typing on finds the same as asking anew.
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { createProjectSearch, type FoundProject, markedPieces, wordsOf } from '@/analysis/projectSearch';
import { allCards } from '@/model/cardTable';
import { newProject } from '@/model/newProject';
import { FIELD_END, searchTextOf } from '@/model/searchText';
import { shoes } from '@tests/support/shoes';

const empty = (title: string) => newProject(title, '2026-01-01T00:00:00.000Z', 'bank');

const search = () => {
  const all = createProjectSearch();
  const { project } = shoes();
  all.put(project.id, searchTextOf(project));
  const bank = empty('Открытие счёта');
  all.put('bank', searchTextOf({ ...bank, mission: 'Счёт за\nпять минут' }));
  return { all, project };
};
const told = (found: readonly FoundProject[]) =>
  found.map(({ id, count, records }) => [id, count, records(9).map(({ kind, id: own }) => `${kind} ${own}`)]);
const marked = (written: string, query: string) =>
  markedPieces(written, wordsOf(query))
    .map(({ text, marked: is }) => (is ? `[${text}]` : text))
    .join('');

describe('what is found', () => {
  test('every card of a project by its words in any order and case, with its stage, lane and map', () => {
    const { all, project } = search();
    for (const card of allCards(project.cards)) {
      const query = card.text.split(' ').reverse().join(' ').toUpperCase();
      const [found] = all.find(query);
      const record = found?.records(99).find(({ id }) => id === card.id);
      expect(record).toMatchObject({
        kind: 'card',
        stage: project.stages[card.stageId]?.name,
        lane: project.lanes[card.laneId]?.name,
        map: { id: project.stages[card.stageId]?.mapId },
      });
    }
  });

  test('е finds ё, over a line feed too, and a project by its title unless only what is inside is asked for', () => {
    const { all } = search();
    expect(told(all.find('счет'))).toEqual([['bank', 2, ['project bank', 'about bank']]]);
    expect(told(all.find('счет', { inside: true }))).toEqual([['bank', 1, ['about bank']]]);
    expect(told(all.find('за пять'))).toEqual([['bank', 1, ['about bank']]]);
    expect(all.find('счет', { except: 'bank' })).toEqual([]);
    expect(all.find('с')).toEqual([]);
    expect(all.find('с з')).toEqual([]);
  });

  test('nothing of a project that went, and of one that changed what it says now', () => {
    const { all } = search();
    all.find('сче');
    all.put('bank', searchTextOf(empty('Вклад')));
    expect(all.find('счет')).toEqual([]);
    expect(told(all.find('вклад'))).toEqual([['bank', 1, ['project bank']]]);
    all.drop('bank');
    expect(all.find('вклад')).toEqual([]);
  });

  test('law: typing a query letter by letter finds what asking for it at once finds', () => {
    const { all, project } = search();
    const texts = searchTextOf(project)
      .lines.split('\n')
      .flatMap((line) => line.split(FIELD_END))
      .filter((line) => line.length > 2);
    fc.assert(
      fc.property(
        fc.constantFrom(...texts),
        fc.nat(30),
        fc.integer({ min: 2, max: 14 }),
        (text, from, length) => {
          const query = text.slice(from % text.length).slice(0, length);
          for (let end = 1; end <= query.length; end += 1) all.find(query.slice(0, end));
          expect(told(all.find(query))).toEqual(told(search().all.find(query)));
        },
      ),
    );
  });
});

describe('the pieces', () => {
  test('together are the text, the words marked as written', () => {
    expect(marked('Ждёт письмо об ошибке', 'ошибке ждет')).toBe('[Ждёт] письмо об [ошибке]');
    expect(marked('co\u00adop', 'coop')).toBe('[co\u00adop]');
  });

  test('begin near the first word where it stands far behind, and end soon', () => {
    const long = `${'word '.repeat(40)}needle${' tail'.repeat(80)}`;
    const text = marked(long, 'needle');
    expect(text).toMatch(/^… word .*\[needle\] tail.*…$/);
    expect(text.length).toBeLessThan(180);
  });
});
