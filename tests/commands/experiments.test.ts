// Experiments: rounds, what is counted in groups, verdicts and next rounds; spreading, and a target that becomes the current map.
import { describe, expect, test } from 'vitest';
import {
  addExperiment,
  decideExperiment,
  fillGroup,
  nextRound,
  removeExperiment,
  updateExperiment,
} from '@/commands/experiments';
import { deriveTarget } from '@/commands/maps';
import { reduceFinding, resolveFindings } from '@/commands/resolutions';
import { moveTargetIn, solvedByTarget, spreadStrategy } from '@/commands/spreading';
import { addStrategy, updateStrategy } from '@/commands/strategies';
import { cardsOf, experimentsOf, findingsOf, mapsOf } from '@/model/select';
import type { JourneyMap, Project, Strategy } from '@/model/types';
import { aProject } from '@tests/support/aProject';
import { checkCommand, expectRefused } from '@tests/support/openEditor';

const built = aProject({
  map: { title: 'Today' },
  stages: ['Find', 'Buy'],
  lanes: ['Website'],
  cards: { 'Find/Website': ['searches'], 'Buy/Website': ['pays'] },
  findings: [
    { title: 'Slow', on: ['searches'], severity: 5, frequency: 4 },
    { title: 'Dear', on: ['pays'], severity: 4, frequency: 2 },
    { title: 'Ugly', on: ['pays'], severity: 2, frequency: 2 },
    { title: 'Kind', kind: 'delight', on: ['pays'] },
  ],
});
const { mapId, ids } = built;
const [slow, dear, ugly] = ['Slow', 'Dear', 'Ugly'].map(ids.finding) as [string, string, string];
const withStrategy = checkCommand(built.project, addStrategy, {
  id: 's',
  title: 'Index',
  findingIds: [slow, dear],
  stageIds: [ids.stage('Find')],
});
const metrics: Project['metrics'] = { nps: { id: 'nps', order: 'a0', kind: 'nps', name: 'NPS' } };
const first = checkCommand({ ...withStrategy, metrics }, addExperiment, { id: 'one', strategyId: 's' });
const round = (project: Project, id = 'one') => project.experiments[id];

describe('a round', () => {
  test('is added behind the others of its strategy, and goes with it', () => {
    const two = checkCommand(first, addExperiment, { id: 'two', strategyId: 's' });
    expect(experimentsOf(two, 's').map(({ id }) => id)).toEqual(['one', 'two']);
    expectRefused(two, addExperiment, { id: 'two', strategyId: 's' });
    expectRefused(two, addExperiment, { id: 'three', strategyId: 'gone' });
    const left = checkCommand(two, removeExperiment, { id: 'one' });
    expect(experimentsOf(left, 's').map(({ id }) => id)).toEqual(['two']);
    expectRefused(left, removeExperiment, { id: 'one' });
  });

  test('is filled by counts or by a value, never by both', () => {
    const counts = { '1': 33, '0': 27 };
    const counted = checkCommand(first, fillGroup, { id: 'one', group: 'test', changes: { counts } });
    expect(round(counted)?.test).toEqual({ counts });
    expectRefused(counted, fillGroup, { id: 'one', group: 'test', changes: { counts: { ...counts } } });
    const valued = checkCommand(counted, fillGroup, { id: 'one', group: 'test', changes: { value: 55 } });
    expect(round(valued)?.test).toEqual({ value: 55 });
    const empty = checkCommand(valued, fillGroup, {
      id: 'one',
      group: 'test',
      changes: { value: undefined },
    });
    expect(round(empty)).not.toHaveProperty('test');
  });

  test('loses its counts with its metric, and keeps who was in it', () => {
    const filled = checkCommand(first, fillGroup, {
      id: 'one',
      group: 'control',
      changes: { name: 'Rest', counts: { '1': 1, '0': 2 } },
    });
    const turned = checkCommand(filled, updateExperiment, { id: 'one', changes: { metricId: 'nps' } });
    expect(round(turned)?.control).toEqual({ name: 'Rest' });
    expectRefused(turned, updateExperiment, { id: 'one', changes: { metricId: 'nps' } });
  });

  test('is decided with its day and what was learnt, and taken back', () => {
    const decided = checkCommand(first, decideExperiment, {
      id: 'one',
      verdict: 'confirmed',
      decidedOn: '2026-11-27',
      learnt: 'Glare was it',
    });
    expect(round(decided)).toMatchObject({
      verdict: 'confirmed',
      decidedOn: '2026-11-27',
      learnt: 'Glare was it',
    });
    const again = { id: 'one', verdict: 'confirmed', decidedOn: '2026-12-01' } as const;
    expectRefused(decided, decideExperiment, again);
    const back = checkCommand(decided, decideExperiment, { ...again, verdict: undefined });
    expect(round(back)).not.toHaveProperty('verdict');
    expect(round(back)).not.toHaveProperty('decidedOn');
    expect(round(back)?.learnt).toBe('Glare was it');
  });

  test('is followed by one with its groups and its aim, against what was found; the strategy is tested again', () => {
    const before: Project = {
      ...first,
      strategies: { s: { ...(first.strategies['s'] as Strategy), status: 'done', endedOn: '2026-11-01' } },
      experiments: {
        one: {
          id: 'one',
          strategyId: 's',
          order: 'a0',
          hypothesis: 'Faster',
          test: { name: 'With', size: 60, counts: { '1': 33, '0': 27 } },
          control: { name: 'Without', size: 60, counts: { '1': 30, '0': 30 } },
          baseline: 40,
          target: 80,
          from: '2026-11-10',
          to: '2026-11-24',
          verdict: 'open',
          learnt: 'Too few',
        },
      },
    };
    const after = checkCommand(before, nextRound, { id: 'two', afterId: 'one' });
    expect(round(after, 'two')).toEqual({
      id: 'two',
      strategyId: 's',
      order: expect.any(String) as string,
      hypothesis: 'Faster',
      test: { name: 'With', size: 60 },
      control: { name: 'Without', size: 60 },
      baseline: 55,
      target: 80,
    });
    expect(experimentsOf(after, 's').at(-1)?.id).toBe('two');
    expect(after.strategies['s']).toMatchObject({ status: 'testing' });
    expect(after.strategies['s']).not.toHaveProperty('endedOn');
    expectRefused(after, nextRound, { id: 'two', afterId: 'one' });
    expectRefused(after, nextRound, { id: 'three', afterId: 'gone' });
  });
});

describe('a strategy for all', () => {
  test('is done on the day, and closes what was ticked of what it answers', () => {
    const after = checkCommand(first, spreadStrategy, {
      id: 's',
      endedOn: '2026-11-27',
      solvedIds: [slow, ugly, 'gone'],
    });
    expect(after.strategies['s']).toMatchObject({ status: 'done', endedOn: '2026-11-27' });
    expect(after.findings[slow]).toMatchObject({ status: 'solved', endedOn: '2026-11-27' });
    expect(after.findings[dear]?.status).toBeUndefined();
    expect(after.findings[ugly]?.status).toBeUndefined();
    expectRefused(after, spreadStrategy, { id: 's', endedOn: '2026-12-01', solvedIds: [slow] });
  });
});

describe('a target that has become true', () => {
  let made = 0;
  const makeId = () => `copy-${(made += 1)}`;
  const derived = checkCommand(first, deriveTarget, {
    sourceMapId: mapId,
    id: 'target',
    title: 'Target',
    makeId,
  });
  const resolved = checkCommand(derived, resolveFindings, { ids: [slow] });
  const target = checkCommand(resolved, reduceFinding, { id: dear, severity: 2 });
  const move = { targetId: 'target', id: 'new', title: 'Today, again', endedOn: '2026-11-27', makeId };
  const after = checkCommand(target, moveTargetIn, move);
  const titles = (map: string) => findingsOf(after, map).map(({ title }) => title);

  test('is a new current map before the former one, which is for comparison now; the target stays', () => {
    expect(mapsOf(after).map(({ id, state }) => [id, state])).toEqual([
      ['new', 'current'],
      [mapId, 'reference'],
      ['target', 'target'],
    ]);
    expect(after.maps['new']).toMatchObject({ title: 'Today, again', basedOn: 'target' });
    expect(cardsOf(after, 'new').map(({ text }) => text)).toEqual(['searches', 'pays']);
    expect(cardsOf(after, 'new').every(({ origin }) => origin !== undefined)).toBe(true);
    expect(findingsOf(after, 'target')).toEqual(findingsOf(target, 'target'));
  });

  test('leaves out what it resolves, which is solved on the former map, and is milder where it reduces', () => {
    expect(solvedByTarget(target, 'target').map(({ id }) => id)).toEqual([slow]);
    expect(titles('new')).toEqual(['Dear', 'Ugly', 'Kind']);
    const [copy] = findingsOf(after, 'new');
    expect(copy).toMatchObject({ title: 'Dear', severity: 2, frequency: 2 });
    expect(copy).not.toHaveProperty('resolution');
    expect(after.findings[slow]).toMatchObject({ status: 'solved', endedOn: '2026-11-27' });
    expect(after.findings[dear]?.status).toBeUndefined();
  });

  test('is worked on by the strategies that are not at their end', () => {
    const [copy] = findingsOf(after, 'new');
    expect(after.strategies['s']?.findingIds).toEqual([slow, dear, copy?.id]);
    expect(after.strategies['s']?.stageIds).toHaveLength(2);
    const ended = checkCommand(target, updateStrategy, { id: 's', changes: { status: 'done' } });
    const still = checkCommand(ended, moveTargetIn, move);
    expect(still.strategies['s']?.findingIds).toEqual([slow, dear]);
  });

  test('is no other kind of map, and does not take the place of one that is there', () => {
    expectRefused(target, moveTargetIn, { ...move, targetId: mapId });
    expectRefused(target, moveTargetIn, { ...move, id: mapId });
  });

  test('stands alone where it was derived from nothing', () => {
    const { basedOn: _, ...alone } = target.maps['target'] as JourneyMap;
    const only: Project = { ...target, maps: { ...target.maps, target: alone } };
    const moved = checkCommand(only, moveTargetIn, move);
    expect(moved.maps[mapId]?.state).toBe('current');
    expect(moved.findings[slow]?.status).toBeUndefined();
  });
});
