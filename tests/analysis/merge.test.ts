// Laws of the three-way merge, over 1,000 pairs of random histories that begin at one project:
// M1 merging with one that changed nothing gives the other.
// M2 edits of different fields never conflict.
// M3 swapping the sides, and the picks with them, gives the same project.
// M4 all invariants hold, whatever is picked, with an ancestor and without.
// M5 what neither side has touched is equal to the byte.
// M6 nothing is lost without a pick.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { mergeProjects } from '@/analysis/merge';
import { differencesOf } from '@/analysis/merging/differences';
import type { Merge, Pick, Picks } from '@/analysis/merging/types';
import { addCard, updateCard } from '@/commands/cards';
import { setFeeling } from '@/commands/feelings';
import { updateFinding } from '@/commands/findings';
import { addStage, removeStage } from '@/commands/stages';
import { createEditor } from '@/editor/createEditor';
import type { Editor } from '@/editor/editor';
import { changesOf } from '@/model/change';
import { checkInvariants } from '@/model/invariants';
import { cardById, cardsInStage, feelingsOf, findingsOf, lanesOf, stagesOf } from '@/model/select';
import { recordIn, recordsIn, tableNames } from '@/model/tables';
import { applied } from '@/model/takeChanges';
import { sameContents } from '@/model/takeContents';
import type { Project } from '@/model/types';
import { arbitraryEdit, type Edit, runEdit } from '@tests/support/arbitraryCommands';
import { openEditor } from '@tests/support/openEditor';
import { shoes } from '@tests/support/shoes';

const words = { unplaced: 'Unplaced' };
const merge = (base: Project | undefined, mine: Project, theirs: Project, picks: Picks = new Map()): Merge =>
  mergeProjects({ base, mine, theirs, picks, words });

function edited(project: Project, edits: readonly Edit[], name: string): Project {
  // Without a check after each commit: what the laws of history hold is not held here again.
  const editor = createEditor(project);
  edits.forEach((edit, at) => runEdit(editor, edit, `${name}-${at}`));
  return editor.store.getState().project;
}

const history = fc.array(arbitraryEdit, { maxLength: 5 });
/** A common past, two futures, and how conflicts are answered. */
const pair = fc.record({
  past: fc.array(arbitraryEdit, { maxLength: 4 }),
  a: history,
  b: history,
  picks: fc.nat(),
});
const threeOf = ({ past, a, b }: { past: Edit[]; a: Edit[]; b: Edit[] }) => {
  const base = edited(shoes().project, past, 'past');
  return { base, a: edited(base, a, 'a'), b: edited(base, b, 'b') };
};

const answers = ({ conflicts }: Merge, seed: number): Map<string, Pick> =>
  new Map(conflicts.map(({ key }, at) => [key, (seed >> (at % 16)) % 2 ? 'mine' : 'theirs']));
const swapped = (picks: ReadonlyMap<string, Pick>): Map<string, Pick> =>
  new Map([...picks].map(([key, pick]) => [key, pick === 'mine' ? 'theirs' : 'mine']));

/** Whether a card that one side took away is part of what the other side works on. */
const conflicting = ({ conflicts }: Merge, id: string): boolean =>
  conflicts.some((one) => one.kind === 'deletion' && one.edited.some((record) => record.id === id));

const full = { numRuns: 1000 };

describe('merging two histories of one project', () => {
  it('M1, M3, M4, M5, M6: 1,000 pairs', () => {
    fc.assert(
      fc.property(pair, (histories) => {
        const { base, a, b } = threeOf(histories);
        // As from a file: not one object in common.
        const theirs = structuredClone(b);
        const plain = merge(base, a, theirs);
        const picks = answers(plain, histories.picks);
        const merged = merge(base, a, theirs, picks);
        const other = merge(base, theirs, a, swapped(picks));
        expect(sameContents(merged.project, other.project), 'swapping the sides').toBe(true);
        expect(merged.conflicts.map(({ key }) => key)).toEqual(plain.conflicts.map(({ key }) => key));
        expect(checkInvariants(merged.project)).toEqual([]);
        expect(checkInvariants(plain.project)).toEqual([]);
        // A worker answers with what leads from mine to the merge.
        const told = structuredClone(changesOf(a, merged.project));
        expect(applied(a, told), 'taken from a worker').toEqual(merged.project);
        const [mine, yours] = [differencesOf(base, a), differencesOf(base, b)];
        const altered = tableNames.flatMap((table) =>
          recordsIn(base, table).filter((record) => {
            const id = record['id'] as string;
            if (mine[table].has(id) || yours[table].has(id)) return false;
            return JSON.stringify(recordIn(merged.project, table, id)) !== JSON.stringify(record);
          }),
        );
        expect(altered, 'what neither side touched').toEqual([]);
        // Without picks all cards that one side has and the other has not taken away are there.
        for (const [side, against] of [
          [a, yours],
          [b, mine],
        ] as const)
          expect(
            (recordsIn(side, 'cards') as { id: string }[]).filter(({ id }) => {
              const isGone = against.cards.has(id) && !against.cards.get(id)?.is && !conflicting(plain, id);
              return !isGone && !recordIn(plain.project, 'cards', id);
            }),
            'cards without a pick',
          ).toEqual([]);
      }),
      full,
    );
  });

  it('M1: with one that changed nothing', () => {
    fc.assert(
      fc.property(pair, (histories) => {
        const { base, b } = threeOf(histories);
        const came = merge(base, base, structuredClone(b));
        expect(sameContents(came.project, b)).toBe(true);
        expect([came.conflicts, came.fromMine, came.notes]).toEqual([[], [], []]);
        const stayed = merge(base, b, structuredClone(base));
        expect(stayed.project).toEqual(b);
        expect([stayed.conflicts, stayed.fromTheirs, stayed.notes]).toEqual([[], [], []]);
      }),
      { numRuns: 200 },
    );
  });

  it('M4: without an ancestor too', () => {
    fc.assert(
      fc.property(pair, (histories) => {
        const { a, b } = threeOf(histories);
        const plain = merge(undefined, a, structuredClone(b));
        const { project } = merge(undefined, a, structuredClone(b), answers(plain, histories.picks));
        expect(checkInvariants(project)).toEqual([]);
        for (const card of recordsIn(a, 'cards'))
          expect(recordIn(plain.project, 'cards', card['id'] as string)).toBeDefined();
      }),
      { numRuns: 200 },
    );
  });

  it('M2: edits of different fields', () => {
    const values = {
      text: 'Said otherwise',
      description: 'More of it',
      department: 'Sales',
      duration: '2 days',
      tags: ['one'],
      momentOfTruth: { kind: 'zero' },
      customerImportance: 4,
      learning: 'How',
    };
    const fields = Object.keys(values) as (keyof typeof values)[];
    fc.assert(
      fc.property(fc.nat(), fc.shuffledSubarray(fields), fc.nat(), (at, list, cut) => {
        const { project } = shoes();
        const cards = recordsIn(project, 'cards');
        const id = cards[at % cards.length]?.['id'] as string;
        const changes = (names: typeof fields) =>
          Object.fromEntries(names.map((name) => [name, values[name]]));
        const half = cut % (list.length + 1);
        const write = (names: typeof fields) => {
          const editor = openEditor(project);
          editor.commit(updateCard, { id, changes: changes(names) as { text: string } });
          return editor.store.getState().project;
        };
        const { project: merged, conflicts } = merge(
          project,
          write(list.slice(0, half)),
          write(list.slice(half)),
        );
        expect(conflicts).toEqual([]);
        expect(cardById(merged, id)).toEqual(cardById(write(list), id));
      }),
      { numRuns: 200 },
    );
  });
});

describe('what two colleagues did', () => {
  const { project: base, ids, mapId } = shoes();
  const names: Record<string, string> = {
    Need: ids.stage('Need'),
    Buy: ids.stage('Buy'),
    Shop: ids.lane('Shop'),
    Pays: ids.card('Pays'),
    Mark: ids.persona('Mark'),
  };
  const id = (name: string): string => names[name] ?? '';
  const after = (...edits: ((editor: Editor) => unknown)[]): Project => {
    const editor = openEditor(base);
    for (const edit of edits) edit(editor);
    return editor.store.getState().project;
  };

  it('of one text written twice each version is there, and a third one can be written', () => {
    const write = (text: string) =>
      after((editor) => editor.commit(updateCard, { id: id('Pays'), changes: { text } }));
    const [mine, theirs] = [write('Pays by card'), write('Pays in cash')];
    const { conflicts } = merge(base, mine, theirs);
    expect(conflicts).toEqual([
      {
        kind: 'field',
        key: `cards/${id('Pays')}/text`,
        table: 'cards',
        id: id('Pays'),
        field: 'text',
        base: 'Pays',
        mine: 'Pays by card',
        theirs: 'Pays in cash',
        isText: true,
      },
    ]);
    const picked = (pick: Pick) =>
      cardById(merge(base, mine, theirs, new Map([[conflicts[0]?.key ?? '', pick]])).project, id('Pays'))
        ?.text;
    expect(picked('mine')).toBe('Pays by card');
    expect(picked('theirs')).toBe('Pays in cash');
    expect(picked({ written: 'Pays somehow' })).toBe('Pays somehow');
    expect(cardById(merge(base, mine, theirs).project, id('Pays'))?.text).toBe('Pays by card');
  });

  it('a stage that one removed and in which the other wrote and added is one conflict', () => {
    const mine = after((editor) => editor.commit(removeStage, { id: id('Buy') }));
    const theirs = after(
      (editor) => editor.commit(updateCard, { id: id('Pays'), changes: { text: 'Pays by card' } }),
      (editor) =>
        editor.commit(addCard, { id: 'new', stageId: id('Buy'), laneId: id('Shop'), text: 'Asks', index: 0 }),
    );
    const { project, conflicts } = merge(base, mine, theirs);
    const [conflict] = conflicts;
    expect(conflicts).toHaveLength(1);
    expect(conflict).toMatchObject({ kind: 'deletion', table: 'stages', id: id('Buy'), deletedBy: 'mine' });
    if (conflict?.kind !== 'deletion') throw new Error('no deletion');
    expect(conflict.edited.map((record) => record.id)).toEqual(expect.arrayContaining([id('Pays'), 'new']));
    // What is kept is whole: with its cards, and with what pointed at them.
    expect(project).toEqual(theirs);
    const gone = merge(base, mine, theirs, new Map([[conflict.key, 'mine']]));
    expect(sameContents(gone.project, mine)).toBe(true);
  });

  it('sets are joined by their members', () => {
    const tag = (tags: string[]) =>
      after((editor) =>
        editor.commit(updateFinding, { id: findingsOf(base, mapId)[0]?.id ?? '', changes: { tags } }),
      );
    const old = tag(['old', 'kept']);
    const of = (tags: string[]) => {
      const editor = openEditor(old);
      editor.commit(updateFinding, { id: findingsOf(base, mapId)[0]?.id ?? '', changes: { tags } });
      return editor.store.getState().project;
    };
    const { project, conflicts } = merge(old, of(['old', 'kept', 'mine']), of(['kept', 'theirs']));
    expect(conflicts).toEqual([]);
    expect(findingsOf(project, mapId)[0]?.tags?.toSorted()).toEqual(['kept', 'mine', 'theirs']);
  });

  it('two stages added at one place stand side by side, in the same order for both', () => {
    const add = (name: string) =>
      after((editor) => editor.commit(addStage, { mapId, id: name, name, index: 1 }));
    const stages = (project: Project) => stagesOf(project, mapId).map((stage) => stage.name);
    const [a, b] = [add('a'), add('b')];
    expect(stages(merge(base, a, b).project)).toEqual(['Need', 'a', 'b', 'Buy']);
    expect(stages(merge(base, b, a).project)).toEqual(['Need', 'a', 'b', 'Buy']);
  });

  it('how one persona feels at one place is asked about, and never there twice', () => {
    const feel = (value: number, name: string) =>
      after((editor) =>
        editor.commit(setFeeling, {
          mapId,
          personaId: id('Mark'),
          place: { cardId: id('Pays') },
          value,
          id: name,
        }),
      );
    const { project, conflicts } = merge(base, feel(2, 'y'), feel(-2, 'x'));
    expect(conflicts).toMatchObject([{ table: 'feelings', field: 'value', mine: 2, theirs: -2 }]);
    const there = feelingsOf(project, mapId).filter(
      ({ cardId, personaId }) => cardId === id('Pays') && personaId === id('Mark'),
    );
    expect(there).toMatchObject([{ id: 'x', value: 2 }]);
  });

  it('without an ancestor each field that differs is asked about, and nothing goes', () => {
    const mine = after(
      (editor) => editor.commit(updateCard, { id: id('Pays'), changes: { text: 'Pays by card' } }),
      (editor) => editor.commit(removeStage, { id: id('Need') }),
    );
    const { project, conflicts } = merge(undefined, mine, base);
    expect(conflicts.filter(({ table }) => table === 'cards')).toMatchObject([
      { field: 'text', mine: 'Pays by card', theirs: 'Pays' },
    ]);
    expect(stagesOf(project, mapId).map(({ name }) => name)).toEqual(['Need', 'Buy']);
    expect(cardsInStage(project, id('Need')).length).toBe(cardsInStage(base, id('Need')).length);
    expect(lanesOf(project, mapId)).toEqual(lanesOf(base, mapId));
  });
});
