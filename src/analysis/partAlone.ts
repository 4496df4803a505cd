// A part of a map as a project by itself: for a file that leaves and must not hold more than was chosen.
import { cardTable } from '@/model/cardTable';
import type { Id } from '@/model/id';
import { findingsOnCard, lanesOf, stagesOf } from '@/model/select';
import type { Card, FlatTable, JourneyMap, Project, Table } from '@/model/types';
import { cardsSeenIn, findingsSeenIn } from './shownProject';

/** What the presenter says is nobody else's. */
function unspoken<T extends { notes?: string | undefined }>(record: T): T {
  const { notes: _, ...rest } = record;
  return rest as T;
}

const mapped = <T>(table: Table<T>, change: (record: T) => T): Table<T> =>
  Object.fromEntries(Object.entries(table).map(([id, record]) => [id, change(record)]));

/**
 * What a part of a project shows of one map, and what that rests on: its personas, channels, sources, strategies and
 * pictures. Nothing else of the project is in it, and it is another project.
 * @param project cut to the part (see `partOf`)
 * @param id of the new project
 */
export function partAlone(project: Project, mapId: Id, id: Id): Project {
  const map: JourneyMap | undefined = project.maps[mapId];
  if (!map) throw new Error('no-map');
  const [stages, lanes] = [stagesOf(project, mapId), lanesOf(project, mapId)];
  const cards: Card[] = stages.flatMap((stage) =>
    lanes.flatMap((lane) => cardsSeenIn(project, stage.id, lane.id)),
  );
  const cardIds = new Set(cards.map((card) => card.id));
  const [stageIds, laneIds] = [new Set(stages.map((one) => one.id)), new Set(lanes.map((one) => one.id))];
  const seen = new Set(stages.flatMap((stage) => findingsSeenIn(project, mapId, stage.id)));
  const findings = new Set(
    cards.flatMap((card) => findingsOnCard(project, card.id).filter((finding) => seen.has(finding))),
  );
  const findingIds = new Set([...findings].map((one) => one.id));

  function pick<Name extends FlatTable>(
    name: Name,
    test: (record: Project[Name][string]) => boolean,
  ): Project[Name] {
    const kept = Object.entries(project[name] as Table<Project[Name][string]>).filter(([, one]) => test(one));
    return Object.fromEntries(kept) as Project[Name];
  }
  const among = (ids: ReadonlySet<Id>, one: Id | undefined): boolean => one !== undefined && ids.has(one);

  const strategies = pick('strategies', (one) => one.findingIds.some((each) => findingIds.has(each)));
  const feelings = pick(
    'feelings',
    (one) => one.mapId === mapId && (among(stageIds, one.stageId) || among(cardIds, one.cardId)),
  );
  const personaIds = new Set([...map.personaIds, ...cards.flatMap(({ personaId }) => personaId ?? [])]);
  const personas = pick('personas', (one) => personaIds.has(one.id));
  const channelUses = pick('channelUses', (one) => personaIds.has(one.personaId));
  const channelIds = new Set([
    ...lanes.flatMap(({ channelId }) => channelId ?? []),
    ...Object.values(channelUses).map(({ channelId }) => channelId),
  ]);
  const metricIds = new Set(lanes.flatMap(({ metricId }) => metricId ?? []));
  const isHere = (one: {
    mapId?: Id | undefined;
    stageId?: Id | undefined;
    cardId?: Id | undefined;
  }): boolean =>
    one.mapId === mapId &&
    (one.stageId === undefined || stageIds.has(one.stageId)) &&
    (one.cardId === undefined || cardIds.has(one.cardId));
  const supported = [cards, [...findings], strategies, feelings, personas].flatMap(
    (list): { evidenceIds?: Id[] | undefined }[] => Object.values(list),
  );
  const evidenceIds = new Set(supported.flatMap((one) => one.evidenceIds ?? []));
  const personaBlocks = pick('personaBlocks', (one) => personaIds.has(one.personaId));
  const pictures = new Set([
    ...cards.flatMap(({ pictureId }) => pictureId ?? []),
    ...Object.values(personas).flatMap(({ portraitId }) => portraitId ?? []),
    ...Object.values(personaBlocks).flatMap(({ pictureId }) => pictureId ?? []),
    ...Object.values(project.looks).flatMap(({ logoId }) => logoId ?? []),
  ]);
  const phaseIds = new Set(stages.flatMap(({ phaseId }) => phaseId ?? []));
  const paths = pick('paths', (one) => one.mapId === mapId);
  const none = pick('views', () => false);

  const { format, version, title, createdAt } = project;
  return {
    format,
    version,
    id,
    title,
    createdAt,
    personas,
    personaBlocks,
    channels: pick('channels', (one) => channelIds.has(one.id)),
    channelUses,
    maps: { [mapId]: unspoken(map) },
    phases: pick('phases', (one) => phaseIds.has(one.id)),
    stages: mapped(
      pick('stages', (one) => stageIds.has(one.id)),
      unspoken,
    ),
    lanes: mapped(
      pick('lanes', (one) => laneIds.has(one.id)),
      unspoken,
    ),
    cards: cardTable(cards),
    prompts: pick('prompts', () => false),
    paths,
    links: pick(
      'links',
      (one) => paths[one.pathId] !== undefined && cardIds.has(one.fromCardId) && cardIds.has(one.toCardId),
    ),
    feelings,
    findings: pick('findings', (one) => findingIds.has(one.id)),
    strategies,
    experiments: pick('experiments', () => false),
    metrics: pick('metrics', (one) => metricIds.has(one.id)),
    measurements: pick('measurements', (one) => metricIds.has(one.metricId) && isHere(one)),
    goals: pick('goals', (one) => metricIds.has(one.metricId) && isHere(one)),
    importedFiles: pick('importedFiles', () => false),
    contactLogs: pick('contactLogs', () => false),
    contactActivities: pick('contactActivities', () => false),
    customerCounts: pick('customerCounts', () => false),
    evidence: pick('evidence', (one) => evidenceIds.has(one.id)),
    quotes: pick(
      'quotes',
      (one) =>
        evidenceIds.has(one.evidenceId) && (among(cardIds, one.cardId) || among(findingIds, one.findingId)),
    ),
    views: none,
    looks: project.looks,
    assets: pick('assets', (one) => pictures.has(one.id)),
  };
}
