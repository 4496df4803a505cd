// Laws: no two shortcuts collide; shortcuts work on any keyboard layout; what may only be read is not changed.
// @vitest-environment jsdom
import { describe, expect, test } from 'vitest';
import { cardById, cardsInCell } from '@/model/select';
import { type ActionContext, canRun, runAction } from '@/views/actions/action';
import { actionFor, actions, contextsOf } from '@/views/actions/actions';
import { beginCard, writeDraft } from '@/views/actions/cardActions';
import { type KeyPress, matches, writes } from '@/views/actions/shortcut';
import { aProject } from '../../support/aProject';
import { openEditor } from '../../support/openEditor';

const press = (keys: Partial<KeyPress>): KeyPress => ({
  key: '',
  code: '',
  ctrlKey: false,
  metaKey: false,
  altKey: false,
  shiftKey: false,
  ...keys,
});

function opened() {
  const built = aProject({
    stages: ['Need', 'Buy', 'Use'],
    lanes: ['Website', { kind: 'actions', name: 'Actions' }],
    cards: { 'Need/Website': ['one', 'two', 'three'], 'Buy/Website': ['four'] },
  });
  const editor = openEditor(built.project);
  editor.setSession({ mapId: built.mapId });
  const run = (id: string): boolean => {
    const action = actions.find((candidate) => candidate.id === id);
    if (!action) throw new Error(`no action ${id}`);
    return runAction(action, editor);
  };
  const select = (...names: string[]) =>
    editor.setSession({ selection: { kind: 'cards', ids: names.map(built.ids.card) } });
  const texts = (stage: string, lane: string) =>
    cardsInCell(editor.store.getState().project, built.ids.stage(stage), built.ids.lane(lane)).map(
      (card) => card.text,
    );
  return { ...built, editor, run, select, texts, session: () => editor.store.getState().session };
}

describe('shortcuts', () => {
  const kinds = ['cards', 'cell', 'stage', 'lane', 'finding'] as const;
  test.each(kinds)('with %s selected, no key means two things', (kind) => {
    const awake: ActionContext[] = [kind, 'grid', 'screen', 'project'];
    const keys = actions
      .filter(({ context }) => awake.includes(context))
      .flatMap((action) => action.shortcuts ?? []);
    expect(keys.filter((key, at) => keys.indexOf(key) !== at)).toEqual([]);
  });

  test('ids are unique', () => {
    const ids = actions.map((action) => action.id);
    expect(new Set(ids).size).toBe(ids.length);
  });

  test('Ctrl+Z undoes on a Russian keyboard, where that key writes another letter', () => {
    expect(matches(press({ key: 'я', code: 'KeyZ', ctrlKey: true }), 'mod+z', false)).toBe(true);
  });

  test('on Dvorak the letter counts, not the place of the key', () => {
    expect(matches(press({ key: 'z', code: 'Slash', ctrlKey: true }), 'mod+z', false)).toBe(true);
    expect(matches(press({ key: ';', code: 'KeyZ', ctrlKey: true }), 'mod+z', false)).toBe(false);
  });

  test('Cmd is the modifier on Apple keyboards, Ctrl elsewhere, and never both', () => {
    const cmd = press({ key: 'z', code: 'KeyZ', metaKey: true });
    expect([matches(cmd, 'mod+z', true), matches(cmd, 'mod+z', false)]).toEqual([true, false]);
    const both = press({ key: 'z', code: 'KeyZ', metaKey: true, ctrlKey: true });
    expect([matches(both, 'mod+z', true), matches(both, 'mod+z', false)]).toEqual([false, false]);
  });

  test('Shift counts: undo is not redo', () => {
    const redo = press({ key: 'Z', code: 'KeyZ', ctrlKey: true, shiftKey: true });
    expect([matches(redo, 'mod+z', false), matches(redo, 'mod+shift+z', false)]).toEqual([false, true]);
  });

  test('Shift+1 is found by its place, since it writes a sign', () => {
    expect(matches(press({ key: '!', code: 'Digit1', shiftKey: true }), 'shift+1', false)).toBe(true);
  });

  test('a question mark is one on every layout: on ЙЦУКЕН above the 7, and on the key that writes it in English', () => {
    const keys = [
      { key: '?', code: 'Slash', shiftKey: true },
      { key: '?', code: 'Digit7', shiftKey: true },
      { key: ',', code: 'Slash', shiftKey: true },
    ];
    expect(keys.map((key) => matches(press(key), '?', false))).toEqual([true, true, true]);
    const others = [
      { key: ',', code: 'Comma' },
      { key: '/', code: 'Slash' },
      { key: '?', code: 'Slash', shiftKey: true, ctrlKey: true },
    ];
    expect(others.map((key) => matches(press(key), '?', false))).toEqual([false, false, false]);
  });

  test('on AZERTY a digit is what Shift writes, and the key alone is the sign that it writes', () => {
    const four = press({ key: '4', code: 'Digit4', shiftKey: true });
    const three = press({ key: '3', code: 'Digit3', shiftKey: true });
    const sign = press({ key: "'", code: 'Digit4' });
    expect(actionFor(four, ['cards', 'grid', 'screen'])?.id).toBe('cards.feel04');
    expect(actionFor(three, ['cards', 'grid', 'screen'])?.id).toBe('cards.feel03');
    expect(actionFor(sign, ['cards', 'grid', 'screen'])).toBeUndefined();
    expect(actionFor(press({ key: '#', code: 'Digit3', shiftKey: true }), ['screen'])?.id).toBe('view.table');
  });

  test('a key that writes a character is that character, with Option and AltGr as well', () => {
    const l = { code: 'KeyL', altKey: true };
    const altGr = (name: string) => name === 'AltGraph';
    const texts: [KeyPress, boolean][] = [
      [press({ ...l, key: 'ł' }), false],
      [press({ ...l, key: 'ł' }), true],
      [press({ key: 'π', code: 'KeyP', altKey: true }), false],
      [press({ key: '∂', code: 'KeyD', altKey: true }), true],
      [press({ key: '@', code: 'KeyL', altKey: true }), true],
      // AltGr of Windows, and of Linux.
      [press({ ...l, key: 'ł', ctrlKey: true }), false],
      [press({ key: '{', code: 'Digit7', altKey: true, ctrlKey: true }), false],
      [press({ key: 'ó', code: 'KeyO', getModifierState: altGr }), false],
    ];
    for (const [key, onApple] of texts) {
      expect(writes(key, onApple), key.key).toBe(true);
      for (const shortcut of ['alt+l', 'l', 'alt+p', 'alt+d', 'p', 'mod+alt+p', 'mod+l'])
        expect(matches(key, shortcut, onApple), `${key.key} as ${shortcut}`).toBe(false);
    }
    const commands: [KeyPress, string][] = [
      [press({ key: 'l', code: 'KeyL', altKey: true }), 'alt+l'],
      [press({ key: 'д', code: 'KeyL', altKey: true }), 'alt+l'],
      [press({ key: 'p', code: 'KeyP', altKey: true, ctrlKey: true }), 'mod+alt+p'],
      [press({ key: 'з', code: 'KeyP', altKey: true, ctrlKey: true }), 'mod+alt+p'],
      [press({ key: '4', code: 'Digit4', altKey: true }), 'alt+4'],
    ];
    for (const [key, shortcut] of commands) {
      expect(writes(key, false), shortcut).toBe(false);
      expect(matches(key, shortcut, false), shortcut).toBe(true);
    }
  });

  test('a capital letter is text, of Caps Lock too and on every layout; a small one is a command', () => {
    const is = (keys: Partial<KeyPress>, shortcut: string) => matches(press(keys), shortcut, false);
    expect(is({ key: 'n', code: 'KeyN' }, 'n')).toBe(true);
    expect(is({ key: 'т', code: 'KeyN' }, 'n')).toBe(true);
    expect(is({ key: 'N', code: 'KeyN' }, 'n')).toBe(false);
    expect(is({ key: 'Т', code: 'KeyN', shiftKey: true }, 'n')).toBe(false);
    expect(is({ key: 'Т', code: 'KeyN' }, 'n')).toBe(false);
    expect(is({ key: 'Z', code: 'KeyZ', ctrlKey: true }, 'mod+z')).toBe(true);
    // A dead key writes nothing yet, wherever it lies.
    expect(is({ key: 'Dead', code: 'KeyN' }, 'n')).toBe(false);
    const letters = actions
      .flatMap(({ shortcuts }) => shortcuts ?? [])
      .filter((key) => /^shift\+[a-z]$/.test(key));
    expect(letters, 'a capital would be a command').toEqual([]);
  });

  test('away from the map only the keys of the screen are awake', () => {
    const { editor, select } = opened();
    select('one');
    const n = press({ key: 'n', code: 'KeyN' });
    expect(actionFor(n, contextsOf(editor, true))?.id).toBe('card.addBelow');
    expect(actionFor(n, contextsOf(editor, false))).toBeUndefined();
    const undo = press({ key: 'z', code: 'KeyZ', ctrlKey: true });
    expect(actionFor(undo, contextsOf(editor, false))?.id).toBe('edit.undo');
  });
});

describe('a project that may only be read', () => {
  test('runs only what changes nothing', async () => {
    const { editor, select, project } = opened();
    select('one');
    editor.setReadOnly(true);
    const allowed = actions.filter((action) => canRun(action, editor)).map((action) => action.id);
    expect(allowed).toContain('go.right');
    expect(allowed).toContain('view.fit');
    expect(allowed.filter((id) => /add|remove|move|duplicate|edit|rename|new|derive/i.test(id))).toEqual([]);
    // What some of them fetch is here before they run, and done before this test is.
    await Promise.all([import('@/views/actions/clipboardWork'), import('@/views/actions/findWork')]);
    for (const action of actions) runAction(action, editor);
    await new Promise((done) => void setTimeout(done));
    expect(editor.store.getState().project).toBe(project);
  });
});

describe('cards', () => {
  test('a card that is begun is recorded with its first letter, as one step', () => {
    const { editor, ids, texts } = opened();
    beginCard(editor, ids.stage('Use'), ids.lane('Website'));
    expect(editor.store.getState().history.undoLabel, 'nothing is recorded yet').toBeUndefined();
    writeDraft(editor, 'H');
    expect(texts('Use', 'Website')).toEqual(['H']);
    editor.undo();
    expect(texts('Use', 'Website')).toEqual([]);
  });

  test('N begins a card below the selected one', () => {
    const { editor, run, select, texts } = opened();
    select('two');
    run('card.addBelow');
    writeDraft(editor, 'new');
    expect(texts('Need', 'Website')).toEqual(['one', 'two', 'new', 'three']);
  });

  test('removing selects what took its place, then the one above, then the cell', () => {
    const { editor, run, select, session, ids } = opened();
    select('two');
    run('card.remove');
    expect(session().selection).toEqual({ kind: 'cards', ids: [ids.card('three')] });
    run('card.remove');
    expect(session().selection).toEqual({ kind: 'cards', ids: [ids.card('one')] });
    run('card.remove');
    expect(session().selection).toEqual({
      kind: 'cell',
      stageId: ids.stage('Need'),
      laneId: ids.lane('Website'),
    });
    editor.undo();
    expect(session().selection).toEqual({ kind: 'cards', ids: [ids.card('one')] });
  });

  test('duplicating selects the copy', () => {
    const { editor, run, select, session, texts } = opened();
    select('one');
    run('card.duplicate');
    expect(texts('Need', 'Website')).toEqual(['one', 'one', 'two', 'three']);
    const { selection } = session();
    const copy = selection.kind === 'cards' ? selection.ids[0] : undefined;
    expect(cardById(editor.store.getState().project, copy ?? '')?.text).toBe('one');
  });

  test('moving goes down in the cell first, then into the next lane', () => {
    const { run, select, texts } = opened();
    select('two');
    run('card.move.down');
    expect(texts('Need', 'Website')).toEqual(['one', 'three', 'two']);
    run('card.move.down');
    expect(texts('Need', 'Website')).toEqual(['one', 'three']);
    expect(texts('Need', 'Actions')).toEqual(['two']);
  });

  test('moving right keeps the place in the cell, and ends at the last stage', () => {
    const { run, select, texts } = opened();
    select('one');
    expect(run('card.move.right')).toBe(true);
    expect(texts('Buy', 'Website')).toEqual(['one', 'four']);
    expect(run('card.move.right')).toBe(true);
    expect(run('card.move.right')).toBe(false);
    expect(texts('Use', 'Website')).toEqual(['one']);
  });
});

describe('the way to the details', () => {
  test('is taken back by Escape before it is gone, and what is selected stays', () => {
    const { project, ids } = aProject({ stages: ['Need'], lanes: ['Shop'] });
    const editor = openEditor(project);
    const selection = { kind: 'stage' as const, id: ids.stage('Need') };
    editor.setSession({ selection });
    const run = (id: string) => {
      const action = actions.find((one) => one.id === id);
      return action !== undefined && runAction(action, editor);
    };
    run('view.details');
    expect(run('select.none')).toBe(true);
    expect(editor.store.getState().session).toMatchObject({ selection, inspectorOpen: true });
    expect(editor.store.getState().session.toDetails).toBeUndefined();
    run('select.none');
    expect(editor.store.getState().session.selection).toEqual({ kind: 'none' });
  });
});

describe('stages and lanes', () => {
  test('a new stage after the selected one is selected and its name is open for writing', () => {
    const { editor, run, session, ids } = opened();
    editor.setSession({ selection: { kind: 'stage', id: ids.stage('Need') } });
    run('stage.addAfter');
    const { selection, editing } = session();
    expect(selection.kind).toBe('stage');
    expect(editing).toBe('id' in selection ? selection.id : '');
    run('stage.moveLeft');
    expect(run('stage.moveLeft'), 'it is the first now').toBe(false);
  });

  test('removing a stage selects its neighbour, and undo selects it again', () => {
    const { editor, run, session, ids } = opened();
    editor.setSession({ selection: { kind: 'stage', id: ids.stage('Use') } });
    run('stage.remove');
    expect(session().selection).toEqual({ kind: 'stage', id: ids.stage('Buy') });
    editor.undo();
    expect(session().selection).toEqual({ kind: 'stage', id: ids.stage('Use') });
  });
});
