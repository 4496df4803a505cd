// Order: fractional keys on the records themselves, so that a move changes one record only.
import { generateKeyBetween, generateNKeysBetween } from 'fractional-indexing';
import type { Id } from './id';

/** A fractional order key; compared with `<`, never by locale. */
export type OrderKey = string;

/** A record that stands in an order among its siblings. */
export type Ordered = { id: Id; order: OrderKey };

/** Compares two siblings by key; equal keys fall back on the id, so that every machine agrees. */
export function byOrder(a: Ordered, b: Ordered): number {
  if (a.order !== b.order) return a.order < b.order ? -1 : 1;
  return a.id < b.id ? -1 : a.id > b.id ? 1 : 0;
}

/** The records sorted by their order keys; the input is left alone. */
export function inOrder<T extends Ordered>(records: Iterable<T>): T[] {
  return [...records].sort(byOrder);
}

/** A key between two neighbours; `null` stands for the open end. Throws when `before >= after`. */
export function keyBetween(before: OrderKey | null, after: OrderKey | null): OrderKey {
  return generateKeyBetween(before, after);
}

/** `count` rising keys between two neighbours; `null` stands for the open end. */
export function keysBetween(before: OrderKey | null, after: OrderKey | null, count: number): OrderKey[] {
  return generateNKeysBetween(before, after, count);
}

/**
 * A key for a newcomer among ordered siblings.
 * @param siblings in order, without the newcomer
 * @param index where the newcomer will stand: 0 is first, `siblings.length` (or more) is last
 */
export function keyAt(siblings: readonly Ordered[], index: number): OrderKey {
  const at = Math.max(0, Math.min(index, siblings.length));
  return keyBetween(siblings[at - 1]?.order ?? null, siblings[at]?.order ?? null);
}

/** Whether a text is a key that `keyBetween` accepts; files are repaired where it is not. */
export function isOrderKey(value: unknown): value is OrderKey {
  if (typeof value !== 'string' || value.length > 200 || !/^[0-9A-Za-z]+$/.test(value)) return false;
  try {
    generateKeyBetween(value, null);
    return true;
  } catch {
    return false;
  }
}
