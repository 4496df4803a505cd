// aProject(): a whole project in a few words, for tests. Names stand for records; ids and order keys are made here.
import { putCard } from '@/model/cardTable';
import { newProject } from '@/model/newProject';
import { keysBetween } from '@/model/order';
import type { LaneKindName } from '@/model/laneKinds';
import type {
  Card,
  Channel,
  Evidence,
  Feeling,
  Finding,
  FindingKind,
  JourneyMap,
  Lane,
  Link,
  Path,
  Persona,
  Project,
  Stage,
  Table,
} from '@/model/types';

/** A record by its name alone, or with more fields. */
type Named<T extends object> = string | ({ name: string } & Partial<T>);

export type ProjectParts = {
  id?: string;
  title?: string;
  map?: Partial<JourneyMap>;
  stages?: Named<Stage>[];
  /** A lane by its name alone is a channel; a channel lane brings its channel along. */
  lanes?: (string | ({ kind: LaneKindName; name: string } & Partial<Lane>))[];
  /** By cell, `'Stage/Lane'`: texts, or cards with more fields. */
  cards?: Record<string, (string | ({ text: string } & Partial<Card>))[]>;
  /** The first persona leads the map. */
  personas?: Named<Persona>[];
  /** By persona, by stage name or card text: a value, or a feeling with more fields. */
  feelings?: Record<string, Record<string, number | ({ value: number } & Partial<Feeling>)>>;
  /** `on` names cards by their text. */
  findings?: ({ title: string; kind?: FindingKind; on?: string[] } & Partial<Finding>)[];
  /** By name: the texts of the cards that the path walks through. */
  paths?: Record<string, string[]>;
  evidence?: ({ title: string } & Partial<Evidence>)[];
};

type Find = (name: string) => string;
export type BuiltProject = {
  project: Project;
  mapId: string;
  /** The id of a record by its name (a card by its text); an unknown name throws. */
  ids: {
    stage: Find;
    lane: Find;
    card: Find;
    persona: Find;
    channel: Find;
    finding: Find;
    path: Find;
    evidence: Find;
  };
};

/** Ids by name, in the order of their making: `stage-1`, `stage-2` ... The first of two equal names keeps the name. */
function register(noun: string) {
  const known = new Map<string, string>();
  let count = 0;
  return {
    add: (name: string, given?: string): string => {
      count += 1;
      const id = given ?? `${noun}-${count}`;
      if (!known.has(name)) known.set(name, id);
      return id;
    },
    has: (name: string) => known.has(name),
    find: (name: string): string => {
      const id = known.get(name);
      if (id === undefined) throw new Error(`aProject has no ${noun} "${name}"`);
      return id;
    },
  };
}

const named = <T extends object>(part: Named<T>): { name: string } & Partial<T> =>
  typeof part === 'string' ? ({ name: part } as { name: string } & Partial<T>) : part;

const orders = (count: number): string[] => keysBetween(null, null, count);

/** A project with one map (`mapId`), made of the parts; what is left out is empty. */
export function aProject(parts: ProjectParts = {}): BuiltProject {
  const stages = register('stage');
  const lanes = register('lane');
  const cards = register('card');
  const personas = register('persona');
  const channels = register('channel');
  const findings = register('finding');
  const paths = register('path');
  const evidence = register('evidence');
  const mapId = parts.map?.id ?? 'map-1';
  const project = newProject(
    parts.title ?? 'Test project',
    '2026-01-01T00:00:00.000Z',
    parts.id ?? 'project-1',
  );

  project.evidence = records(parts.evidence, (part, order): Evidence => ({
    order,
    kind: 'interview',
    ...part,
    id: evidence.add(part.title, part.id),
  }));
  project.personas = records(parts.personas?.map(named<Persona>), (part, order): Persona => ({
    order,
    ...part,
    id: personas.add(part.name, part.id),
  }));
  const personaIds = Object.keys(project.personas);
  project.maps[mapId] = {
    id: mapId,
    order: 'a0',
    title: 'Test map',
    state: 'current',
    personaIds,
    ...(personaIds[0] === undefined ? {} : { leadPersonaId: personaIds[0] }),
    ...parts.map,
  };
  project.stages = records(parts.stages?.map(named<Stage>), (part, order): Stage => ({
    mapId,
    order,
    ...part,
    id: stages.add(part.name, part.id),
  }));
  const laneParts = (parts.lanes ?? []).map((part) =>
    typeof part === 'string' ? { kind: 'channel' as const, name: part } : part,
  );
  const channelLanes = laneParts.filter((part) => part.kind === 'channel' && !('channelId' in part));
  project.channels = records(channelLanes, (part, order): Channel => ({
    order,
    name: part.name,
    id: channels.add(part.name),
  }));
  project.lanes = records(laneParts, (part, order): Lane => ({
    mapId,
    order,
    ...(channelLanes.includes(part) ? { channelId: channels.find(part.name) } : {}),
    ...part,
    id: lanes.add(part.name, part.id),
  }));
  for (const [cell, texts] of Object.entries(parts.cards ?? {})) {
    const [stageName = '', laneName = ''] = cell.split('/');
    const stageId = stages.find(stageName);
    const laneId = lanes.find(laneName);
    const cellOrders = orders(texts.length);
    for (const [at, part] of texts.entries()) {
      const fields = typeof part === 'string' ? { text: part } : part;
      const id = cards.add(fields.text, fields.id);
      putCard(project.cards, { stageId, laneId, order: cellOrders[at] ?? 'a0', ...fields, id });
    }
  }
  for (const [personaName, values] of Object.entries(parts.feelings ?? {})) {
    for (const [place, part] of Object.entries(values)) {
      const id = `feeling-${Object.keys(project.feelings).length + 1}`;
      const where = stages.has(place) ? { stageId: stages.find(place) } : { cardId: cards.find(place) };
      const fields = typeof part === 'number' ? { value: part } : part;
      project.feelings[id] = { mapId, personaId: personas.find(personaName), ...where, ...fields, id };
    }
  }
  project.findings = records(parts.findings, ({ on = [], ...part }, order): Finding => ({
    mapId,
    order,
    kind: 'pain',
    cardIds: on.map(cards.find),
    ...part,
    id: findings.add(part.title, part.id),
  }));
  const pathParts = Object.entries(parts.paths ?? {}).map(([name, steps]) => ({ name, steps }));
  project.paths = records(pathParts, ({ name }, order): Path => ({
    mapId,
    order,
    name,
    id: paths.add(name),
  }));
  for (const { name, steps } of pathParts) {
    const stepOrders = orders(Math.max(0, steps.length - 1));
    for (const [at, order] of stepOrders.entries()) {
      const id = `link-${Object.keys(project.links).length + 1}`;
      const link: Link = {
        id,
        pathId: paths.find(name),
        order,
        fromCardId: cards.find(steps[at] ?? ''),
        toCardId: cards.find(steps[at + 1] ?? ''),
      };
      project.links[id] = link;
    }
  }
  return {
    project,
    mapId,
    ids: {
      stage: stages.find,
      lane: lanes.find,
      card: cards.find,
      persona: personas.find,
      channel: channels.find,
      finding: findings.find,
      path: paths.find,
      evidence: evidence.find,
    },
  };
}

function records<Part, T extends { id: string }>(
  parts: readonly Part[] | undefined,
  make: (part: Part, order: string) => T,
): Table<T> {
  const keys = orders(parts?.length ?? 0);
  const table: Table<T> = {};
  for (const [at, part] of (parts ?? []).entries()) {
    const record = make(part, keys[at] ?? 'a0');
    table[record.id] = record;
  }
  return table;
}
