// Stages, lanes and maps: the frame of the grid.
import { describe, expect, it } from 'vitest';
import { updateChannel } from '@/commands/channels';
import { addLane, duplicateLane, moveLane, removeLane, updateLane } from '@/commands/lanes';
import { addMap, deriveTarget, removeMap, updateMap } from '@/commands/maps';
import { updateProject } from '@/commands/project';
import {
  addStage,
  duplicateStage,
  mergeStages,
  moveStage,
  removeStage,
  splitStage,
  updateStage,
} from '@/commands/stages';
import { cardTable } from '@/model/cardTable';
import { cardsInCell, cardsOf, feelingsOf, findingsOf, lanesOf, stagesOf } from '@/model/select';
import type { Project } from '@/model/types';
import { aProject } from '@tests/support/aProject';
import { checkCommand, expectRefused } from '@tests/support/openEditor';
import { shoes } from '@tests/support/shoes';

const stageNames = (project: Project, mapId: string) => stagesOf(project, mapId).map((stage) => stage.name);
const laneNames = (project: Project, mapId: string) => lanesOf(project, mapId).map((lane) => lane.name);
const counter = () => {
  let count = 0;
  return () => `made-${(count += 1)}`;
};

describe('stages', () => {
  it('adds a stage at a place, or as the last one', () => {
    const { project, mapId } = shoes();
    const between = checkCommand(project, addStage, { id: 's', mapId, name: 'Compare', index: 1 });
    expect(stageNames(between, mapId)).toEqual(['Need', 'Compare', 'Buy']);
    const last = checkCommand(project, addStage, { id: 's', mapId, name: 'Receive' });
    expect(stageNames(last, mapId)).toEqual(['Need', 'Buy', 'Receive']);
  });

  it('renames and clears a field', () => {
    const { project, mapId, ids } = shoes();
    const id = ids.stage('Need');
    const after = checkCommand(project, updateStage, { id, changes: { name: 'Wish', duration: '2 days' } });
    expect(stagesOf(after, mapId)[0]).toMatchObject({ name: 'Wish', duration: '2 days' });
    const cleared = checkCommand(after, updateStage, { id, changes: { duration: undefined } });
    expect(stagesOf(cleared, mapId)[0]).not.toHaveProperty('duration');
  });

  it('moves a stage with all its cards, and records nothing when it stays', () => {
    const { project, mapId, ids } = shoes();
    const after = checkCommand(project, moveStage, { id: ids.stage('Need'), index: 1 });
    expect(stageNames(after, mapId)).toEqual(['Buy', 'Need']);
    expect(after.cards).toBe(project.cards);
    expectRefused(project, moveStage, { id: ids.stage('Need'), index: 0 });
  });

  it('removes a stage with cards, links, feelings of both kinds and findings left alone, in one step', () => {
    const { project, mapId, ids } = shoes();
    const after = checkCommand(project, removeStage, { id: ids.stage('Buy') });
    expect(stageNames(after, mapId)).toEqual(['Need']);
    expect(cardsOf(after, mapId).map((card) => card.text)).toEqual(['Searches', 'Reads tests', 'Tries on']);
    expect(feelingsOf(after, mapId).map((feeling) => feeling.cardId)).toEqual([
      ids.card('Searches'),
      ids.card('Searches'),
    ]);
    expect(Object.values(after.links)).toHaveLength(1);
  });
});

describe('a stage', () => {
  const texts = (project: Project, stageId: string, laneId: string) =>
    cardsInCell(project, stageId, laneId).map((card) => card.text);

  it('is duplicated with its cards, feelings of both kinds, steps and findings', () => {
    const { project, mapId, ids } = shoes();
    const id = ids.stage('Need');
    const after = checkCommand(project, duplicateStage, { id, copyId: 'copy', name: 'Need (copy)' });
    expect(stageNames(after, mapId)).toEqual(['Need', 'Need (copy)', 'Buy']);
    expect(texts(after, 'copy', ids.lane('Website'))).toEqual(['Searches', 'Reads tests']);
    expect(feelingsOf(after, mapId)).toHaveLength(feelingsOf(project, mapId).length + 2);
    expect(Object.values(after.links)).toHaveLength(3);
    expect(findingsOf(after, mapId).map(({ cardIds }) => cardIds.length)).toEqual([3, 2]);
    const felt = checkCommand(project, duplicateStage, { id: ids.stage('Buy'), copyId: 'c', name: 'B' });
    expect(feelingsOf(felt, mapId).filter(({ stageId }) => stageId === 'c')).toHaveLength(1);
  });

  it('is split: the chosen cards go over, in their lanes and with all that hangs on them', () => {
    const { project, mapId, ids } = shoes();
    const id = ids.stage('Need');
    const cardIds = ['Tries on', 'Reads tests', 'Pays'].map(ids.card);
    const after = checkCommand(project, splitStage, { id, nextId: 'next', name: 'Choose', cardIds });
    expect(stageNames(after, mapId)).toEqual(['Need', 'Choose', 'Buy']);
    expect(texts(after, id, ids.lane('Website'))).toEqual(['Searches']);
    expect(texts(after, 'next', ids.lane('Website'))).toEqual(['Reads tests']);
    expect(texts(after, 'next', ids.lane('Shop'))).toEqual(['Tries on']);
    expect(texts(after, ids.stage('Buy'), ids.lane('Website')), 'a card of another stage stays').toEqual([
      'Pays',
    ]);
    expect([after.links, after.feelings, after.findings]).toEqual([
      project.links,
      project.feelings,
      project.findings,
    ]);
  });

  it('is split into itself and an empty one when no card is chosen', () => {
    const { project, mapId, ids } = shoes();
    const split = { id: ids.stage('Buy'), nextId: 'next', name: 'Return', cardIds: [] };
    const after = checkCommand(project, splitStage, split);
    expect(stageNames(after, mapId)).toEqual(['Need', 'Buy', 'Return']);
    expect(after.cards).toBe(project.cards);
  });

  it('is merged with the next: cards in order, words added, nothing that hangs on them lost', () => {
    const { project, mapId, ids } = shoes();
    const id = ids.stage('Need');
    const after = checkCommand(project, mergeStages, { id });
    expect(stageNames(after, mapId)).toEqual(['Need + Buy']);
    expect(texts(after, id, ids.lane('Website'))).toEqual(['Searches', 'Reads tests', 'Pays']);
    expect(after.links).toEqual(project.links);
    expect(after.findings).toEqual(project.findings);
    expect(feelingsOf(after, mapId)).toHaveLength(feelingsOf(project, mapId).length);
    expectRefused(project, mergeStages, { id: ids.stage('Buy') });
  });

  it('keeps of two feelings its own, and takes over measurements, goal, notes and duration of the next', () => {
    const built = aProject({
      stages: [
        { name: 'Use', goal: 'Wear', duration: '2 weeks', width: 300 },
        { name: 'Return', goal: 'Send back', duration: '2 weeks', notes: 'Ask why' },
      ],
      personas: ['Olga', 'Mark'],
      feelings: { Olga: { Use: 1, Return: -2 }, Mark: { Return: 2 } },
    });
    const [use, last] = [built.ids.stage('Use'), built.ids.stage('Return')];
    const project: Project = {
      ...built.project,
      metrics: { m: { id: 'm', order: 'a0', kind: 'nps', name: 'NPS' } },
      measurements: { x: { id: 'x', metricId: 'm', stageId: last, value: 7 } },
    };
    const after = checkCommand(project, mergeStages, { id: use });
    expect(stagesOf(after, built.mapId)[0]).toMatchObject({
      goal: 'Wear\nSend back',
      notes: 'Ask why',
      duration: '2 weeks',
      width: 300,
    });
    expect(feelingsOf(after, built.mapId).map(({ stageId, value }) => [stageId, value])).toEqual([
      [use, 1],
      [use, 2],
    ]);
    expect(after.measurements['x']?.stageId).toBe(use);
  });

  it('split and merged again has the cards it had', () => {
    const { project, mapId, ids } = shoes();
    const cardIds = ['Tries on', 'Reads tests'].map(ids.card);
    const id = ids.stage('Need');
    const split = checkCommand(project, splitStage, { id, nextId: 'next', name: 'Need', cardIds });
    const merged = checkCommand(split, mergeStages, { id });
    expect(stageNames(merged, mapId)).toEqual(['Need', 'Buy']);
    expect(cardsOf(merged, mapId).map(({ text }) => text)).toEqual(
      cardsOf(project, mapId).map(({ text }) => text),
    );
  });
});

describe('lanes', () => {
  it('adds a channel lane together with its new channel', () => {
    const { project, mapId } = shoes();
    const channel = { id: 'chat', name: 'Messenger', mode: 'online' as const, icon: 'chat' as const };
    const lane = { id: 'l', mapId, kind: 'channel', name: 'Messenger', index: 1, channel };
    const after = checkCommand(project, addLane, lane);
    expect(laneNames(after, mapId)).toEqual(['Website', 'Messenger', 'Shop', 'Actions', 'Feelings']);
    expect(after.lanes['l']?.channelId).toBe('chat');
    expect(after.channels['chat']?.name).toBe('Messenger');
  });

  it('renames a channel together with its lane', () => {
    const { project, ids } = shoes();
    const after = checkCommand(project, updateLane, { id: ids.lane('Shop'), changes: { name: 'Store' } });
    expect(after.lanes[ids.lane('Shop')]?.name).toBe('Store');
    expect(after.channels[ids.channel('Shop')]?.name).toBe('Store');
  });

  it('changes how a channel is shown, on every map at once', () => {
    const { project, ids } = shoes();
    const id = ids.channel('Shop');
    const after = checkCommand(project, updateChannel, { id, changes: { icon: 'shop', mode: 'offline' } });
    expect(after.channels[id]).toMatchObject({ name: 'Shop', icon: 'shop', mode: 'offline' });
    expectRefused(after, updateChannel, { id, changes: { icon: 'shop' } });
  });

  it('moves a lane', () => {
    const { project, mapId, ids } = shoes();
    const after = checkCommand(project, moveLane, { id: ids.lane('Feelings'), index: 0 });
    expect(laneNames(after, mapId)).toEqual(['Feelings', 'Website', 'Shop', 'Actions']);
    expectRefused(project, moveLane, { id: ids.lane('Shop'), index: 1 });
  });

  it('duplicates a lane with its cards and all that hangs on them, under a channel of its own', () => {
    const { project, mapId, ids } = shoes();
    const copy = { id: ids.lane('Website'), copyId: 'copy', name: 'Website (copy)' };
    const after = checkCommand(project, duplicateLane, copy);
    expect(laneNames(after, mapId)).toEqual(['Website', 'Website (copy)', 'Shop', 'Actions', 'Feelings']);
    expect(cardsInCell(after, ids.stage('Need'), 'copy').map(({ text }) => text)).toEqual([
      'Searches',
      'Reads tests',
    ]);
    expect(feelingsOf(after, mapId)).toHaveLength(7);
    expect(findingsOf(after, mapId).map(({ cardIds }) => cardIds.length)).toEqual([3, 2]);
    const renamed = checkCommand(after, updateLane, { id: 'copy', changes: { name: 'App' } });
    expect(laneNames(renamed, mapId).slice(0, 2)).toEqual(['Website', 'App']);
    expectRefused(project, duplicateLane, { ...copy, id: ids.lane('Feelings') });
  });

  it('removes a lane with its cards and keeps the channel', () => {
    const { project, mapId, ids } = shoes();
    const after = checkCommand(project, removeLane, { id: ids.lane('Website') });
    expect(cardsOf(after, mapId).map((card) => card.text)).toEqual(['Tries on', 'Compares prices']);
    expect(findingsOf(after, mapId).map((finding) => finding.title)).toEqual(['Price shown last']);
    expect(after.channels).toEqual(project.channels);
  });
});

describe('maps', () => {
  it('adds a map with its first stages, lanes and channels', () => {
    const { project } = shoes();
    const after = checkCommand(project, addMap, {
      id: 'm2',
      title: 'Returns',
      state: 'current',
      stages: ['Ask', 'Send'],
      lanes: [
        { kind: 'channel', name: 'Phone' },
        { kind: 'emotion', name: 'Feelings' },
      ],
      makeId: counter(),
    });
    expect(stageNames(after, 'm2')).toEqual(['Ask', 'Send']);
    expect(laneNames(after, 'm2')).toEqual(['Phone', 'Feelings']);
    expect(Object.values(after.channels).map((channel) => channel.name)).toContain('Phone');
  });

  it('changes the fields of a map and of the project', () => {
    const { project, mapId } = shoes();
    const map = checkCommand(project, updateMap, { id: mapId, changes: { title: 'Buying', owner: 'Sales' } });
    expect(map.maps[mapId]).toMatchObject({ title: 'Buying', owner: 'Sales' });
    expect(checkCommand(project, updateProject, { changes: { title: 'Boots' } }).title).toBe('Boots');
  });

  it('derives a target in which every record knows its origin and points into the target', () => {
    const { project, mapId, ids } = shoes();
    const target = { sourceMapId: mapId, id: 'target', title: 'Target', makeId: counter() };
    const after = checkCommand(project, deriveTarget, target);
    expect(after.maps['target']).toMatchObject({ state: 'target', basedOn: mapId, title: 'Target' });
    expect(stagesOf(after, 'target').map((stage) => stage.origin)).toEqual([
      ids.stage('Need'),
      ids.stage('Buy'),
    ]);
    expect(cardsOf(after, 'target').map((card) => card.text)).toEqual(
      cardsOf(project, mapId).map((card) => card.text),
    );
    expect(cardsOf(after, 'target').every((card) => card.origin !== undefined)).toBe(true);
    const there = new Set(cardsOf(after, 'target').map((card) => card.id));
    const touched = findingsOf(after, 'target').flatMap((finding) => finding.cardIds);
    expect(touched).toHaveLength(3);
    expect(touched.filter((id) => !there.has(id))).toEqual([]);
    expect(feelingsOf(after, 'target')).toHaveLength(feelingsOf(project, mapId).length);
    expect(Object.values(after.links).filter((link) => link.origin !== undefined)).toHaveLength(2);
  });

  it('derives a target also where stages, lanes and cards of a file share their ids', () => {
    const { project, mapId } = aProject({ stages: ['One'], lanes: ['Shop'] });
    const [stage] = stagesOf(project, mapId);
    const [lane] = lanesOf(project, mapId);
    if (!stage || !lane) throw new Error('the map is empty');
    const file = {
      ...project,
      stages: { a: { ...stage, id: 'a' } },
      lanes: { a: { ...lane, id: 'a' } },
      cards: cardTable([{ id: 'a', stageId: 'a', laneId: 'a', order: 'a0', text: 'Same' }]),
    };
    const after = checkCommand(file, deriveTarget, { sourceMapId: mapId, id: 'target', title: 'Target' });
    expect(cardsOf(after, 'target').map(({ text }) => text)).toEqual(['Same']);
  });

  it('removes a map with everything on it, and leaves the derived target standing', () => {
    const { project, mapId } = shoes();
    const derived = checkCommand(project, deriveTarget, {
      sourceMapId: mapId,
      id: 'target',
      title: 'Target',
    });
    const after = checkCommand(derived, removeMap, { id: mapId });
    expect(Object.keys(after.maps)).toEqual(['target']);
    expect(after.maps['target']).not.toHaveProperty('basedOn');
    expect(cardsOf(after, 'target')).toHaveLength(5);
    expect(Object.values(after.links).map(({ origin }) => origin !== undefined)).toEqual([true, true]);
  });
});
