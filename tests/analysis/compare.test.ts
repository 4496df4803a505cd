// Comparison by example: what is matched with what, and how a difference reads.
import { describe, expect, it } from 'vitest';
import { alignStages } from '@/analysis/align';
import { compareMaps } from '@/analysis/compare';
import { storyOf } from '@/analysis/story';
import { addCard, moveCards, removeCards, updateCard } from '@/commands/cards';
import { setFeeling } from '@/commands/feelings';
import { removeFinding } from '@/commands/findings';
import { deriveTarget } from '@/commands/maps';
import { addStage, moveStage } from '@/commands/stages';
import { createEditor } from '@/editor/createEditor';
import { toDocument, fromDocument, type ProjectDocument } from '@/model/document';
import { cardById, cardsOf, findingsOf, stagesOf } from '@/model/select';
import type { Project } from '@/model/types';
import { aProject } from '@tests/support/aProject';

/** A shop's current map with its derived target, open in an editor. */
function shop() {
  const built = aProject({
    stages: ['Need', 'Compare', 'Buy'],
    lanes: ['Website', 'Shop'],
    cards: {
      'Compare/Website': ['Filters hide my size'],
      'Buy/Website': ['Delivery price', 'One-tap payment'],
    },
    personas: ['Olga'],
    feelings: { Olga: { 'Delivery price': -1 } },
    findings: [
      { title: 'Cannot tell if my size exists', kind: 'barrier', on: ['Filters hide my size'] },
      { title: 'Price comes last', kind: 'pain', on: ['Delivery price'] },
    ],
    paths: { Usual: ['Filters hide my size', 'Delivery price'] },
  });
  const editor = createEditor(built.project);
  editor.commit(deriveTarget, { sourceMapId: built.mapId, id: 'target', title: 'Target' });
  const project = (): Project => editor.store.getState().project;
  return {
    editor,
    differences: () => compareMaps(project(), built.mapId, 'target').differences,
    comparison: () => compareMaps(project(), built.mapId, 'target'),
    ids: built.ids,
    card: (text: string) => cardsOf(project(), 'target').find((card) => card.text === text)?.id ?? '',
    stage: (name: string) => stagesOf(project(), 'target').find((stage) => stage.name === name)?.id ?? '',
    laneOf: (cardId: string) => cardsOf(project(), 'target').find((card) => card.id === cardId)?.laneId ?? '',
    finding: (title: string) =>
      findingsOf(project(), 'target').find((item) => item.title === title)?.id ?? '',
  };
}

describe('comparing a derived target', () => {
  it('tells an added card with its cell and the neighbour before it', () => {
    const { editor, differences, stage, card, laneOf } = shop();
    const laneId = laneOf(card('One-tap payment'));
    editor.commit(addCard, { id: 'photo', stageId: stage('Buy'), laneId, text: 'Size check', index: 1 });
    expect(differences()).toEqual([
      expect.objectContaining({
        kind: 'added',
        of: 'card',
        toId: 'photo',
        after: { stageId: stage('Buy'), laneId, previousId: card('Delivery price') },
      }),
    ]);
  });

  it('tells a card that moved and was reworded as both, and knows it by its origin', () => {
    const { editor, differences, stage, card, laneOf, ids } = shop();
    const id = card('Delivery price');
    editor.commit(moveCards, { ids: [id], stageId: stage('Compare'), laneId: laneOf(id), index: 1 });
    editor.commit(updateCard, { id, changes: { text: 'Delivery price on the product page' } });
    expect(differences()).toMatchObject([
      {
        kind: 'moved',
        of: 'card',
        fromId: ids.card('Delivery price'),
        before: { stageId: ids.stage('Buy') },
      },
      {
        kind: 'changed',
        fields: [{ field: 'text', before: 'Delivery price', after: 'Delivery price on the product page' }],
      },
    ]);
  });

  it('does not call the cards of a moved stage moved', () => {
    const { editor, differences, stage } = shop();
    editor.commit(moveStage, { id: stage('Buy'), index: 0 });
    expect(differences()).toMatchObject([{ kind: 'moved', of: 'stage', toId: stage('Buy') }]);
  });

  it('tells a removed card with all that hung on it, and counts the finding as resolved', () => {
    const { editor, differences, comparison, card } = shop();
    editor.commit(removeCards, { ids: [card('Filters hide my size')] });
    expect(differences().map(({ kind, of }) => `${kind} ${of}`)).toEqual([
      'removed card',
      'removed finding',
      'removed link',
    ]);
    const { barrier, pain } = storyOf(comparison()).kinds;
    expect([barrier.resolved, barrier.open, pain.resolved, pain.open]).toEqual([1, 0, 0, 1]);
  });

  it('matches feelings by persona and place, so that a new value is a change', () => {
    const { editor, differences, card } = shop();
    editor.commit(setFeeling, {
      mapId: 'target',
      personaId: 'persona-1',
      place: { cardId: card('Delivery price') },
      value: 1,
    });
    expect(differences()).toMatchObject([
      { kind: 'changed', of: 'feeling', fields: [{ field: 'value', before: -1, after: 1 }] },
    ]);
  });

  it('tells a finding that was taken off the map', () => {
    const { editor, differences, finding } = shop();
    editor.commit(removeFinding, { id: finding('Price comes last') });
    expect(differences()).toMatchObject([{ kind: 'removed', of: 'finding' }]);
  });

  it('sees fields of later versions', () => {
    const { editor, comparison, card } = shop();
    const { project } = editor.store.getState();
    const changed = structuredClone(project);
    Object.assign(cardById(changed, card('Delivery price')) ?? {}, {
      sponsor: 'Anna',
    });
    const { from } = comparison();
    expect(compareMaps(from, { project: changed, mapId: 'target' }).differences).toMatchObject([
      { kind: 'changed', of: 'card', fields: [{ field: 'sponsor', before: undefined, after: 'Anna' }] },
    ]);
  });

  it('aligns stages around an insertion and shows a moved one on both its places', () => {
    const { editor, comparison, stage, ids } = shop();
    editor.commit(addStage, { id: 'try', mapId: 'target', name: 'Try on', index: 1 });
    editor.commit(moveStage, { id: stage('Buy'), index: 0 });
    expect(alignStages(comparison())).toEqual([
      { toId: stage('Buy') },
      { fromId: ids.stage('Need'), toId: stage('Need') },
      { toId: 'try' },
      { fromId: ids.stage('Compare'), toId: stage('Compare') },
      { fromId: ids.stage('Buy') },
    ]);
  });
});

describe('comparing two files that share no origin', () => {
  const one = (id: string, parts: Parameters<typeof aProject>[0]) => {
    const { project, mapId } = aProject({ ...parts, id, map: { id: `${id}-map` } });
    // Ids of two files are never the same by accident.
    const text = JSON.stringify(toDocument(project)).replace(
      /"(stage|lane|card|persona|channel|finding)-(\d+)"/g,
      `"${id}-$1-$2"`,
    );
    return { project: fromDocument(JSON.parse(text) as ProjectDocument), mapId };
  };

  it('matches stages, lanes and cards by name, without case and extra spaces', () => {
    const from = one('a', {
      stages: ['Need', 'Buy'],
      lanes: ['Website'],
      cards: { 'Buy/Website': ['Pays  by card'] },
    });
    const to = one('b', {
      stages: ['need ', 'Buy'],
      lanes: ['website'],
      cards: { 'Buy/website': ['pays by card'] },
    });
    const { stages, lanes, cards, differences } = compareMaps(from, to);
    expect([stages.pairs.length, lanes.pairs.length, cards.pairs.length]).toEqual([2, 1, 1]);
    expect(differences.map(({ kind, of }) => `${kind} ${of}`)).toEqual([
      'changed stage',
      'changed lane',
      'changed card',
    ]);
  });

  it('prefers the card of the same cell, then takes one from anywhere', () => {
    const cards = { 'Need/Website': ['Calls'], 'Buy/Website': ['Calls', 'Pays'] };
    const from = one('a', { stages: ['Need', 'Buy'], lanes: ['Website'], cards });
    const to = one('b', {
      stages: ['Need', 'Buy'],
      lanes: ['Website'],
      cards: { 'Need/Website': ['Pays'], 'Buy/Website': ['Calls'] },
    });
    expect(compareMaps(from, to).differences).toMatchObject([
      { kind: 'removed', of: 'card', fromId: 'a-card-1' },
      { kind: 'moved', of: 'card', fromId: 'a-card-3' },
    ]);
  });

  it('knows the emotion lane by its kind, whatever it is called', () => {
    const from = one('a', { lanes: [{ kind: 'emotion', name: 'Feelings' }] });
    const to = one('b', { lanes: [{ kind: 'emotion', name: 'Эмоции' }] });
    expect(compareMaps(from, to).differences).toMatchObject([
      { kind: 'changed', of: 'lane', fields: [{ field: 'name', before: 'Feelings', after: 'Эмоции' }] },
    ]);
  });

  it('matches personas by name, so that their curves meet', () => {
    const parts = { stages: ['Need'], personas: ['Olga'], feelings: { Olga: { Need: 1 } } };
    expect(compareMaps(one('a', parts), one('b', parts)).differences).toEqual([]);
  });

  it('reads a circle of origins in a damaged file', () => {
    const from = one('a', {
      stages: [
        { name: 'Need', id: 'x', origin: 'y' },
        { name: 'Buy', id: 'y', origin: 'x' },
      ],
    });
    expect(compareMaps(from, from).differences).toEqual([]);
  });
});
