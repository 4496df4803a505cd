// useFoundInside(): what a query finds in the projects themselves, once it is long enough.
import { useMemo } from 'react';
import { type FoundProject, isSearched } from '@/analysis/projectSearch';
import { useStoreWhen } from '@/ui/useStoreWhen';
import type { LibraryPort } from './LibraryPort';

export type Inside = {
  query: string;
  /** False as long as the words of the projects are read for the first time. */
  ready: boolean;
  found: readonly FoundProject[];
};

/** The words of all projects are read with the first query, and never before. */
export function useFoundInside({ search }: LibraryPort, query: string): Inside {
  const wanted = isSearched(query);
  const searched = useStoreWhen(wanted, search);
  return useMemo(
    () => ({
      query,
      ready: !wanted || (searched?.state.ready ?? false),
      found: wanted && searched ? searched.store.find(query, { inside: true }) : [],
    }),
    [query, wanted, searched],
  );
}
