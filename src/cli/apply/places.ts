// Places without numbers: before or behind another record of the same row, else at the end.
import '@/i18n/en/cli';
import type { Id } from '@/model/id';
import { one, optional } from './args';
import type { NamedTable } from '../lookup';
import { NotDone, type Reading } from './reading';

export const placeArgs = (table: NamedTable) => ({
  before: optional(one(table)),
  after: optional(one(table)),
});

export type Place = { before: Id | undefined; after: Id | undefined };

/**
 * The index of a place.
 * @param siblings those that stay, in order
 */
export function indexOf({ before, after }: Place, siblings: readonly { id: Id }[], { t }: Reading): number {
  if (before !== undefined && after !== undefined) throw new NotDone(t('cli.apply.beforeOrAfter'));
  const id = before ?? after;
  if (id === undefined) return siblings.length;
  const at = siblings.findIndex((sibling) => sibling.id === id);
  if (at < 0) throw new NotDone(t('cli.apply.notThere', { id }));
  return before === undefined ? at + 1 : at;
}
