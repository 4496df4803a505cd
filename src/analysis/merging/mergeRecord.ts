// One record that both have changed: field by field, sets by their members, the place in the order with the place.
import { isSet } from '@/model/change';
import type { AnyRecord } from '@/model/records/recordKind';
import { ownValue, sameValue } from '@/model/sameValue';
import { kinds } from '@/model/tables';
import { type FieldConflict, keyOf, type Picks, type Place, type Side } from './types';

export type Three = { base: AnyRecord | undefined; mine: AnyRecord; theirs: AnyRecord };
export type RecordMerge = {
  record: AnyRecord;
  conflicts: FieldConflict[];
  /** the fields that only one of the two has changed, or that were joined of both */
  taken: Record<Side, string[]>;
};

/** Fields that say nothing to a person, of which any is as good as long as all machines take the same. */
const silent: ReadonlySet<string> = new Set(['origin']);

/** Two values in an order that does not depend on who is called mine. */
const smaller = (a: unknown, b: unknown): unknown =>
  a === undefined || (b !== undefined && JSON.stringify(b) < JSON.stringify(a)) ? b : a;

const texts = (value: unknown): readonly string[] | undefined =>
  value === undefined ? [] : Array.isArray(value) ? (value as string[]) : undefined;

/**
 * A set with what either added and without what either took out. Those that stayed stand as in the ancestor, or as one
 * of the two has put them; what came stands where it was put.
 */
export function mergeSets(base: unknown, mine: unknown, theirs: unknown): unknown {
  const [was, a, b] = [texts(base), texts(mine), texts(theirs)];
  if (!was || !a || !b) return smaller(mine, theirs);
  const stays = (value: string) => a.includes(value) && b.includes(value);
  const kept = (list: readonly string[]) => list.filter((value) => was.includes(value) && stays(value));
  const plain = kept(was);
  const orders = [kept(a), kept(b)].filter((order) => !sameValue(order, plain));
  const order = (orders.length > 1 ? smaller(orders[0], orders[1]) : orders[0]) ?? plain;
  const merged = [...(order as string[])];
  const places = new Map<string, number>();
  for (const list of [a, b])
    for (const [at, value] of list.entries())
      if (!was.includes(value)) places.set(value, Math.min(at, places.get(value) ?? Infinity));
  const added = [...places].toSorted(([x, i], [y, j]) => i - j || (x < y ? -1 : 1));
  for (const [value, at] of added) merged.splice(at, 0, value);
  // An empty list and none are the same; what is required is a list on both sides.
  return merged.length === 0 && (mine === undefined || theirs === undefined) ? undefined : merged;
}

/** The order key of a record whose siblings are decided: of whoever put it there; of two, the same for everybody. */
function mergeOrder(three: Three, record: AnyRecord, siblings: readonly string[], asMine: boolean): unknown {
  const { base, mine, theirs } = three;
  const [m, t] = [mine['order'], theirs['order']];
  const isPlaced = (side: AnyRecord) =>
    siblings.every((field) => sameValue(ownValue(side, field), ownValue(record, field)));
  if (m === t) return m;
  if (base && base['order'] === m) return t;
  if (base && base['order'] === t) return m;
  if (isPlaced(mine) !== isPlaced(theirs)) return isPlaced(mine) ? m : t;
  return asMine ? m : smaller(m, t);
}

const pickedOf = ({ key, mine, theirs }: FieldConflict, picks: Picks): unknown => {
  const pick = picks.get(key) ?? 'mine';
  return pick === 'mine' ? mine : pick === 'theirs' ? theirs : pick.written;
};

const isTextOrNone = (value: unknown): boolean => value === undefined || typeof value === 'string';

/**
 * Merges the fields of a record. Without a record of the ancestor every field that differs is a conflict.
 * @param asMine two places in an order that nobody can compare are as mine has them
 */
export function mergeRecord(place: Place, three: Three, picks: Picks, asMine: boolean): RecordMerge {
  const { base, mine, theirs } = three;
  const siblings = place.table === 'project' ? undefined : kinds[place.table].siblings;
  // A reference is no text of one's own, though an id is one.
  const references = place.table === 'project' ? [] : kinds[place.table].references;
  const record: AnyRecord = {};
  const conflicts: FieldConflict[] = [];
  const taken: Record<Side, string[]> = { mine: [], theirs: [] };
  const decide = (field: string): unknown => {
    const [b, m, t] = [base && ownValue(base, field), ownValue(mine, field), ownValue(theirs, field)];
    if (field === 'id' || sameValue(m, t)) return m;
    if (base && sameValue(b, m)) {
      taken.theirs.push(field);
      return t;
    }
    if (base && sameValue(b, t)) {
      taken.mine.push(field);
      return m;
    }
    if (field === 'order' && siblings) return undefined;
    if (silent.has(field)) return smaller(m, t);
    if (base && isSet(place.table, field)) {
      taken.mine.push(field);
      taken.theirs.push(field);
      return mergeSets(b, m, t);
    }
    const isReference = references.some((reference) => reference.field === field);
    const isText = !isReference && [m, t].every(isTextOrNone);
    const conflict: FieldConflict = {
      ...place,
      kind: 'field',
      key: `${keyOf(place)}/${field}`,
      field,
      ...(b !== undefined && { base: b }),
      ...(m !== undefined && { mine: m }),
      ...(t !== undefined && { theirs: t }),
      isText,
    };
    conflicts.push(conflict);
    return pickedOf(conflict, picks);
  };
  for (const field of new Set([...Object.keys(mine), ...Object.keys(theirs)])) {
    const value = decide(field);
    if (value !== undefined || field === 'order') record[field] = value;
  }
  if (siblings) record['order'] = mergeOrder(three, record, siblings, asMine);
  return { record, conflicts, taken };
}
