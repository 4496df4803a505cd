// Laws: writing goes on at the next free place, leaves no empty card and no step, and undoes nothing else.
import { describe, expect, test } from 'vitest';
import { addCard, moveCards, updateCard } from '@/commands/cards';
import { addPictures, setImage } from '@/commands/images';
import { cardById, cardsInCell } from '@/model/select';
import { beginCard, editCard, writeDraft } from '@/views/actions/cardActions';
import { endWriting, leaveWriting, walkOn, writeBelow, writeBeside } from '@/views/actions/writingRun';
import { aProject } from '../../support/aProject';
import { openEditor } from '../../support/openEditor';

function opened() {
  const { project, mapId, ids } = aProject({
    stages: ['Need', 'Buy'],
    lanes: ['Website', { kind: 'findings', name: 'Findings' }, { kind: 'actions', name: 'Actions' }],
    cards: { 'Need/Website': ['one', ''], 'Buy/Website': ['two'] },
  });
  const editor = openEditor(project);
  editor.setSession({ mapId });
  const state = () => editor.store.getState();
  const session = () => state().session;
  const cell = (stage: string, lane: string) => ({ stageId: ids.stage(stage), laneId: ids.lane(lane) });
  const texts = (stage: string, lane: string) =>
    cardsInCell(state().project, ids.stage(stage), ids.lane(lane)).map(({ text }) => text);
  /** What is open: the draft, or a card that is written. */
  const card = (had = false) => ({ id: session().draft?.id ?? session().editing ?? '', had });
  const open = (text: string) => {
    const id = ids.card(text);
    editCard(editor, id);
    editor.enterField();
    return { id, had: text !== '' };
  };
  return { project, editor, ids, state, session, cell, texts, card, open };
}

describe('going on', () => {
  test('Enter leads to the free place below, Tab and Shift+Tab to that of the cell beside, empty or full', () => {
    const { editor, session, cell, card, open, texts } = opened();
    writeBelow(editor, open('one'));
    expect(session().draft).toMatchObject({ ...cell('Need', 'Website'), index: 1, free: true });
    writeDraft(editor, 'pays');
    writeBeside(editor, card(), 1);
    expect(session().draft).toMatchObject({ ...cell('Buy', 'Website'), index: 1, free: true });
    writeBeside(editor, card(), 1);
    expect(session().draft).toMatchObject({ ...cell('Need', 'Actions'), index: 0, free: true });
    writeBeside(editor, card(), -1);
    expect(session().draft).toMatchObject({ ...cell('Buy', 'Website'), index: 1 });
    expect(texts('Need', 'Website')).toEqual(['one', 'pays', '']);
  });

  test('at the ends of the map Tab is left to the browser, and what was written stays open', () => {
    const { editor, session, cell, card } = opened();
    const { stageId, laneId } = cell('Buy', 'Actions');
    beginCard(editor, stageId, laneId, { text: 'last' });
    expect(writeBeside(editor, card(), 1)).toBe(false);
    expect(session().editing).toBe(card().id);
  });

  test('Enter where nothing was written ends it without a step, and what follows is text', () => {
    const { editor, state, session, card, open, ids, project } = opened();
    writeBelow(editor, open('one'));
    writeBelow(editor, card());
    expect(session()).toMatchObject({
      draft: undefined,
      unchosen: true,
      selection: { kind: 'cards', ids: [ids.card('one')] },
    });
    expect([state().project, state().history]).toEqual([project, {}]);
    editor.setSession({ selection: session().selection });
    expect(session().unchosen).toBeUndefined();
  });

  test('Escape and arrows choose what one stands on', () => {
    const { editor, session, card, open, ids } = opened();
    writeBelow(editor, open('one'));
    leaveWriting(editor, card());
    expect(session()).toMatchObject({ unchosen: undefined, selection: { ids: [ids.card('one')] } });
    writeBelow(editor, open('one'));
    walkOn(editor, card(), 'right');
    expect(session()).toMatchObject({ unchosen: undefined, selection: { ids: [ids.card('two')] } });
  });
});

describe('what is not kept', () => {
  test('a new card whose letters were all taken away leaves no step, however often one paused, and redo stays', () => {
    const { editor, state, session, card, open, ids } = opened();
    editor.commit(updateCard, { id: ids.card('two'), changes: { text: 'deux' } });
    editor.undo();
    writeBelow(editor, open('one'));
    editor.enterField();
    writeDraft(editor, 'x');
    const { id } = card();
    editor.seal();
    editor.commit(updateCard, { id, changes: { text: '' } }, { mergeKey: `text:${id}` });
    writeBelow(editor, card());
    expect(session().draft).toBeUndefined();
    expect(cardById(state().project, id)).toBeUndefined();
    expect(state().history.undoLabel).toBeUndefined();
    expect(editor.redo()).toBe(true);
    expect(cardById(state().project, ids.card('two'))?.text).toBe('deux');
  });

  test.each(['Enter', 'Escape', 'click'])(
    '%s in an old empty card undoes nothing that was done before',
    (how) => {
      const { editor, state, ids, cell, texts, open } = opened();
      const place = cell('Buy', 'Actions');
      editor.commit(addCard, { id: 'other', ...place, text: 'Another card' });
      const { history } = state();
      const card = open('');
      if (how === 'Enter') writeBelow(editor, card);
      else if (how === 'Escape') leaveWriting(editor, card);
      else endWriting(editor, card);
      expect(texts('Buy', 'Actions')).toEqual(['Another card']);
      expect(texts('Need', 'Website')).toEqual(['one', '']);
      expect(state().history).toEqual(history);
      expect(cardById(state().project, ids.card(''))).toBeDefined();
    },
  );

  test('an old card whose words are taken away goes in a step of its own', () => {
    const { editor, open, texts } = opened();
    const card = open('one');
    editor.commit(updateCard, { id: card.id, changes: { text: '' } }, { mergeKey: `text:${card.id}` });
    writeBelow(editor, card);
    expect(texts('Need', 'Website')).toEqual(['']);
    editor.undo();
    editor.undo();
    expect(texts('Need', 'Website')).toEqual(['one', '']);
  });
});

describe('undo while one writes', () => {
  test('takes back the letters of a new card and leaves its place open; redo brings them back', () => {
    const { editor, session, card, open, texts } = opened();
    writeBelow(editor, open('one'));
    editor.enterField();
    writeDraft(editor, 'pays');
    const { id } = card();
    expect(editor.undoInField()).toBe(true);
    expect(texts('Need', 'Website')).toEqual(['one', '']);
    expect(session().draft).toMatchObject({ id, index: 1 });
    expect(editor.undoInField()).toBe(false);
    expect(editor.redoInField()).toBe(true);
    expect(session().editing).toBe(id);
    expect(texts('Need', 'Website')).toEqual(['one', 'pays', '']);
  });

  test('stops where the field began, whatever was done before', () => {
    const { editor, ids, cell, open, texts } = opened();
    editor.commit(moveCards, { ids: [ids.card('two')], ...cell('Need', 'Actions'), index: 0 });
    open('one');
    expect(editor.undoInField()).toBe(false);
    editor.commit(updateCard, { id: ids.card('one'), changes: { text: 'on' } });
    expect([editor.undoInField(), editor.undoInField()]).toEqual([true, false]);
    expect(texts('Need', 'Actions')).toEqual(['two']);
  });

  test('a card begun with a letter on a chosen cell is one step with all that follows', () => {
    const { editor, cell, card, texts } = opened();
    const { stageId, laneId } = cell('Buy', 'Actions');
    beginCard(editor, stageId, laneId, { text: 'p' });
    editor.enterField();
    const { id } = card();
    editor.commit(updateCard, { id, changes: { text: 'pays' } }, { mergeKey: `text:${id}` });
    expect(editor.undoInField()).toBe(true);
    expect(texts('Buy', 'Actions')).toEqual([]);
  });
});

test('a picture stays on the map when its caption is taken away, or never written', () => {
  const { editor, state, ids, texts, cell, open } = opened();
  const asset = (letter: string) => ({ id: letter.repeat(64), mime: 'image/png' as const, bytes: 3 });
  editor.commit(setImage, { table: 'cards', id: ids.card('two'), asset: asset('a') });
  const two = open('two');
  editor.commit(updateCard, { id: two.id, changes: { text: '' } }, { mergeKey: `text:${two.id}` });
  endWriting(editor, two);
  expect(texts('Buy', 'Website')).toEqual(['']);
  expect(cardById(state().project, two.id)?.pictureId).toBe(asset('a').id);
  editor.commit(addPictures, { ...cell('Need', 'Actions'), pictures: [{ id: 'new', asset: asset('b') }] });
  editCard(editor, 'new');
  leaveWriting(editor, { id: 'new', had: false });
  expect(cardById(state().project, 'new')?.pictureId).toBe(asset('b').id);
});
