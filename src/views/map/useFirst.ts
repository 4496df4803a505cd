// useFirst(): the first of a long list, and all of it once asked for: hundreds of personas with five faces each would hold up
// every card that is selected.
import { useState } from 'react';

/** As many as a screen shows of the panel. */
const FIRST = 12;

export type First<T> = {
  shown: readonly T[];
  /** How many are left out. */
  left: number;
  showAll: () => void;
};

export function useFirst<T>(all: readonly T[]): First<T> {
  const [isWhole, setWhole] = useState(false);
  // One more than the first takes no more room than a button.
  const shown = isWhole || all.length <= FIRST + 1 ? all : all.slice(0, FIRST);
  return { shown, left: all.length - shown.length, showAll: () => setWhole(true) };
}
