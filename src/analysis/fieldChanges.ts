// Field changes: which fields of two matched records differ, known fields and those of later versions alike.
import type { Id } from '@/model/id';
import { sameValue } from '@/model/sameValue';
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
  const left = before as Record<string, unknown>;
  const right = after as Record<string, unknown>;
  const changes: FieldChange[] = [];
  const look = (field: string): void => {
    if (rules.ignored.has(field)) return;
    const toOf = rules.references?.[field];
    const same = toOf
      ? sameReferences(left[field], right[field], toOf)
      : sameValue(left[field], right[field]);
    if (!same) changes.push({ field, before: left[field], after: right[field] });
  };
  for (const field in left) look(field);
  for (const field in right) if (!(field in left)) look(field);
  return changes.sort((a, b) => (a.field < b.field ? -1 : 1));
}
