// Laws of restoring, over random sequences of commands:
// R1 restoring an earlier state gives exactly what it said, in one undo step that leads back, and keeps the invariants.
// R2 the patches alone do it (what the disk and the mirrors rely on).
// R3 the difference is told as empty exactly when the two states say the same.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isSame, projectDifference } from '@/analysis/projectDifference';
import { restoreContents } from '@/commands/restore';
import { allCards, deleteCard, putCard } from '@/model/cardTable';
import type { Change } from '@/model/change';
import { changedBy, toDocument } from '@/model/document';
import { sameContents } from '@/model/takeContents';
import { arbitraryEdit, runEdit } from '@tests/support/arbitraryCommands';
import { openEditor } from '@tests/support/openEditor';
import { shoes } from '@tests/support/shoes';

const edits = fc.array(arbitraryEdit, { maxLength: 20 });

describe('restoring', () => {
  it('R1, R2: what was said comes back in one step, by changes alone, and undo leads back', () => {
    fc.assert(
      fc.property(edits, edits, (first, second) => {
        const editor = openEditor(shoes().project);
        first.forEach((edit, at) => runEdit(editor, edit, `a-${at}`));
        const then = structuredClone(editor.store.getState().project);
        second.forEach((edit, at) => runEdit(editor, edit, `b-${at}`));
        const before = editor.store.getState().project;
        const changes: Change[] = [];
        editor.onCommit((commit) => changes.push(...commit.changes));
        const changed = editor.commit(restoreContents, { earlier: then });
        const after = editor.store.getState().project;
        expect(sameContents(after, then)).toBe(true);
        expect(changedBy(toDocument(before), changes)).toEqual(toDocument(after));
        if (changed) editor.undo();
        expect(editor.store.getState().project).toEqual(before);
      }),
      { numRuns: 200 },
    );
  });

  it('R3: no difference is told exactly where there is none', () => {
    fc.assert(
      fc.property(edits, (list) => {
        const editor = openEditor(shoes().project);
        const then = editor.store.getState().project;
        list.forEach((edit, at) => runEdit(editor, edit, `a-${at}`));
        const now = editor.store.getState().project;
        expect(isSame(projectDifference(then, now))).toBe(sameContents(then, now));
        expect(isSame(projectDifference(then, structuredClone(then)))).toBe(true);
      }),
      { numRuns: 200 },
    );
  });

  it('its id, its version and its birthday stay, and fields of later versions come along', () => {
    const { project } = shoes();
    const then = { ...project, id: 'other', createdAt: '2020-01-01T00:00:00.000Z', future: { a: 1 } };
    const editor = openEditor(project);
    expect(editor.commit(restoreContents, { earlier: then })).toBe(true);
    const { id, createdAt, ...rest } = editor.store.getState().project;
    expect([id, createdAt]).toEqual([project.id, project.createdAt]);
    expect(rest).toMatchObject({ future: { a: 1 } });
  });
});

describe('the difference in words and numbers', () => {
  it('counts what came, went and changed, and tells the first texts, cards before others', () => {
    const { project } = shoes();
    const then = structuredClone(project);
    const now = structuredClone(project);
    const [gone, changed] = allCards(now.cards);
    if (!gone || !changed) throw new Error('the sample has no cards');
    deleteCard(now.cards, gone.id);
    putCard(now.cards, { ...changed, text: 'Said otherwise' });
    now.title = 'Another';
    const difference = projectDifference(then, now);
    expect(difference.title).toEqual({ before: project.title, after: 'Another' });
    expect(difference.tables.find(({ table }) => table === 'cards')).toEqual({
      table: 'cards',
      added: 0,
      removed: 1,
      changed: 1,
    });
    expect(difference.texts).toEqual(
      expect.arrayContaining([
        { table: 'cards', before: gone.text },
        { table: 'cards', before: changed.text, after: 'Said otherwise' },
      ]),
    );
  });
});
