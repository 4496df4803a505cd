// Field changes: which fields of two matched records differ, known fields and those of later versions alike.
import type { Id } from '@/model/id';
import { ownValue, sameValue } from '@/model/sameValue';
import type { FieldChange } from './comparison';

/** Which fields the comparison of a noun leaves to others, and which hold references. */
export type FieldRules = {
  /** Fields that are compared elsewhere (place, order) or name the copy itself. */
  ignored: ReadonlySet<string>;
  /** By field, also by that of one inside another (`resolution.cardIds`): the partner in the second map of an id of the first. Lists of ids are compared as sets. */
  references?: ReadonlyMap<string, (id: Id) => Id | undefined>;
};

const idList = (value: unknown): readonly unknown[] =>
  value === undefined ? [] : Array.isArray(value) ? value : [value];

function sameReferences(before: unknown, after: unknown, toOf: (id: Id) => Id | undefined): boolean {
  if (typeof before === 'string' && typeof after === 'string') return toOf(before) === after;
  const left = new Set(idList(before));
  const right = new Set(idList(after));
  if (left.size !== right.size) return false;
  for (const id of left) if (typeof id !== 'string' || !right.has(toOf(id))) return false;
  return true;
}

/** A value that holds references of its own, each led to its partner where it has one. */
function ledAcross(
  value: unknown,
  field: string,
  references: NonNullable<FieldRules['references']>,
): unknown {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return value;
  let led = value as Record<string, unknown>;
  for (const [inner, id] of Object.entries(led)) {
    const toOf = references.get(`${field}.${inner}`);
    if (toOf && Array.isArray(id)) led = { ...led, [inner]: id.map((one: Id) => toOf(one) ?? one) };
  }
  return led;
}

/** The fields that differ between two matched records, by name. */
export function fieldChanges(before: object, after: object, rules: FieldRules): FieldChange[] {
  const left = before as Readonly<Record<string, unknown>>;
  const right = after as Readonly<Record<string, unknown>>;
  const { ignored } = rules;
  const changes: FieldChange[] = [];
  for (const field in left) if (!ignored.has(field)) look(left, right, field, rules, changes);
  for (const field in right)
    if (!ignored.has(field) && !Object.hasOwn(left, field)) look(left, right, field, rules, changes);
  return changes.length < 2 ? changes : changes.sort((a, b) => (a.field < b.field ? -1 : 1));
}

function look(
  left: Readonly<Record<string, unknown>>,
  right: Readonly<Record<string, unknown>>,
  field: string,
  { references }: FieldRules,
  changes: FieldChange[],
): void {
  const toOf = references?.get(field);
  const [before, after] = [ownValue(left, field), ownValue(right, field)];
  const same = toOf
    ? sameReferences(before, after, toOf)
    : sameValue(references ? ledAcross(before, field, references) : before, after);
  if (!same) changes.push({ field, before, after });
}
