// Deletions against edits: what one took away while the other worked on it, gathered into what stays or goes as a whole.
import type { Id } from '@/model/id';
import type { AnyRecord } from '@/model/records/recordKind';
import { fieldOf, idsOf, kinds, tableNames, type TableName, target } from '@/model/tables';
import { sameValue } from '@/model/sameValue';
import type { Differences } from './differences';
import { grouped } from './grouped';
import { type DeletionConflict, keyOf, type MergedRecord, type Picks, type Side } from './types';

export type Deletions = {
  conflicts: DeletionConflict[];
  /** records taken away by this side, by key */
  gone: ReadonlySet<string>;
  /** those of them that stay, because the other side goes on working on them */
  kept: ReadonlySet<string>;
  /** records that the other side made in what goes, and that go with it */
  dropped: ReadonlySet<string>;
  /** fields by which the other side moved a record into what goes: they stay as this side has them */
  unmoved: ReadonlyMap<string, readonly string[]>;
};

type Node = { table: TableName; id: Id; key: string; base: AnyRecord; kept: AnyRecord; isEdited: boolean };

/** The keys of what a record goes along with. */
const hardTargets = (table: TableName, record: AnyRecord): string[] =>
  kinds[table].references.flatMap((reference) =>
    reference.whenGone === 'unlink'
      ? []
      : idsOf(record, reference).map((id) => keyOf({ table: target(reference), id })),
  );

/** The groups among which a record that the other side made cannot be: if one of them goes, it goes too. */
function groupsNeeded(
  table: TableName,
  record: AnyRecord,
  groupsOf: (key: string) => readonly string[],
): string[] {
  const needed = new Set<string>();
  for (const reference of kinds[table].references) {
    if (reference.whenGone === 'unlink') continue;
    const lists = idsOf(record, reference).map((id) => groupsOf(keyOf({ table: target(reference), id })));
    // A set of touchpoints goes when the last of them has gone.
    if (reference.whenGone === 'dropWhenEmpty' && lists.some((list) => list.length === 0)) continue;
    for (const list of lists) for (const group of list) needed.add(group);
  }
  return [...needed];
}

/** Records that went together, because one cannot be without the other, by the key of one of them. */
function groupsOf(nodes: ReadonlyMap<string, Node>): (key: string) => string | undefined {
  const parents = new Map<string, string>();
  const rootOf = (key: string): string => {
    const parent = parents.get(key);
    return parent === undefined ? key : rootOf(parent);
  };
  for (const { table, key, kept } of nodes.values())
    for (const to of hardTargets(table, kept)) {
      if (!nodes.has(to)) continue;
      const [from, into] = [rootOf(key), rootOf(to)];
      if (from !== into) parents.set(from, into);
    }
  return (key) => (nodes.has(key) ? rootOf(key) : undefined);
}

/** Finds what a side took away and the other one goes on working on, and decides about it. */
export function deletionsOf(side: Side, own: Differences, other: Differences, picks: Picks): Deletions {
  const nodes = new Map<string, Node>();
  for (const table of tableNames)
    for (const [id, { was, is }] of own[table]) {
      const theirs = other[table].get(id);
      const kept = theirs ? theirs.is : was;
      if (!was || is || !kept) continue;
      const key = keyOf({ table, id });
      nodes.set(key, { table, id, key, base: was, kept, isEdited: theirs !== undefined });
    }
  const groupOf = groupsOf(nodes);
  const edited = new Map<string, MergedRecord[]>();
  const tell = (group: string, record: MergedRecord): void =>
    void edited.set(group, [...(edited.get(group) ?? []), record]);
  for (const node of nodes.values()) {
    const { table, id, base, kept, key } = node;
    if (node.isEdited)
      tell(groupOf(key) ?? key, { table, id, before: base, after: kept, fields: fieldsBetween(base, kept) });
  }
  const needs = madeInside(own, other, groupOf);
  for (const [key, groups] of needs)
    for (const group of groups) {
      const [table, id] = [key.slice(0, key.indexOf('/')) as TableName, key.slice(key.indexOf('/') + 1)];
      const after = other[table].get(id)?.is;
      if (after) tell(group, { table, id, after, fields: [] });
    }
  const moved = movedInside(own, other, groupOf, tell);
  const conflicts = conflictsOf(side, nodes, groupOf, edited);
  const stays = new Set(
    [...conflicts].flatMap(([group, { key }]) => (picks.get(key) === side ? [] : [group])),
  );
  const unmoved = [...moved].map(([key, fields]): [string, string[]] => [
    key,
    fields.filter(({ group }) => !stays.has(group)).map(({ field }) => field),
  ]);
  return {
    conflicts: [...conflicts.values()],
    gone: new Set(nodes.keys()),
    kept: new Set([...nodes.keys()].filter((key) => stays.has(groupOf(key) ?? ''))),
    dropped: new Set(
      [...needs].flatMap(([key, groups]) => (groups.every((one) => stays.has(one)) ? [] : [key])),
    ),
    unmoved: new Map(unmoved.filter(([, fields]) => fields.length > 0)),
  };
}

/** The fields in which two states of a record differ. */
export const fieldsBetween = (before: AnyRecord, after: AnyRecord): string[] =>
  [...new Set([...Object.keys(before), ...Object.keys(after)])].filter(
    (field) => !sameValue(before[field], after[field]),
  );

/** What the other side made that cannot be without something that went, with the groups that it needs. */
function madeInside(
  own: Differences,
  other: Differences,
  groupOf: (key: string) => string | undefined,
): Map<string, readonly string[]> {
  const needs = new Map<string, readonly string[]>();
  const known = (key: string): readonly string[] => {
    const group = groupOf(key);
    return group === undefined ? (needs.get(key) ?? []) : [group];
  };
  // What stands in something new that stands in what went: once more for each step of the chain.
  for (let grows = true; grows;) {
    grows = false;
    for (const table of tableNames)
      for (const [id, { was, is }] of other[table]) {
        const key = keyOf({ table, id });
        if (was || !is || own[table].get(id)?.is) continue;
        const needed = groupsNeeded(table, is, known);
        if (needed.length <= (needs.get(key)?.length ?? 0)) continue;
        needs.set(key, needed);
        grows = true;
      }
  }
  return needs;
}

/** Records of both that the other side has moved into something that went. */
function movedInside(
  own: Differences,
  other: Differences,
  groupOf: (key: string) => string | undefined,
  tell: (group: string, record: MergedRecord) => void,
): Map<string, { field: string; group: string }[]> {
  const moved = new Map<string, { field: string; group: string }[]>();
  for (const table of tableNames)
    for (const [id, { was, is }] of other[table]) {
      if (!was || !is || (own[table].get(id)?.was !== undefined && !own[table].get(id)?.is)) continue;
      for (const reference of kinds[table].references) {
        if (reference.whenGone !== 'drop' || reference.many) continue;
        const { field } = reference;
        const to = fieldOf(is, field);
        if (to === undefined || to === fieldOf(was, field)) continue;
        const group = groupOf(keyOf({ table: target(reference), id: to as Id }));
        if (group === undefined) continue;
        const key = keyOf({ table, id });
        moved.set(key, [...(moved.get(key) ?? []), { field, group }]);
        tell(group, { table, id, before: was, after: is, fields: [field] });
      }
    }
  return moved;
}

/** One conflict for each group in which the other side did something, told by the record that all others are in. */
function conflictsOf(
  side: Side,
  nodes: ReadonlyMap<string, Node>,
  groupOf: (key: string) => string | undefined,
  edited: ReadonlyMap<string, MergedRecord[]>,
): Map<string, DeletionConflict> {
  const conflicts = new Map<string, DeletionConflict>();
  const members = grouped(nodes.values(), ({ key }) => groupOf(key) ?? key);
  for (const [group, list] of edited) {
    const all = members.get(group) ?? [];
    const inside = (node: Node) => hardTargets(node.table, node.kept).some((key) => nodes.has(key));
    const [top] = all
      .filter((node) => !inside(node))
      .toSorted(
        (a, b) => tableNames.indexOf(a.table) - tableNames.indexOf(b.table) || (a.id < b.id ? -1 : 1),
      );
    if (!top) continue;
    const { table, id, key, base, kept } = top;
    conflicts.set(group, {
      kind: 'deletion',
      table,
      id,
      key,
      deletedBy: side,
      base,
      kept,
      count: all.length,
      edited: list,
    });
  }
  return conflicts;
}
