// Pairing: matches records of two maps one to one, by keys that are tried from the surest to the weakest.
import type { Id } from '@/model/id';
import type { Pairing } from './comparison';
import { ancestorOf, type Copied, type Origins } from './lineage';

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
  const partners: (T | undefined)[] = from.map(() => undefined);
  // Places in the first list.
  let leftFrom = [...from.keys()];
  let leftTo = to;
  for (const pass of passes) {
    if (leftFrom.length === 0 || leftTo.length === 0) break;
    const waiting = queuesOf(leftTo, pass.to);
    const before = toOf.size;
    for (const at of leftFrom) {
      const record = from[at];
      const key = record && pass.from(record);
      const partner = key === undefined ? undefined : take(waiting, key);
      if (!record || !partner) continue;
      toOf.set(record.id, partner.id);
      fromOf.set(partner.id, record.id);
      partners[at] = partner;
    }
    if (toOf.size === before) continue;
    leftFrom = leftFrom.filter((at) => partners[at] === undefined);
    leftTo = leftTo.filter((record) => !fromOf.has(record.id));
  }
  const pairs: { from: T; to: T }[] = [];
  const removed: T[] = [];
  for (const [at, record] of from.entries()) {
    const partner = partners[at];
    if (partner) pairs.push({ from: record, to: partner });
    else removed.push(record);
  }
  return { pairs, removed, added: leftTo, toOf, fromOf };
}

/** Records that wait by key. Most keys have one: only of the others a queue is made. */
type Queues<T> = { first: Map<string, T>; more: Map<string, { records: T[]; next: number }> };

function queuesOf<T>(records: readonly T[], keyOf: (record: T) => string | undefined): Queues<T> {
  const queues: Queues<T> = { first: new Map(), more: new Map() };
  for (const record of records) {
    const key = keyOf(record);
    if (key === undefined) continue;
    if (!queues.first.has(key)) queues.first.set(key, record);
    else {
      const queue = queues.more.get(key);
      if (queue) queue.records.push(record);
      else queues.more.set(key, { records: [record], next: 0 });
    }
  }
  return queues;
}

function take<T>({ first, more }: Queues<T>, key: string): T | undefined {
  const record = first.get(key);
  if (record === undefined) return undefined;
  const queue = more.get(key);
  const following = queue?.records[queue.next];
  if (!queue || following === undefined) first.delete(key);
  else {
    first.set(key, following);
    queue.next += 1;
  }
  return record;
}

/**
 * The passes that match by origin: the same record, a copy and its source, then copies of one first ancestor.
 * @param origins of this noun's records in each project, so that a chain of copies over other maps is followed
 * @param context only records with equal contexts may pair; undefined takes a record out
 */
export function originPasses<T extends Copied>(
  origins: { from: Origins; to: Origins },
  context?: Pass<T>,
): Pass<T>[] {
  const within = (of: Pass<T>['from'] | undefined, idOf: (record: T) => Id | undefined): Pass<T>['from'] => {
    if (!of) return idOf;
    return (record) => {
      const id = idOf(record);
      const place = id === undefined ? undefined : of(record);
      return place === undefined ? undefined : `${place}|${id}`;
    };
  };
  const itself = (record: T): Id => record.id;
  const source = (record: T): Id | undefined => record.origin;
  return [
    { from: within(context?.from, itself), to: within(context?.to, itself) },
    { from: within(context?.from, itself), to: within(context?.to, source) },
    { from: within(context?.from, source), to: within(context?.to, itself) },
    {
      from: within(context?.from, (record) => ancestorOf(record.id, origins.from, origins.to)),
      to: within(context?.to, (record) => ancestorOf(record.id, origins.to, origins.from)),
    },
  ];
}
