// buildMap(): one map of the example out of its bones and words; a target remembers where each record came from.
import { putCard } from '@/model/cardTable';
import { newId } from '@/model/id';
import { keysBetween } from '@/model/order';
import type { Card, Feeling, Finding, JourneyMap, Lane, Project } from '@/model/types';
import type { ExampleContent } from './content.en';
import * as bones from './journey';

/** A day so many days from the one on which the example is opened. */
export type DayAt = (days: number) => string;

type ByKey = Partial<Record<string, string>>;
/** Ids of what all maps of the project share, by key. */
export type Ids = Record<'persona' | 'channel' | 'evidence' | 'metric' | 'picture', ByKey>;

const TABLES = ['phases', 'stages', 'lanes', 'cards', 'findings', 'feelings', 'paths', 'links'] as const;
/** The ids of a map's records, by table and key. */
export type BuiltMap = { mapId: string } & Record<(typeof TABLES)[number], ByKey>;

/** What a map is built of; `base` is the map that it is derived from. */
type Source = {
  ids: Ids;
  journey: bones.Journey;
  words: ExampleContent;
  dayAt: DayAt;
  base?: BuiltMap | undefined;
};
type Adds = (project: Project, source: Source, built: BuiltMap) => void;

/** The keys of a table in the order they are written, each with an order key. */
export function inOrderOf<Key extends string>(table: Record<Key, unknown>): [key: Key, order: string][] {
  const keys = Object.keys(table) as Key[];
  const orders = keysBetween(null, null, keys.length);
  return keys.map((key, at) => [key, orders[at] ?? '']);
}

/** The ids of keys; what has no id is left out. */
export const idsOf = (of: ByKey, keys: readonly string[]): string[] => keys.flatMap((key) => of[key] ?? []);

const cameFrom = (origin: string | undefined) => (origin === undefined ? {} : { origin });
/** A list of references, where there are any. */
const listed = <Field extends string>(field: Field, ids: string[]): Partial<Record<Field, string[]>> =>
  ids.length > 0 ? ({ [field]: ids } as Record<Field, string[]>) : {};

export function buildMap(
  project: Project,
  source: Source,
  about: Omit<JourneyMap, 'id' | 'personaIds'>,
): BuiltMap {
  const mapId = newId();
  const personaIds = Object.values(source.ids.persona).filter((id) => id !== undefined);
  project.maps[mapId] = { id: mapId, ...about, personaIds, leadPersonaId: source.ids.persona['anna'] };
  const built = { mapId, ...Object.fromEntries(TABLES.map((table) => [table, {}])) } as BuiltMap;
  for (const add of [addPhases, addStages, addLanes, addCards, addFeelings, addFindings, addPaths])
    add(project, source, built);
  return built;
}

const addPhases: Adds = (project, { words, base }, built) => {
  for (const [key, name] of Object.entries(words.phases)) {
    const id = newId();
    built.phases[key] = id;
    project.phases[id] = { id, mapId: built.mapId, name, ...cameFrom(base?.phases[key]) };
  }
};

const addStages: Adds = (project, { words, base }, built) => {
  const orders = keysBetween(null, null, bones.stages.length);
  const planned: ByKey = base ? words.targetDurations : {};
  bones.stages.forEach(([key, colour, phase], at) => {
    const id = newId();
    built.stages[key] = id;
    const duration = planned[key] ?? words.stages[key].duration;
    project.stages[id] = {
      id,
      mapId: built.mapId,
      order: orders[at] ?? '',
      ...words.stages[key],
      duration,
      colour,
      phaseId: built.phases[phase],
      ...cameFrom(base?.stages[key]),
    };
  });
};

const addLanes: Adds = (project, { ids, words, base }, built) => {
  const orders = keysBetween(null, null, bones.lanes.length);
  bones.lanes.forEach(({ key, kind, collapsed }, at) => {
    const id = newId();
    built.lanes[key] = id;
    const { name, note } = words.lanes[key];
    const channelId = kind === 'channel' ? ids.channel[key] : undefined;
    const metricId = kind === 'metric' ? ids.metric[key] : undefined;
    const lane: Lane = {
      id,
      mapId: built.mapId,
      order: orders[at] ?? '',
      kind,
      name,
      ...(note && { note }),
      ...(channelId !== undefined && { channelId }),
      ...(metricId !== undefined && { metricId }),
      ...(collapsed && { collapsed }),
      ...cameFrom(base?.lanes[key]),
    };
    project.lanes[id] = lane;
  });
};

const addCards: Adds = (project, { ids, journey, words, base }, built) => {
  const today: ByKey = words.cards;
  const changed: ByKey = words.target.cards;
  const descriptions: ByKey = words.descriptions;
  const planned: ByKey = words.target.descriptions;
  const facts: Partial<Record<string, Pick<Card, 'duration' | 'department' | 'learning'>>> = words.facts;
  const moments: ByKey = words.moments;
  const kinds: Partial<Record<string, NonNullable<Card['momentOfTruth']>['kind']>> = journey.moments;
  const orders = keysBetween(null, null, journey.cards.length);
  journey.cards.forEach(({ key, stage, lane, evidence }, at) => {
    const id = newId();
    built.cards[key] = id;
    // What is new in the target is a plan: nothing has proved it yet, and what held of the old is not known of it.
    const isNew = base !== undefined && changed[key] !== undefined;
    const description = isNew ? planned[key] : descriptions[key];
    const reason = moments[key];
    const pictureId = ids.picture[key];
    const card: Card = {
      id,
      stageId: built.stages[stage] ?? '',
      laneId: built.lanes[lane] ?? '',
      order: orders[at] ?? '',
      text: (isNew ? changed[key] : today[key]) ?? '',
      ...(description !== undefined && { description }),
      ...(pictureId !== undefined && { pictureId }),
      ...(reason !== undefined && { momentOfTruth: { kind: kinds[key], reason } }),
      ...bones.facts[key],
      ...(!isNew && { ...facts[key], ...listed('evidenceIds', idsOf(ids.evidence, evidence)) }),
      ...cameFrom(base?.cards[key]),
    };
    putCard(project.cards, card);
  });
};

const addFeelings: Adds = (project, { ids, journey, base }, built) => {
  for (const { persona, at, value, answers, evidence = [] } of journey.feelings) {
    const place =
      'stage' in at ? { stageId: built.stages[at.stage] ?? '' } : { cardId: built.cards[at.card] ?? '' };
    const key = `${persona} ${'stage' in at ? at.stage : at.card}`;
    const id = newId();
    built.feelings[key] = id;
    const feeling: Feeling = {
      id,
      mapId: built.mapId,
      personaId: ids.persona[persona] ?? '',
      ...place,
      value,
      ...(answers !== undefined && { answers }),
      ...listed('evidenceIds', idsOf(ids.evidence, evidence)),
      ...cameFrom(base?.feelings[key]),
    };
    project.feelings[id] = feeling;
  }
};

const addFindings: Adds = (project, { ids, journey, words, dayAt, base }, built) => {
  const changed: Partial<Record<string, { cause: string }>> = base ? words.target.findings : {};
  const orders = keysBetween(null, null, journey.findings.length);
  journey.findings.forEach(({ key, on, personas = [], evidence = [], people, foundIn, ...figures }, at) => {
    const id = newId();
    built.findings[key] = id;
    const finding: Finding = {
      id,
      mapId: built.mapId,
      order: orders[at] ?? '',
      ...words.findings[key],
      ...changed[key],
      ...figures,
      ...(people && { people }),
      ...(foundIn !== undefined && { foundOn: dayAt(foundIn) }),
      cardIds: idsOf(built.cards, on),
      ...listed('personaIds', idsOf(ids.persona, personas)),
      ...listed('evidenceIds', idsOf(ids.evidence, evidence)),
      ...cameFrom(base?.findings[key]),
    };
    project.findings[id] = finding;
  });
};

const addPaths: Adds = (project, { journey, words, base }, built) => {
  const pathOrders = keysBetween(null, null, journey.paths.length);
  journey.paths.forEach(({ key, colour, hidden, cards }, at) => {
    const pathId = newId();
    built.paths[key] = pathId;
    project.paths[pathId] = {
      id: pathId,
      mapId: built.mapId,
      order: pathOrders[at] ?? '',
      name: words.paths[key],
      colour,
      ...(hidden && { hidden }),
      ...cameFrom(base?.paths[key]),
    };
    const orders = keysBetween(null, null, cards.length - 1);
    orders.forEach((order, step) => {
      const [from = '', to = ''] = cards.slice(step, step + 2);
      const id = newId();
      const walked = `${key} ${from} ${to}`;
      built.links[walked] = id;
      project.links[id] = {
        id,
        pathId,
        order,
        fromCardId: built.cards[from] ?? '',
        toCardId: built.cards[to] ?? '',
        ...cameFrom(base?.links[walked]),
      };
    });
  });
};
