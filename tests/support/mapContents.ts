// What a map says, without what a copy may change: for proving that differences turn one map into the other.
import type { AnyRecord, Comparison, Difference, Position, Side } from '@/analysis/comparison';
import type { Noun } from '@/model/records/recordKind';
import { cardsOf, feelingsOf, findingsOf, lanesOf, stagesOf } from '@/model/select';
import { inOrder } from '@/model/order';

/** Records by noun, each told by its id and fields; `order` tells siblings by group, first to last. */
export type MapContents = {
  map: Record<string, unknown>;
  records: Record<string, Record<string, unknown>>;
  order: Record<string, string[]>;
};

const nouns = ['stage', 'lane', 'card', 'path', 'link', 'finding', 'feeling'] as const;
type Told = (typeof nouns)[number];
const sets = new Set(['cardIds', 'evidenceIds', 'personaIds']);

function recordsOf({ project, mapId }: Side): Record<Told, AnyRecord[]> {
  const paths = inOrder(Object.values(project.paths).filter((path) => path.mapId === mapId));
  const pathIds = new Set(paths.map((path) => path.id));
  const links = inOrder(Object.values(project.links).filter((link) => pathIds.has(link.pathId)));
  return {
    stage: [...stagesOf(project, mapId)],
    lane: [...lanesOf(project, mapId)],
    card: cardsOf(project, mapId),
    path: paths,
    link: links,
    finding: [...findingsOf(project, mapId)],
    feeling: [...feelingsOf(project, mapId)],
  };
}

function told(record: object): Record<string, unknown> {
  const { origin: _, order: __, mapId: ___, ...fields } = record as Record<string, unknown>;
  for (const field of sets) {
    const list = fields[field];
    if (Array.isArray(list)) fields[field] = [...new Set(list as string[])].sort();
  }
  return fields;
}

function tellMap({ project, mapId }: Side): Record<string, unknown> {
  const { id: _, title: __, state: ___, basedOn: ____, ...fields } = told(project.maps[mapId] ?? {});
  return fields;
}

/** Siblings of one group stand in an order; other nouns have none that says anything. */
function groupOf(noun: Noun, record: Record<string, unknown>): string | undefined {
  if (noun === 'stage' || noun === 'lane') return noun;
  if (noun === 'card') return `card ${String(record['stageId'])} ${String(record['laneId'])}`;
  return noun === 'link' ? `link ${String(record['pathId'])}` : undefined;
}

/** The contents of one map. */
export function mapContents(side: Side): MapContents {
  const contents: MapContents = { map: tellMap(side), records: {}, order: {} };
  const all = recordsOf(side);
  for (const noun of nouns) {
    for (const record of all[noun]) {
      const fields = told(record);
      contents.records[`${noun} ${record.id}`] = fields;
      const group = groupOf(noun, fields);
      if (group !== undefined) (contents.order[group] ??= []).push(record.id);
    }
  }
  return contents;
}

/** The first map with every difference carried out, told in the ids of the second. Never looks at the second map. */
export function applyDifferences({ from, differences, ...pairings }: Comparison): MapContents {
  const { stages, lanes, cards, paths, links, findings, feelings, personas } = pairings;
  const partners = {
    stage: stages,
    lane: lanes,
    card: cards,
    path: paths,
    link: links,
    finding: findings,
    feeling: feelings,
  };
  const references: Record<string, ReadonlyMap<string, string>> = {
    stageId: stages.toOf,
    laneId: lanes.toOf,
    cardId: cards.toOf,
    cardIds: cards.toOf,
    fromCardId: cards.toOf,
    toCardId: cards.toOf,
    pathId: paths.toOf,
    personaId: personas.toOf,
    personaIds: personas.toOf,
    leadPersonaId: personas.toOf,
  };
  const inTheirIds = (record: object): Record<string, unknown> => {
    const fields = told(record);
    for (const [field, toOf] of Object.entries(references)) {
      const value = fields[field];
      if (typeof value === 'string') fields[field] = toOf.get(value) ?? `gone ${value}`;
      if (Array.isArray(value))
        fields[field] = value.map((id: string) => toOf.get(id) ?? `gone ${id}`).sort();
    }
    return fields;
  };
  const write = (fields: Record<string, unknown>, change: { field: string; after: unknown }): void => {
    if (change.after === undefined) delete fields[change.field];
    else Object.assign(fields, told({ [change.field]: change.after }));
  };

  const contents: MapContents = { map: inTheirIds(tellMap(from)), records: {}, order: {} };
  const moved = new Map<string, Position>();
  for (const difference of differences) {
    if (difference.kind === 'moved') moved.set(`${difference.of} ${difference.toId}`, difference.after);
    if (difference.kind === 'changed' && difference.of === 'map')
      for (const field of difference.fields) write(contents.map, field);
  }
  const removed = new Set(differences.flatMap((d) => (d.kind === 'removed' ? [`${d.of} ${d.fromId}`] : [])));

  const all = recordsOf(from);
  for (const noun of nouns) {
    for (const record of all[noun]) {
      if (removed.has(`${noun} ${record.id}`)) continue;
      const id = partners[noun].toOf.get(record.id) ?? 'unpaired';
      const place = moved.get(`${noun} ${id}`);
      const { previousId: _, ...cell } = place ?? {};
      const fields = { ...inTheirIds(record), ...cell, id };
      contents.records[`${noun} ${id}`] = fields;
      const group = groupOf(noun, fields);
      if (group !== undefined && !place) (contents.order[group] ??= []).push(id);
    }
  }
  for (const difference of differences) {
    if (difference.kind === 'added') {
      contents.records[`${difference.of} ${difference.toId}`] = told(difference.record);
    } else if (difference.kind === 'changed' && difference.of !== 'map') {
      const fields = contents.records[`${difference.of} ${difference.toId}`];
      for (const change of difference.fields) write(fields ?? {}, change);
    }
  }
  insertNewcomers(contents, differences);
  return contents;
}

/** Puts what was added or moved behind its new neighbour; a neighbour that is not there yet is waited for. */
function insertNewcomers(contents: MapContents, differences: readonly Difference[]): void {
  let waiting = differences.flatMap((difference) => {
    if (difference.kind !== 'added' && difference.kind !== 'moved') return [];
    const record = contents.records[`${difference.of} ${difference.toId}`];
    const group = record && groupOf(difference.of, record);
    return group === undefined
      ? []
      : [{ group, id: difference.toId, previousId: difference.after.previousId }];
  });
  while (waiting.length > 0) {
    const left = waiting.filter(({ group, id, previousId }) => {
      const siblings = (contents.order[group] ??= []);
      const at = previousId === undefined ? 0 : siblings.indexOf(previousId) + 1;
      if (previousId !== undefined && at === 0) return true;
      siblings.splice(at, 0, id);
      return false;
    });
    if (left.length === waiting.length) throw new Error('a newcomer waits for a neighbour that never comes');
    waiting = left;
  }
}
