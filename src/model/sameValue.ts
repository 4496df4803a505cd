// Same value: whether two pieces of a document say the same, however they came to be written.

type Loose = Readonly<Record<string, unknown>>;

/** The own value of a field: one that is called like a method of all objects is absent as well. */
export const ownValue = (record: Loose, field: string): unknown =>
  Object.hasOwn(record, field) ? record[field] : undefined;

/** Whether two JSON values are equal; keys in any order, an undefined key like an absent one. */
export function sameValue(a: unknown, b: unknown): boolean {
  if (a === b) return true;
  if (typeof a !== 'object' || typeof b !== 'object' || a === null || b === null) return false;
  if (Array.isArray(a) || Array.isArray(b)) {
    return (
      Array.isArray(a) &&
      Array.isArray(b) &&
      a.length === b.length &&
      a.every((value, at) => sameValue(value, b[at]))
    );
  }
  const left = a as Loose;
  const right = b as Loose;
  for (const key in left) if (!sameValue(left[key], ownValue(right, key))) return false;
  for (const key in right) if (right[key] !== undefined && ownValue(left, key) === undefined) return false;
  return true;
}
