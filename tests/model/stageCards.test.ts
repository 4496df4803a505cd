// The cards in memory, over random edits: the cells, found by what an edit changed, are those that a look at all cards
// finds; what did not change stays the same object; and every card is found by its id and counted.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { allCards, cardTable, countCards } from '@/model/cardTable';
import { fromDocument, toDocument } from '@/model/document';
import { inOrder } from '@/model/order';
import { cardById, cardCountOf, cardsByLane, cardsInCell, cardsInStage } from '@/model/select';
import type { Card, Project } from '@/model/types';
import { arbitraryEdit, runEdit } from '@tests/support/arbitraryCommands';
import { openEditor } from '@tests/support/openEditor';
import { shoes } from '@tests/support/shoes';

const edits = fc.array(arbitraryEdit, { minLength: 1, maxLength: 30 });

/** Every cell by the slow way. */
function cellsOf(project: Project): Map<string, readonly Card[]> {
  const cells = new Map<string, Card[]>();
  for (const card of allCards(project.cards)) {
    const key = `${card.stageId} ${card.laneId}`;
    cells.set(key, [...(cells.get(key) ?? []), card]);
  }
  return new Map([...cells].map(([key, cards]) => [key, inOrder(cards)]));
}

const sameList = (a: readonly Card[], b: readonly Card[]) =>
  a.length === b.length && a.every((card, at) => card === b[at]);

function expectWhole(project: Project): void {
  const cells = cellsOf(project);
  for (const stageId of Object.keys(project.stages)) {
    let count = 0;
    for (const laneId of Object.keys(project.lanes)) {
      const cell = cells.get(`${stageId} ${laneId}`) ?? [];
      expect(cardsInCell(project, stageId, laneId)).toEqual(cell);
      count += cell.length;
    }
    expect(cardCountOf(project, stageId)).toBe(count);
    expect(cardsInStage(project, stageId)).toHaveLength(count);
  }
}

describe('the cards in memory', () => {
  it('cells follow every edit, undo and redo; what did not change stays the same object', () => {
    fc.assert(
      fc.property(edits, (list) => {
        const editor = openEditor(shoes().project);
        const now = () => editor.store.getState().project;
        let before = now();
        const look = () => {
          const after = now();
          expectWhole(after);
          for (const stageId of Object.keys(after.stages)) {
            const [old, fresh] = [cardsByLane(before, stageId), cardsByLane(after, stageId)];
            const lanes = new Set([...(old?.byLane.keys() ?? []), ...(fresh?.byLane.keys() ?? [])]);
            const changed = [...lanes].filter((id) => old?.byLane.get(id) !== fresh?.byLane.get(id));
            for (const id of changed)
              expect(sameList(old?.byLane.get(id) ?? [], fresh?.byLane.get(id) ?? [])).toBe(false);
            expect(old === fresh).toBe(changed.length === 0);
          }
          before = after;
        };
        list.forEach((edit, at) => {
          runEdit(editor, edit, `new-${at}`);
          look();
        });
        while (editor.undo()) look();
        while (editor.redo()) look();
      }),
      { numRuns: 100 },
    );
  });

  it('projects that are looked at in turn do not get into each other', () => {
    const [one, other] = [shoes().project, shoes().project];
    const empty = { ...other, cards: cardTable() };
    for (let turn = 0; turn < 3; turn++) for (const project of [one, empty, other]) expectWhole(project);
  });

  it('every card is found and counted, and none under a name that plain objects inherit', () => {
    const { project } = shoes();
    const cards = allCards(project.cards);
    for (const card of cards) expect(cardById(project, card.id)).toBe(card);
    expect(countCards(project.cards)).toBe(cards.length);
    for (const name of ['constructor', '__proto__', 'toString', ''])
      expect(cardById(project, name)).toBeUndefined();
  });

  it('a document is flat, and becomes the same project again', () => {
    const { project } = shoes();
    const document = toDocument(project);
    expect(Object.keys(document.cards).sort()).toEqual(
      allCards(project.cards)
        .map(({ id }) => id)
        .sort(),
    );
    expect(fromDocument(document)).toEqual(project);
  });
});
