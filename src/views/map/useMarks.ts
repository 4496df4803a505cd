// The marks of what was found: told to the canvas, where each card asks for its own alone.
import { useContext, useEffect } from 'react';
import type { Id } from '@/model/id';
import { CanvasProvider, useCanvasState } from '@/views/canvas/canvasStore';

/** Marks records on the canvas for as long as the component is there. In the table, which has none, nothing is marked. */
export function useMarks(found: readonly { id: Id }[], current: Id | undefined): void {
  const store = useContext(CanvasProvider)?.store;
  useEffect(() => {
    store?.setState({ found: new Set(found.map(({ id }) => id)) });
    return () => store?.setState({ found: undefined });
  }, [store, found]);
  useEffect(() => {
    store?.setState({ foundNow: current });
    return () => store?.setState({ foundNow: undefined });
  }, [store, current]);
}

/** How a record is marked: as found, or as the match at hand. */
export const useMark = (id: Id): 'found' | 'now' | undefined =>
  useCanvasState(({ found, foundNow }) => (found?.has(id) ? (foundNow === id ? 'now' : 'found') : undefined));
