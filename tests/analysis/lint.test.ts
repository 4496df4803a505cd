// What weakens a map: each rule finds its fault, and stops when the fault is mended or muted.
import { produce } from 'immer';
import { expect, test } from 'vitest';
import { notMuted, remarksOn, remarksOnChanges } from '@/analysis/lint';
import { addCard, moveCards, removeCards, updateCard } from '@/commands/cards';
import { createEditor } from '@/editor/createEditor';
import { aProject } from '@tests/support/aProject';
import { deriveTarget } from '@/commands/maps';
import { updateFinding } from '@/commands/findings';
import { finish } from '@/model/steps';
import { mapsOf } from '@/model/select';
import { newProject } from '@/model/newProject';
import { starterProject } from '@/content/starter';
import type { Project } from '@/model/types';
import { putCard } from '@/model/cardTable';
import { cardsOf, findingsOf, lanesOf, stagesOf } from '@/model/select';

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
  const open = notMuted(muted, remarksOn(muted, mapIdOf(muted), TODAY)).map(({ rule }) => rule);
  expect(open).not.toContain('personaNoMap');
  expect(open).not.toContain('barrierNoOwner');
  expect(open).toHaveLength(5);
  expect(remarksOn(newProject('Empty'), 'nowhere', TODAY)).toEqual([]);
});

test('says the same list again after an edit that it does not ask about, without reading what has not changed', () => {
  const project = weak();
  const mapId = mapIdOf(project);
  const reads: string[] = [];
  const watched = <T extends object>(table: T, name: string): T =>
    new Proxy(table, {
      ownKeys(target) {
        reads.push(name);
        return Reflect.ownKeys(target);
      },
    });
  const { findings, feelings, personas } = project;
  const tables = {
    findings: watched(findings, 'findings'),
    feelings: watched(feelings, 'feelings'),
    personas: watched(personas, 'personas'),
  };
  const before = remarksOn({ ...project, ...tables }, mapId, TODAY);
  expect(new Set(reads)).toEqual(new Set(['findings', 'feelings', 'personas']));
  reads.length = 0;
  const edited = produce(project, (draft) => {
    draft.title = 'Other';
    const stageId = stagesOf(draft, mapId)[1]?.id ?? '';
    const lane = lanesOf(draft, mapId).find(({ kind }) => kind === 'channel');
    putCard(draft.cards, { id: 'x', stageId, laneId: lane?.id ?? '', order: 'a0', text: 'Elsewhere' });
  });
  expect(remarksOn({ ...edited, ...tables }, mapId, TODAY)).toBe(before);
  expect(reads).toEqual([]);
});

test('a change of the target has a reason by its card, by what is better on its stage, or by a strategy there', () => {
  const built = aProject({
    stages: ['Look', 'Buy', 'Use', 'Return'],
    lanes: ['Shop'],
    cards: {
      'Look/Shop': ['Searches', 'Asks'],
      'Buy/Shop': ['Queues', 'Pays'],
      'Use/Shop': ['Unpacks', 'Reads'],
      'Return/Shop': ['Waits'],
    },
    findings: [
      { title: 'Long queue', kind: 'barrier', severity: 5, frequency: 4, on: ['Queues'] },
      { title: 'No words', kind: 'pain', on: ['Asks'] },
    ],
  });
  const { mapId, ids } = built;
  const project: Project = {
    ...built.project,
    strategies: {
      s: { id: 's', order: 'a0', title: 'Guide', findingIds: [], stageIds: [ids.stage('Return')] },
    },
  };
  const editor = createEditor(project);
  const now = () => editor.store.getState().project;
  const changes = () => finish(remarksOnChanges(now(), 'target')).map(({ rule, id }) => ({ rule, id }));
  editor.commit(deriveTarget, { sourceMapId: mapId, id: 'target', title: 'Target' });
  expect(changes()).toEqual([]);
  expect(finish(remarksOnChanges(now(), mapId))).toEqual([]);
  const stage = (name: string) => stagesOf(now(), 'target').find((one) => one.name === name)?.id ?? '';
  const laneId = lanesOf(now(), 'target')[0]?.id ?? '';
  const card = (text: string) => cardsOf(now(), 'target').find((one) => one.text === text)?.id ?? '';

  // On a stage with nothing to answer: added, changed and removed are wishes. Tags alone change nothing.
  editor.commit(addCard, { id: 'new', stageId: stage('Use'), laneId, text: 'Gets a call' });
  editor.commit(updateCard, { id: card('Unpacks'), changes: { tags: ['box'] } });
  expect(changes()).toEqual([{ rule: 'changeNoFinding', id: 'new' }]);
  editor.commit(removeCards, { ids: [card('Reads')] });
  expect(changes().map(({ id }) => id)).toEqual([ids.card('Reads'), 'new']);

  // A card that carries a pain point answers it, and so does whatever changes where a strategy works.
  editor.commit(updateCard, { id: card('Asks'), changes: { text: 'Asks by chat' } });
  editor.commit(addCard, { id: 'n2', stageId: stage('Return'), laneId, text: 'Gets a label' });
  expect(changes()).toHaveLength(2);

  // What stands where a barrier stays as it is, is a wish until the barrier is settled.
  editor.commit(moveCards, { ids: [card('Pays')], stageId: stage('Use'), laneId, index: 0 });
  editor.commit(addCard, { id: 'n3', stageId: stage('Buy'), laneId, text: 'Self checkout' });
  expect(changes().map(({ id }) => id)).toContain('n3');
  const barrier = findingsOf(now(), 'target').find(({ title }) => title === 'Long queue')?.id ?? '';
  editor.commit(updateFinding, { id: barrier, changes: { status: 'solved' } });
  expect(changes().map(({ id }) => id)).not.toContain('n3');
});
