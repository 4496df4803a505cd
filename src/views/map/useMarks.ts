// The marks of what was found: the search tells them to the look at the map, where each record asks for its own alone.
import { createContext, useContext, useEffect } from 'react';
import { useStore } from 'zustand';
import { createStore, type StoreApi } from 'zustand/vanilla';
import type { Id } from '@/model/id';

/** The records that a search has found, and the one at hand. */
type Marks = { found: ReadonlySet<Id> | undefined; current: Id | undefined };

export const createMarks = (): StoreApi<Marks> =>
  createStore<Marks>(() => ({ found: undefined, current: undefined }));

const MarksContext = createContext<StoreApi<Marks> | null>(null);
/** Stands around a look at the map that shows marks; the table, which has none, goes without. */
export const MarksProvider = MarksContext;

/** Marks records for as long as the component is there. */
export function useMarks(found: readonly { id: Id }[], current: Id | undefined): void {
  const store = useContext(MarksContext);
  useEffect(() => {
    store?.setState({ found: new Set(found.map(({ id }) => id)) });
    return () => store?.setState({ found: undefined });
  }, [store, found]);
  useEffect(() => {
    store?.setState({ current });
    return () => store?.setState({ current: undefined });
  }, [store, current]);
}

/** How a record is marked: as found, or as the match at hand. */
export function useMark(id: Id): 'found' | 'now' | undefined {
  const store = useContext(MarksContext);
  if (!store) throw new Error('useMark needs marks above it');
  return useStore(store, ({ found, current }) =>
    found?.has(id) ? (current === id ? 'now' : 'found') : undefined,
  );
}
