import { describe, expect, it } from 'vitest';
import { addCard, moveCards, updateCard } from '@/commands/cards';
import { command } from '@/commands/command';
import { addFinding, updateFinding } from '@/commands/findings';
import { pasteTexts } from '@/commands/paste';
import { pasteMap } from '@/commands/pasteMap';
import { restoreContents } from '@/commands/restore';
import { removeLane } from '@/commands/lanes';
import { removeStage } from '@/commands/stages';
import { createEditor } from '@/editor/createEditor';
import { aProject } from '@tests/support/aProject';
import { openEditor } from '@tests/support/openEditor';
import { shoes } from '@tests/support/shoes';
import { cardById, cardsByLane } from '@/model/select';

const cardText = (editor: ReturnType<typeof openEditor>, cardId: string) =>
  cardById(editor.store.getState().project, cardId)?.text;

/** Somebody who types into the card *Pays*; between two letters goes a tenth of a second, or `after`. */
function writing() {
  const { project, ids } = shoes();
  let clock = 0;
  const editor = openEditor(project, () => clock);
  const id = ids.card('Pays');
  const type = (text: string, after = 100) => {
    clock += after;
    editor.commit(updateCard, { id, changes: { text } }, { mergeKey: `text:${id}` });
  };
  return { editor, type, text: () => cardText(editor, id), id, ids };
}

describe('typing', () => {
  it('merges keystrokes into one step', () => {
    const { editor, type, text } = writing();
    for (const word of ['A', 'Ab', 'Abc']) type(word);
    expect(text()).toBe('Abc');
    editor.undo();
    expect(text()).toBe('Pays');
    expect(editor.undo()).toBe(false);
    editor.redo();
    expect(text()).toBe('Abc');
  });

  it('keeps no step of what was typed and taken away again in one go', () => {
    const { editor, type, text } = writing();
    type('A');
    editor.seal();
    type('Ab');
    type('A');
    expect(editor.store.getState().history.undoLabel).toBe('undo.editCard');
    expect(editor.undo()).toBe(true);
    expect(text()).toBe('Pays');
    expect(editor.store.getState().history.undoLabel).toBeUndefined();
    // Likewise where somebody else has changed the project meanwhile.
    type('B');
    type('Pays');
    editor.applyRemote([{ table: 'project', id: 'project-1', field: 'owner', after: 'Ann' }]);
    expect(editor.store.getState().history.undoLabel).toBeUndefined();
  });

  it('begins a new step after a pause of more than a second, after seal and after an undo', () => {
    const { editor, type, text } = writing();
    type('A');
    type('Ab', 1001);
    editor.seal();
    type('Abc');
    const seen = [text()];
    while (editor.undo()) seen.push(text());
    expect(seen).toEqual(['Abc', 'Ab', 'A', 'Pays']);
    editor.redo();
    type('Ax');
    editor.undo();
    expect(text()).toBe('A');
  });

  it('keeps one change for a long text, however many keys it took', () => {
    const { editor, type } = writing();
    const journal: number[] = [];
    for (let length = 1; length <= 50; length += 1) type('x'.repeat(length), 10);
    editor.onCommit(({ changes }) => journal.push(changes.length));
    editor.undo();
    editor.redo();
    expect(journal).toEqual([1, 1]);
  });
});

describe('commit', () => {
  it('leaves untouched stages the same objects', () => {
    const { project, ids } = shoes();
    const editor = openEditor(project);
    editor.commit(updateCard, { id: ids.card('Pays'), changes: { text: 'Pays twice' } });
    const after = editor.store.getState().project;
    expect(cardsByLane(after, ids.stage('Need'))).toBe(cardsByLane(project, ids.stage('Need')));
    expect(after.stages).toBe(project.stages);
  });

  it('leaves project, history and listeners alone when a recipe throws', () => {
    const { project, ids } = shoes();
    const editor = openEditor(project);
    let told = 0;
    editor.onCommit(() => (told += 1));
    const broken = command('test.broken', 'undo.editCard', (draft) => {
      draft.title = 'half done';
      throw new Error('on purpose');
    });
    expect(() => editor.commit(broken, undefined)).toThrow('on purpose');
    expect(editor.store.getState().project).toBe(project);
    expect(editor.undo()).toBe(false);
    expect(told).toBe(0);
    expect(editor.commit(updateCard, { id: ids.card('Pays'), changes: { text: 'goes on' } })).toBe(true);
  });

  it('refuses a command that would break the invariants', () => {
    const { project, ids } = shoes();
    const editor = openEditor(project);
    const orphan = command('test.orphan', 'undo.editCard', (draft) => {
      delete draft.stages[ids.stage('Buy')];
    });
    expect(() => editor.commit(orphan, undefined)).toThrow('broken');
    expect(editor.store.getState().project).toBe(project);
  });

  it('changes nothing while another tab writes', () => {
    const { project, ids } = shoes();
    const editor = createEditor(project);
    editor.setReadOnly(true);
    expect(editor.commit(updateCard, { id: ids.card('Pays'), changes: { text: 'no' } })).toBe(false);
    expect(editor.undo()).toBe(false);
    expect(editor.store.getState().project).toBe(project);
  });
});

describe('writing in place', () => {
  const editing = (editor: ReturnType<typeof openEditor>) => editor.store.getState().session.editing;

  it('goes on after an undo, one step of typing back', () => {
    const { editor, type, text, id } = writing();
    editor.setSession({ editing: id, selection: { kind: 'cards', ids: [id] } });
    type('Pays a');
    type('Pays a lot', 1500);
    editor.undo();
    expect([text(), editing(editor)]).toEqual(['Pays a', id]);
    editor.undo();
    expect([text(), editing(editor)]).toEqual(['Pays', id]);
    editor.redo();
    expect([text(), editing(editor)]).toEqual(['Pays a', id]);
  });

  it('ends when the undo takes the record away, and selects the cell that it stood in', () => {
    const { editor, ids } = writing();
    const [stageId, laneId] = [ids.stage('Buy'), ids.lane('Website')];
    editor.commit(addCard, { id: 'fresh', stageId, laneId, index: 0, text: 'F' }, { mergeKey: 'text:fresh' });
    editor.setSession({ editing: 'fresh', selection: { kind: 'cards', ids: ['fresh'] } });
    editor.undo();
    expect(editing(editor)).toBeUndefined();
    expect(editor.store.getState().session.selection).toEqual({ kind: 'cell', stageId, laneId });
  });

  it('cancelled, it leaves neither a change nor a step, however many steps it took', () => {
    const { editor, type, text, id } = writing();
    editor.setSession({ editing: id });
    type('Pays a');
    type('Pays a lot', 1500);
    editor.cancelEditing();
    expect([text(), editing(editor)]).toEqual(['Pays', undefined]);
    expect(editor.store.getState().history).toEqual({});
    expect(editor.undo()).toBe(false);
    expect(editor.redo()).toBe(false);
  });

  it('cancelled, it keeps the steps that were done before it', () => {
    const { editor, type, text, id } = writing();
    type('Pays twice');
    editor.setSession({ editing: id });
    type('Pays twice and more', 10);
    editor.cancelEditing();
    expect(text()).toBe('Pays twice');
    editor.undo();
    expect(text()).toBe('Pays');
  });

  it('cancelled in a record that was made for it, what was written stays', () => {
    const { editor, ids } = writing();
    const [stageId, laneId] = [ids.stage('Buy'), ids.lane('Website')];
    editor.commit(addCard, { id: 'fresh', stageId, laneId, index: 0, text: 'F' }, { mergeKey: 'text:fresh' });
    editor.setSession({ editing: 'fresh' });
    editor.commit(updateCard, { id: 'fresh', changes: { text: 'Fr' } }, { mergeKey: 'text:fresh' });
    editor.cancelEditing();
    expect(cardText(editor, 'fresh')).toBe('Fr');
  });

  it('cancelled in a record that was made just before but written to the end, it has its old text again', () => {
    const { editor, ids } = writing();
    const [stageId, laneId] = [ids.stage('Buy'), ids.lane('Website')];
    editor.commit(addCard, { id: 'fresh', stageId, laneId, index: 0, text: 'F' }, { mergeKey: 'text:fresh' });
    editor.setSession({ editing: 'fresh' });
    editor.seal();
    editor.setSession({ editing: undefined });
    editor.setSession({ editing: 'fresh' });
    editor.commit(updateCard, { id: 'fresh', changes: { text: 'Fr' } }, { mergeKey: 'text:fresh' });
    editor.cancelEditing();
    expect(cardText(editor, 'fresh')).toBe('F');
  });

  it('a field beside the map keeps its panel when its finding is undone', () => {
    const { editor, id } = writing();
    editor.commit(addFinding, { id: 'found', kind: 'pain', cardIds: [id], title: '' });
    editor.setSession({ selection: { kind: 'cards', ids: [id] } });
    editor.commit(updateFinding, { id: 'found', changes: { title: 'Slow' } }, { mergeKey: 'title:found' });
    editor.undo();
    expect(editor.store.getState().session.selection).toEqual({ kind: 'cards', ids: [id] });
  });
});

describe('selection', () => {
  it('lets go of records that are gone, and comes back with undo', () => {
    const { project, ids } = shoes();
    const editor = openEditor(project);
    editor.setSession({ selection: { kind: 'cards', ids: [ids.card('Pays'), ids.card('Searches')] } });
    editor.commit(removeStage, { id: ids.stage('Buy') });
    expect(editor.store.getState().session.selection).toEqual({ kind: 'cards', ids: [ids.card('Searches')] });
    editor.undo();
    // The stage that came back, not all the cards in it: whoever presses Delete again means the stage.
    expect(editor.store.getState().session.selection).toEqual({ kind: 'stage', id: ids.stage('Buy') });
    editor.commit(removeLane, { id: ids.lane('Shop') });
    editor.undo();
    expect(editor.store.getState().session.selection).toEqual({ kind: 'lane', id: ids.lane('Shop') });
  });
});

describe('the inspector', () => {
  it('opens with the first selection, and stays closed once it was closed', () => {
    const { project, ids } = shoes();
    const editor = openEditor(project);
    const session = () => editor.store.getState().session;
    editor.setSession({ selection: { kind: 'cell', stageId: ids.stage('Buy'), laneId: ids.lane('Shop') } });
    expect(session().inspectorOpen).toBeUndefined();
    editor.setSession({ selection: { kind: 'cards', ids: [ids.card('Pays')] } });
    expect(session().inspectorOpen).toBe(true);
    editor.setSession({ inspectorOpen: false });
    editor.setSession({ selection: { kind: 'stage', id: ids.stage('Need') } });
    expect(session().inspectorOpen).toBe(false);
  });
});

describe('remote changes', () => {
  it('are shown and clear the history', () => {
    const { project, ids } = shoes();
    const writer = openEditor(project);
    const mirror = openEditor(project);
    mirror.commit(updateCard, { id: ids.card('Pays'), changes: { text: 'mine' } });
    mirror.replace(project);
    writer.onCommit(({ changes }) => mirror.applyRemote(changes));
    writer.commit(addCard, { id: 'n', stageId: ids.stage('Buy'), laneId: ids.lane('Shop'), text: 'Asks' });
    writer.commit(moveCards, { ids: ['n'], stageId: ids.stage('Need'), laneId: ids.lane('Shop'), index: 0 });
    expect(mirror.store.getState().project).toEqual(writer.store.getState().project);
    expect(mirror.undo()).toBe(false);
  });
});

describe('what an undo selects', () => {
  const selected = (editor: ReturnType<typeof openEditor>) => editor.store.getState().session.selection;
  const blank = () =>
    aProject({ title: 'Blank', stages: ['Need', 'Buy', 'Use'], lanes: ['Website', 'Shop'] });

  it('the cell in which a paste began, also where its cards were all of the stage', () => {
    const { project, mapId, ids } = blank();
    const [stageId, laneId] = [ids.stage('Buy'), ids.lane('Website')];
    const editor = openEditor(project);
    const named = (n: number) => `${n}`;
    editor.commit(pasteTexts, {
      landing: { mapId, stageId, laneId },
      cells: [[['a', 'b', 'c']]],
      nameStage: named,
      nameLane: named,
    });
    editor.undo();
    expect(selected(editor)).toEqual({ kind: 'cell', stageId, laneId });
  });

  it('a cell and no stage that only gave way to a map that was pasted', () => {
    const { project, mapId } = blank();
    const editor = openEditor(project);
    editor.commit(pasteMap, { mapId, from: shoes().project });
    editor.undo();
    expect(selected(editor).kind).toBe('cell');
  });

  it('nobody else where all that went has lost its place', () => {
    const { project, ids } = shoes();
    const editor = openEditor(project);
    editor.commit(removeStage, { id: ids.stage('Buy') });
    editor.commit(restoreContents, { earlier: project });
    editor.setSession({ selection: { kind: 'none' } });
    editor.undo();
    expect(selected(editor)).toEqual({ kind: 'none' });
  });
});

describe('one stroke', () => {
  it('shows a change and what follows of it in the session together', () => {
    const { project, ids } = shoes();
    const editor = openEditor(project);
    const id = ids.card('Pays');
    const seen: unknown[] = [];
    editor.store.subscribe(({ session }) => seen.push([cardText(editor, id), session.editing]));
    const session = { editing: id, selection: { kind: 'cards', ids: [id] } } as const;
    editor.commit(updateCard, { id, changes: { text: 'Pays now' } }, { session });
    expect(seen).toEqual([['Pays now', id]]);
    expect(editor.store.getState().session).toMatchObject({ ...session, inspectorOpen: true });
  });

  it('a card that is begun with its first letter keeps it when the writing is cancelled', () => {
    const { project, ids } = shoes();
    const editor = openEditor(project);
    const place = { stageId: ids.stage('Buy'), laneId: ids.lane('Shop'), index: 0 };
    const mergeKey = 'text:new';
    editor.commit(addCard, { id: 'new', ...place, text: 'N' }, { mergeKey, session: { editing: 'new' } });
    editor.commit(updateCard, { id: 'new', changes: { text: 'New' } }, { mergeKey });
    editor.cancelEditing();
    expect(cardText(editor, 'new')).toBe('New');
    editor.undo();
    expect(cardText(editor, 'new')).toBeUndefined();
  });

  it('tells nobody of a session in which nothing is new, such as the same selection again', () => {
    const { project, ids } = shoes();
    const editor = openEditor(project);
    const select = () => editor.setSession({ selection: { kind: 'cards', ids: [ids.card('Pays')] } });
    select();
    const before = editor.store.getState();
    let told = 0;
    editor.store.subscribe(() => (told += 1));
    select();
    expect(told).toBe(0);
    expect(editor.store.getState()).toBe(before);
    editor.setSession({ unchosen: true });
    select();
    expect(editor.store.getState().session.unchosen).toBeUndefined();
    expect(editor.store.getState().session.selection).toBe(before.session.selection);
  });
});
