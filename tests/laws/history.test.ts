// Laws of history, over random sequences of commands:
// H1 undoing everything gives the project that was opened; redoing everything gives the project that was left.
// H2 replaying the patches of every commit, undo and redo on the opened document gives the present one (what the disk relies on).
// H3 every project on the way keeps its invariants (the editor of the tests throws otherwise).
// H4 a new edit after an undo empties redo.
// H5 H1 to H3 hold for writing in place as well, with pauses, letters taken back, cancelling and empty cards that go again.
// H6 what is cancelled leaves history as it was: the same steps to take back, the same to do again.
// H7 a change from elsewhere takes away only the steps that wrote the same records: the others can still be taken back.
import { applyPatches } from 'immer';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { toDocument } from '@/model/document';
import type { Patch } from '@/model/patch';
import { updateCard } from '@/commands/cards';
import { updateProject } from '@/commands/project';
import { cardsOf, mapsOf } from '@/model/select';
import { arbitraryEdit, arbitraryHand, runEdit, runHand } from '@tests/support/arbitraryCommands';
import { openEditor } from '@tests/support/openEditor';
import { shoes } from '@tests/support/shoes';

const edits = fc.array(arbitraryEdit, { minLength: 1, maxLength: 40 });

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

  it('H2: the patches alone rebuild the project, undos and redos included', () => {
    fc.assert(
      fc.property(edits, fc.array(fc.constantFrom('undo', 'redo'), { maxLength: 20 }), (list, travels) => {
        const { project } = shoes();
        const editor = openEditor(project);
        const journal: Patch[][] = [];
        editor.onCommit(({ patches }) => journal.push(patches));
        list.forEach((edit, at) => {
          runEdit(editor, edit, `new-${at}`);
          const travel = travels[at];
          if (travel === 'undo') editor.undo();
          if (travel === 'redo') editor.redo();
        });
        const replayed = journal.reduce(
          (before, patches) => applyPatches(before, patches),
          toDocument(project),
        );
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

  const hands = fc.array(arbitraryHand, { minLength: 1, maxLength: 60 });

  it('H5: writing in place, pauses and cancelling keep the way back and forth', () => {
    fc.assert(
      fc.property(hands, (list) => {
        const { project } = shoes();
        let clock = 0;
        const editor = openEditor(project, () => clock);
        const journal: Patch[][] = [];
        editor.onCommit(({ patches }) => journal.push(patches));
        list.forEach((hand, at) => runHand(editor, hand, `new-${at}`, () => (clock += 2000)));
        editor.setSession({ editing: undefined, draft: undefined });
        const left = editor.store.getState().project;
        const replayed = journal.reduce(
          (before, patches) => applyPatches(before, patches),
          toDocument(project),
        );
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
    const inside = fc.array(
      arbitraryHand.filter(({ does }) => ['type', 'fieldUndo', 'fieldRedo'].includes(does)),
      { maxLength: 20 },
    );
    fc.assert(
      fc.property(hands, inside, fc.nat(99), (list, written, at) => {
        let clock = 0;
        const editor = openEditor(shoes().project, () => clock);
        const wait = () => void (clock += 2000);
        list.forEach((hand, index) => runHand(editor, hand, `new-${index}`, wait));
        editor.setSession({ editing: undefined, draft: undefined });
        const before = { project: editor.store.getState().project, trail: editor.trail() };
        runHand(editor, { does: 'open', at }, 'none', wait);
        for (const hand of written) runHand(editor, hand, 'none', wait);
        editor.cancelEditing();
        expect(editor.store.getState().project).toEqual(before.project);
        expect(editor.trail()).toEqual(before.trail);
      }),
      { numRuns: 200 },
    );
  });

  it('H7: what nobody here writes takes nothing away when it comes from elsewhere, and the writing goes on', () => {
    const remote = fc.record({ after: fc.nat(40), owner: fc.string({ maxLength: 5 }) });
    fc.assert(
      fc.property(hands, remote, (list, { after, owner }) => {
        const { project } = shoes();
        let clock = 0;
        const editor = openEditor(project, () => clock);
        list.forEach((hand, at) => {
          if (at === after % list.length) {
            const { editing, draft } = editor.store.getState().session;
            editor.applyRemote([{ op: 'add', path: ['owner'], value: owner }]);
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

  it('H7: after any change from elsewhere what can be undone can be done again, and nothing breaks', () => {
    fc.assert(
      fc.property(hands, arbitraryEdit, hands, (list, foreign, rest) => {
        const { project } = shoes();
        let clock = 0;
        const editor = openEditor(project, () => clock);
        const run = (all: typeof list, name: string) =>
          all.forEach((hand, at) => runHand(editor, hand, `${name}-${at}`, () => (clock += 2000)));
        run(list, 'new');
        const other = openEditor(editor.store.getState().project);
        other.onCommit(({ patches }) => editor.applyRemote(patches));
        runEdit(other, foreign, 'foreign');
        expect(editor.store.getState().project).toEqual(other.store.getState().project);
        run(rest, 'rest');
        while (editor.redo());
        const end = editor.store.getState().project;
        let steps = 0;
        while (editor.undo()) steps += 1;
        for (let at = 0; at < steps; at += 1) expect(editor.redo()).toBe(true);
        expect(editor.store.getState().project).toEqual(end);
      }),
      { numRuns: 1000 },
    );
  });

  it('H7: a step that wrote what was changed elsewhere is gone, with all before it; the later ones stay', () => {
    const { project } = shoes();
    const map = mapsOf(project)[0];
    const [first, second, third] = cardsOf(project, map?.id ?? '');
    if (!first || !second || !third) throw new Error('three cards are needed');
    const editor = openEditor(project);
    const write = (id: string, text: string) => editor.commit(updateCard, { id, changes: { text } });
    write(first.id, 'one');
    write(second.id, 'two');
    write(third.id, 'three');
    editor.commit(updateProject, { changes: { title: 'four' } });
    editor.undo();
    const path = ['cards', second.id, 'text'];
    editor.applyRemote([{ op: 'replace', path, value: 'theirs' }]);
    expect(editor.redo()).toBe(true);
    expect([editor.undo(), editor.undo(), editor.undo()]).toEqual([true, true, false]);
    const texts = cardsOf(editor.store.getState().project, map?.id ?? '').map(({ text }) => text);
    expect(texts.slice(0, 3)).toEqual(['one', 'theirs', third.text]);
  });
});
