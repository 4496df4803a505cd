// Laws of history, over random sequences of commands:
// H1 undoing everything gives the project that was opened; redoing everything gives the project that was left.
// H2 replaying the changes of every commit, undo and redo on the opened document gives the present one (what the disk relies on).
// H3 every project on the way keeps its invariants (the editor of the tests throws otherwise).
// H4 a new edit after an undo empties redo.
// H5 H1 to H3 hold for writing in place as well, with pauses, letters taken back, cancelling and empty cards that go again.
// H6 what is cancelled leaves history as it was: the same steps to take back, the same to do again.
// H7 a change from elsewhere takes no step away: of each is taken back what nobody else has written over since.
// H8 of two who write at once both see the same, and undo of one never takes back what the other has done.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Change, forward, isMembersChange } from '@/model/change';
import { changedBy, toDocument } from '@/model/document';
import { addCard, removeCards, updateCard } from '@/commands/cards';
import { updateProject } from '@/commands/project';
import type { Editor, Left } from '@/editor/editor';
import { kinds } from '@/model/tables';
import { checkInvariants } from '@/model/invariants';
import { cardById, cardsInCell, cardsOf, mapsOf } from '@/model/select';
import {
  arbitraryEdit,
  arbitraryHands,
  arbitraryInside,
  arbitraryTurns,
  runEdit,
  runHand,
  type Who,
} from '@tests/support/arbitraryCommands';
import { openEditor } from '@tests/support/openEditor';
import { shoes } from '@tests/support/shoes';

const edits = fc.array(arbitraryEdit, { minLength: 1, maxLength: 40, size: '+1' });

describe('history', () => {
  it('H1: undo all is the beginning, redo all is the end', () => {
    fc.assert(
      fc.property(edits, (list) => {
        const { project } = shoes();
        let clock = 0;
        const editor = openEditor(project, () => (clock += 400));
        list.forEach((edit, at) => runEdit(editor, edit, `new-${at}`));
        const end = editor.store.getState().project;
        while (editor.undo());
        expect(editor.store.getState().project).toEqual(project);
        while (editor.redo());
        expect(editor.store.getState().project).toEqual(end);
      }),
      { numRuns: 200 },
    );
  });

  it('H2: the changes alone rebuild the project, undos and redos included', () => {
    fc.assert(
      fc.property(edits, fc.array(fc.constantFrom('undo', 'redo'), { maxLength: 20 }), (list, steps) => {
        const { project } = shoes();
        const editor = openEditor(project);
        const journal: Change[][] = [];
        editor.onCommit(({ changes }) => journal.push(forward(changes)));
        list.forEach((edit, at) => {
          runEdit(editor, edit, `new-${at}`);
          const step = steps[at];
          if (step === 'undo') editor.undo();
          if (step === 'redo') editor.redo();
        });
        const replayed = journal.reduce((before, changes) => changedBy(before, changes), toDocument(project));
        expect(replayed).toEqual(toDocument(editor.store.getState().project));
      }),
      { numRuns: 200 },
    );
  });

  it('H4: an edit after an undo leaves nothing to redo', () => {
    fc.assert(
      fc.property(edits, arbitraryEdit, (list, last) => {
        const editor = openEditor(shoes().project);
        list.forEach((edit, at) => runEdit(editor, edit, `new-${at}`));
        fc.pre(editor.undo());
        const before = editor.store.getState().project;
        runEdit(editor, last, 'last');
        fc.pre(editor.store.getState().project !== before);
        expect(editor.redo()).toBe(false);
        expect(editor.store.getState().history.redoLabel).toBeUndefined();
      }),
      { numRuns: 200 },
    );
  });

  it('H5: writing in place, pauses and cancelling keep the way back and forth', () => {
    fc.assert(
      fc.property(arbitraryHands, (list) => {
        const { project } = shoes();
        let clock = 0;
        const editor = openEditor(project, () => clock);
        const journal: Change[][] = [];
        editor.onCommit(({ changes }) => journal.push(forward(changes)));
        list.forEach((hand, at) => runHand(editor, hand, `new-${at}`, () => (clock += 2000)));
        editor.setSession({ editing: undefined, draft: undefined });
        const left = editor.store.getState().project;
        const replayed = journal.reduce((before, changes) => changedBy(before, changes), toDocument(project));
        expect(replayed).toEqual(toDocument(left));
        let steps = 0;
        while (editor.redo());
        const end = editor.store.getState().project;
        while (editor.undo()) steps += 1;
        expect(editor.store.getState().project).toEqual(project);
        for (let at = 0; at < steps; at += 1) expect(editor.redo()).toBe(true);
        expect(editor.store.getState().project).toEqual(end);
      }),
      { numRuns: 400 },
    );
  });

  it('H6: what is cancelled leaves the history as it was', () => {
    fc.assert(
      fc.property(arbitraryHands, arbitraryInside, fc.nat(99), (list, written, at) => {
        let clock = 0;
        const editor = openEditor(shoes().project, () => clock);
        const wait = () => void (clock += 2000);
        list.forEach((hand, index) => runHand(editor, hand, `new-${index}`, wait));
        editor.setSession({ editing: undefined, draft: undefined });
        const before = { project: editor.store.getState().project, undoHistory: editor.undoHistory() };
        runHand(editor, { does: 'open', at }, 'none', wait);
        for (const hand of written) runHand(editor, hand, 'none', wait);
        editor.cancelEditing();
        expect(editor.store.getState().project).toEqual(before.project);
        expect(editor.undoHistory()).toEqual(before.undoHistory);
      }),
      { numRuns: 200 },
    );
  });

  it('H7: what nobody here writes takes nothing away when it comes from elsewhere, and the writing goes on', () => {
    const remote = fc.record({ after: fc.nat(40), owner: fc.string({ maxLength: 5 }) });
    fc.assert(
      fc.property(arbitraryHands, remote, (list, { after, owner }) => {
        const { project } = shoes();
        let clock = 0;
        const editor = openEditor(project, () => clock);
        list.forEach((hand, at) => {
          if (at === after % list.length) {
            const { editing, draft } = editor.store.getState().session;
            editor.applyRemote([{ table: 'project', id: project.id, field: 'owner', after: owner }]);
            expect(editor.store.getState().session).toMatchObject({ editing, draft });
          }
          runHand(editor, hand, `new-${at}`, () => (clock += 2000));
        });
        while (editor.undo());
        expect(editor.store.getState().project).toEqual({ ...project, owner });
      }),
      { numRuns: 200 },
    );
  });

  /** Takes back, or does again, all that there is; answers how often something changed. */
  const all = (editor: Editor, direction: 'undo' | 'redo'): number => {
    let steps = 0;
    while (editor.store.getState().history[`${direction}Label`]) if (editor[direction]()) steps += 1;
    return steps;
  };

  it('H7: after any change from elsewhere what can be undone can be done again, and nothing breaks', () => {
    fc.assert(
      fc.property(arbitraryHands, arbitraryEdit, arbitraryHands, (list, foreign, rest) => {
        const { project } = shoes();
        let clock = 0;
        const editor = openEditor(project, () => clock);
        const run = (hand: typeof list, name: string) =>
          hand.forEach((one, at) => runHand(editor, one, `${name}-${at}`, () => (clock += 2000)));
        run(list, 'new');
        const other = openEditor(editor.store.getState().project);
        other.onCommit(({ changes }) => editor.applyRemote(forward(changes)));
        runEdit(other, foreign, 'foreign');
        expect(editor.store.getState().project).toEqual(other.store.getState().project);
        run(rest, 'rest');
        all(editor, 'redo');
        const end = editor.store.getState().project;
        const steps = all(editor, 'undo');
        expect(all(editor, 'redo')).toBe(steps);
        expect(editor.store.getState().project).toEqual(end);
      }),
      { numRuns: 500 },
    );
  });

  it('H7: what was written over elsewhere stays and is told; the steps before and after it are taken back', () => {
    const { project } = shoes();
    const map = mapsOf(project)[0];
    const [first, second, third] = cardsOf(project, map?.id ?? '');
    if (!first || !second || !third) throw new Error('three cards are needed');
    const editor = openEditor(project);
    const told: Left[] = [];
    editor.onLeft((left) => told.push(left));
    const write = (id: string, text: string) => editor.commit(updateCard, { id, changes: { text } });
    write(first.id, 'one');
    write(second.id, 'two');
    write(third.id, 'three');
    editor.commit(updateProject, { changes: { title: 'four' } });
    editor.undo();
    editor.applyRemote([{ table: 'cards', id: second.id, field: 'text', after: 'theirs' }]);
    expect(editor.redo()).toBe(true);
    expect([editor.undo(), editor.undo(), editor.undo(), editor.undo(), editor.undo()]).toEqual([
      true,
      true,
      false,
      true,
      false,
    ]);
    const texts = cardsOf(editor.store.getState().project, map?.id ?? '').map(({ text }) => text);
    expect(texts.slice(0, 3)).toEqual([first.text, 'theirs', third.text]);
    expect(told).toEqual([
      {
        direction: 'undo',
        label: 'undo.editCard',
        whole: true,
        left: [{ table: 'cards', id: second.id, field: 'text', before: 'two', after: second.text }],
      },
    ]);
  });

  it('H7: what came back beside what is there stands behind it', () => {
    const { project, ids } = shoes();
    const editor = openEditor(project);
    const other = openEditor(project);
    other.onCommit(({ changes }) => editor.applyRemote(forward(changes)));
    editor.onCommit(({ changes }) => other.applyRemote(forward(changes)));
    const id = ids.card('Pays');
    const was = cardById(project, id);
    if (!was) throw new Error('a card is needed');
    editor.commit(removeCards, { ids: [id] });
    // The same place among the same neighbours gives the same key.
    const { stageId, laneId } = was;
    const index = cardsInCell(project, stageId, laneId).indexOf(was);
    other.commit(addCard, { id: 'theirs', stageId, laneId, index, text: 'Theirs' });
    const moved: Change = { table: 'cards', id: 'theirs', field: 'order', after: was.order };
    for (const one of [editor, other]) one.applyRemote([moved]);
    expect(editor.undo()).toBe(true);
    const now = editor.store.getState().project;
    expect(checkInvariants(now)).toEqual([]);
    expect(cardById(now, 'theirs')?.order).toBe(was.order);
    expect(cardById(now, id)).toEqual({ ...was, order: cardById(now, id)?.order });
  });

  it('H8: two who write at once see the same, and undo of one never takes back what the other has done', () => {
    fc.assert(
      fc.property(arbitraryTurns, (turns) => {
        const { project } = shoes();
        let clock = 0;
        const editors = { a: openEditor(project, () => clock), b: openEditor(project, () => clock) };
        const authors = authorship();
        const join = (from: Who, to: Who) =>
          editors[from].onCommit(({ changes, label }) => {
            editors[to].applyRemote(forward(changes));
            if (label) return authors.wrote(from, changes);
            expect(authors.othersTakenBack(from, changes)).toEqual([]);
            authors.putBack(from, changes);
          });
        join('a', 'b');
        join('b', 'a');
        turns.forEach(({ who, hand }, at) => {
          runHand(editors[who], hand, `new-${at}`, () => (clock += 2000));
          const [mine, theirs] = [editors.a, editors.b].map((one) => one.store.getState().project);
          expect(mine).toEqual(theirs);
        });
        for (const who of ['a', 'b'] as const) all(editors[who], 'undo');
        expect(checkInvariants(editors.a.store.getState().project)).toEqual([]);
        expect(editors.a.store.getState().project).toEqual(editors.b.store.getState().project);
      }),
      { numRuns: 300 },
    );
  });
});

/** Who has written what: by place and value, so that whoever takes a value back can be asked whether it was theirs. */
function authorship() {
  const known = new Map<string, Set<Who>>();
  /** What an undo has put back: the redo of the same one may write over it again. */
  const restored = { a: new Set<string>(), b: new Set<string>() };
  /** A record that comes back into a row of others, where its place is taken meanwhile, stands behind whoever has it. */
  const comesBeside = (change: Change, changes: readonly Change[]): boolean =>
    change.table !== 'project' &&
    change.field === 'order' &&
    changes.some(({ id, field }) => {
      const siblings = change.table === 'project' ? [] : (kinds[change.table].siblings ?? []);
      return id === change.id && field !== undefined && siblings.includes(field);
    });
  /** The values that changes make, or find, as places with what stands there. */
  const values = (changes: readonly Change[], side: 'before' | 'after'): string[] =>
    changes.flatMap((change) => {
      const at = `${change.table}/${change.id}/${change.field ?? ''}`;
      if (isMembersChange(change))
        return [
          ...change.added.map(({ value }) => `${at}/${value}/${side === 'after'}`),
          ...change.removed.map(({ value }) => `${at}/${value}/${side !== 'after'}`),
        ];
      return [`${at}=${JSON.stringify(change[side])}`];
    });
  return {
    wrote(who: Who, changes: readonly Change[]) {
      for (const value of values(changes, 'after'))
        known.set(value, (known.get(value) ?? new Set()).add(who));
    },
    putBack(who: Who, changes: readonly Change[]) {
      for (const value of values(changes, 'after')) restored[who].add(value);
    },
    /** What is taken back although only the other one has written it. */
    othersTakenBack: (who: Who, changes: readonly Change[]): string[] =>
      values(
        changes.filter((change) => !comesBeside(change, changes)),
        'before',
      ).filter((value) => known.has(value) && !known.get(value)?.has(who) && !restored[who].has(value)),
  };
}
