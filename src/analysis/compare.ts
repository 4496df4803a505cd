// Compare: every structural difference between two maps, found on the records and never by eye.
import type { Id } from '@/model/id';
import { finish, type Steps } from '@/model/steps';
import type { Project } from '@/model/types';
import { NOUNS } from '@/model/records/recordKind';
import { kinds, tableNames, type TableName, target } from '@/model/tables';
import type { Comparison, Difference, Side } from './comparison';
import { fieldChanges, type FieldRules } from './fieldChanges';
import { type Matched, matchMaps, type Matching } from './matching';
import { nowhere, placesOf } from './places';
import { untoldFields } from './fieldWord';
import { valueDifferences } from './valueDifferences';

/**
 * Compares two maps: of one project, or of two.
 *
 * Records are matched by origin and then by name (see matchMaps). Not compared: ids and origins, order keys (order is
 * compared as the relative order of siblings; that of paths and findings says nothing), how wide, high or folded a
 * stage or lane is drawn, and of the map itself its title, state and base. A map against itself, or against a target just derived from it, shows no difference;
 * swapping the sides swaps each difference.
 */
export function compareMaps(project: Project, fromMapId: Id, toMapId: Id): Comparison;
export function compareMaps(from: Side, to: Side): Comparison;
export function compareMaps(first: Project | Side, second: Id | Side, third?: Id): Comparison {
  return finish(comparing(...sides(first, second, third)));
}

/** The same in steps. */
export function* comparing(from: Side, to: Side): Steps<Comparison> {
  const matching = yield* matchMaps(from, to);
  const differences = [...compareTheMaps(from, to, matching)];
  for (const table of tablesInOrderOfNouns()) {
    const pairing = matching[table];
    if (!pairing) continue;
    for (const difference of differencesOf(table, pairing, matching)) differences.push(difference);
    yield;
  }
  differences.push(...valueDifferences(from, to, matching));
  differences.sort((a, b) => NOUNS.indexOf(a.of) - NOUNS.indexOf(b.of));
  return {
    from,
    to,
    ...(matching as unknown as Omit<Comparison, 'from' | 'to' | 'differences'>),
    differences,
  };
}

/** The tables whose differences are told, in the order in which the list tells them. */
function tablesInOrderOfNouns(): TableName[] {
  const told = tableNames.flatMap((table) => {
    const { noun } = kinds[table].comparing?.differences ?? {};
    return noun === undefined ? [] : [{ table, place: NOUNS.indexOf(noun) }];
  });
  return told.sort((a, b) => a.place - b.place).map(({ table }) => table);
}

function sides(first: Project | Side, second: Id | Side, third: Id | undefined): [Side, Side] {
  if ('project' in first && typeof second !== 'string') return [first, second];
  if ('maps' in first && typeof second === 'string' && third !== undefined)
    return [
      { project: first, mapId: second },
      { project: first, mapId: third },
    ];
  throw new Error('compareMaps needs two maps of one project, or two sides');
}

/** How the fields of a table are compared: what is told elsewhere or not at all, and references by their partners. */
function rulesOf(table: TableName, matching: Matching): FieldRules {
  const ignored = ['id', 'origin', 'order', ...untoldFields(table)];
  const references = new Map<string, (id: Id) => Id | undefined>();
  for (const reference of kinds[table].references) {
    const pairing = matching[target(reference)];
    if (pairing) references.set(reference.field, (id) => pairing.toOf.get(id));
  }
  return { ignored: new Set(ignored), references };
}

function compareTheMaps(from: Side, to: Side, matching: Matching): Difference[] {
  const before = from.project.maps[from.mapId];
  const after = to.project.maps[to.mapId];
  if (!before || !after) return [];
  const fields = fieldChanges(before, after, rulesOf('maps', matching));
  return fields.length > 0 ? [{ kind: 'changed', of: 'map', fromId: before.id, toId: after.id, fields }] : [];
}

function differencesOf(table: TableName, pairing: Matched, matching: Matching): Difference[] {
  const { differences: told } = kinds[table].comparing ?? {};
  if (!told) return [];
  const { noun: of, ordered } = told;
  const rules = rulesOf(table, matching);
  const places = ordered ? placesOf(table, pairing, matching) : nowhere;
  const differences: Difference[] = pairing.removed.map((record) => ({
    kind: 'removed',
    of,
    fromId: record.id,
    record,
    before: places.from(record),
  }));
  for (const { from, to } of pairing.pairs) {
    const ids = { of, fromId: from.id, toId: to.id };
    if (places.moved.has(to.id))
      differences.push({ kind: 'moved', ...ids, before: places.from(from), after: places.to(to) });
    const fields = fieldChanges(from, to, rules);
    if (fields.length > 0) differences.push({ kind: 'changed', ...ids, fields });
  }
  for (const record of pairing.added) {
    differences.push({ kind: 'added', of, toId: record.id, record, after: places.to(record) });
  }
  return differences;
}
