// buildMap(): one map of the example out of its bones and words; a target remembers where each record came from.
import { putCard } from '@/model/cardTable';
import { newId } from '@/model/id';
import { keysBetween } from '@/model/order';
import type { Card, Feeling, Finding, JourneyMap, Lane, Project, Stage } from '@/model/types';
import type { ExampleContent } from './content.en';
import * as bones from './journey';

/** Ids of what all maps of the project share, by key. */
export type Ids = Record<'persona' | 'channel' | 'evidence', Partial<Record<string, string>>>;

type ByKey = Partial<Record<string, string>>;
/** The ids of a map's records, by key. */
export type BuiltMap = {
  mapId: string;
  stages: ByKey;
  lanes: ByKey;
  cards: ByKey;
  findings: ByKey;
  feelings: ByKey;
  links: ByKey;
  pathId: string;
};

/** The keys of a table in the order they are written, each with an order key. */
export function inOrderOf<Key extends string>(table: Record<Key, unknown>): [key: Key, order: string][] {
  const keys = Object.keys(table) as Key[];
  const orders = keysBetween(null, null, keys.length);
  return keys.map((key, at) => [key, orders[at] ?? '']);
}

const cameFrom = (origin: string | undefined) => (origin === undefined ? {} : { origin });

export function buildMap(
  project: Project,
  ids: Ids,
  journey: bones.Journey,
  words: ExampleContent,
  about: Omit<JourneyMap, 'id' | 'personaIds'>,
  base?: BuiltMap,
): BuiltMap {
  const mapId = newId();
  const personaIds = Object.values(ids.persona).filter((id) => id !== undefined);
  project.maps[mapId] = { id: mapId, ...about, personaIds, leadPersonaId: ids.persona['olga'] };
  const built: BuiltMap = {
    mapId,
    stages: {},
    lanes: {},
    cards: {},
    findings: {},
    feelings: {},
    links: {},
    pathId: newId(),
  };
  addStages(project, words, built, base);
  addLanes(project, ids, words, built, base);
  addCards(project, ids, journey, words, built, base);
  addFeelings(project, ids, journey, built, base);
  addFindings(project, ids, journey, words, built, base);
  addPath(project, journey, words, built, base);
  return built;
}

function addStages(project: Project, words: ExampleContent, built: BuiltMap, base?: BuiltMap): void {
  const orders = keysBetween(null, null, bones.stages.length);
  bones.stages.forEach(([key, colour], at) => {
    const id = newId();
    built.stages[key] = id;
    const stage: Stage = {
      id,
      mapId: built.mapId,
      order: orders[at] ?? '',
      ...words.stages[key],
      colour,
      ...cameFrom(base?.stages[key]),
    };
    project.stages[id] = stage;
  });
}

function addLanes(project: Project, ids: Ids, words: ExampleContent, built: BuiltMap, base?: BuiltMap): void {
  const orders = keysBetween(null, null, bones.lanes.length);
  bones.lanes.forEach(([key, kind], at) => {
    const id = newId();
    built.lanes[key] = id;
    const { name, note } = words.lanes[key];
    const channelId = kind === 'channel' ? ids.channel[key] : undefined;
    const lane: Lane = {
      id,
      mapId: built.mapId,
      order: orders[at] ?? '',
      kind,
      name,
      ...(note && { note }),
      ...(channelId !== undefined && { channelId }),
      ...cameFrom(base?.lanes[key]),
    };
    project.lanes[id] = lane;
  });
}

function addCards(
  project: Project,
  ids: Ids,
  journey: bones.Journey,
  words: ExampleContent,
  built: BuiltMap,
  base?: BuiltMap,
): void {
  const today: Partial<Record<string, string>> = words.cards;
  const changed: Partial<Record<string, string>> = words.target.cards;
  const descriptions: Partial<Record<string, string>> = words.descriptions;
  const planned: Partial<Record<string, string>> = words.target.descriptions;
  const orders = keysBetween(null, null, journey.cards.length);
  journey.cards.forEach(({ key, stage, lane, evidence }, at) => {
    const id = newId();
    built.cards[key] = id;
    const stageId = built.stages[stage] ?? '';
    // What is new in the target is a plan: nothing has proved it yet, and what proved the old is not its proof.
    const isNew = base !== undefined && changed[key] !== undefined;
    const description = isNew ? planned[key] : descriptions[key];
    const moment = journey.moments.find((each) => each === key);
    const card: Card = {
      id,
      stageId,
      laneId: built.lanes[lane] ?? '',
      order: orders[at] ?? '',
      text: (isNew ? changed[key] : today[key]) ?? '',
      ...(description !== undefined && { description }),
      ...(moment && { momentOfTruth: { reason: words.moments[moment] } }),
      ...(!isNew && evidence.length > 0 && { evidenceIds: evidence.map((each) => ids.evidence[each] ?? '') }),
      ...cameFrom(base?.cards[key]),
    };
    putCard(project.cards, card);
  });
}

function addFeelings(
  project: Project,
  ids: Ids,
  journey: bones.Journey,
  built: BuiltMap,
  base?: BuiltMap,
): void {
  for (const { persona, at, value, answers, evidence } of journey.feelings) {
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
      ...(evidence && { evidenceIds: evidence.map((each) => ids.evidence[each] ?? '') }),
      ...cameFrom(base?.feelings[key]),
    };
    project.feelings[id] = feeling;
  }
}

function addFindings(
  project: Project,
  ids: Ids,
  journey: bones.Journey,
  words: ExampleContent,
  built: BuiltMap,
  base?: BuiltMap,
): void {
  const changed: Partial<Record<string, { cause: string }>> = base ? words.target.findings : {};
  const orders = keysBetween(null, null, journey.findings.length);
  journey.findings.forEach(({ key, kind, severity, frequency, on, evidence }, at) => {
    const id = newId();
    built.findings[key] = id;
    const finding: Finding = {
      id,
      mapId: built.mapId,
      order: orders[at] ?? '',
      kind,
      ...words.findings[key],
      ...changed[key],
      ...(severity !== undefined && { severity }),
      ...(frequency !== undefined && { frequency }),
      cardIds: on.map((card) => built.cards[card] ?? ''),
      ...(evidence && { evidenceIds: evidence.map((each) => ids.evidence[each] ?? '') }),
      ...cameFrom(base?.findings[key]),
    };
    project.findings[id] = finding;
  });
}

function addPath(
  project: Project,
  journey: bones.Journey,
  words: ExampleContent,
  built: BuiltMap,
  base?: BuiltMap,
): void {
  project.paths[built.pathId] = {
    id: built.pathId,
    mapId: built.mapId,
    order: keysBetween(null, null, 1)[0] ?? '',
    name: words.paths.usual,
    colour: 'teal',
    ...cameFrom(base?.pathId),
  };
  const orders = keysBetween(null, null, journey.steps.length);
  journey.steps.forEach(([from, to], at) => {
    const id = newId();
    const key = `${from} ${to}`;
    built.links[key] = id;
    project.links[id] = {
      id,
      pathId: built.pathId,
      order: orders[at] ?? '',
      fromCardId: built.cards[from] ?? '',
      toCardId: built.cards[to] ?? '',
      ...cameFrom(base?.links[key]),
    };
  });
}
