// Lineage: from which first ancestor a record was copied, over any number of copies.
import type { Id } from '@/model/id';

/** What matching needs of a record. */
export type Copied = { id: Id; origin?: Id | undefined };

/** Whether a record is its own origin: somebody has said that it is nobody's copy, whatever it is called. */
export const isOwn = ({ id, origin }: Copied): boolean => origin === id;

/** The origin of a record of a project by its id, where it is a copy. */
export type Origins = (id: Id) => Id | undefined;

/**
 * What a copy of a record has as its origin: the first of the record's ancestors that is still there. So a copy of a
 * copy knows its kin after the copy between them has gone.
 */
export function originFor(record: Copied, find: (id: Id) => Copied | undefined): Id {
  const seen = new Set<Id>();
  let at = record;
  while (at.origin !== undefined && !seen.has(at.id)) {
    seen.add(at.id);
    const before = find(at.origin);
    if (!before) break;
    at = before;
  }
  return at.id;
}

/**
 * The first ancestor of a record; a record that is no copy is its own.
 * The chain is followed in the record's own project first and then in the other, because a derived map may have been
 * carried into another file without its source. A damaged file may hold a circle: then its smallest id stands for it.
 */
export function ancestorOf(id: Id, own: Origins, other: Origins): Id {
  let at = id;
  let seen: Set<Id> | undefined;
  for (;;) {
    const before = own(at) ?? other(at);
    if (before === undefined || before === at) return at;
    seen ??= new Set([id]);
    if (seen.has(before)) return [...seen].sort()[0] ?? at;
    seen.add(before);
    at = before;
  }
}
