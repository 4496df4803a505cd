// Laws: going on ends where it began; what was just written is not replaced again; each replacing is one step.
// @vitest-environment jsdom
import { describe, expect, test } from 'vitest';
import { emptyFind, type Find } from '@/editor/session';
import { cardById } from '@/model/select';
import { currentIn, matchesIn, replaceAll, replaceOne, step } from '@/views/actions/findWork';
import { aProject } from '@tests/support/aProject';
import { openEditor } from '@tests/support/openEditor';

function opened(find: Partial<Find>) {
  const { project, mapId, ids } = aProject({
    stages: ['Need', 'Buy'],
    lanes: ['Website', { kind: 'actions', name: 'Folded', collapsed: true }],
    cards: { 'Need/Website': ['a cat', 'cat, cat'], 'Buy/Folded': ['one cat'] },
    findings: [{ title: 'Loses the cat', on: ['a cat'] }],
  });
  const editor = openEditor(project);
  editor.setSession({ mapId, find: { ...emptyFind, open: true, query: 'cat', ...find } });
  const state = () => editor.store.getState();
  const place = () => {
    const now = state().session.find ?? emptyFind;
    return currentIn(matchesIn(state().project, mapId, now), now);
  };
  const text = (name: string) => cardById(state().project, ids.card(name))?.text;
  return { editor, ids, state, place, text };
}

describe('going from match to match', () => {
  test('forth and back, around both ends', () => {
    const { editor, place } = opened({});
    const forth = [1, 2, 3, 4, 5, 6].map(() => (step(editor, 1), place()));
    expect(forth).toEqual([0, 1, 2, 3, 4, 0]);
    step(editor, -1);
    expect(place()).toBe(4);
  });

  test('selects what it stands in, and shows the lane of a card that is folded away', () => {
    const { editor, ids, state } = opened({});
    step(editor, 1);
    expect(state().session.selection).toEqual({ kind: 'cards', ids: [ids.card('a cat')] });
    step(editor, 1);
    // No lane shows the findings here, so its card stands for it.
    expect(state().session).toMatchObject({
      selection: { kind: 'finding', id: ids.finding('Loses the cat'), stageId: ids.stage('Need') },
      reveal: ids.card('a cat'),
    });
    step(editor, -1);
    step(editor, -1);
    expect(state().session).toMatchObject({
      selection: { kind: 'cards', ids: [ids.card('one cat')] },
      reveal: ids.lane('Folded'),
    });
  });

  test('goes on from its place when the match at hand has been rewritten', () => {
    const { editor, ids, state, place } = opened({});
    step(editor, 1);
    step(editor, 1);
    step(editor, 1);
    replaceOne(editor);
    expect(place()).toBe(2);
    expect(state().session.selection).toEqual({ kind: 'cards', ids: [ids.card('cat, cat')] });
  });

  test('searches once as long as nothing changes', () => {
    const { state } = opened({});
    const { project, session } = state();
    const ask = () => matchesIn(project, session.mapId, session.find ?? emptyFind);
    expect(ask()).toBe(ask());
  });
});

describe('replacing', () => {
  test('what was written is not found again, though it holds the same word', () => {
    const { editor, text, place } = opened({ replacement: 'tomcat' });
    step(editor, 1);
    replaceOne(editor);
    expect(text('a cat')).toBe('a tomcat');
    expect(place(), 'the next match').toBe(1);
  });

  test('all is one step, and one undo takes it back', () => {
    const { editor, text, state } = opened({ replacement: 'dog' });
    replaceAll(editor);
    expect([text('a cat'), text('cat, cat'), text('one cat')]).toEqual(['a dog', 'dog, dog', 'one dog']);
    expect(state().history.undoLabel).toBe('undo.replaceText');
    editor.undo();
    expect([text('a cat'), text('cat, cat'), text('one cat')]).toEqual(['a cat', 'cat, cat', 'one cat']);
    expect(state().history.undoLabel).toBeUndefined();
  });

  test('changes nothing where the project may only be read', () => {
    const { editor, state } = opened({ replacement: 'dog' });
    const { project } = state();
    editor.setReadOnly(true);
    step(editor, 1);
    replaceOne(editor);
    replaceAll(editor);
    expect(state().project).toBe(project);
  });
});
