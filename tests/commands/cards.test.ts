import { describe, expect, it } from 'vitest';
import { projectDifference } from '@/analysis/projectDifference';
import { addCard, duplicateCards, moveCards, moveTogether, removeCards, updateCard } from '@/commands/cards';
import { deriveTarget } from '@/commands/maps';
import type { Commit } from '@/editor/editor';
import { cardById, cardsInCell, findingsOf, lanesOf } from '@/model/select';
import { checkCommand, expectRefused, openEditor } from '@tests/support/openEditor';
import { aProject } from '@tests/support/aProject';
import { shoes } from '@tests/support/shoes';

const texts = (project: Parameters<typeof cardsInCell>[0], stageId: string, laneId: string) =>
  cardsInCell(project, stageId, laneId).map((card) => card.text);

describe('addCard', () => {
  it('puts the card at the asked place of the cell', () => {
    const { project, ids } = shoes();
    const cell = { stageId: ids.stage('Need'), laneId: ids.lane('Website') };
    const after = checkCommand(project, addCard, { id: 'new', ...cell, text: 'Asks a friend', index: 1 });
    expect(texts(after, cell.stageId, cell.laneId)).toEqual(['Searches', 'Asks a friend', 'Reads tests']);
  });

  it('is refused where nobody writes: the emotion lane', () => {
    const { project, ids } = shoes();
    expectRefused(project, addCard, {
      id: 'new',
      stageId: ids.stage('Need'),
      laneId: ids.lane('Feelings'),
      text: 'No',
    });
  });
});

describe('a cell', () => {
  it('is of a stage and a lane of one map: cards go into no other', () => {
    const { project, mapId, ids } = shoes();
    const editor = openEditor(project);
    editor.commit(deriveTarget, { sourceMapId: mapId, id: 'target', title: 'Target' });
    const derived = editor.store.getState().project;
    const cell = { stageId: ids.stage('Need'), laneId: lanesOf(derived, 'target')[0]?.id ?? '' };
    expect(derived.lanes[cell.laneId]?.kind).toBe('channel');
    expectRefused(derived, addCard, { id: 'new', ...cell, text: 'No' });
    expectRefused(derived, moveCards, { ids: [ids.card('Pays')], ...cell, index: 0 });
  });
});

describe('updateCard', () => {
  it('sets fields, and takes a field away with undefined', () => {
    const { project, ids } = shoes();
    const id = ids.card('Pays');
    const after = checkCommand(project, updateCard, {
      id,
      changes: { text: 'Pays by card', momentOfTruth: {} },
    });
    expect(cardById(after, id)).toMatchObject({ text: 'Pays by card', momentOfTruth: {} });
    const later = checkCommand(after, updateCard, { id, changes: { momentOfTruth: undefined } });
    expect(cardById(later, id)).not.toHaveProperty('momentOfTruth');
  });

  it('records nothing when the text stays the same', () => {
    const { project, ids } = shoes();
    expectRefused(project, updateCard, { id: ids.card('Pays'), changes: { text: 'Pays' } });
  });
});

describe('moveCards', () => {
  it('moves several cards into one cell in reading order, keeping what hangs on them', () => {
    const { project, mapId, ids } = shoes();
    const to = { stageId: ids.stage('Buy'), laneId: ids.lane('Shop') };
    const after = checkCommand(project, moveCards, {
      ids: [ids.card('Tries on'), ids.card('Searches')],
      ...to,
      index: 0,
    });
    expect(texts(after, to.stageId, to.laneId)).toEqual(['Searches', 'Tries on']);
    expect(findingsOf(after, mapId)).toEqual(findingsOf(project, mapId));
    expect(after.feelings).toEqual(project.feelings);
    expect(after.links).toEqual(project.links);
  });

  it('reorders within a cell, counting only the cards that stay', () => {
    const { project, ids } = shoes();
    const cell = { stageId: ids.stage('Need'), laneId: ids.lane('Website') };
    const after = checkCommand(project, moveCards, { ids: [ids.card('Searches')], ...cell, index: 1 });
    expect(texts(after, cell.stageId, cell.laneId)).toEqual(['Reads tests', 'Searches']);
  });

  it('changes two fields of one record on the way to another stage, and says so in one undo step', () => {
    const { project, ids } = shoes();
    const [id, stageId] = [ids.card('Tries on'), ids.stage('Buy')];
    const order = cardById(project, id)?.order ?? '';
    const editor = openEditor(project);
    let commit: Commit | undefined;
    editor.onCommit((one) => (commit = one));
    editor.commit(addCard, { id: 'there', stageId, laneId: ids.lane('Shop'), text: 'Asks' });
    editor.commit(moveCards, { ids: [id], stageId, laneId: ids.lane('Shop'), index: 1 });
    const moved = cardById(editor.store.getState().project, id);
    expect(commit).toMatchObject({
      label: 'undo.moveCard',
      changes: [
        { table: 'cards', id, field: 'stageId', before: ids.stage('Need'), after: stageId },
        { table: 'cards', id, field: 'order', before: order, after: moved?.order },
      ],
    });
    const { tables } = projectDifference(project, editor.store.getState().project);
    expect(tables).toEqual([{ table: 'cards', added: 1, removed: 0, changed: 1 }]);
  });

  it('records nothing when the card is dropped where it stands', () => {
    const { project, ids } = shoes();
    const cell = { stageId: ids.stage('Need'), laneId: ids.lane('Website') };
    expectRefused(project, moveCards, { ids: [ids.card('Searches')], ...cell, index: 0 });
  });

  it('is refused into the emotion lane', () => {
    const { project, ids } = shoes();
    const to = { stageId: ids.stage('Buy'), laneId: ids.lane('Feelings') };
    expectRefused(project, moveCards, { ids: [ids.card('Searches')], ...to, index: 0 });
  });

  it('selects the moved card after undo and after redo', () => {
    const { project, ids } = shoes();
    const editor = openEditor(project);
    const card = ids.card('Pays');
    editor.commit(moveCards, { ids: [card], stageId: ids.stage('Need'), laneId: ids.lane('Shop'), index: 0 });
    editor.undo();
    expect(editor.store.getState().session.selection).toEqual({ kind: 'cards', ids: [card] });
  });
});

describe('moveTogether', () => {
  const block = () =>
    aProject({
      stages: ['Need', 'Buy', 'Use'],
      lanes: ['Website', { kind: 'emotion', name: 'Feelings' }, 'Shop', 'Phone'],
      cards: {
        'Need/Website': ['a', 'b'],
        'Need/Shop': ['c'],
        'Buy/Website': ['d'],
        'Buy/Shop': ['e', 'f'],
        'Use/Shop': ['g'],
      },
    });

  it('takes all as far as the first, each in its own lane, over lanes that hold no cards', () => {
    const { project, ids } = block();
    const cards = ['c', 'e', 'f'].map((text) => ids.card(text));
    const place = { stageId: ids.stage('Buy'), laneId: ids.lane('Website'), index: 1 };
    const after = checkCommand(project, moveTogether, { ids: cards, ...place });
    expect(texts(after, ids.stage('Buy'), ids.lane('Website'))).toEqual(['d', 'c']);
    expect(texts(after, ids.stage('Use'), ids.lane('Website'))).toEqual(['e', 'f']);
    expect(texts(after, ids.stage('Use'), ids.lane('Shop'))).toEqual(['g']);
  });

  it('goes no further than the map reaches, and keeps the shape', () => {
    const { project, ids } = block();
    const cards = ['a', 'd', 'c'].map((text) => ids.card(text));
    const place = { stageId: ids.stage('Use'), laneId: ids.lane('Phone'), index: 0 };
    const after = checkCommand(project, moveTogether, { ids: cards, ...place });
    expect(texts(after, ids.stage('Buy'), ids.lane('Shop'))).toEqual(['e', 'f', 'a']);
    expect(texts(after, ids.stage('Use'), ids.lane('Shop'))).toEqual(['g', 'd']);
    expect(texts(after, ids.stage('Buy'), ids.lane('Phone'))).toEqual(['c']);
  });

  it('in one cell it is a move to a place there, and where nothing moves nothing is recorded', () => {
    const { project, ids } = block();
    const cell = { stageId: ids.stage('Buy'), laneId: ids.lane('Shop') };
    const after = checkCommand(project, moveTogether, { ids: [ids.card('f')], ...cell, index: 0 });
    expect(texts(after, cell.stageId, cell.laneId)).toEqual(['f', 'e']);
    expectRefused(project, moveTogether, { ids: [ids.card('f')], ...cell, index: 1 });
    expectRefused(project, moveTogether, {
      ids: [ids.card('c'), ids.card('e')],
      stageId: ids.stage('Need'),
      laneId: ids.lane('Shop'),
      index: 0,
    });
  });
});

describe('removeCards', () => {
  it('takes links, feelings and findings left without a touchpoint along, and keeps shared findings', () => {
    const { project, mapId, ids } = shoes();
    const after = checkCommand(project, removeCards, { ids: [ids.card('Searches'), ids.card('Pays')] });
    expect(findingsOf(after, mapId).map((finding) => [finding.title, finding.cardIds])).toEqual([
      ['Price shown last', [ids.card('Tries on')]],
    ]);
    expect(Object.values(after.feelings).map((feeling) => feeling.stageId)).toEqual([ids.stage('Buy')]);
    expect(after.links).toEqual({});
  });
});

describe('duplicateCards', () => {
  it('puts the copy right below the original, without its findings', () => {
    const { project, ids } = shoes();
    const after = checkCommand(project, duplicateCards, {
      ids: [ids.card('Searches')],
      makeId: () => 'copy',
    });
    expect(texts(after, ids.stage('Need'), ids.lane('Website'))).toEqual([
      'Searches',
      'Searches',
      'Reads tests',
    ]);
    expect(after.findings).toEqual(project.findings);
  });
});
