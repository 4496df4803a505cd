// Taking changes: writes them into a project, also into one that somebody else has changed since they were made.
import { produce } from 'immer';
import type { Id } from './id';
import { type Change, fits, isRecordChange, type Target, write } from './change';
import { checkInvariants } from './invariants';
import { keyBetween } from './order';
import type { AnyRecord } from './records/recordKind';
import {
  deleteRecords,
  fieldOf,
  idsOf,
  kinds,
  putRecord,
  recordIn,
  recordsIn,
  setField,
  tableNames,
  type TableName,
  target,
} from './tables';
import { sameValue } from './sameValue';
import type { Project } from './types';

const targetOf = (draft: Project): Target => ({
  get: (table, id) => recordIn(draft, table, id),
  put: (table, record) => putRecord(draft, table, record),
  remove: (table, id) => deleteRecords(draft, table, [id]),
  whole: draft,
});

/** The project after changes that were made from it as it is. What they do not touch keeps its identity. */
export const applied = (project: Project, changes: readonly Change[]): Project =>
  changes.length === 0 ? project : produce(project, (draft) => write(targetOf(draft), changes));

type Loose = { table: TableName; id: Id; field: string; to: TableName; lost: Id };

/** The references of a project that lead nowhere. */
function looseEnds(project: Project): Loose[] {
  const ids = Object.fromEntries(
    tableNames.map((table) => [
      table,
      new Set(recordsIn(project, table).map((record) => record['id'] as Id)),
    ]),
  );
  return tableNames.flatMap((table) =>
    recordsIn(project, table).flatMap((record) =>
      kinds[table].references.flatMap((reference) =>
        idsOf(record, reference).flatMap((lost): Loose[] => {
          const to = target(reference);
          if (ids[to]?.has(lost)) return [];
          return [{ table, id: record['id'] as Id, field: reference.field, to, lost }];
        }),
      ),
    ),
  );
}

/** The order keys of the records of a table, by those among which each stands, and the ids that have each key. */
function ordersOf(project: Project, table: TableName, among: (record: AnyRecord) => string) {
  const groups = new Map<string, Map<string, Id[]>>();
  for (const record of recordsIn(project, table)) {
    const group = groups.get(among(record)) ?? new Map<string, Id[]>();
    groups.set(among(record), group);
    const order = record['order'] as string;
    group.set(order, [...(group.get(order) ?? []), record['id'] as Id]);
  }
  return groups;
}

/** A record whose place in its order was taken meanwhile comes right behind whoever stands there now. */
function besideOthers(project: Project, changes: readonly Change[]): Project {
  const known = new Map<TableName, ReturnType<typeof ordersOf>>();
  return produce(project, (draft) => {
    for (const { table, id } of changes) {
      if (table === 'project') continue;
      const { siblings } = kinds[table];
      const record = recordIn(draft, table, id);
      if (!siblings || !record) continue;
      const among = (one: AnyRecord): string =>
        siblings.map((field) => String(fieldOf(one, field))).join('/');
      const groups = known.get(table) ?? ordersOf(project, table, among);
      known.set(table, groups);
      const orders = groups.get(among(record));
      const order = record['order'] as string;
      const there = orders?.get(order) ?? [];
      if (!orders || there.every((other) => other === id)) continue;
      const behind = [...orders.keys()].filter((key) => key > order).toSorted();
      const free = keyBetween(order, behind[0] ?? null);
      record['order'] = free;
      orders.set(
        order,
        there.filter((other) => other !== id),
      );
      orders.set(free, [id]);
    }
  });
}

/** A record that comes back without an id that it pointed at; undefined where it cannot be without it. */
function unlinked(table: TableName, record: AnyRecord, { field, lost }: Loose): AnyRecord | undefined {
  const reference = kinds[table].references.find((one) => one.field === field);
  if (!reference || reference.required) return undefined;
  const left = idsOf(record, reference).filter((id) => id !== lost);
  if (left.length === 0 && reference.whenGone !== 'unlink') return undefined;
  const copy = structuredClone(record);
  setField(copy, field, reference.many ? left : undefined);
  return copy;
}

/**
 * Changes that no longer make references lead nowhere: what points there is written without, or not at all, and what is
 * pointed at is not taken away.
 */
function mended(changes: readonly Change[], loose: readonly Loose[]): Change[] {
  return changes.flatMap((change): Change[] => {
    if (isRecordChange(change) && !change.after)
      return loose.some(({ to, lost }) => change.table === to && change.id === lost) ? [] : [change];
    const mine = loose.filter(({ table, id }) => change.table === table && change.id === id);
    if (mine.length === 0) return [change];
    if (!isRecordChange(change))
      return mine.some(({ field }) => change.field === field.split('.')[0]) ? [] : [change];
    let { after } = change;
    for (const one of mine) after &&= unlinked(one.table, after, one);
    return after ? [{ ...change, after }] : [];
  });
}

export type Taken = {
  project: Project;
  /** Those that no longer fit what others have made of the project since. */
  left: Change[];
};

/**
 * Takes of changes what can still be taken: never what somebody else has written since, and nothing that would leave
 * the project broken. Costs a few walks over all records.
 */
export function takeChanges(project: Project, changes: readonly Change[]): Taken {
  let kept = fitting(project, changes);
  for (;;) {
    const next = besideOthers(applied(project, kept), kept);
    const loose = looseEnds(next);
    if (loose.length === 0) {
      if (checkInvariants(next).length > 0) return { project, left: [...changes] };
      const taken = new Set(kept.map(placeOf));
      return { project: next, left: changes.filter((change) => !taken.has(placeOf(change))) };
    }
    const fewer = mended(kept, loose);
    if (sameValue(fewer, kept)) return { project, left: [...changes] };
    kept = fewer;
  }
}

const placeOf = ({ table, id, field = '' }: Change): string => `${table}/${id}/${field}`;

/** Those that fit, each seen after the ones before it. */
function fitting(project: Project, changes: readonly Change[]): Change[] {
  const kept: Change[] = [];
  produce(project, (draft) => {
    const target = targetOf(draft);
    for (const change of changes) {
      if (!fits(draft, change)) continue;
      kept.push(change);
      write(target, [change]);
    }
  });
  return kept;
}
