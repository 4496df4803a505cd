// Take-over plan: what it means to carry a difference of two maps over to one of them, what must come along, and what stands in the way.
import type { AnyRecord, Comparison, Difference, FieldChange, Side } from '@/analysis/comparison';
import { untoldFields } from '@/analysis/fieldWord';
import type { Id } from '@/model/id';
import type { Noun, Reference } from '@/model/records/recordKind';
import { canHoldCards } from '@/model/rules';
import { cardsInStage, stagesOf } from '@/model/select';
import { idsOf, kinds, recordIn, tableNames, type TableName, target } from '@/model/tables';
import type { Project } from '@/model/types';
import { goesAlong } from './cascade';

/** `over`: the first map becomes in this as the second is. `back`: the second becomes again as the first is. */
export type Way = 'over' | 'back';

/** What is to be done on the map that takes, in the ids of both. */
export type Doing = {
  table: TableName;
  /** On the map that gives; absent where the record goes. */
  sourceId: Id | undefined;
  /** On the map that takes; absent where the record comes. */
  ownId: Id | undefined;
} & ({ what: 'copy' | 'remove' | 'move' } | { what: 'change'; fields: readonly FieldChange[] });

type Matched = { toOf: ReadonlyMap<Id, Id>; fromOf: ReadonlyMap<Id, Id> };

/** The table of what a difference is of. */
function tableOf(of: Noun): TableName {
  if (of === 'measurement') return 'measurements';
  if (of === 'goal') return 'goals';
  return tableNames.find((name) => kinds[name].comparing?.differences?.noun === of) ?? 'maps';
}

/** By what a difference is known, also after the maps have been compared anew. */
export const differenceKey = (difference: Difference): string => {
  const { fromId = '', toId = '' } = difference as { fromId?: Id; toId?: Id };
  return `${difference.kind} ${difference.of} ${fromId} ${toId}`;
};

/** The map that takes and the one that gives. */
export const endsOf = ({ from, to }: Comparison, way: Way): { own: Side; source: Side } =>
  way === 'over' ? { own: from, source: to } : { own: to, source: from };

/** What a difference asks of the map that takes. */
export function doingOf(difference: Difference, way: Way): Doing {
  const { fromId, toId } = difference as { fromId?: Id; toId?: Id };
  const ids = {
    table: tableOf(difference.of),
    sourceId: way === 'over' ? toId : fromId,
    ownId: way === 'over' ? fromId : toId,
  };
  switch (difference.kind) {
    case 'added':
      return { ...ids, what: way === 'over' ? 'copy' : 'remove' };
    case 'removed':
      return { ...ids, what: way === 'over' ? 'remove' : 'copy' };
    case 'moved':
      return { ...ids, what: 'move' };
    case 'changed':
      return { ...ids, what: 'change', fields: difference.fields };
  }
}

/** The partners of the records of a table; undefined where it is not matched, since both maps share its records. */
const matchedIn = (comparison: Comparison, table: TableName): Matched | undefined =>
  (comparison as unknown as Partial<Record<TableName, Matched>>)[table];

/** The record of the map that takes which another one of the map that gives stands for. */
export function partnerOf(comparison: Comparison, way: Way, table: TableName, id: Id): Id | undefined {
  if (table === 'maps') return endsOf(comparison, way).own.mapId;
  const matched = matchedIn(comparison, table);
  if (!matched) return kinds[table].owner === undefined ? id : undefined;
  return (way === 'over' ? matched.fromOf : matched.toOf).get(id);
}

/** Whether a reference is one of a field, or of something inside it. */
const isOf = ({ field }: Reference, name: string): boolean => field === name || field.startsWith(`${name}.`);

/** What a record must point at on the map that takes. */
function pointedAt(doing: Doing, record: AnyRecord): { table: TableName; id: Id }[] {
  const { table, what } = doing;
  const place = untoldFields(table, 'place');
  const asked = kinds[table].references.filter((reference) => {
    // What may lie on any map stays what it is where it has no partner.
    if (reference.acrossMaps) return false;
    if (what === 'move') return place.includes(reference.field);
    return what === 'copy' || (what === 'change' && doing.fields.some(({ field }) => isOf(reference, field)));
  });
  return asked.flatMap((reference) =>
    idsOf(record, reference).map((id) => ({ table: target(reference), id })),
  );
}

type Find = (table: TableName, ownId: Id | undefined, sourceId: Id | undefined) => Difference[];

/** Finds the differences of a record by its id on either map. */
function finder({ differences }: Comparison, way: Way): Find {
  const own = new Map<string, Difference[]>();
  const source = new Map<string, Difference[]>();
  const put = (index: Map<string, Difference[]>, table: TableName, id: Id | undefined, one: Difference) => {
    if (id === undefined) return;
    const key = `${table} ${id}`;
    const list = index.get(key);
    if (list) list.push(one);
    else index.set(key, [one]);
  };
  for (const difference of differences) {
    const { table, ownId, sourceId } = doingOf(difference, way);
    put(own, table, ownId, difference);
    put(source, table, sourceId, difference);
  }
  return (table, ownId, sourceId) =>
    (ownId === undefined ? source.get(`${table} ${sourceId ?? ''}`) : own.get(`${table} ${ownId}`)) ?? [];
}

/** Whether the map that takes may say what is to be written: only a target says of a finding that it is resolved. */
function holdsOn(comparison: Comparison, doing: Doing, way: Way, record: AnyRecord): boolean {
  const { own } = endsOf(comparison, way);
  const written = doing.what === 'change' ? doing.fields.map(({ field }) => field) : Object.keys(record);
  const { owner = '' } = kinds[doing.table];
  const tried: Record<string, unknown> = { ...record, ...(owner === 'mapId' && { mapId: own.mapId }) };
  const dropped: string[] = [];
  kinds[doing.table].settle?.(
    structuredClone(tried),
    (_, field) => dropped.push(field),
    (table, id) => recordIn(own.project, table, id),
  );
  return doing.what === 'move' || !dropped.some((field) => written.includes(field.split('.')[0] ?? ''));
}

/**
 * What would go along with a record although the other map still has it must be moved, or point elsewhere, before;
 * undefined where that is not among the differences.
 */
function savedFrom(
  comparison: Comparison,
  { table, ownId = '' }: Doing,
  way: Way,
  find: Find,
): Difference[] | undefined {
  const { own } = endsOf(comparison, way);
  const saving = new Map<string, Difference[]>();
  for (;;) {
    const spared = (name: TableName, id: Id): boolean => saving.has(`${name} ${id}`);
    const known = saving.size;
    let lost = false;
    for (const [name, ids] of goesAlong(own.project, table, new Set([ownId]), spared)) {
      const matched = matchedIn(comparison, name);
      const has = matched && (way === 'over' ? matched.toOf : matched.fromOf);
      for (const id of ids) {
        if (!has?.has(id) || (name === table && id === ownId)) continue;
        const found = find(name, id, undefined).filter((one) => standsElsewhere(one, name));
        if (found.length > 0) saving.set(`${name} ${id}`, found);
        else lost = true;
      }
    }
    // What was lost with something that is saved now may be saved with it.
    if (saving.size === known) return lost ? undefined : [...saving.values()].flat();
  }
}

/** Whether a record stands on something else after a difference. */
const standsElsewhere = (difference: Difference, table: TableName): boolean =>
  difference.kind === 'moved' ||
  (difference.kind === 'changed' &&
    difference.fields.some(({ field }) => kinds[table].references.some((one) => isOf(one, field))));

/** The differences that must be carried over with one; undefined where nothing could make it possible. */
function needsOf(
  comparison: Comparison,
  difference: Difference,
  way: Way,
  find: Find,
): Difference[] | undefined {
  const { own, source } = endsOf(comparison, way);
  const doing = doingOf(difference, way);
  const { table, what, sourceId } = doing;
  const needs: Difference[] = [];
  if (what === 'remove') return savedFrom(comparison, doing, way, find);
  const record = recordIn(source.project, table, sourceId ?? '') as AnyRecord | undefined;
  if (!record || !holdsOn(comparison, doing, way, record)) return undefined;
  for (const { table: to, id } of pointedAt(doing, record)) {
    if (partnerOf(comparison, way, to, id) !== undefined) continue;
    const bringing = find(to, undefined, id).filter((one) => doingOf(one, way).what === 'copy');
    if (bringing.length === 0) return undefined;
    needs.push(...bringing);
  }
  if (table === 'cards' && what !== 'change') {
    const laneId = partnerOf(comparison, way, 'lanes', record['laneId'] as Id);
    const stageId = stagesOf(own.project, own.mapId)[0]?.id;
    if (laneId !== undefined && stageId !== undefined && !canHoldCards(own.project, stageId, laneId)) {
      const changing = find('lanes', laneId, undefined).filter(({ kind }) => kind === 'changed');
      if (changing.length === 0) return undefined;
      needs.push(...changing);
    }
  }
  return needs;
}

/** What must be carried over with some differences for them to have a place: stages, lanes, touchpoints, paths. */
export type Needed =
  | { possible: true; along: readonly Difference[] }
  /** Something that is no difference is missing, or would be lost. */
  | { possible: false };

/** What these differences need beyond themselves, and what that needs in its turn. */
export function neededFor(comparison: Comparison, differences: readonly Difference[], way: Way): Needed {
  const find = finder(comparison, way);
  const known = new Set(differences);
  const along: Difference[] = [];
  for (const difference of known) {
    const needs = needsOf(comparison, difference, way, find);
    if (!needs) return { possible: false };
    for (const need of needs) {
      if (known.has(need)) continue;
      // A set that grows while it is walked: needs of needs follow.
      known.add(need);
      along.push(need);
    }
  }
  return { possible: true, along };
}

/** The field by which a record of one table only follows another, which is told in its stead. */
const FOLLOWS: Partial<Record<TableName, readonly (readonly [table: TableName, field: string])[]>> = {
  cards: [['feelings', 'cardId']],
  stages: [['feelings', 'stageId']],
  paths: [['links', 'pathId']],
};

/**
 * The differences that are told with others and so go with them: feelings at a touchpoint or stage that comes, the
 * steps of a path that comes, and that stages are under a phase that comes.
 */
export function followersOf(
  comparison: Comparison,
  differences: readonly Difference[],
  way: Way,
): Difference[] {
  const { source } = endsOf(comparison, way);
  const coming = new Set<string>();
  for (const difference of differences) {
    const { table, what, sourceId } = doingOf(difference, way);
    if (what === 'copy') coming.add(`${table} ${sourceId ?? ''}`);
  }
  if (coming.size === 0) return [];
  const taken = new Set(differences);
  return comparison.differences.filter((difference) => {
    if (taken.has(difference)) return false;
    const doing = doingOf(difference, way);
    const record = recordIn(source.project, doing.table, doing.sourceId ?? '');
    if (!record) return false;
    if (doing.what === 'change') {
      const [only, ...more] = doing.fields;
      return (
        more.length === 0 && only?.field === 'phaseId' && coming.has(`phases ${String(record['phaseId'])}`)
      );
    }
    if (doing.what !== 'copy') return false;
    const follows = Object.entries(FOLLOWS).some(([table, fields]) =>
      fields.some(([name, field]) => name === doing.table && coming.has(`${table} ${record[field] as Id}`)),
    );
    return (
      follows &&
      pointedAt(doing, record as AnyRecord).every(
        ({ table, id }) =>
          coming.has(`${table} ${id}`) || partnerOf(comparison, way, table, id) !== undefined,
      )
    );
  });
}

/** The cards that come on a stage or in a lane which comes: what may be taken with it. */
export function contentsOf(comparison: Comparison, difference: Difference, way: Way): Difference[] {
  const { source } = endsOf(comparison, way);
  const { table, what, sourceId = '' } = doingOf(difference, way);
  if (what !== 'copy' || (table !== 'stages' && table !== 'lanes')) return [];
  const inside = new Set(
    stagesOf(source.project, source.mapId).flatMap(({ id }) =>
      table === 'stages' && id !== sourceId
        ? []
        : cardsInStage(source.project, id).flatMap((card) =>
            table === 'lanes' && card.laneId !== sourceId ? [] : card.id,
          ),
    ),
  );
  return comparison.differences.filter((one) => {
    const doing = doingOf(one, way);
    return doing.table === 'cards' && doing.what === 'copy' && inside.has(doing.sourceId ?? '');
  });
}

/** Whether both maps lie in this project, so that one can be carried over to the other. */
export const liesIn = ({ from, to }: Comparison, project: Project): boolean =>
  from.project.id === project.id && to.project.id === project.id && from.mapId !== to.mapId;
