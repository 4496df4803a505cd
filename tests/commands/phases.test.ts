// Phases: which stages they span after every way in which stages come, go and move.
import { describe, expect, test } from 'vitest';
import { addPhase, removePhase, setPhase, updatePhase } from '@/commands/phases';
import { addStage, duplicateStage, mergeStages, moveStage, removeStage, splitStage } from '@/commands/stages';
import { phasesOf, stagesOf } from '@/model/select';
import { aProject } from '@tests/support/aProject';
import { openEditor } from '@tests/support/openEditor';

function opened() {
  const { project, mapId, ids } = aProject({ stages: ['A', 'B', 'C', 'D'], lanes: ['Shop'] });
  const editor = openEditor(project);
  const now = () => editor.store.getState().project;
  const spans = () =>
    stagesOf(now(), mapId).map(({ name, phaseId }) => `${name}${phaseId === undefined ? '' : `:${phaseId}`}`);
  const add = (id: string, ...names: string[]) =>
    editor.commit(addPhase, { id, mapId, name: id, stageIds: names.map(ids.stage) });
  return { editor, mapId, stage: ids.stage, now, spans, add, phases: () => phasesOf(now(), mapId) };
}

describe('phases', () => {
  test('span the stages that they were made over, are renamed and coloured', () => {
    const { editor, add, spans, phases } = opened();
    add('first', 'A', 'B');
    expect(spans()).toEqual(['A:first', 'B:first', 'C', 'D']);
    editor.commit(updatePhase, { id: 'first', changes: { name: 'Before', colour: 'teal' } });
    expect(phases()).toEqual([expect.objectContaining({ name: 'Before', colour: 'teal' })]);
  });

  test('go when the last of their stages goes elsewhere, is deleted or merged, and come back by undo', () => {
    const { editor, stage, add, spans, phases } = opened();
    add('first', 'A');
    add('second', 'A', 'B');
    expect(phases().map(({ id }) => id)).toEqual(['second']);
    editor.undo();
    expect(spans()).toEqual(['A:first', 'B', 'C', 'D']);
    editor.commit(removeStage, { id: stage('A') });
    expect(phases()).toEqual([]);
    editor.undo();
    editor.commit(setPhase, { stageId: stage('A'), phaseId: undefined });
    expect(phases()).toEqual([]);
    editor.undo();
    add('last', 'B');
    editor.commit(mergeStages, { id: stage('A') });
    expect(phases().map(({ id }) => id)).toEqual(['first']);
  });

  test('leave their stages when they are removed', () => {
    const { editor, add, spans } = opened();
    add('first', 'A', 'B');
    editor.commit(removePhase, { id: 'first' });
    expect(spans()).toEqual(['A', 'B', 'C', 'D']);
  });

  test('a stage that comes between two of one phase is of it; one beside it is not', () => {
    const { editor, mapId, add, spans } = opened();
    add('first', 'A', 'B');
    editor.commit(addStage, { id: 'x', mapId, name: 'X', index: 1 });
    editor.commit(addStage, { id: 'y', mapId, name: 'Y', index: 3 });
    expect(spans()).toEqual(['A:first', 'X:first', 'B:first', 'Y', 'C', 'D']);
  });

  test('a stage that moves takes the phase it comes into, and leaves its own where that stays behind', () => {
    const { editor, stage, add, spans } = opened();
    add('first', 'A', 'B');
    editor.commit(moveStage, { id: stage('D'), index: 1 });
    expect(spans()).toEqual(['A:first', 'D:first', 'B:first', 'C']);
    editor.commit(moveStage, { id: stage('A'), index: 3 });
    expect(spans()).toEqual(['D:first', 'B:first', 'C', 'A']);
  });

  test('a phase of one stage goes with it, and copies and parts of a stage are of its phase', () => {
    const { editor, stage, add, spans } = opened();
    add('own', 'A');
    editor.commit(moveStage, { id: stage('A'), index: 2 });
    editor.commit(duplicateStage, { id: stage('A'), copyId: 'copy', name: 'A2' });
    editor.commit(splitStage, { id: stage('A'), nextId: 'next', name: 'A1', cardIds: [] });
    expect(spans()).toEqual(['B', 'C', 'A:own', 'A1:own', 'A2:own', 'D']);
  });
});
