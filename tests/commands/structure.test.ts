// Stages, lanes and maps: the frame of the grid.
import { describe, expect, it } from 'vitest';
import { updateChannel } from '@/commands/channels';
import { addLane, moveLane, removeLane, updateLane } from '@/commands/lanes';
import { addMap, deriveTarget, removeMap, updateMap } from '@/commands/maps';
import { updateProject } from '@/commands/project';
import { addStage, moveStage, removeStage, updateStage } from '@/commands/stages';
import { cardsOf, feelingsOf, findingsOf, lanesOf, stagesOf } from '@/model/select';
import type { Project } from '@/model/types';
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
    expect(
      findingsOf(after, 'target')
        .flatMap((finding) => finding.cardIds)
        .every((id) => there.has(id)),
    ).toBe(true);
    expect(feelingsOf(after, 'target')).toHaveLength(feelingsOf(project, mapId).length);
    expect(Object.values(after.links).filter((link) => link.origin !== undefined)).toHaveLength(2);
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
    expect(Object.values(after.links).every((link) => link.origin !== undefined)).toBe(true);
  });
});
