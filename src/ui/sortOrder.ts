// How a table is sorted by a column, as `aria-sort` says it.
export type SortOrder = 'ascending' | 'descending';

export const orderOf = ({ descending }: { descending: boolean }): SortOrder =>
  descending ? 'descending' : 'ascending';
