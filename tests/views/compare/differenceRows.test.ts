// What the list of differences says: rows as people count them, grouped by stage, in words.
import { formatSigned } from '@/i18n/format';
import { describe, expect, it } from 'vitest';
import { compareMaps } from '@/analysis/compare';
import type { Comparison } from '@/analysis/comparison';
import { storyOf } from '@/analysis/story';
import { moveCards, removeCards, updateCard } from '@/commands/cards';
import { setFeeling } from '@/commands/feelings';
import { removeFinding } from '@/commands/findings';
import { deriveTarget } from '@/commands/maps';
import { addPersona } from '@/commands/personas';
import { updateStage } from '@/commands/stages';
import { createEditor } from '@/editor/createEditor';
import { compare as compareWords } from '@/i18n/en/compare';
import { setLanguage } from '@/i18n/translate';
import { cardsOf, findingsOf, lanesOf, stagesOf } from '@/model/select';
import { kinds, tableNames } from '@/model/tables';
import { shoes } from '@tests/support/shoes';
import { differenceRows } from '@/views/compare/differenceRows';
import { kindTone, kindWord, markWord, rowTitle } from '@/views/compare/differenceWords';
import { lineWords } from '@/views/compare/lineWords';
import { storyLines } from '@/views/compare/storyLines';
import { headline, meanSentence } from '@/views/compare/storyWords';

function open() {
  const { project, mapId } = shoes();
  const editor = createEditor(project);
  editor.commit(deriveTarget, { sourceMapId: mapId, id: 'target', title: 'Target' });
  const now = () => editor.store.getState().project;
  return {
    editor,
    card: (text: string) => cardsOf(now(), 'target').find((card) => card.text === text)?.id ?? '',
    stage: (name: string) => stagesOf(now(), 'target').find((stage) => stage.name === name)?.id ?? '',
    lane: (name: string) => lanesOf(now(), 'target').find((lane) => lane.name === name)?.id ?? '',
    finding: (title: string) => findingsOf(now(), 'target').find((item) => item.title === title)?.id ?? '',
    comparison: () => compareMaps(now(), mapId, 'target'),
  };
}

/** What is told of each row, in the order of the rows. */
const told = (compared: Comparison) =>
  differenceRows(compared).map((row) => {
    const [line] = storyLines(compared, [row], []);
    return line && { group: line.group, ...lineWords(compared, line) };
  });

describe('differenceRows', () => {
  it('tells a text word by word, and what weighs less after it', () => {
    const { editor, card, comparison } = open();
    editor.commit(updateCard, { id: card('Pays'), changes: { tags: ['fast'], text: 'Pays at once' } });
    expect(told(comparison())).toEqual([
      {
        group: 'differently',
        title: 'Pays at once',
        changedTitle: { before: 'Pays', after: 'Pays at once' },
        notes: ['Buy · Website'],
        texts: [],
        more: { notes: ['Changed: tags'], texts: [] },
      },
    ]);
  });

  it('calls each field by the word that its kind of record has for it, and one of a later version by its name', () => {
    const { editor, stage, comparison } = open();
    const changes = { notes: 'Slowly', goal: 'Own them' };
    editor.commit(updateStage, { id: stage('Buy'), changes });
    const later: object = { mood: 'bright' };
    editor.commit(updateStage, { id: stage('Need'), changes: later });
    expect(told(comparison())).toMatchObject([
      { notes: ['Stage · mood: unknown → bright'], texts: [] },
      {
        texts: [{ label: 'Goal', before: '', after: 'Own them' }],
        more: { texts: [{ label: 'Presenter’s notes', before: '', after: 'Slowly' }] },
      },
    ]);
  });

  it('has a word for nothing that no kind of record says', () => {
    const said = tableNames.flatMap((table) =>
      Object.values(kinds[table].comparing?.differences?.fields ?? {}).filter(
        (word) => typeof word === 'string',
      ),
    );
    expect(Object.keys(compareWords.field).toSorted()).toEqual([...new Set(said)].toSorted());
  });

  it('tells feelings in the order of the personas of the map, whatever their ids are', () => {
    const { editor, stage, comparison } = open();
    const mapId = 'target';
    for (const id of ['zoe', 'abe']) editor.commit(addPersona, { id, name: id, mapId });
    for (const personaId of ['abe', 'zoe'])
      editor.commit(setFeeling, {
        id: `of ${personaId}`,
        mapId,
        personaId,
        place: { stageId: stage('Buy') },
        value: 1,
      });
    const rows = differenceRows(comparison()).filter(({ of }) => of === 'feeling');
    expect(rows.map(({ toId }) => toId)).toEqual(['of zoe', 'of abe']);
  });

  it('makes one row of a card that moved and changed', () => {
    const { editor, card, stage, lane, comparison } = open();
    const id = card('Tries on');
    editor.commit(moveCards, { ids: [id], stageId: stage('Buy'), laneId: lane('Website'), index: 0 });
    editor.commit(updateCard, { id, changes: { text: 'Tries on at home' } });
    const compared = comparison();
    const [row, ...others] = differenceRows(compared);
    expect(others).toEqual([]);
    expect(row?.kinds).toEqual(['moved', 'changed']);
    expect(row && rowTitle(compared, row)).toBe('Tries on at home');
    expect(told(compared)).toMatchObject([
      {
        group: 'differently',
        changedTitle: { before: 'Tries on', after: 'Tries on at home' },
        notes: ['From Need · Shop to Buy · Website'],
      },
    ]);
    expect(row && [markWord(compared, row, 'moved', 'from'), markWord(compared, row, 'moved', 'to')]).toEqual(
      ['to Buy', 'from Need'],
    );
  });

  it('tells with a removed card what goes with it: its feelings, and the steps of a path', () => {
    const { editor, card, comparison } = open();
    editor.commit(removeCards, { ids: [card('Searches')] });
    const compared = comparison();
    expect(differenceRows(compared).map((row) => [row.of, row.kinds.join()])).toEqual([
      ['card', 'removed'],
      ['finding', 'removed'],
      ['path', 'changed'],
    ]);
    expect(told(compared).map((line) => line?.notes)).toEqual([
      ['Need · Website'],
      ['Need · Website'],
      ['Path · 1 step removed'],
    ]);
  });
});

describe('words of differences', () => {
  it('call a removed barrier resolved and show it as good news', () => {
    const { editor, finding, comparison } = open();
    editor.commit(removeFinding, { id: finding('Price shown last') });
    const compared = comparison();
    const [row] = differenceRows(compared);
    expect(row && [kindWord(compared, row, 'removed'), kindTone(compared, row, 'removed')]).toEqual([
      'Resolved',
      'added',
    ]);
    expect(headline(storyOf(compared), 1)).toBe('The only barrier goes');
  });

  it('write feelings formatSigned, with a true minus and the comma of the language', async () => {
    expect([formatSigned(-1.55), formatSigned(0), formatSigned(0.04), formatSigned(1)]).toEqual([
      '−1.5',
      '0',
      '0',
      '+1',
    ]);
    await setLanguage('ru');
    expect(formatSigned(-0.4)).toBe('−0,4');
    await setLanguage('en');
  });

  it('tell how the mean feeling changes, and nothing when it is not known on both sides', () => {
    const { editor, card, comparison } = open();
    editor.commit(setFeeling, {
      mapId: 'target',
      personaId: 'persona-1',
      place: { cardId: card('Searches') },
      value: 2,
    });
    const compared = comparison();
    const story = storyOf(compared);
    const [feeling] = story.feelings;
    expect(feeling && meanSentence(feeling)).toBe('Olga: feeling rises from +0.5 to +1.');
    expect(feeling && meanSentence({ persona: feeling.persona, losses: [], before: 1 })).toBeUndefined();
    expect(headline(story, 1)).toBe('The only barrier stays');
    expect(headline(story, 0)).toBe('The maps are the same');
  });
});
