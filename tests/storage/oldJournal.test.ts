// Patches of journals of earlier programs do to a document what the library did that wrote them (law S7).
import fc from 'fast-check';
import { applyPatches, enablePatches, type Patch as Written, produceWithPatches } from 'immer';
import { describe, expect, test } from 'vitest';
import type { Patch } from '@/model/patch';
import { patched } from '@/storage/oldJournal';

enablePatches();

type Doc = { title: string; list: (string | { n: number })[]; table: Record<string, { tags: string[] }> };

const before: Doc = {
  title: 'Before',
  list: ['a', 'b', { n: 1 }, 'c'],
  table: { one: { tags: ['x', 'y'] }, two: { tags: [] } },
};

const edit = fc.oneof(
  fc.record({ what: fc.constant('title' as const), text: fc.string() }),
  fc.record({ what: fc.constant('insert' as const), at: fc.nat(5), text: fc.string() }),
  fc.record({ what: fc.constant('cut' as const), at: fc.nat(5) }),
  fc.record({ what: fc.constant('put' as const), id: fc.constantFrom('one', 'two', 'three') }),
  fc.record({ what: fc.constant('drop' as const), id: fc.constantFrom('one', 'two', 'three') }),
  fc.record({ what: fc.constant('tag' as const), id: fc.constantFrom('one', 'two'), text: fc.string() }),
);

test('S7: as the library that wrote them applies them, for any edits, and leaves the document as it was', () => {
  fc.assert(
    fc.property(fc.array(edit, { maxLength: 12 }), (edits) => {
      let [document, patches]: [Doc, Written[]] = [before, []];
      for (const one of edits) {
        const [next, made] = produceWithPatches(document, (draft) => {
          if (one.what === 'title') draft.title = one.text;
          else if (one.what === 'insert') draft.list.splice(one.at, 0, one.text);
          else if (one.what === 'cut') draft.list.splice(one.at, 2);
          else if (one.what === 'put') draft.table[one.id] = { tags: ['new'] };
          else if (one.what === 'drop') delete draft.table[one.id];
          else draft.table[one.id]?.tags.push(one.text);
        });
        [document, patches] = [next, [...patches, ...made]];
      }
      const copy = structuredClone(patches) as Patch[];
      expect(patched(before, copy)).toEqual(document);
      expect(patched(before, copy)).toEqual(applyPatches(before, patches));
      expect(copy).toEqual(patches);
      expect(before.list).toHaveLength(4);
    }),
  );
});

describe('a patch is refused', () => {
  test.each<[string, Patch]>([
    ['that leads nowhere', { op: 'replace', path: ['table', 'none', 'tags'], value: [] }],
    ['that leads through a text', { op: 'add', path: ['title', 'x'], value: 1 }],
    ['that leads out of the document', { op: 'add', path: ['__proto__', 'x'], value: 1 }],
    ['that names what every object has', { op: 'add', path: ['table', '__proto__'], value: {} }],
    ['that takes the document away', { op: 'remove', path: [] }],
  ])('%s', (_, patch) => {
    expect(() => patched(before, [patch])).toThrow();
    expect(({} as Record<string, unknown>)['x']).toBeUndefined();
  });
});
