// Version 3: cards are one flat table like all others; before, they were filed by stage, `cards[stageId][cardId]`.
import type { Migration } from './migration';

type Loose = Record<string, unknown>;

const isObject = (value: unknown): value is Loose =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** The inherited name that sanitising has put a mark before. */
export const bare = (key: string): string => (key.startsWith('- ') ? key.slice(2) : key);

/** Whether an entry of the table holds the cards of a stage, and is not a card itself. */
export function isCardsOfStage(entry: Loose): boolean {
  const isCard = ['id', 'stageId', 'laneId', 'order', 'text'].some(
    (field) => typeof entry[field] === 'string',
  );
  const inner = Object.values(entry);
  return !isCard && (inner.length === 0 || inner.some(isObject));
}

/** A key that is still free: the second of two cards of one name is told from the first while reading. */
function freeKey(cards: Loose, key: string): string {
  let free = key;
  for (let at = 2; Object.hasOwn(cards, free); at++) free = `${key} ${at}`;
  return free;
}

/** Each card knows its stage already; one that does not is given that under which it was filed. */
export const flatCards: Migration = {
  to: 3,
  name: 'flat-cards',
  migrate(document) {
    if (!isObject(document['cards'])) return document;
    const cards: Loose = {};
    for (const [stageId, entry] of Object.entries(document['cards'])) {
      if (!isObject(entry) || !isCardsOfStage(entry)) {
        cards[freeKey(cards, stageId)] = entry;
        continue;
      }
      for (const [key, card] of Object.entries(entry)) {
        if (isObject(card)) card['stageId'] ??= bare(stageId);
        cards[freeKey(cards, key)] = card;
      }
    }
    return { ...document, cards };
  },
  unmake(document) {
    const byStage: Record<string, Loose> = {};
    for (const [id, card] of Object.entries(document['cards'] as Record<string, { stageId: string }>))
      (byStage[card.stageId] ??= {})[id] = card;
    return { ...document, cards: byStage };
  },
};
