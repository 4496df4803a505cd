// waymark merge: both keep their work, conflicts are told and never left in the file.
import { describe, expect, it } from 'vitest';
import { produce } from 'immer';
import { removeCards, updateCard } from '@/commands/cards';
import { deriveTarget } from '@/commands/maps';
import { cardsOf } from '@/model/select';
import { toJson } from '@/model/serialise';
import { aProject } from '@tests/support/aProject';
import { commandLine } from '@tests/support/commandLine';
import { frozen } from '@tests/support/fixtures';
import { shoes } from '@tests/support/shoes';

const base = toJson(shoes().project);
const mine = base.replace('"Pays"', '"Pays by card"').replace('"Searches"', '"Asks around"');
const theirs = base.replace('"Tries on"', '"Tries on at home"').replace('"Searches"', '"Looks it up"');
const line = () =>
  commandLine({
    'base.json': base,
    'mine.json': mine,
    'theirs.json': theirs,
    'empty.json': '',
    'other.json': frozen(),
  });

describe('merge', () => {
  it('joins both, tells the conflict, and lets mine stand in it', async () => {
    const own = line();
    const { exit, out, error } = await own.call('merge', 'base.json', 'mine.json', 'theirs.json');
    expect(exit).toBe(1);
    expect(out).toBe('Joined. Changes without a conflict: 1 of mine, 1 of theirs.\n');
    expect(error).toMatch(
      /^1 conflict to look at:\n {2}Card “Asks around”.*mine “Asks around”, theirs “Looks it up”\. Mine stands\.\n$/,
    );
    const merged = String(own.files.get('mine.json'));
    for (const said of ['Pays by card', 'Tries on at home', 'Asks around'])
      expect(merged).toContain(`"${said}"`);
    expect(await own.call('validate', 'mine.json')).toMatchObject({ exit: 0 });
    expect(own.written).toEqual(['mine.json']);
  });

  it('says on which map and in which stage conflicts are that would read the same', async () => {
    const { project, mapId } = shoes();
    const both = produce(project, (draft) =>
      deriveTarget.recipe(draft, { sourceMapId: mapId, id: 'goal', title: 'Goal' }, project),
    );
    const text = toJson(both);
    const own = commandLine({
      'base.json': text,
      'mine.json': text.replaceAll('"Searches"', '"Asks around"'),
      'theirs.json': text.replaceAll('"Searches"', '"Looks it up"'),
    });
    const { error } = await own.call('merge', 'base.json', 'mine.json', 'theirs.json');
    const [, first = '', second = ''] = error.split('\n');
    expect(error).toMatch(/^2 conflicts/);
    expect(first).not.toBe(second);
    expect([first, second].filter((one) => one.includes('(map “Goal”, stage “'))).toHaveLength(1);
  });

  it('names the lane, and the number in the cell, of conflicts within one stage that would read the same', async () => {
    const text = toJson(
      aProject({
        stages: ['Buy'],
        lanes: ['Website', 'Shop', { kind: 'actions', name: 'Actions' }],
        cards: { 'Buy/Website': ['Waits', 'Pays', 'Pays'], 'Buy/Shop': ['Pays'] },
      }).project,
    );
    const own = commandLine({
      'base.json': text,
      'mine.json': text.replaceAll('"Pays"', '"Pays by card"'),
      'theirs.json': text.replaceAll('"Pays"', '"Pays in cash"'),
    });
    const { error } = await own.call('merge', 'base.json', 'mine.json', 'theirs.json');
    const places = error.split('\n').flatMap((line) => /stage “Buy”, (.*?)\)/.exec(line)?.[1] ?? []);
    expect(places.toSorted()).toEqual(['lane “Shop”', 'lane “Website”, no. 2', 'lane “Website”, no. 3']);
    const russian = await own.call(
      'merge',
      '--dry-run',
      '--lang',
      'ru',
      'base.json',
      'mine.json',
      'theirs.json',
    );
    expect(new Set(russian.error.split('\n')).size).toBe(russian.error.split('\n').length);
  });

  it('says of what one took away and the other worked on whether it stays, as the file has it', async () => {
    const { project, mapId } = shoes();
    const card = cardsOf(project, mapId).find(({ text }) => text === 'Pays');
    if (!card) throw new Error('no card');
    const gone = produce(project, (draft) => removeCards.recipe(draft, { ids: [card.id] }, project));
    const worked = produce(project, (draft) =>
      updateCard.recipe(draft, { id: card.id, changes: { text: 'Pays by card' } }, project),
    );
    const files = { 'base.json': toJson(project), 'gone.json': toJson(gone), 'worked.json': toJson(worked) };
    for (const [prefer, order, said, stays] of [
      [undefined, ['gone', 'worked'], 'mine took it away, theirs worked on it. It stays.', true],
      ['mine', ['gone', 'worked'], 'mine took it away, theirs worked on it. It is gone.', false],
      ['theirs', ['gone', 'worked'], 'mine took it away, theirs worked on it. It stays.', true],
      [undefined, ['worked', 'gone'], 'theirs took it away, mine worked on it. It stays.', true],
      ['theirs', ['worked', 'gone'], 'theirs took it away, mine worked on it. It is gone.', false],
    ] as const) {
      const own = commandLine(files);
      const { error, exit } = await own.call(
        'merge',
        ...(prefer ? ['--prefer', prefer] : []),
        '--output',
        'out.json',
        'base.json',
        ...order.map((name) => `${name}.json`),
      );
      expect(error).toContain(`Card “Pays”: ${said}\n`);
      expect(error).toMatch(prefer ? /^1 conflict, decided:/ : /^1 conflict to look at:/);
      expect(exit).toBe(prefer ? 0 : 1);
      expect(String(own.files.get('out.json')).includes('"Pays by card"')).toBe(stays);
    }
  });

  it('does the will of the one that is preferred', async () => {
    const own = line();
    const args = ['--prefer', 'theirs', '--output', 'out.json', 'base.json', 'mine.json', 'theirs.json'];
    expect(await own.call('merge', ...args)).toMatchObject({ exit: 0 });
    expect(String(own.files.get('out.json'))).toContain('"Looks it up"');
    expect(own.files.get('mine.json')).toBe(mine);
  });

  it('tells as JSON and writes nothing on a dry run', async () => {
    const own = line();
    const answer = await own.call('merge', '--json', '--dry-run', 'base.json', 'mine.json', 'theirs.json');
    expect(answer.json()).toMatchObject({
      ok: false,
      conflicts: [
        { kind: 'field', table: 'cards', field: 'text', mine: 'Asks around', theirs: 'Looks it up' },
      ],
    });
    expect(own.written).toEqual([]);
  });

  it('takes an empty file for no ancestor, and asks about whatever differs', async () => {
    const { exit, error } = await line().call('merge', 'empty.json', 'mine.json', 'theirs.json');
    expect(exit).toBe(1);
    expect(error).toMatch(/^3 conflicts/);
  });

  it('refuses two different projects', async () => {
    const own = line();
    const { exit, error } = await own.call('merge', 'base.json', 'mine.json', 'other.json');
    expect([exit, error]).toEqual([4, 'The two files are different projects: there is nothing to join.\n']);
    expect(own.written).toEqual([]);
  });
});
