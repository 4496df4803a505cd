// Compare: every structural difference between two maps, found on the records and never by eye.
import type { Id } from '@/model/id';
import type { Project } from '@/model/types';
import type { AnyRecord, Comparison, Difference, Noun, Pairing, Position, Side } from './comparison';
import { fieldChanges, type FieldRules } from './fieldChanges';
import { matchMaps, type Matching } from './matching';
import { inCells, inRow, inWalks, type Places } from './places';

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
  const [from, to] = sides(first, second, third);
  const matching = matchMaps(from, to);
  const { personas, stages, lanes, cards, paths, links, findings, feelings } = matching;
  const differences = [
    ...compareTheMaps(from, to, matching),
    ...differencesOf('stage', stages, { ignored: drawn }, inRow(stages)),
    ...differencesOf(
      'lane',
      lanes,
      { ignored: drawn, references: { channelId: partner(matching.channels) } },
      inRow(lanes),
    ),
    ...differencesOf('card', cards, { ignored: placed, references: evidenceOf(matching) }, inCells(matching)),
    ...differencesOf('path', paths, { ignored: own }),
    ...differencesOf('link', links, linkRules(matching), inWalks(matching)),
    ...differencesOf('finding', findings, {
      ignored: own,
      references: { ...evidenceOf(matching), cardIds: partner(cards) },
    }),
    ...differencesOf('feeling', feelings, { ignored: felt, references: evidenceOf(matching) }),
  ];
  return { from, to, personas, stages, lanes, cards, paths, links, findings, feelings, differences };
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

const own: ReadonlySet<string> = new Set(['id', 'origin', 'order', 'mapId']);
// How a stage or lane is drawn says nothing of the journey.
const drawn: ReadonlySet<string> = new Set([...own, 'width', 'height', 'collapsed']);
const placed: ReadonlySet<string> = new Set([...own, 'stageId', 'laneId']);
const felt: ReadonlySet<string> = new Set([...own, 'personaId', 'stageId', 'cardId']);
// A derived target is named, dated and based anew; none of that is a change of the journey.
const ofMap: ReadonlySet<string> = new Set([...own, 'title', 'state', 'basedOn']);

const partner =
  (pairing: Pairing<{ id: Id }>) =>
  (id: Id): Id | undefined =>
    pairing.toOf.get(id);
const evidenceOf = (matching: Matching) => ({ evidenceIds: partner(matching.evidence) });
const linkRules = ({ cards }: Matching): FieldRules => ({
  ignored: new Set([...own, 'pathId']),
  references: { fromCardId: partner(cards), toCardId: partner(cards) },
});

function compareTheMaps(from: Side, to: Side, { personas }: Matching): Difference[] {
  const before = from.project.maps[from.mapId];
  const after = to.project.maps[to.mapId];
  if (!before || !after) return [];
  const references = { personaIds: partner(personas), leadPersonaId: partner(personas) };
  const fields = fieldChanges(before, after, { ignored: ofMap, references });
  return fields.length > 0 ? [{ kind: 'changed', of: 'map', fromId: before.id, toId: after.id, fields }] : [];
}

const nowhere: Places = { from: new Map(), to: new Map(), moved: new Set() };

function differencesOf<T extends { id: Id }>(
  of: Noun,
  pairing: Pairing<T>,
  rules: FieldRules,
  places: Places = nowhere,
): Difference[] {
  const before = (id: Id): Position => places.from.get(id) ?? {};
  const after = (id: Id): Position => places.to.get(id) ?? {};
  const differences: Difference[] = pairing.removed.map((record) => ({
    kind: 'removed',
    of,
    fromId: record.id,
    record: record as T & AnyRecord,
    before: before(record.id),
  }));
  for (const { from, to } of pairing.pairs) {
    const ids = { of, fromId: from.id, toId: to.id };
    if (places.moved.has(to.id))
      differences.push({ kind: 'moved', ...ids, before: before(from.id), after: after(to.id) });
    const fields = fieldChanges(from, to, rules);
    if (fields.length > 0) differences.push({ kind: 'changed', ...ids, fields });
  }
  for (const record of pairing.added) {
    const known = record as T & AnyRecord;
    differences.push({ kind: 'added', of, toId: record.id, record: known, after: after(record.id) });
  }
  return differences;
}
