// usePage(): of a long list only a part is in the document; a button brings more of it.
import { useState } from 'react';

export type Page<T> = {
  shown: readonly T[];
  /** How many are left out. */
  left: number;
  /** Brings as many again. */
  more: () => void;
};

/** The first of a list, and beside them whichever must be there. */
export function usePage<T>(list: readonly T[], size: number, isNeeded: (one: T) => boolean): Page<T> {
  const [pages, setPages] = useState(1);
  const most = pages * size;
  // A button for one more would take as much room as the one.
  const shown = list.length <= most + 1 ? list : list.filter((one, at) => at < most || isNeeded(one));
  return { shown, left: list.length - shown.length, more: () => setPages(pages + 1) };
}
