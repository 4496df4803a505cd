// The words of a merge: what came, what is asked, and which words of a text are new.
import { describe, expect, it } from 'vitest';
import { mergeProjects } from '@/analysis/merge';
import { updateCard } from '@/commands/cards';
import { setFeeling } from '@/commands/feelings';
import { updateFinding } from '@/commands/findings';
import { takeMerged } from '@/commands/restore';
import { addStage } from '@/commands/stages';
import { LIMITS } from '@/model/constants';
import type { z } from 'zod';
import { recordSchemas } from '@/model/schema';
import { findingsOf } from '@/model/select';
import { tableNames } from '@/model/tables';
import { createEditor } from '@/editor/createEditor';
import { mergedLine } from '@/views/merging/mergedWords';
import { conflictTitle, isCode, isWritable, valueWords } from '@/views/merging/mergeWords';
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
    expect(valueWords(states, feeling, feeling.theirs)).toBe('\u22121');
    expect(fromMine.map((one) => mergedLine(states, one))).toMatchObject([
      {
        title: `Finding “${finding?.title}”`,
        changes: [{ label: 'personas', before: 'empty', after: '“Olga”', isText: false }],
      },
    ]);
    expect(fromTheirs.map((one) => mergedLine(states, one))).toEqual([
      {
        title: 'Card “Pays by card”',
        changes: [
          { field: 'text', label: 'text', before: 'Pays', after: 'Pays by card', isText: true },
          { field: 'department', label: 'department', before: '', after: 'Sales', isText: true },
        ],
        unsaid: [],
      },
    ]);
  });

  it('say statuses and what a target makes of a finding in words, and only the name of what has none', () => {
    const [finding] = findingsOf(base, mapId);
    const id = finding?.id ?? '';
    const theirs = after(
      (editor) =>
        editor.commit(updateFinding, { id, changes: { status: 'solved', severity: 1, cause: 'Old desk' } }),
      (editor) => editor.commit(updateCard, { id: ids.card('Pays'), changes: { colour: 'rose' } }),
    );
    const { fromTheirs } = mergeProjects({ base, mine: base, theirs, words: { unplaced: '' } });
    const states = [base, theirs, base];
    const told = fromTheirs.map((one) => mergedLine(states, one));
    expect(told.flatMap(({ changes }) => changes)).toEqual(
      expect.arrayContaining([
        { field: 'status', label: 'status', before: 'Open', after: 'Solved', isText: false },
        { field: 'cause', label: 'cause', before: finding?.cause ?? '', after: 'Old desk', isText: true },
      ]),
    );
    expect(told.find(({ title }) => title === 'Card “Pays”')).toMatchObject({
      changes: [],
      unsaid: ['colour'],
    });
    const resolution = { fate: 'resolved' as const, cardIds: [], strategyIds: [], note: 'A new desk' };
    const place = { table: 'findings', field: 'resolution' } as const;
    expect(valueWords(states, place, resolution)).toBe('Resolved: A new desk');
    expect(valueWords(states, place, undefined)).toBe('Open');
    const { conflicts } = mergeProjects({
      base,
      mine: after((editor) =>
        editor.commit(updateFinding, { id, changes: { status: 'inWork', owner: 'A' } }),
      ),
      theirs: after((editor) =>
        editor.commit(updateFinding, { id, changes: { status: 'dismissed', owner: 'B' } }),
      ),
      words: { unplaced: '' },
    });
    // A status is one of ours: no other can be written in its place.
    expect(
      conflicts.map(
        (one) => one.kind === 'field' && [one.field, isWritable(one), valueWords(states, one, one.mine)],
      ),
    ).toEqual([
      ['status', false, 'In work'],
      ['owner', true, 'A'],
    ]);
  });
});

it('fields that hold names of ours are known as such, whichever kind of record has them', () => {
  type Shaped = z.ZodType & {
    unwrap?: () => z.ZodType;
    element?: z.ZodType;
    shape?: Record<string, z.ZodType>;
  };
  const isEnum = (schema: z.ZodType): boolean => {
    const { def, unwrap, element } = schema as Shaped & { def: { type: string } };
    if (def.type === 'optional' && unwrap) return isEnum(unwrap.call(schema));
    return def.type === 'enum' || (def.type === 'array' && element !== undefined && isEnum(element));
  };
  const names = tableNames.flatMap((table) =>
    Object.entries((recordSchemas[table] as Shaped).shape ?? {})
      .filter(([, schema]) => isEnum(schema))
      .map(([field]) => field),
  );
  expect(names).toContain('status');
  // The kind of the bytes of a picture is never changed.
  expect([...new Set(names)].filter((field) => !isCode(field))).toEqual(['mime']);
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
