// What contradicts itself: each rule finds its pair, and stops where one of the two changes.
import { produce, type Draft } from 'immer';
import { expect, test } from 'vitest';
import { type CONTRADICTIONS, contradictionsInProject, contradictionsOn } from '@/analysis/contradictions';
import { mapsOf } from '@/model/select';
import type { Project, Strategy } from '@/model/types';
import { aProject } from '@tests/support/aProject';

const mapIdOf = (project: Project) => mapsOf(project)[0]?.id ?? '';
const rules = (project: Project) =>
  [...contradictionsOn(project, mapIdOf(project)), ...contradictionsInProject(project)].map(
    ({ rule }) => rule,
  );

const { project: sound, findingId } = (() => {
  const { project } = aProject({
    stages: ['Buy'],
    lanes: ['Shop', { kind: 'emotion', name: 'Feelings' }],
    cards: { 'Buy/Shop': ['Pays'] },
    personas: ['Olga'],
    feelings: { Olga: { Pays: -1 } },
    findings: [{ title: 'Queue', kind: 'barrier', on: ['Pays'], severity: 5, frequency: 2 }],
    evidence: [{ title: 'Visit', date: '2026-01-10', until: '2026-01-12' }],
  });
  return { project, findingId: Object.keys(project.findings)[0] ?? '' };
})();

const strategy = (id: string, more: Partial<Strategy>): Strategy => ({
  id,
  order: id,
  title: id,
  findingIds: [],
  ...more,
});

const changed = (change: (draft: Draft<Project>) => void): string[] => rules(produce(sound, change));
const first = <T>(table: Record<string, T>): T => {
  const [record] = Object.values(table);
  if (!record) throw new Error('nothing there');
  return record;
};

test('a sound project has none', () => {
  expect(rules(sound)).toEqual([]);
});

test.each<[(typeof CONTRADICTIONS)[number], (draft: Draft<Project>) => void]>([
  ['gladAtBarrier', (draft) => void (first(draft.feelings).value = 2)],
  [
    'writtenTwice',
    (draft) =>
      void (draft.findings['f'] = { ...first(sound.findings), id: 'f', order: 'z', title: 'queue!' }),
  ],
  [
    'resolvedByNothing',
    (draft) =>
      void (first(draft.findings).resolution = { fate: 'resolved', cardIds: [], strategyIds: [], note: '' }),
  ],
  [
    'doneButOpen',
    (draft) => void (draft.strategies['s'] = strategy('s', { status: 'done', findingIds: [findingId] })),
  ],
  [
    'dueBeforeStart',
    (draft) => void (draft.strategies['s'] = strategy('s', { start: '2026-05-01', due: '2026-04-01' })),
  ],
  [
    'beginsTooEarly',
    (draft) => {
      draft.strategies['a'] = strategy('a', { due: '2026-06-01' });
      draft.strategies['b'] = strategy('b', { start: '2026-05-01', dependsOnIds: ['a'] });
    },
  ],
  ['untilBeforeDate', (draft) => void (first(draft.evidence).until = '2026-01-01')],
])('%s is found', (rule, change) => {
  expect(changed(change)).toEqual([rule]);
});

test('a circle of strategies waits for itself', () => {
  const circle = changed((draft) => {
    draft.strategies['a'] = strategy('a', { dependsOnIds: ['b'] });
    draft.strategies['b'] = strategy('b', { dependsOnIds: ['a'] });
  });
  expect(circle).toEqual(['waitsForItself', 'waitsForItself']);
});

test('what is done, and resolves what it answers, is no contradiction', () => {
  expect(
    changed((draft) => {
      draft.strategies['s'] = strategy('s', { status: 'done', findingIds: [findingId] });
      const finding = draft.findings[findingId];
      if (finding) finding.status = 'solved';
    }),
  ).toEqual([]);
});
