// What of a deck is chosen before it is made: how wide, which slides in which order, how they are called.
import type { DeckSize } from './deckFrame';

export type DeckOptions = {
  size?: DeckSize | undefined;
  /** The ids of slides in the order that somebody has given them; the usual one where nobody has. */
  order?: readonly string[] | undefined;
  /** The ids of slides that are left out. */
  without?: readonly string[] | undefined;
  /** Headlines of one's own, by the id of the slide. */
  headlines?: Readonly<Record<string, string>> | undefined;
};

/** More slides of one map nobody shows. */
export const MOST_MAP_SLIDES = 60;

/** Letters of a headline of one's own: so many fit on a slide in the smallest size, whatever they are. */
export const MOST_HEADLINE = 300;

/** All ids in the order that was given; one that was not there then comes behind the one that it usually follows. */
export function inGivenOrder(ids: readonly string[], order: readonly string[] = []): string[] {
  const there = new Set(ids);
  const known = new Set(order);
  const sorted = [...known].filter((id) => there.has(id));
  for (const [at, id] of ids.entries()) {
    if (known.has(id)) continue;
    const before = at === 0 ? undefined : ids[at - 1];
    sorted.splice(before === undefined ? 0 : sorted.indexOf(before) + 1, 0, id);
  }
  return sorted;
}

/** The order after one of them was moved to the place of another. */
export function movedTo(ids: readonly string[], id: string, place: number): string[] {
  const rest = ids.filter((one) => one !== id);
  rest.splice(Math.max(0, Math.min(place, rest.length)), 0, id);
  return rest;
}
