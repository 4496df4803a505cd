// Laws of history, over random sequences of commands:
// H1 undoing everything gives the project that was opened; redoing everything gives the project that was left.
// H2 replaying the patches of every commit, undo and redo on the opened project gives the present one (what the disk relies on).
// H3 every project on the way keeps its invariants (the editor of the tests throws otherwise).
// H4 a new edit after an undo empties redo.
import { applyPatches } from 'immer';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Patch } from '@/model/patch';
import { arbitraryEdit, runEdit } from '@tests/support/arbitraryCommands';
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
        const replayed = journal.reduce((before, patches) => applyPatches(before, patches), project);
        expect(replayed).toEqual(editor.store.getState().project);
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
});
