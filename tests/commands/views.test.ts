// Saved views, and the view of a tab: what it hides comes back when somebody selects it or adds to it.
import { describe, expect, test } from 'vitest';
import { addCard } from '@/commands/cards';
import { removeLane } from '@/commands/lanes';
import { addView, moveView, removeView, renameView, updateView } from '@/commands/views';
import { withView } from '@/editor/openViews';
import { viewsOf } from '@/model/select';
import { moveAmong } from '@/views/actions/gridActions';
import { hide, openView, showWhole } from '@/views/actions/viewActions';
import { aProject } from '@tests/support/aProject';
import { openEditor } from '@tests/support/openEditor';

function opened() {
  const { project, mapId, ids } = aProject({
    stages: ['A', 'B', 'C', 'D'],
    lanes: ['Shop', 'Site'],
    cards: { 'A/Site': ['Reads'] },
  });
  const editor = openEditor(project);
  editor.setSession({ mapId });
  const now = () => editor.store.getState().project;
  const session = () => editor.store.getState().session;
  return { editor, mapId, ids, now, session, choice: () => session().openViews[mapId]?.choice };
}

describe('saved views', () => {
  test('are added, renamed, changed, moved and removed, one step each', () => {
    const { editor, mapId, ids, now } = opened();
    editor.commit(addView, { id: 'one', mapId, name: 'One', choice: { tags: ['form'], findings: [] } });
    editor.commit(addView, { id: 'two', mapId, name: 'Two', choice: { hiddenLaneIds: [ids.lane('Shop')] } });
    expect(now().views['one']).not.toHaveProperty('findings');
    editor.commit(renameView, { id: 'one', name: 'First' });
    editor.commit(updateView, { id: 'one', choice: { evidence: ['assumption'] } });
    expect(now().views['one']).toMatchObject({ name: 'First', evidence: ['assumption'] });
    expect(now().views['one']).not.toHaveProperty('tags');
    editor.commit(moveView, { id: 'two', index: 0 });
    expect(viewsOf(now(), mapId).map(({ id }) => id)).toEqual(['two', 'one']);
    editor.commit(removeView, { id: 'two' });
    editor.undo();
    editor.undo();
    expect(viewsOf(now(), mapId).map(({ id }) => id)).toEqual(['one', 'two']);
  });

  test('forget a lane that is deleted', () => {
    const { editor, mapId, ids, now } = opened();
    editor.commit(addView, {
      id: 'one',
      mapId,
      name: 'One',
      choice: { hiddenLaneIds: [ids.lane('Shop'), ids.lane('Site')] },
    });
    editor.commit(removeLane, { id: ids.lane('Shop') });
    expect(now().views['one']?.hiddenLaneIds).toEqual([ids.lane('Site')]);
  });
});

describe('the view of a tab', () => {
  test('is opened, changed and ended without a step', () => {
    const { editor, mapId, ids, choice, session } = opened();
    editor.commit(addView, { id: 'one', mapId, name: 'One', choice: { hiddenStageIds: [ids.stage('B')] } });
    openView(editor, 'one');
    expect(choice()).toEqual({ hiddenStageIds: [ids.stage('B')] });
    hide(editor, 'lane', ids.lane('Shop'));
    expect(choice()?.hiddenLaneIds).toEqual([ids.lane('Shop')]);
    expect(session().openViews[mapId]?.id).toBe('one');
    showWhole(editor);
    expect(session().openViews).toEqual({});
    editor.undo();
    expect(editor.store.getState().history.undoLabel).toBeUndefined();
  });

  test('does not hide what is selected, or what was just made', () => {
    const { editor, ids, choice } = opened();
    hide(editor, 'lane', ids.lane('Site'));
    hide(editor, 'stage', ids.stage('A'));
    editor.setSession({ selection: { kind: 'cards', ids: [ids.card('Reads')] } });
    expect(choice()).toEqual({});
    hide(editor, 'stage', ids.stage('B'));
    editor.commit(addCard, { id: 'new', stageId: ids.stage('B'), laneId: ids.lane('Shop'), text: 'New' });
    expect(choice()).toEqual({});
  });

  test('leaves no map without a stage by hand, and moves a stage past a hidden one', () => {
    const { editor, mapId, ids, now } = opened();
    hide(editor, 'stage', ids.stage('B'));
    moveAmong(editor, 'stage', ids.stage('A'), 1);
    expect(
      Object.values(now().stages)
        .sort((a, b) => (a.order < b.order ? -1 : 1))
        .map(({ name }) => name),
    ).toEqual(['B', 'C', 'A', 'D']);
    const state = editor.store.getState();
    expect(withView(state, mapId, {}, undefined).openViews).toEqual({});
  });
});
