// The words of a merge: what came, what is asked, and which words of a text are new.
import { describe, expect, it } from 'vitest';
import { mergeProjects } from '@/analysis/merge';
import { updateCard } from '@/commands/cards';
import { setFeeling } from '@/commands/feelings';
import { updateFinding } from '@/commands/findings';
import { takeMerged } from '@/commands/restore';
import { addStage } from '@/commands/stages';
import { LIMITS } from '@/model/constants';
import { findingsOf } from '@/model/select';
import { createEditor } from '@/editor/createEditor';
import { changedWords } from '@/views/merging/changedWords';
import { conflictTitle, lineOf, valueWords } from '@/views/merging/mergeWords';
import { shoes } from '@tests/support/shoes';

const { project: base, ids, mapId } = shoes();
const after = (...edits: ((editor: ReturnType<typeof createEditor>) => unknown)[]) => {
  const editor = createEditor(base);
  for (const edit of edits) edit(editor);
  return editor.store.getState().project;
};

describe('the words of a merge', () => {
  it('call records by their names, nameless ones by what they are about, and fields in words', () => {
    const feel = (value: number) => (editor: ReturnType<typeof createEditor>) =>
      editor.commit(setFeeling, {
        mapId,
        personaId: ids.persona('Mark'),
        place: { cardId: ids.card('Pays') },
        value,
        id: `feels-${value}`,
      });
    const [finding] = findingsOf(base, mapId);
    const mine = after(feel(2), (editor) =>
      editor.commit(updateFinding, { id: finding?.id ?? '', changes: { personaIds: [ids.persona('Olga')] } }),
    );
    const theirs = after(feel(-1), (editor) =>
      editor.commit(updateCard, {
        id: ids.card('Pays'),
        changes: { department: 'Sales', text: 'Pays by card' },
      }),
    );
    const { conflicts, fromMine, fromTheirs } = mergeProjects({
      base,
      mine,
      theirs,
      words: { unplaced: '' },
    });
    const states = [mine, theirs, base];
    expect(conflicts.map((one) => conflictTitle(states, one))).toEqual(['Feeling “Mark”, “Pays”: feeling']);
    const [feeling] = conflicts;
    if (feeling?.kind !== 'field') throw new Error('no field');
    expect(valueWords(states, feeling, feeling.theirs)).toBe('-1');
    expect(fromMine.map((one) => lineOf(states, one))).toEqual([`Finding “${finding?.title}”: personas`]);
    expect(fromTheirs.map((one) => lineOf(states, one))).toEqual([
      'Card “Pays by card”: text and department',
    ]);
  });

  it('mark what is new in a text, without the spaces around it', () => {
    const marked = (before: string, text: string) =>
      changedWords(before, text)
        .map((part) => (part.isNew ? `[${part.text}]` : part.text))
        .join('');
    expect(marked('Compares models', 'Compares three models on the web')).toBe(
      'Compares [three] models [on the web]',
    );
    expect(marked('Pays by card', 'Pays')).toBe('Pays');
    expect(marked('', 'All of it')).toBe('[All of it]');
    expect(marked('word '.repeat(400), 'Other '.repeat(400))).toMatch(/^\[Other /);
  });
});

it('a merge that is too much for a project changes nothing', () => {
  const merged = after(
    ...Array.from(
      { length: LIMITS.stages - 2 },
      (_, at) => (editor: ReturnType<typeof createEditor>) =>
        editor.commit(addStage, { mapId, id: `new-${at}`, name: 'More' }),
    ),
  );
  const editor = createEditor(base);
  expect(editor.commit(takeMerged, { merged })).toBe(true);
  const one = { ...merged.stages['new-1'], id: 'one', order: 'zzz' };
  const beyond = { ...merged, stages: { ...merged.stages, one } } as typeof merged;
  expect(takeMerged.limit(merged, { merged: beyond })).toBe('stages');
  expect(editor.commit(takeMerged, { merged: beyond })).toBe(false);
});
