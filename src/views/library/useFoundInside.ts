// useFoundInside(): what a query finds in the projects themselves, once it is long enough, and how much that is.
import { useMemo } from 'react';
import { type FoundProject, isSearched } from '@/analysis/projectSearch';
import type { useT } from '@/i18n/useT';
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

/** How much was found, in words: of the projects and inside of them. */
export function toldOf(projects: number, { ready, found }: Inside, t: ReturnType<typeof useT>): string {
  const named = t('library.foundProjects', { count: projects });
  if (!ready) return `${named} · ${t('library.searching')}`;
  if (found.length === 0) return named;
  const count = found.reduce((sum, one) => sum + one.count, 0);
  const where = t('library.foundIn', { count: found.length });
  return `${named} · ${t('library.foundPlaces', { count })} ${where}`;
}
