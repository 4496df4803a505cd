// Field changes: which fields of two matched records differ, known fields and those of later versions alike.
import type { Id } from '@/model/id';
import { ownValue, sameValue } from '@/model/sameValue';
import type { FieldChange } from './comparison';

/** Which fields the comparison of a noun leaves to others, and which hold references. */
export type FieldRules = {
  /** Fields that are compared elsewhere (place, order) or name the copy itself. */
  ignored: ReadonlySet<string>;
  /** By field: the partner in the second map of an id of the first. Lists of ids are compared as sets. */
  references?: Readonly<Record<string, (id: Id) => Id | undefined>>;
};

const idList = (value: unknown): readonly unknown[] =>
  value === undefined ? [] : Array.isArray(value) ? value : [value];

function sameReferences(before: unknown, after: unknown, toOf: (id: Id) => Id | undefined): boolean {
  const left = new Set(idList(before));
  const right = new Set(idList(after));
  if (left.size !== right.size) return false;
  for (const id of left) if (typeof id !== 'string' || !right.has(toOf(id))) return false;
  return true;
}

/** The fields that differ between two matched records, by name. */
export function fieldChanges(before: object, after: object, rules: FieldRules): FieldChange[] {
  const left = before as Readonly<Record<string, unknown>>;
  const right = after as Readonly<Record<string, unknown>>;
  const { references = {} } = rules;
  const changes: FieldChange[] = [];
  const look = (field: string): void => {
    if (rules.ignored.has(field)) return;
    const toOf = Object.hasOwn(references, field) ? references[field] : undefined;
    const [old, now] = [ownValue(left, field), ownValue(right, field)];
    const same = toOf ? sameReferences(old, now, toOf) : sameValue(old, now);
    if (!same) changes.push({ field, before: old, after: now });
  };
  for (const field in left) look(field);
  for (const field in right) if (!Object.hasOwn(left, field)) look(field);
  return changes.sort((a, b) => (a.field < b.field ? -1 : 1));
}
