// Updating many records at once, as one step: what a table says that was exported before and comes back.
import { putCard } from '@/model/cardTable';
import { type Id, newId } from '@/model/id';
import { keyAt, keyBetween } from '@/model/order';
import { canHoldCards } from '@/model/rules';
import { cardsInCell } from '@/model/select';
import type { Card } from '@/model/types';
import { updateCard } from './cards';
import { type Changes, command } from './command';
import { type FindingChanges, updateFinding } from './findings';
import { type StrategyChanges, updateStrategy } from './strategies';

export type RecordUpdate =
  | { kind: 'cards'; id: Id; changes: Omit<Changes<Card>, 'stageId' | 'laneId'> }
  | { kind: 'findings'; id: Id; changes: FindingChanges }
  | { kind: 'strategies'; id: Id; changes: StrategyChanges };

/** A card with its facts, for the end of a cell. */
export type CardOfRow = { stageId: Id; laneId: Id; text: string; changes: Partial<Card> };

/** Changes records by their ids and adds cards at the ends of their cells. What is not there any more is left out. */
export const updateRecords = command<{
  updates: readonly RecordUpdate[];
  cards: readonly CardOfRow[];
  today?: string;
  makeId?: () => Id;
}>(
  'record.updateSeveral',
  'undo.updateRecords',
  (draft, { updates, cards, today, makeId = newId }, project) => {
    const day = today === undefined ? {} : { today };
    for (const one of updates) {
      if (one.kind === 'cards') updateCard.recipe(draft, one, project);
      else if (one.kind === 'findings') updateFinding.recipe(draft, { ...one, ...day }, project);
      else updateStrategy.recipe(draft, { ...one, ...day }, project);
    }
    /** The last key of each cell, behind which the next card comes. */
    const last = new Map<string, string>();
    for (const { stageId, laneId, text, changes } of cards) {
      if (!canHoldCards(project, stageId, laneId)) continue;
      const cell = cardsInCell(project, stageId, laneId);
      const before = last.get(`${stageId} ${laneId}`);
      const order = before === undefined ? keyAt(cell, cell.length) : keyBetween(before, null);
      last.set(`${stageId} ${laneId}`, order);
      putCard(draft.cards, { ...changes, id: makeId(), stageId, laneId, order, text });
    }
  },
  ({ cards }) => ({ cards: cards.length }),
);
