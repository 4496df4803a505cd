// Strategies: where they stand, what they answer, what is left of them when that goes, and what a folded lane tells.
import { describe, expect, test } from 'vitest';
import { removeFindings } from '@/commands/findings';
import { updateLane } from '@/commands/lanes';
import { removeStage } from '@/commands/stages';
import {
  addStrategy,
  answerFinding,
  dependOn,
  pasteStrategies,
  placeStrategy,
  removeStrategies,
  updateStrategy,
} from '@/commands/strategies';
import { moveOnBoard } from '@/commands/strategyBoard';
import { laneLayout } from '@/layout/lanes/laneLayouts';
import { foldedText } from '@/layout/scene';
import { strategiesInStage } from '@/model/stageStrategies';
import { strategiesOf } from '@/model/select';
import { aProject } from '@tests/support/aProject';
import { aLayout, sceneWords } from '@tests/support/aScene';
import { checkCommand, expectRefused, openEditor } from '@tests/support/openEditor';

const built = aProject({
  stages: ['Find', 'Buy', 'Use'],
  lanes: ['Website', { kind: 'opportunities', name: 'Opportunities' }],
  cards: { 'Find/Website': ['searches'], 'Buy/Website': ['pays'] },
  findings: [
    { title: 'Slow', on: ['searches'] },
    { title: 'Dear', on: ['pays'] },
  ],
});
const { mapId, ids } = built;
const [find, buy, use] = ['Find', 'Buy', 'Use'].map(ids.stage) as [string, string, string];
const [slow, dear] = ['Slow', 'Dear'].map(ids.finding) as [string, string];
const base = checkCommand(built.project, addStrategy, { id: 'one', title: 'Index', findingIds: [slow] });

describe('a strategy', () => {
  test('is added behind the others, with what is there of its stages and findings, each once', () => {
    const now = checkCommand(base, addStrategy, {
      id: 'two',
      title: 'Discount',
      stageIds: [use, use, 'gone'],
      findingIds: [dear, 'gone', dear],
    });
    expect(strategiesOf(now).map(({ id }) => id)).toEqual(['one', 'two']);
    expect(now.strategies['two']).toMatchObject({ stageIds: [use], findingIds: [dear] });
    expect(base.strategies['one']).not.toHaveProperty('stageIds');
    const titles = (stageId: string) => strategiesInStage(now, mapId, stageId).map(({ title }) => title);
    expect([find, buy, use].map(titles)).toEqual([['Index'], ['Discount'], ['Discount']]);
  });

  test('answers a finding once, and no longer when that is taken back', () => {
    const both = checkCommand(base, answerFinding, { id: 'one', findingId: dear, answers: true });
    expect(both.strategies['one']?.findingIds).toEqual([slow, dear]);
    expectRefused(both, answerFinding, { id: 'one', findingId: dear, answers: true });
    const left = checkCommand(both, answerFinding, { id: 'one', findingId: slow, answers: false });
    expect(left.strategies['one']?.findingIds).toEqual([dear]);
    expectRefused(left, answerFinding, { id: 'one', findingId: slow, answers: false });
    expectRefused(left, answerFinding, { id: 'one', findingId: 'gone', answers: true });
    expectRefused(left, answerFinding, { id: 'gone', findingId: slow, answers: true });
  });

  test('is put on a stage once and taken off, and without a stage has no list of them', () => {
    const on = checkCommand(base, placeStrategy, { id: 'one', stageId: use, on: true });
    expect(on.strategies['one']?.stageIds).toEqual([use]);
    expectRefused(on, placeStrategy, { id: 'one', stageId: use, on: true });
    expectRefused(on, placeStrategy, { id: 'one', stageId: 'gone', on: true });
    expectRefused(on, placeStrategy, { id: 'one', stageId: buy, on: false });
    const off = checkCommand(on, placeStrategy, { id: 'one', stageId: use, on: false });
    expect(off.strategies['one']).not.toHaveProperty('stageIds');
    expect(off.strategies['one']?.findingIds).toEqual([slow]);
  });

  test('is described, and a field that is emptied is gone', () => {
    const changes = { status: 'planned', impact: 4, owner: 'Ann' } as const;
    const told = checkCommand(base, updateStrategy, { id: 'one', changes });
    expect(told.strategies['one']).toMatchObject({ ...changes, title: 'Index' });
    const emptied = checkCommand(told, updateStrategy, { id: 'one', changes: { owner: undefined } });
    expect(emptied.strategies['one']).not.toHaveProperty('owner');
    expectRefused(told, updateStrategy, { id: 'one', changes: { impact: 4 } });
    expectRefused(told, updateStrategy, { id: 'gone', changes });
  });

  test('is moved on the board to a status and a swimlane at once', () => {
    const today = '2026-03-04';
    const lane = { from: undefined, to: use };
    const done = checkCommand(base, moveOnBoard, { id: 'one', status: 'done', today, lane });
    expect(done.strategies['one']).toMatchObject({ status: 'done', endedOn: today, stageIds: [use] });
    const back = checkCommand(done, moveOnBoard, {
      id: 'one',
      status: 'testing',
      today,
      lane: { from: use, to: undefined },
    });
    expect(back.strategies['one']).toMatchObject({ status: 'testing', findingIds: [slow] });
    expect(back.strategies['one']).not.toHaveProperty('endedOn');
    expect(back.strategies['one']).not.toHaveProperty('stageIds');
    const owned = checkCommand(back, moveOnBoard, {
      id: 'one',
      status: 'testing',
      today,
      lane: { owner: 'Ann' },
    });
    expect(owned.strategies['one']).toMatchObject({ status: 'testing', owner: 'Ann' });
    const nobodys = checkCommand(owned, moveOnBoard, {
      id: 'one',
      status: 'planned',
      today,
      lane: { owner: undefined },
    });
    expect(nobodys.strategies['one']).not.toHaveProperty('owner');
    // It begins as a proposal, and the stage of its finding keeps it.
    expectRefused(base, moveOnBoard, { id: 'one', status: 'proposed', today });
    expectRefused(base, moveOnBoard, { id: 'one', status: 'proposed', today, lane: { from: find } });
    expectRefused(base, moveOnBoard, { id: 'one', status: 'proposed', today, lane: { to: 'gone' } });
    expectRefused(base, moveOnBoard, { id: 'gone', status: 'done', today });
  });

  test('outlives its findings and stages; removed ones go in one step', () => {
    const placed = checkCommand(base, placeStrategy, { id: 'one', stageId: use, on: true });
    const without = checkCommand(placed, removeFindings, { ids: [slow] });
    expect(without.strategies['one']).toMatchObject({ findingIds: [], stageIds: [use] });
    const alone = checkCommand(without, removeStage, { id: use });
    expect(alone.strategies['one']?.findingIds).toEqual([]);
    expect(alone.strategies['one']?.stageIds ?? []).toEqual([]);
    const more = checkCommand(placed, addStrategy, { id: 'two', title: 'Discount' });
    expect(checkCommand(more, removeStrategies, { ids: ['one', 'gone', 'two'] }).strategies).toEqual({});
    expectRefused(more, removeStrategies, { ids: ['gone'] });
  });

  test('of a folded lane is counted in words, on each stage and on the map', () => {
    const editor = openEditor(base);
    editor.commit(addStrategy, { id: 'two', title: 'Discount', stageIds: [find, use] });
    const lane = ids.lane('Opportunities');
    editor.commit(updateLane, { id: lane, changes: { collapsed: true } });
    const { project } = editor.store.getState();
    const cells = aLayout()(project, mapId).rows.at(-1)?.cells;
    expect(cells?.map(foldedText)).toEqual(['2 strategies', '', '1 strategy']);
    const folded = project.lanes[lane];
    expect(folded && laneLayout(folded).folded?.row?.(project, folded, sceneWords)).toBe('2 strategies');
  });
});

describe('the work on a strategy', () => {
  const today = '2026-03-10';
  test('keeps the day on which it ended, and forgets it when it is taken up again', () => {
    const done = checkCommand(base, updateStrategy, { id: 'one', changes: { status: 'done' }, today });
    expect(done.strategies['one']).toMatchObject({ status: 'done', endedOn: today });
    // Done or dropped, it has ended once.
    const later = { id: 'one', changes: { status: 'dropped' }, today: '2026-04-01' } as const;
    expect(checkCommand(done, updateStrategy, later).strategies['one']?.endedOn).toBe(today);
    const named = { id: 'one', changes: { title: 'Other' }, today: '2026-04-01' };
    expect(checkCommand(done, updateStrategy, named).strategies['one']?.endedOn).toBe(today);
    const again = checkCommand(done, updateStrategy, { id: 'one', changes: { status: undefined }, today });
    expect(again.strategies['one']).not.toHaveProperty('endedOn');
  });

  test('waits for others, and never for itself over any number of them', () => {
    let plan = checkCommand(base, addStrategy, { id: 'two', title: 'Two' });
    plan = checkCommand(plan, addStrategy, { id: 'three', title: 'Three' });
    plan = checkCommand(plan, dependOn, { id: 'two', onId: 'one', depends: true });
    plan = checkCommand(plan, dependOn, { id: 'three', onId: 'two', depends: true });
    expect(plan.strategies['three']?.dependsOnIds).toEqual(['two']);
    for (const onId of ['one', 'three', 'gone'])
      expectRefused(plan, dependOn, { id: 'one', onId, depends: true });
    expectRefused(plan, dependOn, { id: 'two', onId: 'one', depends: true });
    const free = checkCommand(plan, dependOn, { id: 'two', onId: 'one', depends: false });
    expect(free.strategies['two']).not.toHaveProperty('dependsOnIds');
    const gone = checkCommand(plan, removeStrategies, { ids: ['two'] });
    expect(gone.strategies['three']?.dependsOnIds ?? []).toEqual([]);
  });
});

test('rows of a table change the known strategies and add the others behind them, in one step', () => {
  const rows = [
    { id: 'one', changes: { impact: 4, status: 'done' }, findingIds: [dear, 'gone', dear] },
    { id: 'two', title: 'Second', changes: { effort: 1 } },
    { id: 'three', title: 'Third', changes: {}, findingIds: [slow] },
  ] as const;
  const now = checkCommand(base, pasteStrategies, { rows, today: '2026-03-10' });
  expect(strategiesOf(now).map(({ title }) => title)).toEqual(['Index', 'Second', 'Third']);
  expect(now.strategies['one']).toMatchObject({ impact: 4, endedOn: '2026-03-10', findingIds: [dear] });
  expect(now.strategies['two']).toMatchObject({ effort: 1, findingIds: [] });
  expect(now.strategies['three']?.findingIds).toEqual([slow]);
  expectRefused(now, pasteStrategies, { rows: [rows[0]], today: '2026-03-10' });
});
