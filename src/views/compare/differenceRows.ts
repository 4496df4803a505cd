// Difference rows: the differences of a comparison as a person counts them, one row for each thing that differs.
import {
  type Comparison,
  type Difference,
  type DifferenceKind,
  type FieldChange,
  type Side,
} from '@/analysis/comparison';
import type { Id } from '@/model/id';
import { type Noun, NOUNS } from '@/model/records/recordKind';
import { cardById, lanesOf, personasOfMap } from '@/model/select';
import type { Feeling, Finding, Goal, Measurement } from '@/model/types';

/** Where a record is in one of the maps. */
export type Place = { stageId?: Id; laneId?: Id };

export type DifferenceRow = {
  key: string;
  of: Exclude<Noun, 'link'>;
  /** One, or moved and changed. */
  kinds: readonly DifferenceKind[];
  fromId?: Id;
  toId?: Id;
  fields: readonly FieldChange[];
  /** Steps of a path that were added, removed, changed or reordered. */
  steps?: Record<DifferenceKind, number>;
  from?: Place;
  to?: Place;
};

/** A record of either map or of both, to go to. */
export type RecordRef = Pick<DifferenceRow, 'of' | 'fromId' | 'toId'>;

function placeFinder(side: Side): (of: Noun, id: Id) => Place {
  const { project } = side;
  const card = (id: Id) => cardById(project, id);
  const ofCard = (id: Id | undefined): Place => {
    const found = id === undefined ? undefined : card(id);
    return found ? { stageId: found.stageId, laneId: found.laneId } : {};
  };
  const ofValue = (value: Measurement | Goal | undefined): Place => {
    const lane = lanesOf(project, side.mapId).find(({ metricId }) => metricId === value?.metricId);
    return lane && value?.stageId !== undefined ? { stageId: value.stageId, laneId: lane.id } : {};
  };
  return (of, id) => {
    switch (of) {
      case 'stage':
        return { stageId: id };
      case 'lane':
        return { laneId: id };
      case 'card':
        return ofCard(id);
      case 'finding':
        return ofCard(project.findings[id]?.cardIds.find((cardId) => card(cardId)));
      case 'feeling': {
        const feeling = project.feelings[id];
        if (feeling?.cardId !== undefined) return ofCard(feeling.cardId);
        return feeling?.stageId === undefined ? {} : { stageId: feeling.stageId };
      }
      case 'measurement':
        return ofValue(project.measurements[id]);
      case 'goal':
        return ofValue(project.goals[id]);
      case 'map':
      case 'phase':
      case 'path':
      case 'link':
        return {};
    }
  };
}

/**
 * One row for each record that differs, in the order of the differences. What only follows gets no row: steps go into
 * their path, and the feelings at a touchpoint or stage that comes or goes into that touchpoint or stage.
 */
export function differenceRows(comparison: Comparison): DifferenceRow[] {
  const rows = new Map<string, DifferenceRow>();
  const place = { from: placeFinder(comparison.from), to: placeFinder(comparison.to) };
  const ids = (of: Noun, fromId: Id | undefined, toId: Id | undefined) => ({
    ...(fromId !== undefined && { fromId, from: place.from(of, fromId) }),
    ...(toId !== undefined && { toId, to: place.to(of, toId) }),
  });
  const add = (of: DifferenceRow['of'], difference: Difference): void => {
    const fromId = 'fromId' in difference ? difference.fromId : undefined;
    const toId = 'toId' in difference ? difference.toId : undefined;
    const key = `${of} ${fromId ?? ''} ${toId ?? ''}`;
    const known = rows.get(key);
    const kinds = [...(known?.kinds ?? []), difference.kind];
    const fields = difference.kind === 'changed' ? difference.fields : (known?.fields ?? []);
    rows.set(key, { ...known, key, of, kinds, fields, ...ids(of, fromId, toId) });
  };
  const comesOrGoes = new Set<Id>();
  for (const difference of comparison.differences) {
    if (difference.kind === 'added') comesOrGoes.add(difference.toId);
    if (difference.kind === 'removed') comesOrGoes.add(difference.fromId);
  }
  const walked = new Map<Id, { fromId?: Id; toId?: Id; steps: Record<DifferenceKind, number> }>();
  for (const difference of comparison.differences) {
    if (difference.of === 'link') countStep(comparison, difference, walked);
    else if (difference.of !== 'feeling' || !follows(comparison, difference, comesOrGoes))
      add(difference.of, difference);
  }
  for (const { fromId, toId, steps } of walked.values()) {
    const key = `path ${fromId ?? ''} ${toId ?? ''}`;
    const known = rows.get(key);
    const kinds = known ? known.kinds : (['changed'] as const);
    rows.set(key, {
      key,
      of: 'path',
      fields: known?.fields ?? [],
      ...ids('path', fromId, toId),
      kinds,
      steps,
    });
  }
  const order = (row: DifferenceRow) => NOUNS.indexOf(row.of);
  const whose = personaOrder(comparison);
  return [...rows.values()].sort((a, b) => order(a) - order(b) || whose(a) - whose(b));
}

/** Where the persona of a feeling stands among those of the map, the lead first; 0 for every other row. */
function personaOrder({ from, to }: Comparison): (row: DifferenceRow) => number {
  const places = new Map<Id, number>();
  for (const { project, mapId } of [to, from]) {
    const map = project.maps[mapId];
    for (const { id } of map ? personasOfMap(project, map) : [])
      if (!places.has(id)) places.set(id, places.size);
  }
  return ({ of, fromId, toId }) => {
    if (of !== 'feeling') return 0;
    const feeling = to.project.feelings[toId ?? ''] ?? from.project.feelings[fromId ?? ''];
    return places.get(feeling?.personaId ?? '') ?? places.size;
  };
}

function follows({ from, to }: Comparison, difference: Difference, comesOrGoes: ReadonlySet<Id>): boolean {
  if (difference.kind !== 'added' && difference.kind !== 'removed') return false;
  const { project } = difference.kind === 'added' ? to : from;
  const { cardId, stageId } = difference.record as unknown as Feeling;
  const at = cardId === undefined ? stageId : cardId;
  return at !== undefined && (comesOrGoes.has(at) || (cardId !== undefined && !cardById(project, cardId)));
}

function countStep(
  { from, to, paths }: Comparison,
  difference: Difference,
  walked: Map<Id, { fromId?: Id; toId?: Id; steps: Record<DifferenceKind, number> }>,
): void {
  const toLink = 'toId' in difference ? to.project.links[difference.toId] : undefined;
  const fromLink = 'fromId' in difference ? from.project.links[difference.fromId] : undefined;
  const toId = toLink?.pathId ?? (fromLink && paths.toOf.get(fromLink.pathId));
  const fromId = fromLink?.pathId ?? (toLink && paths.fromOf.get(toLink.pathId));
  // A path that comes or goes as a whole is a difference by itself; its steps add nothing.
  if (toId === undefined || fromId === undefined) return;
  const entry = walked.get(toId) ?? { fromId, toId, steps: noSteps() };
  entry.steps[difference.kind] += 1;
  walked.set(toId, entry);
}

const noSteps = (): Record<DifferenceKind, number> => ({ added: 0, removed: 0, changed: 0, moved: 0 });

/** The finding that a row is about, in the map where it is. */
export function findingOf({ from, to }: Comparison, row: DifferenceRow): Finding | undefined {
  if (row.of !== 'finding') return undefined;
  const after = row.toId === undefined ? undefined : to.project.findings[row.toId];
  return after ?? (row.fromId === undefined ? undefined : from.project.findings[row.fromId]);
}
