// Pairing: matches records of two maps one to one, by keys that are tried from the surest to the weakest.
import type { Id } from '@/model/id';
import type { Pairing } from './comparison';
import { ancestorOf, type Copied, originsOf } from './lineage';

export type { Copied };

/** Records with equal keys belong together; a record without a key sits this pass out. */
export type Pass<T> = { from: (record: T) => string | undefined; to: (record: T) => string | undefined };

/** A name as people compare it: without case, width of letters or extra spaces. */
export function sameName(name: string): string {
  return name.normalize('NFKC').trim().replace(/\s+/gu, ' ').toLowerCase();
}

/** The name as a key; nameless records do not match by their lack of a name. */
export const nameKey = (name: string): string | undefined => sameName(name) || undefined;

/**
 * Pairs two ordered lists. In each pass the first unmatched record with a key takes the first unmatched record with
 * the same key on the other side, the second the second, and so on: one to one, and the same when the sides are swapped.
 */
export function pairUp<T extends { id: Id }>(
  from: readonly T[],
  to: readonly T[],
  passes: readonly Pass<T>[],
): Pairing<T> {
  const toOf = new Map<Id, Id>();
  const fromOf = new Map<Id, Id>();
  const partners = new Map<Id, T>();
  let leftFrom = from;
  let leftTo = to;
  for (const pass of passes) {
    if (leftFrom.length === 0 || leftTo.length === 0) break;
    const waiting = new Map<string, { records: T[]; next: number }>();
    for (const record of leftTo) {
      const key = pass.to(record);
      if (key === undefined) continue;
      const group = waiting.get(key);
      if (group) group.records.push(record);
      else waiting.set(key, { records: [record], next: 0 });
    }
    for (const record of leftFrom) {
      const key = pass.from(record);
      const group = key === undefined ? undefined : waiting.get(key);
      const partner = group?.records[group.next];
      if (!group || !partner) continue;
      group.next += 1;
      toOf.set(record.id, partner.id);
      fromOf.set(partner.id, record.id);
      partners.set(record.id, partner);
    }
    leftFrom = leftFrom.filter((record) => !toOf.has(record.id));
    leftTo = leftTo.filter((record) => !fromOf.has(record.id));
  }
  const pairs = from.flatMap((record) => {
    const partner = partners.get(record.id);
    return partner ? [{ from: record, to: partner }] : [];
  });
  return { pairs, removed: leftFrom, added: leftTo, toOf, fromOf };
}

const everywhere = (): string => '';

/**
 * The passes that match by origin: the same record, a copy and its source, then copies of one first ancestor.
 * @param all every record of this noun in each project, so that a chain of copies over other maps is followed
 * @param context only records with equal contexts may pair; undefined takes a record out
 */
export function originPasses<T extends Copied>(
  all: { from: Iterable<Copied>; to: Iterable<Copied> },
  context: Pass<T> = { from: everywhere, to: everywhere },
): Pass<T>[] {
  const own = { from: originsOf(all.from), to: originsOf(all.to) };
  const within = (of: Pass<T>['from'], idOf: (record: T) => Id | undefined) => (record: T) => {
    const id = idOf(record);
    const place = id === undefined ? undefined : of(record);
    return place === undefined ? undefined : `${place}|${id}`;
  };
  const itself = (record: T): Id => record.id;
  const source = (record: T): Id | undefined => record.origin;
  return [
    { from: within(context.from, itself), to: within(context.to, itself) },
    { from: within(context.from, itself), to: within(context.to, source) },
    { from: within(context.from, source), to: within(context.to, itself) },
    {
      from: within(context.from, (record) => ancestorOf(record.id, own.from, own.to)),
      to: within(context.to, (record) => ancestorOf(record.id, own.to, own.from)),
    },
  ];
}
