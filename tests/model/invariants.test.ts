// The invariants: each breach is found, and a whole project has none.
import { describe, expect, test } from 'vitest';
import { checkInvariants } from '@/model/invariants';
import { readProject } from '@/model/readProject';
import { cardById } from '@/model/select';
import { fieldOf, kinds, recordsIn, setField, tableNames } from '@/model/tables';
import type { Project } from '@/model/types';
import { frozen } from '@tests/support/fixtures';

type Tables = Record<string, Record<string, Record<string, unknown>>>;

const text = frozen();
function example(): Project {
  const result = readProject(JSON.parse(text));
  if (!result.ok) throw new Error(result.problem.code);
  return result.project;
}
function broken(change: (tables: Tables, project: Project) => void): string[] {
  const project = example();
  change(project as unknown as Tables, project);
  return checkInvariants(project);
}
const record = (tables: Tables, table: string, id: string): Record<string, unknown> => {
  const found = tables[table]?.[id];
  if (!found) throw new Error(`the fixture lacks ${table}.${id}`);
  return found;
};

test('the fixture has no problem', () => {
  expect(checkInvariants(example())).toEqual([]);
});

describe('references', () => {
  const all = tableNames.flatMap((name) =>
    kinds[name].references.map((reference) => ({ name, ...reference })),
  );
  test.each(all)('$name.$field that leads nowhere is found', ({ name, field, many }) => {
    const problems = broken((_, project) => {
      const found = recordsIn(project, name).find((one) => fieldOf(one, field) !== undefined);
      if (!found) throw new Error(`the fixture lacks ${name}.*.${field}`);
      setField(found, field, many ? ['nowhere'] : 'nowhere');
    });
    expect(problems.join('\n')).toMatch(new RegExp(`^${name}\\..*${field}.*nowhere`, 'm'));
  });
  test('an origin may lead nowhere: it is a memory', () => {
    expect(broken((tables) => (record(tables, 'stages', 'buy')['origin'] = 'nowhere'))).toEqual([]);
  });
  test('the metric of an experiment', () => {
    expect(broken((tables) => (tables['metrics'] = {}))).toContain(
      'experiments.calls.metricId: no metrics.easy',
    );
  });
});

test.each<[string, (tables: Tables, project: Project) => void, string]>([
  [
    'a key that is not the id',
    (t) => (record(t, 'stages', 'buy')['id'] = 'bye'),
    'stages.buy: its id is bye',
  ],
  [
    'an inherited name',
    (t) =>
      Object.assign(t['evidence'] ?? {}, {
        toString: { ...record(t, 'evidence', 'talks'), id: 'toString', order: 'a5' },
      }),
    'evidence.toString: not an id',
  ],
  [
    'equal order keys',
    (t) => (record(t, 'stages', 'buy')['order'] = 'a0'),
    'stages.look.order: the same as buy',
  ],
  [
    'no order key',
    (t) => (record(t, 'channels', 'shop')['order'] = '?'),
    'channels.shop.order: not an order key',
  ],
  [
    'a card that is filed where nobody looks for it',
    (_, p) => {
      const buckets = Object.values(p.cards as unknown as Record<string, object>);
      const strange = buckets.find((bucket) => !Object.hasOwn(bucket, 'pay'));
      Object.assign(strange ?? {}, { pay: cardById(p, 'pay') });
    },
    'cards.pay: filed where it is not found',
  ],
  [
    'a lane of another map',
    (_, p) => {
      const card = cardById(p, 'pay');
      if (card) card.laneId = 'desk2';
    },
    'cards.pay.laneId: desk2 is of another map',
  ],
  [
    'a link across maps',
    (t) => (record(t, 'links', 'one')['toCardId'] = 'test2'),
    'links.one.toCardId: test2 is of another map',
  ],
  [
    'a finding across maps',
    (t) => (record(t, 'findings', 'hurt')['cardIds'] = ['test2']),
    'findings.hurt.cardIds: test2 is of another map',
  ],
  [
    'a feeling at two places',
    (t) => (record(t, 'feelings', 'f1')['stageId'] = 'look'),
    'feelings.f1: needs exactly one of cardId and stageId',
  ],
  [
    'a feeling at none',
    (t) => delete record(t, 'feelings', 'f2')['stageId'],
    'feelings.f2: needs exactly one of cardId and stageId',
  ],
  [
    'a feeling on another map',
    (t) => (record(t, 'feelings', 'f2')['mapId'] = 'then'),
    'feelings.f2.stageId: look is of another map',
  ],
  [
    'two feelings of one persona at one place',
    (t) => Object.assign(t['feelings'] ?? {}, { f3: { ...record(t, 'feelings', 'f2'), id: 'f3' } }),
    'feelings.f3: a second one with the same personaId, cardId, stageId',
  ],
  [
    'a lead from outside',
    (t) => (record(t, 'maps', 'then')['leadPersonaId'] = 'boris'),
    'maps.then.leadPersonaId: not among its personas',
  ],
  [
    'a map based on itself',
    (t) => (record(t, 'maps', 'now')['basedOn'] = 'then'),
    'maps.now.basedOn: leads back to itself',
  ],
  [
    'an id twice in a list',
    (t) => (record(t, 'findings', 'hurt')['cardIds'] = ['pay', 'pay']),
    'findings.hurt.cardIds: an id twice',
  ],
])('%s is found', (_, change, problem) => {
  expect(broken(change)).toContain(problem);
});
