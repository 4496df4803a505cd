// What is empty or unfinished: each rule finds its fault, and a finished map has none.
import { produce } from 'immer';
import { expect, test } from 'vitest';
import { UNFINISHED, unfinishedInProject, unfinishedOn } from '@/analysis/unfinished';
import { putCard } from '@/model/cardTable';
import { lanesOf, mapsOf, stagesOf } from '@/model/select';
import { newProject } from '@/model/newProject';
import type { Project } from '@/model/types';
import { aProject } from '@tests/support/aProject';

const mapIdOf = (project: Project) => mapsOf(project)[0]?.id ?? '';
const rules = (project: Project) => [
  ...new Set(
    [...unfinishedOn(project, mapIdOf(project)), ...unfinishedInProject(project)].map(({ rule }) => rule),
  ),
];

/** Two stages, a lane of cards and one of feelings, all written and answered. */
const finished = (): Project => {
  const { project } = aProject({
    stages: ['Need', 'Buy'],
    lanes: ['Shop', { kind: 'emotion', name: 'Feelings' }],
    cards: { 'Need/Shop': ['Asks'], 'Buy/Shop': ['Pays'] },
    personas: ['Olga'],
    feelings: { Olga: { Need: 1, Pays: -1 } },
    findings: [{ title: 'Queue', kind: 'barrier', on: ['Pays'], severity: 3, frequency: 2 }],
  });
  const [finding] = Object.keys(project.findings);
  return produce(project, (draft) => {
    draft.strategies['s'] = { id: 's', order: 'a0', title: 'A second till', findingIds: [finding ?? ''] };
  });
};

test('a finished map has nothing to tell', () => {
  expect(rules(finished())).toEqual([]);
});

test('each rule finds its fault, in the order of the rules', () => {
  const project = finished();
  const mapId = mapIdOf(project);
  const weak = produce(project, (draft) => {
    const map = draft.maps[mapId];
    const [stage] = stagesOf(project, mapId);
    const [lane] = lanesOf(project, mapId);
    if (!map || !stage || !lane) throw new Error('the project lacks something');
    map.state = 'target';
    draft.maps['m2'] = { id: 'm2', order: 'b', title: 'Other', state: 'current', personaIds: [] };
    draft.stages['empty'] = { id: 'empty', mapId, order: 'z', name: ' ' };
    draft.lanes['bare'] = { id: 'bare', mapId, order: 'z', kind: 'actions', name: 'Actions' };
    putCard(draft.cards, { id: 'c', stageId: stage.id, laneId: lane.id, order: 'z', text: '' });
    draft.findings['f'] = { id: 'f', mapId, order: 'z', kind: 'pain', title: 'Slow', cardIds: ['c'] };
    draft.strategies['t'] = { id: 't', order: 'b', title: 'Flowers', findingIds: [] };
  });
  expect(rules(weak)).toEqual([
    'targetNoSource',
    'unnamed',
    'stageEmpty',
    'laneEmpty',
    'cardNoText',
    'curveUnfinished',
    'findingNoWeight',
    'strategyNoFinding',
  ]);
  const [unanswered] = Object.values(finished().findings);
  const alone = produce(finished(), (draft) => void delete draft.strategies['s']);
  expect(unfinishedOn(alone, mapIdOf(alone))).toMatchObject([
    { rule: 'barrierNoStrategy', table: 'findings' },
  ]);
  expect(unanswered?.kind).toBe('barrier');
});

test('a map with nothing on it lacks its stages and whose it is', () => {
  const bare = produce(newProject('Bare'), (draft) => {
    draft.maps['m'] = { id: 'm', order: 'a', title: '', state: 'current', personaIds: [] };
  });
  expect(rules(bare)).toEqual(['mapNoStage', 'mapNoPersona']);
  expect(unfinishedOn(bare, 'no such map')).toEqual([]);
  expect(UNFINISHED).toContain('mapNoStage');
});
