// Cards: what stands in the cells, touchpoints and notes alike.
import type { Draft } from 'immer';
import { type Id, newId } from '@/model/id';
import { inOrder, keyAt, keysBetween } from '@/model/order';
import { canHoldCards } from '@/model/rules';
import { LIMITS } from '@/model/constants';
import { cardById, cardsInCell, lanesOf, stagesOf } from '@/model/select';
import type { Card, Project } from '@/model/types';
import { dropCards } from './cascade';
import { assign, command, type Changes } from './command';

function shardOf(draft: Draft<Project>, stageId: Id): Draft<Record<Id, Card>> {
  return (draft.cards[stageId] ??= {});
}

/** Adds a card to a cell; without an index it becomes the last one. */
export const addCard = command<{ id: Id; stageId: Id; laneId: Id; text: string; index?: number }>(
  'card.add',
  'undo.addCard',
  (draft, { id, stageId, laneId, text, index }, project) => {
    if (!canHoldCards(project, stageId, laneId)) return;
    const cell = cardsInCell(project, stageId, laneId);
    shardOf(draft, stageId)[id] = {
      id,
      stageId,
      laneId,
      order: keyAt(cell, index ?? cell.length),
      text: text.slice(0, LIMITS.text),
    };
  },
);

/** Changes a card's own fields. To move it, use moveCards. */
export const updateCard = command<{ id: Id; changes: Omit<Changes<Card>, 'stageId' | 'laneId'> }>(
  'card.update',
  'undo.editCard',
  (draft, { id, changes }, project) => {
    const card = cardById(project, id);
    const written = card && draft.cards[card.stageId]?.[id];
    if (written) assign(written, changes);
  },
);

/** The cards of the ids in reading order: by stage, lane and place in the cell. */
function inReadingOrder(project: Project, ids: readonly Id[]): Card[] {
  const cards = ids.flatMap((id) => cardById(project, id) ?? []);
  const mapId = cards[0] && project.stages[cards[0].stageId]?.mapId;
  if (mapId === undefined) return cards;
  const stageAt = new Map(stagesOf(project, mapId).map((stage, at) => [stage.id, at]));
  const laneAt = new Map(lanesOf(project, mapId).map((lane, at) => [lane.id, at]));
  const sorted = inOrder(cards);
  return sorted.sort(
    (a, b) =>
      (stageAt.get(a.stageId) ?? 0) - (stageAt.get(b.stageId) ?? 0) ||
      (laneAt.get(a.laneId) ?? 0) - (laneAt.get(b.laneId) ?? 0),
  );
}

/**
 * Moves cards into one cell, keeping their reading order.
 * `index` counts the cards of the cell that do not move themselves.
 */
export const moveCards = command<{ ids: readonly Id[]; stageId: Id; laneId: Id; index: number }>(
  'card.move',
  'undo.moveCard',
  (draft, { ids, stageId, laneId, index }, project) => {
    if (!canHoldCards(project, stageId, laneId)) return;
    const mapId = project.stages[stageId]?.mapId;
    const moving = inReadingOrder(project, ids).filter(
      (card) => project.stages[card.stageId]?.mapId === mapId,
    );
    const movingIds = new Set(moving.map((card) => card.id));
    const cell = cardsInCell(project, stageId, laneId);
    const staying = cell.filter((card) => !movingIds.has(card.id));
    const at = Math.max(0, Math.min(index, staying.length));
    const after = [...staying.slice(0, at), ...moving, ...staying.slice(at)];
    // Dropped where they already stand: nothing changes, so nothing is recorded.
    if (after.length === cell.length && after.every((card, place) => card === cell[place])) return;
    const keys = keysBetween(staying[at - 1]?.order ?? null, staying[at]?.order ?? null, moving.length);
    moving.forEach((card, place) => {
      const order = keys[place] ?? card.order;
      if (card.stageId === stageId) {
        const written = draft.cards[stageId]?.[card.id];
        if (written) assign(written, { laneId, order });
        return;
      }
      const left = draft.cards[card.stageId];
      if (left) {
        delete left[card.id];
        if (Object.keys(left).length === 0) delete draft.cards[card.stageId];
      }
      shardOf(draft, stageId)[card.id] = { ...card, stageId, laneId, order };
    });
  },
);

/** Removes cards with their links and feelings, and the findings left without a touchpoint. */
export const removeCards = command<{ ids: readonly Id[] }>(
  'card.remove',
  'undo.removeCard',
  (draft, { ids }, project) => {
    dropCards(draft, project, new Set(ids.filter((id) => cardById(project, id))));
  },
);

/** Copies cards to just below themselves; findings, feelings and links stay with the originals. */
export const duplicateCards = command<{ ids: readonly Id[]; makeId?: () => Id }>(
  'card.duplicate',
  'undo.duplicateCard',
  (draft, { ids, makeId = newId }, project) => {
    for (const card of inReadingOrder(project, ids)) {
      const cell = cardsInCell(project, card.stageId, card.laneId);
      const place = cell.indexOf(card);
      const { origin: _, ...own } = card;
      const id = makeId();
      shardOf(draft, card.stageId)[id] = { ...own, id, order: keyAt(cell, place + 1) };
    }
  },
);
