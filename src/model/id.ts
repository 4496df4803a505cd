// Ids: what a record may be called, and how a new one is named.
import { customAlphabet } from 'nanoid';

/** The id of any record: 1-64 letters, digits, `-` or `_`, never a name that plain objects inherit. */
export type Id = string;

const alphabet = '0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz';
const make = customAlphabet(alphabet, 14);
const pattern = /^[A-Za-z0-9_-]{1,64}$/;

/** A new random id (14 letters and digits, about 83 bits). */
export const newId = (): Id => make();

/**
 * Whether a text may serve as an id. Names such as `constructor` or `__proto__` are refused,
 * because tables are plain objects and would answer for records that are not there.
 */
export function isId(value: unknown): value is Id {
  return typeof value === 'string' && pattern.test(value) && !(value in Object.prototype);
}
