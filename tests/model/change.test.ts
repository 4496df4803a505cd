// Changes: what leads from one state of a project to another, forth and back, by values alone.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  type Change,
  changesOf,
  forward,
  inverse,
  isMembersChange,
  joined,
  recordsOf,
  withMembers,
} from '@/model/change';
import { changedBy, toDocument } from '@/model/document';
import { applied, takeChanges } from '@/model/takeChanges';
import { arbitraryEdit, runEdit } from '@tests/support/arbitraryCommands';
import { openEditor } from '@tests/support/openEditor';
import { shoes } from '@tests/support/shoes';

const edits = fc.array(arbitraryEdit, { minLength: 1, maxLength: 25 });

/** A project before and after random edits. */
function edited(list: readonly (typeof arbitraryEdit extends fc.Arbitrary<infer E> ? E : never)[]) {
  const { project: before } = shoes();
  const editor = openEditor(before);
  const commits: Change[][] = [];
  editor.onCommit(({ changes }) => commits.push(changes));
  list.forEach((edit, at) => runEdit(editor, edit, `new-${at}`));
  return { before, after: editor.store.getState().project, commits };
}

describe('changes', () => {
  it('lead from one state to the other and back, in memory, in a document and through JSON', () => {
    fc.assert(
      fc.property(edits, (list) => {
        const { before, after } = edited(list);
        const changes = JSON.parse(JSON.stringify(changesOf(before, after))) as Change[];
        expect(applied(before, changes)).toEqual(after);
        expect(applied(before, forward(changes))).toEqual(after);
        expect(applied(after, inverse(changes))).toEqual(before);
        expect(changedBy(toDocument(before), forward(changes))).toEqual(toDocument(after));
      }),
      { numRuns: 200 },
    );
  });

  it('of members of the project itself are taken back as those of records are', () => {
    const { project } = shoes();
    const before = { ...project, muted: ['noOwner:a'] };
    const after = { ...project, muted: ['noOwner:a', 'noOwner:b'] };
    const back = inverse(changesOf(before, after));
    expect(back).toMatchObject([{ table: 'project', field: 'muted', removed: [{ value: 'noOwner:b' }] }]);
    expect(takeChanges(after, back)).toEqual({ project: before, left: [] });
  });

  it('joined one after the other, lead to the same, and back', () => {
    fc.assert(
      fc.property(edits, (list) => {
        const { before, after, commits } = edited(list);
        const all = commits.reduce<Change[]>((first, next) => joined(first, next), []);
        expect(applied(before, all)).toEqual(after);
        expect(applied(after, inverse(all))).toEqual(before);
        expect(takeChanges(after, inverse(all))).toEqual({ project: before, left: [] });
      }),
      { numRuns: 200 },
    );
  });

  it('are all taken where nobody else has written', () => {
    fc.assert(
      fc.property(edits, (list) => {
        const { before, after } = edited(list);
        const { project, left } = takeChanges(after, inverse(changesOf(before, after)));
        expect(left).toEqual([]);
        expect(project).toEqual(before);
      }),
      { numRuns: 200 },
    );
  });

  it('of nothing are none, and what they do not touch keeps its identity', () => {
    const { project, ids } = shoes();
    expect(changesOf(project, project)).toEqual([]);
    expect(applied(project, [])).toBe(project);
    const id = ids.card('Pays');
    const next = applied(project, [{ table: 'cards', id, field: 'text', after: 'Pays twice' }]);
    expect(next.stages).toBe(project.stages);
    expect(recordsOf(changesOf(project, next))).toEqual([id]);
  });
});

describe('members of a set', () => {
  const letters = 'abcdefgh'.split('');
  const set = fc.uniqueArray(fc.constantFrom(...letters), { maxLength: 8 });

  it('come and go by value; what others added or took away stays as they left it', () => {
    fc.assert(
      fc.property(set, set, set, (before, after, theirs) => {
        const { project } = shoes();
        const [card] = Object.keys(toDocument(project).cards);
        const tagged = (tags: string[]) =>
          applied(project, [{ table: 'cards', id: card ?? '', field: 'tags', after: tags }]);
        const [change] = changesOf(tagged(before), tagged(after));
        if (!change || !isMembersChange(change)) return;
        expect(withMembers(before, change)).toEqual(after);
        expect(withMembers(after, inverse([change])[0] as typeof change)).toEqual(before);
        const merged = withMembers(theirs, change);
        const [added, removed] = [change.added, change.removed].map((all) => all.map(({ value }) => value));
        for (const value of letters) {
          const expected = added?.includes(value) || (theirs.includes(value) && !removed?.includes(value));
          expect(merged.includes(value)).toBe(expected);
        }
      }),
      { numRuns: 300 },
    );
  });

  it('in another order are a change of the whole list', () => {
    const { project, ids } = shoes();
    const id = ids.card('Pays');
    const tagged = (tags: string[]) => applied(project, [{ table: 'cards', id, field: 'tags', after: tags }]);
    expect(changesOf(tagged(['a', 'b']), tagged(['b', 'a']))).toEqual([
      { table: 'cards', id, field: 'tags', before: ['a', 'b'], after: ['b', 'a'] },
    ]);
  });
});
