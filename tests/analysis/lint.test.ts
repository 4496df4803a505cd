// What weakens a map: each rule finds its fault, and stops when the fault is mended or muted.
import { produce } from 'immer';
import { expect, test } from 'vitest';
import { openRemarks, remarksOn } from '@/analysis/lint';
import { mapsOf } from '@/model/select';
import { newProject } from '@/model/newProject';
import { starterProject } from '@/content/starter';
import type { Project } from '@/model/types';
import { putCard } from '@/model/cardTable';
import { lanesOf, stagesOf } from '@/model/select';

const TODAY = '2026-03-02';
const mapIdOf = (project: Project) => mapsOf(project)[0]?.id ?? '';
const rules = (project: Project) => remarksOn(project, mapIdOf(project), TODAY).map(({ rule }) => rule);

/** One fault of each rule on a map of the starter. */
const weak = (): Project =>
  produce(starterProject('Weak'), (draft) => {
    const mapId = mapIdOf(draft);
    const [stage, lane] = [
      stagesOf(draft, mapId)[0],
      lanesOf(draft, mapId).find(({ kind }) => kind === 'actions'),
    ];
    const [stageId, laneId] = [stage?.id ?? '', lane?.id ?? ''];
    putCard(draft.cards, { id: 'c', stageId, laneId, order: 'a0', text: 'Thinks' });
    draft.reviewDate = '2026-03-01';
    draft.personas['p'] = { id: 'p', order: 'a0', name: 'Nobody', customer: 'current' };
    draft.evidence['e'] = { id: 'e', order: 'a0', kind: 'survey', title: 'Survey' };
    draft.feelings['f'] = { id: 'f', mapId, personaId: 'p', stageId, value: 1 };
    draft.findings['b'] = { id: 'b', mapId, order: 'a0', kind: 'barrier', title: 'Wall', cardIds: ['c'] };
  });

test('finds one fault of each rule, in the order of the rules', () => {
  expect(rules(weak())).toEqual([
    'noOwner',
    'overdueReview',
    'stageNoTouchpoint',
    'barrierNoCause',
    'barrierNoOwner',
    'feelingNoSource',
    'personaNoMap',
  ]);
});

test('says nothing of what is mended', () => {
  const mended = produce(weak(), (draft) => {
    const mapId = mapIdOf(draft);
    draft.owner = 'Anna';
    draft.reviewDate = TODAY;
    const shop = lanesOf(draft, mapId).find(({ kind }) => kind === 'channel');
    const stageId = stagesOf(draft, mapId)[0]?.id ?? '';
    putCard(draft.cards, { id: 'd', stageId, laneId: shop?.id ?? '', order: 'a0', text: 'Asks' });
    Object.assign(draft.findings['b'] ?? {}, { whys: ['No stock'], owner: 'Ben' });
    Object.assign(draft.feelings['f'] ?? {}, { evidenceIds: ['e'] });
    draft.maps[mapId]?.personaIds.push('p');
  });
  expect(rules(mended)).toEqual([]);
});

test('asks no feeling for a source in a project without any, and no dismissed barrier for a cause', () => {
  const bare = produce(weak(), (draft) => {
    draft.evidence = {};
    Object.assign(draft.findings['b'] ?? {}, { status: 'dismissed' });
  });
  expect(rules(bare)).toEqual(['noOwner', 'overdueReview', 'stageNoTouchpoint', 'personaNoMap']);
});

test('keeps quiet about what is muted, and about a map that is not there', () => {
  const project = weak();
  const muted = { ...project, muted: ['personaNoMap:p', 'barrierNoOwner:b'] };
  const open = openRemarks(muted, mapIdOf(muted), TODAY).map(({ rule }) => rule);
  expect(open).not.toContain('personaNoMap');
  expect(open).not.toContain('barrierNoOwner');
  expect(open).toHaveLength(5);
  expect(remarksOn(newProject('Empty'), 'nowhere', TODAY)).toEqual([]);
});
