// Taking differences over and back: what comes along, what is refused, and what a copy remembers.
import { describe, expect, it } from 'vitest';
import { compareMaps } from '@/analysis/compare';
import type { Difference } from '@/analysis/comparison';
import { addCard, moveCards, removeCards, updateCard } from '@/commands/cards';
import { setFeeling } from '@/commands/feelings';
import { setMapGoal } from '@/commands/goals';
import { addLane } from '@/commands/lanes';
import { deriveTarget } from '@/commands/maps';
import { resolveFindings } from '@/commands/resolutions';
import { addStage, removeStage } from '@/commands/stages';
import { takeBack, takeOver } from '@/commands/takeOver';
import { contentsOf, neededFor } from '@/commands/takeOverPlan';
import type { Editor } from '@/editor/editor';
import { cardById, cardsInStage, cardsOf, feelingsAt, findingsOf, lanesOf, stagesOf } from '@/model/select';
import { checkCommand, expectRefused, openEditor } from '@tests/support/openEditor';
import { shoes } from '@tests/support/shoes';

function twoMaps() {
  const built = shoes();
  const editor = openEditor(built.project);
  editor.commit(deriveTarget, { sourceMapId: built.mapId, id: 'target', title: 'Later' });
  return { editor, mapId: built.mapId };
}
const projectOf = (editor: Editor) => editor.store.getState().project;
const compared = (editor: Editor, mapId: string) => compareMaps(projectOf(editor), mapId, 'target');
const find = (differences: readonly Difference[], kind: Difference['kind'], of: Difference['of']) => {
  const found = differences.find((one) => one.kind === kind && one.of === of);
  if (!found) throw new Error(`no ${of} ${kind}`);
  return found;
};
const texts = (editor: Editor, mapId: string) => cardsOf(projectOf(editor), mapId).map(({ text }) => text);

describe('taking over', () => {
  it('brings an added card to the same place, with its feelings and its origin', () => {
    const { editor, mapId } = twoMaps();
    const [stage] = stagesOf(projectOf(editor), 'target');
    const [lane] = lanesOf(projectOf(editor), 'target');
    const place = { stageId: stage?.id ?? '', laneId: lane?.id ?? '' };
    editor.commit(addCard, { id: 'chat', ...place, text: 'Asks in the chat', index: 1 });
    const personaId = Object.keys(projectOf(editor).personas)[0] ?? '';
    editor.commit(setFeeling, { mapId: 'target', personaId, place: { cardId: 'chat' }, value: 2 });
    const comparison = compared(editor, mapId);
    const differences = [find(comparison.differences, 'added', 'card')];
    const project = checkCommand(projectOf(editor), takeOver, { comparison, differences, makeId: ids() });
    const [own] = stagesOf(project, mapId);
    expect(cardsInStage(project, own?.id ?? '').map(({ text }) => text)).toEqual(
      expect.arrayContaining(['Searches', 'Asks in the chat', 'Reads tests']),
    );
    const copy = cardById(project, 'taken-1');
    expect(copy).toMatchObject({ text: 'Asks in the chat', origin: 'chat' });
    expect(feelingsAt(project, 'taken-1')).toMatchObject([{ mapId, value: 2 }]);
    expect(compareMaps(project, mapId, 'target').differences).toEqual([]);
  });

  it('says that the stage and the lane are missing, and takes them along', () => {
    const { editor, mapId } = twoMaps();
    editor.commit(addStage, { id: 'stage', mapId: 'target', name: 'Return' });
    editor.commit(addLane, { id: 'lane', mapId: 'target', kind: 'actions', name: 'At home' });
    editor.commit(addCard, { id: 'sends', stageId: 'stage', laneId: 'lane', text: 'Sends them back' });
    const comparison = compared(editor, mapId);
    const card = find(comparison.differences, 'added', 'card');
    const needed = neededFor(comparison, [card], 'over');
    expect(needed.possible && needed.along.map(({ of }) => of).sort()).toEqual(['lane', 'stage']);
    expectRefused(projectOf(editor), takeOver, { comparison, differences: [card] });
    const along = needed.possible ? needed.along : [];
    editor.commit(takeOver, { comparison, differences: [card, ...along] });
    expect(texts(editor, mapId)).toContain('Sends them back');
    expect(stagesOf(projectOf(editor), mapId).map(({ name }) => name)).toEqual(['Need', 'Buy', 'Return']);
    expect(compared(editor, mapId).differences).toEqual([]);
  });

  it('takes a stage with the cards on it', () => {
    const { editor, mapId } = twoMaps();
    const [lane] = lanesOf(projectOf(editor), 'target');
    editor.commit(addStage, { id: 'stage', mapId: 'target', name: 'Return', index: 0 });
    for (const text of ['one', 'two', 'three'])
      editor.commit(addCard, { id: text, stageId: 'stage', laneId: lane?.id ?? '', text });
    const comparison = compared(editor, mapId);
    const stage = find(comparison.differences, 'added', 'stage');
    const inside = contentsOf(comparison, stage, 'over');
    expect(inside).toHaveLength(3);
    editor.commit(takeOver, { comparison, differences: [stage, ...inside] });
    const [first] = stagesOf(projectOf(editor), mapId);
    expect(cardsInStage(projectOf(editor), first?.id ?? '').map(({ text }) => text)).toEqual([
      'one',
      'two',
      'three',
    ]);
    expect(compared(editor, mapId).differences).toEqual([]);
  });

  it('of a stage that goes saves the cards that the target has elsewhere', () => {
    const { editor, mapId } = twoMaps();
    const [need, buy] = stagesOf(projectOf(editor), 'target');
    const [lane] = lanesOf(projectOf(editor), 'target');
    const saved = cardsOf(projectOf(editor), 'target').find(({ text }) => text === 'Searches');
    editor.commit(moveCards, {
      ids: [saved?.id ?? ''],
      stageId: buy?.id ?? '',
      laneId: lane?.id ?? '',
      index: 0,
    });
    editor.commit(removeStage, { id: need?.id ?? '' });
    const comparison = compared(editor, mapId);
    const stage = find(comparison.differences, 'removed', 'stage');
    const needed = neededFor(comparison, [stage], 'over');
    expect(needed.possible && needed.along.some(({ kind, of }) => kind === 'moved' && of === 'card')).toBe(
      true,
    );
    editor.commit(takeOver, { comparison, differences: [stage, ...(needed.possible ? needed.along : [])] });
    expect(texts(editor, mapId)).toContain('Searches');
    expect(stagesOf(projectOf(editor), mapId).map(({ name }) => name)).toEqual(['Buy']);
  });

  it('works on the maps as they are now, and does nothing where the difference is gone', () => {
    const { editor, mapId } = twoMaps();
    const [card] = cardsOf(projectOf(editor), 'target');
    editor.commit(updateCard, { id: card?.id ?? '', changes: { text: 'Looks around' } });
    const comparison = compared(editor, mapId);
    const differences = [find(comparison.differences, 'changed', 'card')];
    editor.commit(updateCard, { id: card?.id ?? '', changes: { text: 'Looks around a lot' } });
    expect(editor.commit(takeOver, { comparison, differences })).toBe(true);
    expect(texts(editor, mapId)).toContain('Looks around a lot');
    expect(editor.commit(takeOver, { comparison, differences })).toBe(false);
  });
});

describe('what only a target says', () => {
  function resolved() {
    const { editor, mapId } = twoMaps();
    const finding = findingsOf(projectOf(editor), 'target').find(({ title }) => title === 'Price shown last');
    const [card] = cardsOf(projectOf(editor), mapId);
    const answer = { cardIds: [finding?.cardIds[0] ?? '', card?.id ?? ''], note: 'Shown first' };
    editor.commit(resolveFindings, { ids: [finding?.id ?? ''], answer });
    const comparison = compared(editor, mapId);
    return { editor, mapId, comparison, difference: find(comparison.differences, 'changed', 'finding') };
  }

  it('is not taken over to the current map', () => {
    const { editor, comparison, difference } = resolved();
    expect(neededFor(comparison, [difference], 'over')).toEqual({ possible: false });
    expectRefused(projectOf(editor), takeOver, { comparison, differences: [difference] });
  });

  it('is taken back, and over to another target with the touchpoints that it has', () => {
    const { editor, mapId, comparison, difference } = resolved();
    checkCommand(projectOf(editor), takeBack, { comparison, differences: [difference] });
    editor.commit(deriveTarget, { sourceMapId: mapId, id: 'second', title: 'Even later' });
    const both = compareMaps(projectOf(editor), 'second', 'target');
    editor.commit(takeOver, { comparison: both, differences: both.differences });
    const taken = findingsOf(projectOf(editor), 'second').find(({ resolution }) => resolution);
    expect(taken?.resolution?.cardIds).toHaveLength(2);
    expect(compareMaps(projectOf(editor), 'second', 'target').differences).toEqual([]);
  });
});

describe('taking back', () => {
  it('brings a removed card back to the target, as a copy of where it comes from', () => {
    const { editor, mapId } = twoMaps();
    const gone = cardsOf(projectOf(editor), 'target').find(({ text }) => text === 'Searches');
    editor.commit(removeCards, { ids: [gone?.id ?? ''] });
    const comparison = compared(editor, mapId);
    const card = find(comparison.differences, 'removed', 'card');
    editor.commit(takeBack, { comparison, differences: [card], makeId: ids() });
    expect(texts(editor, 'target')).toEqual(texts(editor, mapId));
    expect(cardById(projectOf(editor), 'taken-1')?.origin).toBe(gone?.origin);
    expect(compared(editor, mapId).differences.filter(({ of }) => of === 'card')).toEqual([]);
  });

  it('keeps a pair of lanes that only their name makes one, whichever of that name stands first then', () => {
    const { editor, mapId } = twoMaps();
    editor.commit(addLane, { id: 'lane', mapId, kind: 'channel', name: 'Shop' });
    // The first of the two is the pair of the lane here, and stands in another place.
    for (const id of ['second', 'first'])
      editor.commit(addLane, { id, mapId: 'target', kind: 'actions', name: 'Shop', index: 0 });
    const pairOf = () => compared(editor, mapId).lanes.toOf.get('lane');
    expect(pairOf()).toBe('first');
    const comparison = compared(editor, mapId);
    const move = comparison.differences.find((one) => one.kind === 'moved' && one.toId === 'first');
    expect(move).toBeDefined();
    editor.commit(takeBack, { comparison, differences: move ? [move] : [] });
    expect(lanesOf(projectOf(editor), 'target').at(-1)?.id).toBe('first');
    expect(pairOf()).toBe('first');
    editor.undo();
    expect(projectOf(editor).lanes['first']?.origin).toBeUndefined();
  });

  it('leaves a lane that came from a third map its kin there', () => {
    const { editor, mapId } = twoMaps();
    editor.commit(deriveTarget, { sourceMapId: mapId, id: 'third', title: 'Third' });
    editor.commit(addLane, { id: 'lane', mapId, kind: 'channel', name: 'Shop' });
    editor.commit(addLane, { id: 'there', mapId: 'third', kind: 'channel', name: 'Other' });
    editor.commit(addLane, { id: 'here', mapId: 'target', kind: 'channel', name: 'Shop', index: 0 });
    const project = structuredClone(projectOf(editor));
    const here = project.lanes['here'];
    if (here) here.origin = 'there';
    const again = openEditor(project);
    const comparison = compared(again, mapId);
    again.commit(takeBack, { comparison, differences: comparison.differences });
    expect(projectOf(again).lanes['here']?.origin).toBe('there');
    expect(compared(again, mapId).differences).toEqual([]);
  });

  it('removes what the target added', () => {
    const { editor, mapId } = twoMaps();
    editor.commit(addStage, { id: 'stage', mapId: 'target', name: 'Return' });
    const comparison = compared(editor, mapId);
    editor.commit(takeBack, { comparison, differences: comparison.differences });
    expect(compared(editor, mapId).differences).toEqual([]);
  });
});

it('a goal of a whole map is set, changed and taken away', () => {
  const { editor, mapId } = twoMaps();
  const project = structuredClone(projectOf(editor));
  project.metrics['nps'] = { id: 'nps', order: 'a0', kind: 'nps', name: 'NPS' };
  const goal = { id: 'goal', metricId: 'nps', mapId };
  const once = checkCommand(project, setMapGoal, { ...goal, value: 10 });
  expect(once.goals['goal']).toEqual({ ...goal, value: 10 });
  const twice = checkCommand(once, setMapGoal, { ...goal, id: 'other', value: 20 });
  expect(Object.values(twice.goals)).toEqual([{ ...goal, value: 20 }]);
  expect(checkCommand(twice, setMapGoal, { ...goal, value: undefined }).goals).toEqual({});
  expectRefused(project, setMapGoal, { ...goal, metricId: 'nobody', value: 1 });
});

function ids(): () => string {
  let made = 0;
  return () => `taken-${(made += 1)}`;
}
