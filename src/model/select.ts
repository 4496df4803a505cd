// Reading a project: sorted, memoised views of its tables. Each view is built once per table object.
import { cardIn } from './cardTable';
import { LOOK_ID } from './constants';
import type { Id } from './id';
import { memo } from './memo';
import { inOrder } from './order';
import { type StageCards, stageCards } from './stageCards';
import type {
  Card,
  Channel,
  ChannelUse,
  ContactActivity,
  ContactLog,
  Evidence,
  Experiment,
  Feeling,
  Finding,
  ImportedFile,
  JourneyMap,
  Lane,
  Link,
  Look,
  Measurement,
  Metric,
  Path,
  Persona,
  PersonaBlock,
  Phase,
  Project,
  Prompt,
  Quote,
  Stage,
  Strategy,
  Table,
  View,
} from './types';

function grouped<T>(table: Table<T>, keyOf: (record: T) => Id): Map<Id, T[]> {
  const groups = new Map<Id, T[]>();
  for (const record of Object.values(table)) {
    const group = groups.get(keyOf(record));
    if (group) group.push(record);
    else groups.set(keyOf(record), [record]);
  }
  return groups;
}

function orderedByMap<T extends { id: Id; mapId: Id; order: string }>() {
  return memo((table: Table<T>): ReadonlyMap<Id, readonly T[]> => {
    const groups = grouped(table, (record) => record.mapId);
    for (const [mapId, group] of groups) groups.set(mapId, inOrder(group));
    return groups;
  });
}

const none: readonly never[] = [];
const stagesByMap = orderedByMap<Stage>();
const lanesByMap = orderedByMap<Lane>();
const findingsByMap = orderedByMap<Finding>();
const pathsByMap = orderedByMap<Path>();
const viewsByMap = orderedByMap<View>();
function orderedTable<T extends { id: Id; order: string }>() {
  return memo((table: Table<T>): readonly T[] => inOrder(Object.values(table)));
}
const orderedMaps = orderedTable<JourneyMap>();
const orderedPersonas = orderedTable<Persona>();
const orderedChannels = orderedTable<Channel>();
const orderedEvidence = orderedTable<Evidence>();
const feelingsByMap = memo((table: Table<Feeling>): ReadonlyMap<Id, readonly Feeling[]> =>
  grouped(table, (feeling) => feeling.mapId),
);
const feelingsByPlace = memo((table: Table<Feeling>): ReadonlyMap<Id, readonly Feeling[]> =>
  grouped(table, (feeling) => feeling.cardId ?? feeling.stageId ?? ''),
);
function groupedTable<T extends { id: Id }>(keyOf: (record: T) => Id) {
  return memo((table: Table<T>): ReadonlyMap<Id, readonly T[]> => grouped(table, keyOf));
}
function orderedGroups<T extends { id: Id; order: string }>(keyOf: (record: T) => Id) {
  return memo((table: Table<T>): ReadonlyMap<Id, readonly T[]> => {
    const groups = grouped(table, keyOf);
    for (const [key, group] of groups) groups.set(key, inOrder(group));
    return groups;
  });
}
const blocksByPersona = orderedGroups<PersonaBlock>(({ personaId }) => personaId);
const quotesBySource = orderedGroups<Quote>(({ evidenceId }) => evidenceId);
const usesByPersona = groupedTable<ChannelUse>(({ personaId }) => personaId);
const phasesByMap = groupedTable<Phase>(({ mapId }) => mapId);
const promptsByStage = groupedTable<Prompt>(({ stageId }) => stageId);
const orderedMetrics = orderedTable<Metric>();
const orderedStrategies = orderedTable<Strategy>();
const experimentsByStrategy = orderedGroups<Experiment>(({ strategyId }) => strategyId);
const orderedFiles = orderedTable<ImportedFile>();
const measurementsByMetric = groupedTable<Measurement>(({ metricId }) => metricId);
const logsByMap = orderedByMap<ContactLog>();
const activitiesByLog = groupedTable<ContactActivity>(({ logId }) => logId);
const linksByPath = memo((table: Table<Link>): ReadonlyMap<Id, readonly Link[]> => {
  const paths = grouped(table, (link) => link.pathId);
  for (const [pathId, links] of paths) paths.set(pathId, inOrder(links));
  return paths;
});
const linksByCard = memo((table: Table<Link>): ReadonlyMap<Id, readonly Link[]> => {
  const index = new Map<Id, Link[]>();
  for (const link of inOrder(Object.values(table))) {
    for (const cardId of new Set([link.fromCardId, link.toCardId])) {
      const list = index.get(cardId);
      if (list) list.push(link);
      else index.set(cardId, [link]);
    }
  }
  return index;
});
/** Which findings hang on a stage is asked again only when a finding or a card of the stage has changed. */
const findingsByStage = memo((_table: Table<Finding>) => new WeakMap<StageCards, readonly Finding[]>());
const findingsByCard = memo((table: Table<Finding>): ReadonlyMap<Id, readonly Finding[]> => {
  const index = new Map<Id, Finding[]>();
  for (const finding of inOrder(Object.values(table))) {
    for (const cardId of finding.cardIds) {
      const list = index.get(cardId);
      if (list) list.push(finding);
      else index.set(cardId, [finding]);
    }
  }
  return index;
});

/** The maps of a project in order. */
export const mapsOf = (project: Project): readonly JourneyMap[] => orderedMaps(project.maps);
/** The personas of a project in order. */
export const personasOf = (project: Project): readonly Persona[] => orderedPersonas(project.personas);
/** The channels of a project in order. */
export const channelsOf = (project: Project): readonly Channel[] => orderedChannels(project.channels);
/** The evidence of a project in order. */
export const evidenceOf = (project: Project): readonly Evidence[] => orderedEvidence(project.evidence);
/** The metrics of a project in order. */
export const metricsOf = (project: Project): readonly Metric[] => orderedMetrics(project.metrics);
/** The strategies of a project in order. */
export const strategiesOf = (project: Project): readonly Strategy[] => orderedStrategies(project.strategies);
/** The quotes of a source in order. */
export const quotesOf = (project: Project, evidenceId: Id): readonly Quote[] =>
  quotesBySource(project.quotes).get(evidenceId) ?? none;
/** The own blocks of a persona in order. */
export const blocksOf = (project: Project, personaId: Id): readonly PersonaBlock[] =>
  blocksByPersona(project.personaBlocks).get(personaId) ?? none;
/** The channels that a persona uses, in no order. */
export const channelUsesOf = (project: Project, personaId: Id): readonly ChannelUse[] =>
  usesByPersona(project.channelUses).get(personaId) ?? none;
/** The phases of a map, in no order: where they stand, the stages say. */
export const phasesOf = (project: Project, mapId: Id): readonly Phase[] =>
  phasesByMap(project.phases).get(mapId) ?? none;
/** The prompts in the cells of a stage, in no order. */
export const promptsOf = (project: Project, stageId: Id): readonly Prompt[] =>
  promptsByStage(project.prompts).get(stageId) ?? none;
/** The prompt of a cell, or undefined. */
export const promptIn = (project: Project, stageId: Id, laneId: Id): Prompt | undefined =>
  promptsOf(project, stageId).find((prompt) => prompt.laneId === laneId);
/** The stages of a map, left to right. */
export const stagesOf = (project: Project, mapId: Id): readonly Stage[] =>
  stagesByMap(project.stages).get(mapId) ?? none;
/** The lanes of a map, top to bottom. */
export const lanesOf = (project: Project, mapId: Id): readonly Lane[] =>
  lanesByMap(project.lanes).get(mapId) ?? none;
/** The findings of a map in their own order. */
export const findingsOf = (project: Project, mapId: Id): readonly Finding[] =>
  findingsByMap(project.findings).get(mapId) ?? none;
/** The paths of a map in order. */
export const pathsOf = (project: Project, mapId: Id): readonly Path[] =>
  pathsByMap(project.paths).get(mapId) ?? none;
/** The saved views of a map in order. */
export const viewsOf = (project: Project, mapId: Id): readonly View[] =>
  viewsByMap(project.views).get(mapId) ?? none;
/** The steps of a path in order. */
export const linksOf = (project: Project, pathId: Id): readonly Link[] =>
  linksByPath(project.links).get(pathId) ?? none;
/** The steps of all paths that lead to a card or away from it, in order. */
export const linksAtCard = (project: Project, cardId: Id): readonly Link[] =>
  linksByCard(project.links).get(cardId) ?? none;
/** The feelings of a map, in no order. */
export const feelingsOf = (project: Project, mapId: Id): readonly Feeling[] =>
  feelingsByMap(project.feelings).get(mapId) ?? none;

/** The cards of a stage by lane: the same object for as long as none of them changes. Undefined where there are none. */
export const cardsByLane = (project: Project, stageId: Id): StageCards | undefined =>
  stageCards(project.cards, stageId);

/** How many cards a stage has. */
export const cardCountOf = (project: Project, stageId: Id): number =>
  stageCards(project.cards, stageId)?.count ?? 0;

/** The cards of a stage, lane by lane in no order, each lane top to bottom. */
export const cardsInStage = (project: Project, stageId: Id): Card[] =>
  [...(stageCards(project.cards, stageId)?.byLane.values() ?? [])].flat();

/** The cards of one cell, top to bottom. */
export const cardsInCell = (project: Project, stageId: Id, laneId: Id): readonly Card[] =>
  stageCards(project.cards, stageId)?.byLane.get(laneId) ?? none;

/** Every card of a map: stage by stage, lane by lane, top to bottom. */
export function cardsOf(project: Project, mapId: Id): Card[] {
  const lanes = lanesOf(project, mapId);
  const cards: Card[] = [];
  for (const stage of stagesOf(project, mapId)) {
    const byLane = cardsByLane(project, stage.id)?.byLane;
    if (byLane) for (const lane of lanes) for (const card of byLane.get(lane.id) ?? none) cards.push(card);
  }
  return cards;
}

/** The card of an id, or undefined. */
export const cardById = (project: Project, cardId: Id): Card | undefined => cardIn(project.cards, cardId);

/** Whether a card stands in a stage. */
export const isInStage = (project: Project, cardId: Id, stageId: Id): boolean =>
  cardIn(project.cards, cardId)?.stageId === stageId;

/** The map that all of these cards stand on; undefined where there are none, or one is gone or stands elsewhere. */
export function mapOfCards(project: Project, cardIds: readonly Id[]): Id | undefined {
  const maps = new Set(cardIds.map((id) => project.stages[cardById(project, id)?.stageId ?? '']?.mapId));
  const [mapId] = maps;
  return maps.size === 1 ? mapId : undefined;
}

/** The findings that hang on a touchpoint, in order. */
export const findingsOnCard = (project: Project, cardId: Id): readonly Finding[] =>
  findingsByCard(project.findings).get(cardId) ?? none;

/** The findings of a map that hang on touchpoints of a stage, in their own order. */
export function findingsInStage(project: Project, mapId: Id, stageId: Id): readonly Finding[] {
  const cards = cardsByLane(project, stageId);
  if (!cards) return none;
  const known = findingsByStage(project.findings);
  let found = known.get(cards);
  if (!found) {
    found = findingsOf(project, mapId).filter(({ cardIds }) =>
      cardIds.some((id) => isInStage(project, id, stageId)),
    );
    known.set(cards, found);
  }
  return found;
}

/** Every persona's feeling at a card or a stage, in no order. */
export const feelingsAt = (project: Project, placeId: Id): readonly Feeling[] =>
  feelingsByPlace(project.feelings).get(placeId) ?? none;

const personasByMap = memo<Table<Persona>, WeakMap<JourneyMap, readonly Persona[]>>(() => new WeakMap());

/** The personas of a map, the lead first. */
export function personasOfMap(project: Project, map: JourneyMap): readonly Persona[] {
  const known = personasByMap(project.personas);
  let found = known.get(map);
  if (!found) {
    const chosen = new Set(map.personaIds);
    found = personasOf(project)
      .filter(({ id }) => chosen.has(id))
      .toSorted((a, b) => Number(b.id === map.leadPersonaId) - Number(a.id === map.leadPersonaId));
    known.set(map, found);
  }
  return found;
}
/** The rounds in which a strategy was tested, the first one first. */
export const experimentsOf = (project: Project, strategyId: Id): readonly Experiment[] =>
  experimentsByStrategy(project.experiments).get(strategyId) ?? none;
/** The files whose counts were taken in, in the order in which they came. */
export const importedFilesOf = (project: Project): readonly ImportedFile[] =>
  orderedFiles(project.importedFiles);
/** All that was measured of a metric, of any place and time, in no order. */
export const measurementsOf = (project: Project, metricId: Id): readonly Measurement[] =>
  measurementsByMetric(project.measurements).get(metricId) ?? none;
/** The contact logs of a map in order. */
export const contactLogsOf = (project: Project, mapId: Id): readonly ContactLog[] =>
  logsByMap(project.contactLogs).get(mapId) ?? none;
/** The activities of a contact log, in no order. */
export const activitiesOf = (project: Project, logId: Id): readonly ContactActivity[] =>
  activitiesByLog(project.contactActivities).get(logId) ?? none;

/** The look of the project's own, if it has one. */
export const lookOf = ({ looks }: Project): Look | undefined => looks[LOOK_ID];
