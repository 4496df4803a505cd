// Updating many records at once, as one step: what a table says that was exported before and comes back.
import { cardIn, putCard } from '@/model/cardTable';
import { type Id, newId } from '@/model/id';
import { keyAt, keyBetween } from '@/model/order';
import { canHoldCards } from '@/model/rules';
import { cardById, cardsInCell } from '@/model/select';
import type { Card } from '@/model/types';
import { moveCards, updateCard } from './cards';
import { type Changes, command } from './command';
import { setFeeling } from './feelings';
import { type FindingChanges, updateFinding } from './findings';
import { type StrategyChanges, updateStrategy } from './strategies';

type Cell = { stageId: Id; laneId: Id };
type Felt = { personaId: Id; value: number | undefined };

export type RecordUpdate =
  | {
      kind: 'cards';
      id: Id;
      changes: Omit<Changes<Card>, 'stageId' | 'laneId'>;
      feelings?: readonly Felt[];
      /** The cell to whose end the card moves. */
      place?: Cell;
    }
  | { kind: 'findings'; id: Id; changes: FindingChanges }
  | { kind: 'strategies'; id: Id; changes: StrategyChanges };

/** A card with its facts, for the end of a cell. */
export type CardOfRow = Cell & { text: string; changes: Partial<Card>; feelings?: readonly Felt[] };

const keyOf = ({ stageId, laneId }: Cell): string => `${stageId} ${laneId}`;

/** Changes records by their ids, moves cards and adds cards at the ends of their cells. What is not there any more is left out. */
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
    /** Which cards come to a cell: together, so that each gets a place of its own. */
    const moved = new Map<string, Cell & { ids: Id[] }>();
    for (const one of updates) {
      if (one.kind === 'cards') {
        updateCard.recipe(draft, one, project);
        const mapId = project.stages[cardById(project, one.id)?.stageId ?? '']?.mapId;
        if (mapId === undefined) continue;
        const place = { cardId: one.id };
        for (const felt of one.feelings ?? [])
          setFeeling.recipe(draft, { ...felt, mapId, place, id: makeId() }, project);
        if (one.place) {
          const cell = keyOf(one.place);
          const arriving = moved.get(cell) ?? { ...one.place, ids: [] };
          arriving.ids.push(one.id);
          moved.set(cell, arriving);
        }
      } else if (one.kind === 'findings') updateFinding.recipe(draft, { ...one, ...day }, project);
      else updateStrategy.recipe(draft, { ...one, ...day }, project);
    }
    /** The last key of each cell, behind which the next card comes. */
    const last = new Map<string, string>();
    for (const [cell, arriving] of moved) {
      moveCards.recipe(draft, { ...arriving, index: Infinity }, project);
      const orders = arriving.ids.flatMap((id) => cardIn(draft.cards, id)?.order ?? []);
      const end = orders.toSorted().at(-1);
      if (end !== undefined) last.set(cell, end);
    }
    for (const { stageId, laneId, text, changes, feelings = [] } of cards) {
      if (!canHoldCards(project, stageId, laneId)) continue;
      const cell = cardsInCell(project, stageId, laneId);
      const before = last.get(keyOf({ stageId, laneId }));
      const order = before === undefined ? keyAt(cell, cell.length) : keyBetween(before, null);
      last.set(keyOf({ stageId, laneId }), order);
      const cardId = makeId();
      putCard(draft.cards, { ...changes, id: cardId, stageId, laneId, order, text });
      const mapId = project.stages[stageId]?.mapId;
      for (const { personaId, value } of feelings) {
        if (value === undefined || mapId === undefined || !project.personas[personaId]) continue;
        const id = makeId();
        draft.feelings[id] = { id, mapId, personaId, cardId, value };
      }
    }
  },
  ({ cards }) => ({ cards: cards.length }),
);
