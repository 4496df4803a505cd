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
 * An id made from a text, always the same for the same text: repairs use it, so that reading a damaged document
 * twice gives one result and the changes of a journal still fit.
 */
export function derivedId(seed: string): Id {
  let id = '';
  for (let round = 0; id.length < 14; round++) {
    // FNV-1a; four rounds with different starts fill the 14 letters.
    let hash = (0x811c9dc5 ^ (round * 0x9e3779b1)) >>> 0;
    for (let i = 0; i < seed.length; i++) hash = Math.imul(hash ^ seed.charCodeAt(i), 0x01000193) >>> 0;
    for (let i = 0; i < 4 && id.length < 14; i++) {
      id += alphabet[hash % alphabet.length] ?? '';
      hash = Math.floor(hash / alphabet.length);
    }
  }
  return id;
}

/**
 * Whether a text may serve as an id. Names such as `constructor` or `__proto__` are refused,
 * because tables are plain objects and would answer for records that are not there.
 */
export function isId(value: unknown): value is Id {
  return typeof value === 'string' && pattern.test(value) && !(value in Object.prototype);
}
