// What of a deck is chosen before it is made.
import type { DeckSize } from './deckFrame';

export type DeckOptions = {
  size?: DeckSize | undefined;
  /** The ids of the slides in their order; all of them, in the usual one, where nobody has chosen. */
  slides?: readonly string[] | undefined;
  /** Headlines of one's own, by the id of the slide. */
  headlines?: Readonly<Record<string, string>> | undefined;
};
