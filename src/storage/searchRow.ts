// The text of a project that the search over all projects reads, as it is kept beside its summary.
import { searchTextOf } from '@/model/searchText';
import type { Project } from '@/model/types';
import type { SearchRow, Summary } from './rows';

/** The row of a project, to be written with its summary. */
export const searchRowOf = (
  project: Project,
  { rev, changedAt }: Pick<Summary, 'rev' | 'changedAt'>,
): SearchRow => ({ id: project.id, rev, changedAt, text: searchTextOf(project) });
