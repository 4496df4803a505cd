// The three-way merge: what two people have made of one project, joined record by record and field by field.
import { produce } from 'immer';
import type { Id } from '@/model/id';
import type { AnyRecord } from '@/model/records/recordKind';
import { sameValue } from '@/model/sameValue';
import { finish, type Steps } from '@/model/steps';
import {
  deleteRecords,
  fieldOf,
  idsOf,
  kinds,
  putRecord,
  recordsIn,
  setField,
  tableNames,
  type TableName,
  target,
} from '@/model/tables';
import type { Project } from '@/model/types';
import { type Deletions, deletionsOf, fieldsBetween } from './merging/deletions';
import {
  type Difference,
  differencesOf,
  matchUnique,
  ownFields,
  withoutRecords,
} from './merging/differences';
import { mergeRecord } from './merging/mergeRecord';
import { looseTables, settle, type Tables } from './merging/settle';
import {
  type FieldConflict,
  keyOf,
  type Merge,
  type MergedRecord,
  type MergeQuestion,
  otherOf,
  type Picks,
  type Side,
} from './merging/types';

/** What a project is, whatever it says. */
const identity: ReadonlySet<string> = new Set(['format', 'version', 'id', 'createdAt']);

/**
 * Joins what two have made of one project. What only one has touched is taken as it is; where both have, the record is
 * merged by its fields and sets, and what no rule decides is a conflict that `picks` answer. Nothing is lost without a
 * pick: what one took away and the other worked on stays. The result keeps all invariants and the identity of mine.
 */
export const mergeProjects = (question: MergeQuestion): Merge => finish(mergeInSteps(question));

/** The same in pieces, for whoever wants to answer the page in between. */
export function* mergeInSteps({ base, mine, theirs, picks = new Map(), words }: MergeQuestion): Steps<Merge> {
  const from = base ?? withoutRecords(mine);
  const differences = { mine: differencesOf(from, mine), theirs: differencesOf(from, theirs) };
  yield;
  matchUnique(from, differences.mine, differences.theirs);
  const deletions: Record<Side, Deletions> = {
    mine: deletionsOf('mine', differences.mine, differences.theirs, picks),
    theirs: deletionsOf('theirs', differences.theirs, differences.mine, picks),
  };
  yield;
  const tables = {} as Tables;
  const fields: FieldConflict[] = [];
  const taken: Record<Side, MergedRecord[]> = { mine: [], theirs: [] };
  const own = mergeOwn(base, mine, theirs, picks);
  fields.push(...own.conflicts);
  for (const side of ['mine', 'theirs'] as const)
    if (own.taken[side].length > 0)
      taken[side].push({
        table: 'project',
        id: mine.id,
        ...(own.before && { before: own.before }),
        after: own.record,
        fields: own.taken[side],
      });
  for (const table of tableNames) {
    const merged = new Map(recordsIn(from, table).map((record) => [record['id'] as Id, record]));
    tables[table] = merged;
    const pair = { mine: differences.mine[table], theirs: differences.theirs[table] };
    for (const id of new Set([...pair.mine.keys(), ...pair.theirs.keys()])) {
      const both = { mine: pair.mine.get(id), theirs: pair.theirs.get(id) };
      const { record, conflicts, by } = mergeDifference(
        { table, id },
        both,
        deletions,
        picks,
        base !== undefined,
      );
      if (record) merged.set(id, record);
      else merged.delete(id);
      fields.push(...conflicts);
      for (const side of ['mine', 'theirs'] as const) if (by[side]) taken[side].push(by[side]);
    }
    yield;
  }
  const settled = looseTables(tables);
  const notes = settle(
    settled,
    words,
    (table, id) => differences.mine[table].has(id) || differences.theirs[table].has(id),
  );
  yield;
  return {
    project: written(mine, settled, own.record),
    fromMine: taken.mine,
    fromTheirs: taken.theirs,
    conflicts: [...deletions.mine.conflicts, ...deletions.theirs.conflicts, ...fields],
    notes,
  };
}

function mergeOwn(base: Project | undefined, mine: Project, theirs: Project, picks: Picks) {
  const own = (project: Project): AnyRecord =>
    Object.fromEntries(Object.entries(ownFields(project)).filter(([key]) => !identity.has(key)));
  const three = { base: base && own(base), mine: own(mine), theirs: own(theirs) };
  return { ...mergeRecord({ table: 'project', id: mine.id }, three, picks, false), before: three.base };
}

type Decided = {
  record: AnyRecord | undefined;
  conflicts: FieldConflict[];
  by: Partial<Record<Side, MergedRecord>>;
};

/** What becomes of a record that at least one of the two has touched. */
function mergeDifference(
  place: { table: TableName; id: Id },
  both: Record<Side, Difference | undefined>,
  deletions: Record<Side, Deletions>,
  picks: Picks,
  hasAncestor: boolean,
): Decided {
  const { mine, theirs } = both;
  const key = keyOf(place);
  if (!mine || !theirs) {
    const side = mine ? 'mine' : 'theirs';
    const { was, is } = (mine ?? theirs) as Difference;
    const other = deletions[otherOf(side)];
    if (!is) {
      const isKept = deletions[side].kept.has(key);
      return {
        record: isKept ? was : undefined,
        conflicts: [],
        by: isKept ? {} : { [side]: told(place, was, is) },
      };
    }
    if (other.dropped.has(key)) return { record: undefined, conflicts: [], by: {} };
    const whole = was ? remembering(place.table, is, was, deletions[side].kept) : is;
    const record = was ? unmoved(whole, was, other.unmoved.get(key)) : whole;
    return { record, conflicts: [], by: { [side]: told(place, was, record) } };
  }
  if (!mine.is || !theirs.is) {
    const side = mine.is ? 'theirs' : 'mine';
    const kept = both[otherOf(side)]?.is;
    const isKept = kept !== undefined && deletions[side].kept.has(key);
    return { record: isKept ? kept : undefined, conflicts: [], by: {} };
  }
  const was = mine.was ?? theirs.was;
  const seen = (side: Side, is: AnyRecord) =>
    was ? remembering(place.table, is, was, deletions[side].gone) : is;
  const three = { base: was, mine: seen('mine', mine.is), theirs: seen('theirs', theirs.is) };
  const { record, conflicts, taken } = mergeRecord(place, three, picks, !hasAncestor);
  const stayed = unmoved(
    unmoved(record, mine.is, deletions.mine.unmoved.get(key)),
    theirs.is,
    deletions.theirs.unmoved.get(key),
  );
  const by: Decided['by'] = {};
  for (const side of ['mine', 'theirs'] as const)
    if (taken[side].length > 0) by[side] = { ...told(place, was, stayed), fields: taken[side] };
  return { record: stayed, conflicts, by };
}

const told = (place: { table: TableName; id: Id }, before?: AnyRecord, after?: AnyRecord): MergedRecord => ({
  ...place,
  ...(before && { before }),
  ...(after && { after }),
  fields: before && after ? fieldsBetween(before, after) : [],
});

/** A record with the references that it only lost because what they lead to was taken away, of those in `gone`. */
function remembering(
  table: TableName,
  record: AnyRecord,
  was: AnyRecord,
  gone: ReadonlySet<string>,
): AnyRecord {
  if (gone.size === 0) return record;
  let copy = record;
  for (const reference of kinds[table].references) {
    const { field, many } = reference;
    const there = idsOf(record, reference);
    const lost = idsOf(was, reference).filter(
      (id) => !there.includes(id) && gone.has(keyOf({ table: target(reference), id })),
    );
    if (lost.length === 0 || (!many && there.length > 0)) continue;
    if (copy === record) copy = structuredClone(record);
    const before = fieldOf(was, field);
    setField(copy, field, many ? withLost(before as Id[], there, lost) : before);
  }
  return copy;
}

/** A set with members that it had before, each where it stood. */
function withLost(before: readonly Id[], there: readonly Id[], lost: readonly Id[]): Id[] {
  const list = [...there];
  for (const [at, id] of before.entries()) if (lost.includes(id)) list.splice(at, 0, id);
  return list;
}

/** A record with fields as another state of it has them, and its place in the order with them. */
function unmoved(record: AnyRecord, as: AnyRecord, fields: readonly string[] | undefined): AnyRecord {
  if (!fields) return record;
  const copy = structuredClone(record);
  for (const field of [...fields, 'order']) setField(copy, field, fieldOf(as, field));
  return copy;
}

/** My project with what the tables and the fields of its own say now; what is the same keeps its identity. */
function written(mine: Project, tables: Tables, own: AnyRecord): Project {
  return produce(mine, (draft) => {
    const whole = draft as unknown as AnyRecord;
    for (const field of Object.keys(ownFields(mine))) {
      if (!identity.has(field) && own[field] === undefined) Reflect.deleteProperty(whole, field);
    }
    for (const [field, value] of Object.entries(own))
      if (!sameValue((mine as unknown as AnyRecord)[field], value)) whole[field] = value;
    for (const table of tableNames) {
      const before = new Map(recordsIn(mine, table).map((record) => [record['id'] as Id, record]));
      for (const [id, record] of tables[table])
        if (!sameValue(before.get(id), record)) putRecord(draft, table, record);
      deleteRecords(
        draft,
        table,
        [...before.keys()].filter((id) => !tables[table].has(id)),
      );
    }
  });
}
