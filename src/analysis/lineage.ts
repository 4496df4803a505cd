// Lineage: from which first ancestor a record was copied, over any number of copies.
import type { Id } from '@/model/id';

/** What matching needs of a record. */
export type Copied = { id: Id; origin?: Id | undefined };

/** The origin of every copied record, by id. */
export function originsOf(records: Iterable<Copied>): Map<Id, Id> {
  const origins = new Map<Id, Id>();
  for (const { id, origin } of records) if (origin !== undefined) origins.set(id, origin);
  return origins;
}

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
export function ancestorOf(id: Id, own: ReadonlyMap<Id, Id>, other: ReadonlyMap<Id, Id>): Id {
  let at = id;
  let seen: Set<Id> | undefined;
  for (;;) {
    const before = own.get(at) ?? other.get(at);
    if (before === undefined) return at;
    seen ??= new Set([id]);
    if (seen.has(before)) return [...seen].sort()[0] ?? at;
    seen.add(before);
    at = before;
  }
}
