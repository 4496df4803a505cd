// Taking over and back: differences of two maps are carried out on one of them, record by record, as the kinds of records say.
import { current, type Draft } from 'immer';
import { compareMaps } from '@/analysis/compare';
import { writeOrigins } from '@/analysis/counterparts';
import type { Comparison, Difference } from '@/analysis/comparison';
import { keptInPlace } from '@/analysis/moves';
import { untoldFields } from '@/analysis/fieldWord';
import { uniqueKey } from '@/model/invariants';
import { type Id, newId } from '@/model/id';
import { byOrder, keyAt, type Ordered } from '@/model/order';
import type { AnyRecord } from '@/model/records/recordKind';
import { cardsInCell } from '@/model/select';
import {
  idsOf,
  kinds,
  putRecord,
  recordIn,
  recordsIn,
  setField,
  tablesByDependence,
  type TableName,
  target,
} from '@/model/tables';
import type { Project } from '@/model/types';
import { removeRecords } from './cascade';
import { command, type Recipe } from './command';
import { keptPairs } from './takeOverPairs';
import {
  differenceKey,
  type Doing,
  doingOf,
  endsOf,
  followersOf,
  liesIn,
  neededFor,
  partnerOf,
  type Way,
} from './takeOverPlan';

export type Taking = {
  comparison: Comparison;
  /** With all that they need (see neededFor): where something is missing, nothing is done. */
  differences: readonly Difference[];
  makeId?: () => Id;
};

/** Copies come first, what goes comes last, so that nothing is lost that only moves. */
const STEPS: readonly Doing['what'][] = ['copy', 'change', 'move', 'remove'];

/** The same differences in a comparison of the project as it is now; undefined where one of them is gone. */
function asOfNow(
  { comparison, differences }: Taking,
  project: Project,
): { comparison: Comparison; differences: readonly Difference[] } | undefined {
  if (!liesIn(comparison, project)) return undefined;
  if (comparison.from.project === project && comparison.to.project === project)
    return { comparison, differences };
  if (!project.maps[comparison.from.mapId] || !project.maps[comparison.to.mapId]) return undefined;
  const fresh = compareMaps(project, comparison.from.mapId, comparison.to.mapId);
  const byKey = new Map(fresh.differences.map((one) => [differenceKey(one), one]));
  const found = differences.flatMap((one) => byKey.get(differenceKey(one)) ?? []);
  return found.length === differences.length ? { comparison: fresh, differences: found } : undefined;
}

const carry =
  (way: Way): Recipe<Taking> =>
  (draft, args, project) => {
    const now = asOfNow(args, project);
    if (!now || now.differences.length === 0) return;
    const { comparison } = now;
    const needed = neededFor(comparison, now.differences, way);
    if (!needed.possible || needed.along.length > 0) return;
    const all = [...now.differences, ...followersOf(comparison, now.differences, way)];
    const doings = all.map((difference) => doingOf(difference, way));
    const rank = new Map(tablesByDependence().map((table, at) => [table, at]));
    doings.sort(
      (a, b) =>
        STEPS.indexOf(a.what) - STEPS.indexOf(b.what) ||
        (rank.get(a.table) ?? 0) - (rank.get(b.table) ?? 0) ||
        placeIn(comparison, way, a) - placeIn(comparison, way, b),
    );
    carryOut(draft, project, comparison, way, doings, args.makeId ?? newId);
  };

/** What stands before others on the map that gives is taken before them, so that each finds its neighbour. */
function placeIn(comparison: Comparison, way: Way, { table, sourceId }: Doing): number {
  const read = (comparison as unknown as Partial<Record<TableName, { read: Reads }>>)[table]?.read;
  const side = way === 'over' ? read?.to : read?.from;
  return side?.findIndex(({ id }) => id === sourceId) ?? 0;
}
type Reads = { from: readonly { id: Id }[]; to: readonly { id: Id }[] };

function carryOut(
  draft: Draft<Project>,
  project: Project,
  comparison: Comparison,
  way: Way,
  doings: readonly Doing[],
  makeId: () => Id,
): void {
  const { own, source } = endsOf(comparison, way);
  const made = new Map<string, Id>();
  const partner = (table: TableName, id: Id): Id | undefined =>
    made.get(`${table} ${id}`) ?? partnerOf(comparison, way, table, id);
  /** A copy of a record, or of some fields of it, that points at the map which takes. */
  const translated = (table: TableName, record: AnyRecord): AnyRecord => {
    const copy = structuredClone(record);
    for (const reference of kinds[table].references) {
      const ids = idsOf(record, reference);
      if (ids.length === 0) continue;
      const there = ids.flatMap((id) => partner(target(reference), id) ?? (reference.acrossMaps ? id : []));
      setField(copy, reference.field, reference.many ? there : there[0]);
    }
    return copy;
  };
  const gone = new Map<TableName, Id[]>();
  // Before anything is written: what is paired by name may be paired otherwise once it has another place or name.
  writeOrigins(draft, keptPairs(comparison, way, doings));
  for (const doing of doings) {
    const { table, sourceId = '', ownId = '' } = doing;
    const given = recordIn(source.project, table, sourceId);
    const written = recordIn(draft, table, ownId);
    switch (doing.what) {
      case 'copy': {
        if (!given) continue;
        const copy = { ...translated(table, given), id: makeId(), origin: sourceId };
        if (kinds[table].siblings) {
          const order = orderFor(current(draft), source.project, table, given, copy, partner);
          putRecord(draft, table, { ...copy, order });
        } else if (!isTaken(draft, table, copy)) putRecord(draft, table, copy);
        made.set(`${table} ${sourceId}`, copy.id);
        break;
      }
      case 'change': {
        if (!written) continue;
        for (const { field, before, after } of doing.fields) {
          const value = way === 'over' ? after : before;
          setField(
            written,
            field,
            value === undefined ? undefined : translated(table, { [field]: value })[field],
          );
        }
        break;
      }
      case 'move': {
        if (!given || !written) continue;
        const read = translated(table, given);
        for (const field of untoldFields(table, 'place')) setField(written, field, read[field]);
        written['order'] = orderFor(
          current(draft),
          source.project,
          table,
          given,
          { ...read, id: ownId },
          partner,
        );
        break;
      }
      case 'remove':
        gone.set(table, [...(gone.get(table) ?? []), ownId]);
    }
  }
  for (const [table, ids] of gone) removeRecords(draft, current(draft), table, ids);
  dropLeftPhases(draft, project, comparison, way, own.mapId);
}

/** Whether another record is there with what must be different in any two. */
function isTaken(draft: Draft<Project>, table: TableName, copy: AnyRecord): boolean {
  const { unique } = kinds[table];
  if (!unique) return false;
  const key = uniqueKey(unique, copy);
  return recordsIn(draft, table).some((record) => uniqueKey(unique, record) === key);
}

/** The siblings of a record in order, without itself. */
function siblingsOf(project: Project, table: TableName, record: AnyRecord): Ordered[] {
  const fields = kinds[table].siblings ?? [];
  const all =
    table === 'cards'
      ? [...cardsInCell(project, record['stageId'] as Id, record['laneId'] as Id)]
      : recordsIn(project, table).filter((one) => fields.every((field) => one[field] === record[field]));
  return (all as unknown as Ordered[]).filter(({ id }) => id !== record['id']).sort(byOrder);
}

/**
 * The key by which a record stands where its like stands on the other map: behind the nearest of the siblings before it
 * that keeps its place on both; where their order says nothing, behind all.
 */
function orderFor(
  now: Project,
  giving: Project,
  table: TableName,
  given: AnyRecord,
  record: AnyRecord,
  partner: (table: TableName, id: Id) => Id | undefined,
): string {
  const own = siblingsOf(now, table, record);
  if (!kinds[table].comparing?.differences?.ordered) return keyAt(own, own.length);
  const others = siblingsOf(giving, table, given);
  const toOf = new Map(
    others.flatMap(({ id }) => {
      const partnerId = partner(table, id);
      return partnerId === undefined ? [] : [[id, partnerId] as const];
    }),
  );
  const kept = keptInPlace(others, own, toOf);
  const at = others.findIndex((one) => byOrder(one, given as unknown as Ordered) > 0);
  const before = others
    .slice(0, at < 0 ? others.length : at)
    .findLast(({ id }) => kept.has(toOf.get(id) ?? ''));
  const behind = before && toOf.get(before.id);
  return keyAt(own, own.findIndex(({ id }) => id === behind) + 1);
}

/** Phases that no stage is under any more go, where the map that gives has none like them either. */
function dropLeftPhases(
  draft: Draft<Project>,
  project: Project,
  comparison: Comparison,
  way: Way,
  mapId: Id,
): void {
  const named = new Set(Object.values(draft.stages).map(({ phaseId }) => phaseId));
  const pairing = (comparison as unknown as { phases?: Comparison['stages'] }).phases;
  const has = way === 'over' ? pairing?.toOf : pairing?.fromOf;
  const left = Object.values(project.phases).filter(
    ({ id, mapId: on }) =>
      on === mapId &&
      !has?.has(id) &&
      !named.has(id) &&
      Object.values(project.stages).some(({ phaseId }) => phaseId === id),
  );
  if (left.length > 0)
    removeRecords(
      draft,
      current(draft),
      'phases',
      left.map(({ id }) => id),
    );
}

/** How many cards, stages and lanes come. */
function added(way: Way, { comparison, differences }: Taking) {
  const coming = (table: TableName): number =>
    differences.filter((one) => {
      const doing = doingOf(one, way);
      return doing.table === table && doing.what === 'copy';
    }).length;
  return {
    mapId: endsOf(comparison, way).own.mapId,
    cards: coming('cards'),
    stages: coming('stages'),
    lanes: coming('lanes'),
  };
}

/** Carries differences over to the first map: it becomes in them as the second is. */
export const takeOver = command<Taking>('difference.takeOver', 'undo.takeOver', carry('over'), (args) =>
  added('over', args),
);

/** Takes differences back in the second map: it becomes in them again as the first is. */
export const takeBack = command<Taking>('difference.takeBack', 'undo.takeBack', carry('back'), (args) =>
  added('back', args),
);
