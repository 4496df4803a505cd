// Questions of cells: one a cell, gone with its stage or lane, there while the cell is full, and back by undo.
import { expect, test } from 'vitest';
import { addCard } from '@/commands/cards';
import { removeStage } from '@/commands/stages';
import { removeLane } from '@/commands/lanes';
import { setPrompt } from '@/commands/prompts';
import { promptIn } from '@/model/select';
import { aProject } from '@tests/support/aProject';
import { openEditor } from '@tests/support/openEditor';

function opened() {
  const { project, ids } = aProject({ stages: ['A', 'B'], lanes: ['Shop'] });
  const editor = openEditor(project);
  const now = () => editor.store.getState().project;
  const [stageId, laneId] = [ids.stage('A'), ids.lane('Shop')];
  const ask = (text: string) => editor.commit(setPrompt, { id: `q${text.length}`, stageId, laneId, text });
  return { editor, now, stageId, laneId, ask, asked: () => promptIn(now(), stageId, laneId)?.text };
}

test('one question a cell: written, changed, taken away', () => {
  const { editor, now, ask, asked } = opened();
  ask('Why?');
  ask('Why now?');
  expect(asked()).toBe('Why now?');
  expect(Object.keys(now().prompts)).toHaveLength(1);
  ask(' ');
  expect(asked()).toBeUndefined();
  editor.undo();
  expect(asked()).toBe('Why now?');
});

test('stays while the cell is full, and goes with its stage or its lane', () => {
  const { editor, now, stageId, laneId, ask, asked } = opened();
  ask('Why?');
  editor.commit(addCard, { id: 'c', stageId, laneId, text: 'Because' });
  expect(asked()).toBe('Why?');
  editor.commit(removeStage, { id: stageId });
  expect(now().prompts).toEqual({});
  editor.undo();
  editor.commit(removeLane, { id: laneId });
  expect(now().prompts).toEqual({});
  editor.undo();
  expect(asked()).toBe('Why?');
});

test('no lane that gathers asks anything', () => {
  const { editor, now, stageId } = opened();
  const lane = Object.values(now().lanes).find(({ kind }) => kind === 'emotion');
  if (lane) editor.commit(setPrompt, { id: 'q', stageId, laneId: lane.id, text: 'Why?' });
  editor.commit(setPrompt, { id: 'q', stageId: 'nowhere', laneId: 'nowhere', text: 'Why?' });
  expect(now().prompts).toEqual({});
});
