// Laws of copying and pasting, over arbitrary cards and places:
// P1 undo after a paste gives the project that was.
// P2 what was pasted, copied again, is the same block.
// P3 the clipboard's table gives back what was copied, in any project.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { pasteCards, pasteTexts } from '@/commands/paste';
import { cutOut, fromHtml, toBlock, toHtml } from '@/formats/clipboardCards';
import { readBlock } from '@/formats/tsv';
import { takesCards } from '@/model/laneKinds';
import { cardById, cardsOf, lanesOf, mapsOf, stagesOf } from '@/model/select';
import type { Project } from '@/model/types';
import { arbitraryEdit, runEdit } from '@tests/support/arbitraryCommands';
import { arbitraryProject } from '@tests/support/arbitraryProject';
import { openEditor } from '@tests/support/openEditor';
import { shoes } from '@tests/support/shoes';

const edits = fc.array(arbitraryEdit, { maxLength: 30 });
const choice = fc.record({ from: fc.nat(999), to: fc.nat(999), some: fc.nat(7) });

function edited(list: Parameters<typeof runEdit>[1][]): Project {
  const editor = openEditor(shoes().project);
  list.forEach((edit, at) => runEdit(editor, edit, `new-${at}`));
  return editor.store.getState().project;
}

describe('copy and paste', () => {
  it('P1, P2: undo brings back what was; copied again it is the same block', () => {
    fc.assert(
      fc.property(edits, choice, (list, { from, to, some }) => {
        const project = edited(list);
        const maps = mapsOf(project);
        const source = maps[from % maps.length];
        const target = maps[to % maps.length];
        fc.pre(source !== undefined && target !== undefined);
        const ids = cardsOf(project, source.id)
          .filter((_, at) => (at * 5 + from) % (some + 1) === 0)
          .map(({ id }) => id);
        const cutout = cutOut(project, ids);
        fc.pre(cutout !== undefined);
        const stages = stagesOf(project, target.id);
        const lanes = lanesOf(project, target.id).filter(takesCards);
        const landing = {
          mapId: target.id,
          stageId: stages[to % Math.max(1, stages.length)]?.id,
          laneId: lanes[from % Math.max(1, lanes.length)]?.id,
          index: some,
        };
        const editor = openEditor(project);
        const made: string[] = [];
        const makeId = () => {
          made.push(`pasted-${made.length}`);
          return made.at(-1) ?? '';
        };
        expect(editor.commit(pasteCards, { landing, cutout, makeId })).toBe(true);
        const after = editor.store.getState().project;
        const pasted = made.filter((id) => cardById(after, id));
        expect(pasted).toHaveLength(ids.length);
        const again = cutOut(after, pasted);
        expect(again && toBlock(again)).toBe(toBlock(cutout));
        expect(Object.keys(again?.feelings ?? {})).toHaveLength(Object.keys(cutout.feelings).length);
        expect(Object.keys(again?.findings ?? {})).toHaveLength(Object.keys(cutout.findings).length);
        expect(Object.keys(again?.links ?? {})).toHaveLength(Object.keys(cutout.links).length);
        editor.undo();
        expect(editor.store.getState().project).toEqual(project);
      }),
      { numRuns: 200 },
    );
  });

  it('P1: a block of texts in any place is taken back by one undo', () => {
    const block = fc.array(fc.array(fc.string({ maxLength: 6 }), { minLength: 1, maxLength: 6 }), {
      minLength: 1,
      maxLength: 6,
    });
    fc.assert(
      fc.property(edits, choice, block, (list, { from, to }, rows) => {
        const project = edited(list);
        const [map] = mapsOf(project);
        fc.pre(map !== undefined);
        const lanes = lanesOf(project, map.id).filter(takesCards);
        const stages = stagesOf(project, map.id);
        const editor = openEditor(project);
        const cells = rows.map((row) => row.map((text) => [text]));
        const landing = {
          mapId: map.id,
          stageId: stages[from % Math.max(1, stages.length)]?.id,
          laneId: lanes[to % Math.max(1, lanes.length)]?.id,
        };
        const names = { nameStage: (n: number) => `S${n}`, nameLane: (n: number) => `L${n}` };
        editor.commit(pasteTexts, { landing, cells, ...names });
        const more =
          cardsOf(editor.store.getState().project, map.id).length - cardsOf(project, map.id).length;
        expect(more).toBe(rows.flat().length);
        editor.undo();
        expect(editor.store.getState().project).toEqual(project);
      }),
      { numRuns: 200 },
    );
  });

  it('P3: the table of any cards gives back what was copied, and its text has its shape', () => {
    fc.assert(
      fc.property(arbitraryProject(), fc.nat(3), (project, some) => {
        const [map] = mapsOf(project);
        fc.pre(map !== undefined);
        const ids = cardsOf(project, map.id)
          .filter((_, at) => at % (some + 1) === 0)
          .map(({ id }) => id);
        const cutout = cutOut(project, ids);
        fc.pre(cutout !== undefined);
        expect(fromHtml(toHtml(cutout))).toEqual(cutout);
        const rows = readBlock(toBlock(cutout));
        expect(rows).toHaveLength(lanesOf(cutout, map.id).length);
        expect(rows[0]).toHaveLength(stagesOf(cutout, map.id).length);
      }),
      { numRuns: 200 },
    );
  });
});
