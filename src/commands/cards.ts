// Cards: what stands in the cells, touchpoints and notes alike.
import type { Draft } from 'immer';
import { cardIn, putCard } from '@/model/cardTable';
import { type Id, newId } from '@/model/id';
import { inOrder, keyAt, keysBetween } from '@/model/order';
import { canHoldCards } from '@/model/rules';
import { LIMITS } from '@/model/constants';
import { cardById, cardsInCell, lanesOf, stagesOf } from '@/model/select';
import type { Card, Project } from '@/model/types';
import { removeRecords } from './cascade';
import { assign, command, type Changes, without } from './command';

/** Adds a card to a cell; without an index it becomes the last one. */
export const addCard = command<{ id: Id; stageId: Id; laneId: Id; text: string; index?: number }>(
  'card.add',
  'undo.addCard',
  (draft, { id, stageId, laneId, text, index }, project) => {
    if (!canHoldCards(project, stageId, laneId)) return;
    const cell = cardsInCell(project, stageId, laneId);
    putCard(draft.cards, {
      id,
      stageId,
      laneId,
      order: keyAt(cell, index ?? cell.length),
      text: text.slice(0, LIMITS.text),
    });
  },
  () => ({ cards: 1 }),
);

/** Changes a card's own fields. To move it, use moveCards. */
export const updateCard = command<{ id: Id; changes: Omit<Changes<Card>, 'stageId' | 'laneId'> }>(
  'card.update',
  'undo.editCard',
  (draft, { id, changes }) => {
    const written = cardIn(draft.cards, id);
    if (written) assign(written, changes);
  },
);

/** Changes the same fields of several cards at once, and adds tags to them or takes tags away. */
export const updateCards = command<{
  ids: readonly Id[];
  changes?: Pick<Changes<Card>, 'department' | 'colour'>;
  addTags?: readonly string[];
  removeTags?: readonly string[];
}>('cards.update', 'undo.editCards', (draft, { ids, changes, addTags = [], removeTags = [] }, project) => {
  for (const id of ids) {
    const { tags = [] } = cardById(project, id) ?? {};
    const written = cardIn(draft.cards, id);
    if (!written) continue;
    if (changes) assign(written, changes);
    if (!addTags.some((tag) => !tags.includes(tag)) && !removeTags.some((tag) => tags.includes(tag)))
      continue;
    const next = [...new Set([...without(tags, new Set(removeTags)), ...addTags])].slice(0, LIMITS.list);
    assign(written, { tags: next.length > 0 ? next : undefined });
  }
});

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

/** Where cards are put: `index` counts the cards of the cell that do not move themselves. */
export type CardPlace = { stageId: Id; laneId: Id; index: number };

/** Puts cards into one cell, in this order. `all`: every card that moves with the same command. */
function putInCell(
  draft: Draft<Project>,
  project: Project,
  moving: readonly Card[],
  { stageId, laneId, index }: CardPlace,
  all: ReadonlySet<Id>,
): void {
  const cell = cardsInCell(project, stageId, laneId);
  const staying = cell.filter((card) => !all.has(card.id));
  const at = Math.max(0, Math.min(index, staying.length));
  const after = [...staying.slice(0, at), ...moving, ...staying.slice(at)];
  // Dropped where they already stand: nothing changes, so nothing is recorded.
  if (after.length === cell.length && after.every((card, place) => card === cell[place])) return;
  const keys = keysBetween(staying[at - 1]?.order ?? null, staying[at]?.order ?? null, moving.length);
  moving.forEach((card, place) => {
    const written = cardIn(draft.cards, card.id);
    if (written) assign(written, { stageId, laneId, order: keys[place] ?? card.order });
  });
}

/** Moves cards into one cell, keeping their reading order. */
export const moveCards = command<CardPlace & { ids: readonly Id[] }>(
  'card.move',
  'undo.moveCard',
  (draft, { ids, ...place }, project) => {
    if (!canHoldCards(project, place.stageId, place.laneId)) return;
    const mapId = project.stages[place.stageId]?.mapId;
    const moving = inReadingOrder(project, ids).filter(
      (card) => project.stages[card.stageId]?.mapId === mapId,
    );
    putInCell(draft, project, moving, place, new Set(moving.map((card) => card.id)));
  },
);

/**
 * Where cards of several cells go when one of them, the first, is taken to a place: all keep their places relative to
 * one another, as far as the map reaches. Answers cell by cell, the first card's own cell first.
 */
export function placesTogether(
  project: Project,
  ids: readonly Id[],
  place: CardPlace,
): { ids: Id[]; place: CardPlace }[] {
  const lead = cardById(project, ids[0] ?? '');
  const mapId = project.stages[place.stageId]?.mapId;
  if (!lead || mapId === undefined || project.stages[lead.stageId]?.mapId !== mapId) return [];
  const stages = stagesOf(project, mapId).map((stage) => stage.id);
  const lanes = lanesOf(project, mapId).flatMap(({ id }) =>
    canHoldCards(project, lead.stageId, id) ? id : [],
  );
  const cards = [lead, ...inReadingOrder(project, ids).filter((card) => card !== lead)].filter((card) =>
    stages.includes(card.stageId),
  );
  const step = (list: readonly Id[], from: Id, to: Id, own: readonly Id[]): number => {
    const at = own.map((id) => list.indexOf(id));
    const wished = list.indexOf(to) - list.indexOf(from);
    return Math.max(-Math.min(...at), Math.min(wished, list.length - 1 - Math.max(...at)));
  };
  const right = step(
    stages,
    lead.stageId,
    place.stageId,
    cards.map((card) => card.stageId),
  );
  const down = step(
    lanes,
    lead.laneId,
    place.laneId,
    cards.map((card) => card.laneId),
  );
  const groups = new Map<string, { ids: Id[]; place: CardPlace }>();
  for (const card of cards) {
    const stageId = stages[stages.indexOf(card.stageId) + right] ?? card.stageId;
    const laneId = lanes[lanes.indexOf(card.laneId) + down] ?? card.laneId;
    const key = `${stageId} ${laneId}`;
    const own = stageId === place.stageId && laneId === place.laneId && card.laneId === lead.laneId;
    const index = own && card.stageId === lead.stageId ? place.index : Infinity;
    const group = groups.get(key) ?? { ids: [], place: { stageId, laneId, index } };
    group.ids.push(card.id);
    groups.set(key, group);
  }
  return [...groups.values()];
}

/** Moves cards of any cells together: the first of them to a place, the others by as much (see placesTogether). */
export const moveTogether = command<CardPlace & { ids: readonly Id[] }>(
  'card.moveTogether',
  'undo.moveCard',
  (draft, { ids, ...place }, project) => {
    if (!canHoldCards(project, place.stageId, place.laneId)) return;
    const all = new Set(ids);
    for (const group of placesTogether(project, ids, place)) {
      const moving = inReadingOrder(project, group.ids);
      const stays = moving.every(
        ({ stageId, laneId }) => stageId === group.place.stageId && laneId === group.place.laneId,
      );
      if (stays && group.place.index === Infinity) continue;
      putInCell(draft, project, moving, group.place, all);
    }
  },
);

/** Removes cards with their links and feelings, and the findings left without a touchpoint. */
export const removeCards = command<{ ids: readonly Id[] }>(
  'card.remove',
  'undo.removeCard',
  (draft, { ids }, project) => {
    removeRecords(
      draft,
      project,
      'cards',
      ids.filter((id) => cardById(project, id)),
    );
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
      putCard(draft.cards, { ...own, id, order: keyAt(cell, place + 1) });
    }
  },
  ({ ids }, project) => ({ cards: ids.filter((id) => cardById(project, id)).length }),
);
