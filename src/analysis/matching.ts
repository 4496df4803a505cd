// Matching: which record of one map is which of the other. By origin first, then by equal names in equal places.
import type { Id } from '@/model/id';
import { laneKind } from '@/model/laneKinds';
import { inOrder } from '@/model/order';
import {
  cardsOf,
  channelsOf,
  evidenceOf,
  feelingsOf,
  findingsOf,
  lanesOf,
  personasOf,
  stagesOf,
} from '@/model/select';
import type { Card, Finding, Lane, Link, Path, Project, Table } from '@/model/types';
import type { Pairing, Side } from './comparison';
import { nameKey, originPasses, pairUp, type Pass, sameName } from './pairing';

/** The partner of an id, or undefined. */
type PartnerOf = (id: Id) => Id | undefined;

/** Everything that is matched between two maps; channels and evidence only to compare references to them. */
export type Matching = ReturnType<typeof matchMaps>;

/** A key made of several parts, all of which must be known. */
function joined(...parts: (string | undefined)[]): string | undefined {
  return parts.includes(undefined) ? undefined : parts.join('|');
}

/** The same key on both sides. */
const same = <T>(key: (record: T) => string | undefined): Pass<T> => ({ from: key, to: key });

/** A key whose first part is a reference, read through the partners on the first side. */
function through<T>(
  reference: (record: T) => Id | undefined,
  partnerOf: PartnerOf,
  rest: (record: T) => string | undefined = () => '',
): Pass<T> {
  return {
    from: (record) => {
      const id = reference(record);
      return joined(id === undefined ? undefined : partnerOf(id), rest(record));
    },
    to: (record) => joined(reference(record), rest(record)),
  };
}

type TableName = Exclude<
  {
    [K in keyof Project]: Project[K] extends Table<{ id: Id; origin?: Id | undefined }> ? K : never;
  }[keyof Project],
  undefined
>;
function everyRecord(from: Project, to: Project, table: TableName) {
  return { from: Object.values(from[table]), to: Object.values(to[table]) };
}
const everyCard = (project: Project): Card[] =>
  Object.values(project.cards).flatMap((shard) => Object.values(shard));

function matchShared<T extends { id: Id; origin?: Id | undefined }>(
  from: readonly T[],
  to: readonly T[],
  name: (record: T) => string,
): Pairing<T> {
  return pairUp(from, to, [...originPasses({ from, to }), same((record) => nameKey(name(record)))]);
}

const pathsOf = ({ project, mapId }: Side): Path[] =>
  inOrder(Object.values(project.paths).filter((path) => path.mapId === mapId));

function linksOf({ project }: Side, paths: readonly Path[]): Link[] {
  const places = new Map(paths.map((path, at) => [path.id, at]));
  const links = Object.values(project.links).filter((link) => places.has(link.pathId));
  return inOrder(links).sort((a, b) => (places.get(a.pathId) ?? 0) - (places.get(b.pathId) ?? 0));
}

// The curve and the gathered findings stand once on a map: their kind is enough to know them by.
const onlyOfItsKind = (lane: Lane): string | undefined =>
  laneKind(lane.kind).content === 'cards' ? undefined : lane.kind;

/** Matches the findings of two maps, by origin and then by title. */
export const matchFindings = (from: Side, to: Side): Pairing<Finding> =>
  pairUp(findingsOf(from.project, from.mapId), findingsOf(to.project, to.mapId), [
    ...originPasses(everyRecord(from.project, to.project, 'findings')),
    same((finding) => joined(finding.kind, nameKey(finding.title))),
    same((finding) => nameKey(finding.title)),
  ]);

/** Matches two maps, record by record. Equal in both directions: swapping the sides swaps the answer. */
export function matchMaps(from: Side, to: Side) {
  const [a, b] = [from.project, to.project];
  const personas = matchShared(personasOf(a), personasOf(b), (persona) => persona.name);
  const channels = matchShared(channelsOf(a), channelsOf(b), (channel) => channel.name);
  const evidence = matchShared(evidenceOf(a), evidenceOf(b), (item) => item.title);

  const stages = pairUp(stagesOf(a, from.mapId), stagesOf(b, to.mapId), [
    ...originPasses(everyRecord(a, b, 'stages')),
    same((stage) => nameKey(stage.name)),
  ]);
  const lanes = pairUp(lanesOf(a, from.mapId), lanesOf(b, to.mapId), [
    ...originPasses(everyRecord(a, b, 'lanes')),
    same((lane) => joined(lane.kind, nameKey(lane.name))),
    same((lane) => nameKey(lane.name)),
    same(onlyOfItsKind),
  ]);

  const laneOf: PartnerOf = (id) => lanes.toOf.get(id);
  const cell = {
    from: (card: Card) => joined(stages.toOf.get(card.stageId), laneOf(card.laneId), sameName(card.text)),
    to: (card: Card) => joined(card.stageId, card.laneId, sameName(card.text)),
  };
  const cards = pairUp(cardsOf(a, from.mapId), cardsOf(b, to.mapId), [
    ...originPasses({ from: everyCard(a), to: a === b ? [] : everyCard(b) }),
    cell,
    same((card) => nameKey(card.text)),
  ]);
  const cardOf: PartnerOf = (id) => cards.toOf.get(id);

  const paths = pairUp(pathsOf(from), pathsOf(to), [
    ...originPasses(everyRecord(a, b, 'paths')),
    same((path) => nameKey(path.name)),
  ]);
  const onPath = through<Link>(
    (link) => link.pathId,
    (id) => paths.toOf.get(id),
  );
  const step: Pass<Link> = {
    from: (link) => joined(onPath.from(link), cardOf(link.fromCardId), cardOf(link.toCardId)),
    to: (link) => joined(onPath.to(link), link.fromCardId, link.toCardId),
  };
  const links = pairUp(linksOf(from, pathsOf(from)), linksOf(to, pathsOf(to)), [
    ...originPasses(everyRecord(a, b, 'links'), onPath),
    step,
  ]);

  const findings = matchFindings(from, to);

  const felt: Pass<ReturnType<typeof feelingsOf>[number]> = {
    from: (feeling) =>
      joined(
        personas.toOf.get(feeling.personaId),
        feeling.cardId === undefined
          ? joined('stage', feeling.stageId === undefined ? undefined : stages.toOf.get(feeling.stageId))
          : joined('card', cardOf(feeling.cardId)),
      ),
    to: (feeling) =>
      joined(
        feeling.personaId,
        feeling.cardId === undefined ? joined('stage', feeling.stageId) : joined('card', feeling.cardId),
      ),
  };
  const byId = <T extends { id: Id }>(records: readonly T[]): T[] =>
    [...records].sort((x, y) => (x.id < y.id ? -1 : 1));
  const feelings = pairUp(byId(feelingsOf(a, from.mapId)), byId(feelingsOf(b, to.mapId)), [
    ...originPasses(everyRecord(a, b, 'feelings'), felt),
    felt,
  ]);

  return { personas, channels, evidence, stages, lanes, cards, paths, links, findings, feelings };
}
