// The change: what an edit did to a project, as values. History, journal and mirrors speak it, and nothing of how
// a project lies in memory shows in it.
import type { Id } from './id';
import type { AnyRecord } from './records/recordKind';
import { sameValue } from './sameValue';
import { eachDifference, kinds, recordIn, type TableName, tableNames } from './tables';
import type { Project } from './types';

/** What changed: a record of a table, or `project` for what is said of the project itself. */
type Of = { table: TableName | 'project'; id: Id };

/** A record came (`before` is absent) or went (`after` is absent). */
export type RecordChange = Of & { field?: never; before?: AnyRecord; after?: AnyRecord };
/** A field was written; an absent side means that it is not there. */
export type FieldChange = Of & { field: string; before?: unknown; after?: unknown };
/** A member of a list that is a set, and where it stood there. */
export type Member = { value: string; at: number };
/** Members of a set came and went; those that stayed are nobody's business. */
export type MembersChange = Of & { field: string; removed: Member[]; added: Member[] };

/** One change of a project. Where only the way forward counts, as on the disk, `before` may be missing. */
export type Change = RecordChange | FieldChange | MembersChange;

export const isMembersChange = (change: Change): change is MembersChange => 'added' in change;
export const isRecordChange = (change: Change): change is RecordChange => change.field === undefined;
export const isFieldChange = (change: Change): change is FieldChange =>
  change.field !== undefined && !isMembersChange(change);

/** The fields of the project itself that can change: all but its tables. */
export const isOwnField = (key: string): boolean => !(tableNames as readonly string[]).includes(key);

/** Whether a list is a set: the ids that a record points at, what its kind says, and of the project what is muted. */
export const isSet = (table: TableName | 'project', field: string): boolean =>
  table === 'project'
    ? field === 'muted'
    : (kinds[table].sets?.includes(field) ?? false) ||
      kinds[table].references.some((reference) => reference.many && reference.field === field);

const uniqueTexts = (value: unknown): value is string[] =>
  Array.isArray(value) &&
  value.every((entry) => typeof entry === 'string') &&
  new Set(value).size === value.length;

/** The members that came and went; undefined where those that stayed stand in another order than before. */
function membersOf(before: unknown, after: unknown): Pick<MembersChange, 'removed' | 'added'> | undefined {
  if (!uniqueTexts(before) || !uniqueTexts(after)) return undefined;
  const [old, now] = [new Set(before), new Set(after)];
  const stayed = after.filter((value) => old.has(value));
  if (
    !sameValue(
      before.filter((value) => now.has(value)),
      stayed,
    )
  )
    return undefined;
  const only = (list: readonly string[], other: ReadonlySet<string>): Member[] =>
    list.flatMap((value, at) => (other.has(value) ? [] : [{ value, at }]));
  return { removed: only(before, now), added: only(after, old) };
}

function changesOfFields(of: Of, before: AnyRecord, after: AnyRecord, told: (change: Change) => void): void {
  for (const field of new Set([...Object.keys(before), ...Object.keys(after)])) {
    const [was, is] = [before[field], after[field]];
    if (was === is || sameValue(was, is)) continue;
    const members = isSet(of.table, field) ? membersOf(was, is) : undefined;
    told({
      ...of,
      field,
      ...(members ?? { ...(was !== undefined && { before: was }), ...(is !== undefined && { after: is }) }),
    });
  }
}

/**
 * What leads from one state of a project to another that was made from it. Costs what differs: tables, and parts of
 * them, that are the same object are not looked into.
 */
export function changesOf(before: Project, after: Project): Change[] {
  const changes: Change[] = [];
  const told = (change: Change) => changes.push(change);
  const own = (project: Project): AnyRecord =>
    Object.fromEntries(Object.entries(project).filter(([key]) => isOwnField(key)));
  changesOfFields({ table: 'project', id: after.id }, own(before), own(after), told);
  for (const table of tableNames)
    eachDifference(before, after, table, (id, was, is) => {
      if (was && is) changesOfFields({ table, id }, was, is, told);
      else told({ table, id, ...(was && { before: was }), ...(is && { after: is }) });
    });
  return changes;
}

/** What takes changes back, the last of them first. */
export const inverse = (changes: readonly Change[]): Change[] =>
  changes.toReversed().map((change): Change => {
    if (isMembersChange(change)) return { ...change, removed: change.added, added: change.removed };
    const { before, after, ...of } = change as FieldChange;
    return {
      ...of,
      ...(after !== undefined && { before: after }),
      ...(before !== undefined && { after: before }),
    };
  });

/** The same without what was before: what a disk and a mirror need. */
export const forward = (changes: readonly Change[]): Change[] =>
  changes.map((change): Change => {
    if (isMembersChange(change)) return change;
    const { before: _before, ...rest } = change as FieldChange;
    return rest;
  });

/** A set after a change of its members; what is there already, or not any more, is left as it is. */
export function withMembers(list: readonly string[], { removed, added }: MembersChange): string[] {
  const gone = new Set(removed.map(({ value }) => value));
  const next = list.filter((value) => !gone.has(value));
  for (const { value, at } of added.toSorted((a, b) => a.at - b.at))
    if (!next.includes(value)) next.splice(at, 0, value);
  return next;
}

/** What changes are written into: records by table and id. Those of `project` are fields of the whole. */
export type Target = {
  get(table: TableName, id: Id): AnyRecord | undefined;
  put(table: TableName, record: AnyRecord): void;
  remove(table: TableName, id: Id): void;
  whole: AnyRecord;
};

/** Writes changes into a target, in order. Those of records that are not there are left out. */
export function write(target: Target, changes: readonly Change[]): void {
  for (const change of changes) {
    const { table, id } = change;
    if (isRecordChange(change)) {
      if (table === 'project') continue;
      // A copy, because what follows may write into it.
      if (change.after) target.put(table, { ...change.after });
      else target.remove(table, id);
      continue;
    }
    const record = table === 'project' ? target.whole : target.get(table, id);
    if (!record) continue;
    const { field } = change;
    if (isMembersChange(change)) {
      const list = record[field];
      record[field] = withMembers(Array.isArray(list) ? (list as string[]) : [], change);
    } else if (change.after === undefined) Reflect.deleteProperty(record, field);
    else record[field] = change.after;
  }
}

/** The ids of the records that changes are about. */
export const recordsOf = (changes: readonly Change[]): Id[] => [
  ...new Set(changes.flatMap(({ table, id }) => (table === 'project' ? [] : [id]))),
];

/**
 * Changes that do what two lists did, one after the other. A text that was written twice is written once, and one that
 * was written into a record which had just come is part of it: a long text typed key by key stays one small change.
 */
export function joined(first: readonly Change[], next: readonly Change[]): Change[] {
  const all = [...first];
  for (const change of next) {
    const at = all.findLastIndex(
      (one) =>
        one.table === change.table &&
        one.id === change.id &&
        (isRecordChange(one) || one.field === change.field),
    );
    const last = all[at];
    if (!last || !isFieldChange(change)) all.push(change);
    else if (isRecordChange(last) && last.after) {
      const after = { ...last.after };
      if (change.after === undefined) Reflect.deleteProperty(after, change.field);
      else after[change.field] = change.after;
      all[at] = { ...last, after };
    } else if (isFieldChange(last)) {
      const { after: _after, ...rest } = last;
      all[at] = { ...rest, ...(change.after !== undefined && { after: change.after }) };
    } else all.push(change);
  }
  return all;
}

/** Whether a record of a project still says what a change found or made there, so that the change can be taken. */
export function fits(project: Project, change: Change): boolean {
  const { table, id } = change;
  if (table === 'project') {
    const whole = project as unknown as AnyRecord;
    return (
      isMembersChange(change) || (isFieldChange(change) && sameValue(whole[change.field], change.before))
    );
  }
  const record = recordIn(project, table, id);
  if (isRecordChange(change))
    return change.before ? record !== undefined && sameValue(record, change.before) : record === undefined;
  return record !== undefined && (isMembersChange(change) || sameValue(record[change.field], change.before));
}
