// What each of the two has done to the records of the ancestor, found by id and by what can be there only once.
import { cardTable } from '@/model/cardTable';
import { isOwnField } from '@/model/change';
import type { Id } from '@/model/id';
import { uniqueKey } from '@/model/invariants';
import type { AnyRecord } from '@/model/records/recordKind';
import { sameValue } from '@/model/sameValue';
import { eachDifference, kinds, recordsIn, referencesTo, tableNames, type TableName } from '@/model/tables';
import type { Project } from '@/model/types';

/** A record before and after; an absent side means that it is not there. */
export type Difference = { was?: AnyRecord | undefined; is?: AnyRecord | undefined };
export type Differences = Record<TableName, Map<Id, Difference>>;

/** What a project says of itself, without its tables. */
export const ownFields = (project: Project): AnyRecord =>
  Object.fromEntries(Object.entries(project).filter(([key]) => isOwnField(key)));

/** An ancestor that says nothing, for two that have none. */
export function withoutRecords(project: Project): Project {
  const empty = Object.fromEntries(tableNames.map((name) => [name, {}]));
  return { ...project, ...empty, cards: cardTable() };
}

/** The records of each table that came, went or say something else. */
export function differencesOf(base: Project, side: Project): Differences {
  const found = {} as Differences;
  for (const table of tableNames) {
    const differences = new Map<Id, Difference>();
    eachDifference(base, side, table, (id, was, is) => {
      if (!sameValue(was, is)) differences.set(id, { was, is });
    });
    found[table] = differences;
  }
  return found;
}

/**
 * Of some records there can be only one in a place: how somebody feels at a touchpoint. Two that both have made there are
 * one record with one id from here on, and one that was made where another was taken away is that one, changed, if the
 * other side has changed it too. Only records that nobody points at are renamed.
 */
export function matchUnique(base: Project, mine: Differences, theirs: Differences): void {
  for (const table of tableNames) {
    const { unique } = kinds[table];
    if (!unique || referencesTo(table).length > 0) continue;
    const key = (record: AnyRecord) => uniqueKey(unique, record);
    const old = new Map(recordsIn(base, table).map((record) => [key(record), record['id'] as Id]));
    for (const [one, other] of [
      [mine[table], theirs[table]],
      [theirs[table], mine[table]],
    ] as const)
      for (const [id, { was, is }] of one) {
        const before = was || !is ? undefined : old.get(key(is));
        if (before === undefined || !is || !other.has(before)) continue;
        const gone = one.get(before);
        if (!gone || gone.is) continue;
        one.delete(id);
        one.set(before, { was: gone.was, is: { ...is, id: before } });
      }
    const added = (all: Map<Id, Difference>) =>
      [...all].flatMap(([id, { was, is }]) => (!was && is ? [[key(is), id, is] as const] : []));
    const known = new Map(added(mine[table]).map(([of, id, is]) => [of, { id, is }]));
    for (const [of, id, is] of added(theirs[table])) {
      const same = known.get(of);
      if (!same || same.id === id) continue;
      const name = same.id < id ? same.id : id;
      mine[table].delete(same.id);
      theirs[table].delete(id);
      mine[table].set(name, { is: { ...same.is, id: name } });
      theirs[table].set(name, { is: { ...is, id: name } });
    }
  }
}
