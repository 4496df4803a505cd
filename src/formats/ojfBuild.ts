// OpenJourney to a project: nodes become cards, scores feelings, pains findings, blueprints process lanes.
import { newId } from '@/model/id';
import { newProject } from '@/model/newProject';
import { keysBetween } from '@/model/order';
import { channelIcon } from './channelNames';
import { finishImport } from './finishImport';
import type { ImportContext, ImportNote, ImportResult } from './importTypes';
import { titleOfFile } from './mermaid';
import type { Loose, Ojf, OjfNode, OjfPart } from './ojfTypes';
import { findingOfPurpose, guessLane, type GuessedLane } from './ojfLanes';
import { readPersonas } from './ojfPersonas';
import { guessScale } from './scoreScale';

type Lane = { id: string; guess: GuessedLane };
type Build = {
  ojf: Ojf;
  notes: ImportNote[];
  places: Map<string, string>;
  mapId: string;
  stages: Map<string, string>;
  lanes: Map<string, Lane>;
  records: Record<'stages' | 'lanes' | 'channels' | 'feelings' | 'findings', Loose[]>;
  cards: Loose[];
};

const severities: ReadonlyMap<string, number> = new Map([
  ['low', 2],
  ['medium', 3],
  ['high', 5],
]);
const processLanes = [
  ['evidence', 'free', 'physicalEvidence'],
  ['onstage', 'frontstage', 'frontstage'],
  ['backstage', 'backstage', 'backstage'],
  ['support', 'support', 'support'],
] as const;

/** Builds and checks the project. Guesses (scale, lane kinds, severities, zeros) are named in the report. */
export function buildOpenJourney(
  ojf: Ojf,
  fileName: string,
  notes: ImportNote[],
  context: ImportContext,
): ImportResult {
  const { words } = context;
  const build: Build = {
    ojf,
    notes,
    places: new Map(),
    mapId: newId(),
    stages: new Map(),
    lanes: new Map(),
    records: { stages: [], lanes: [], channels: [], feelings: [], findings: [] },
    cards: [],
  };
  const personas = readPersonas(ojf.personas, words.customer);
  for (const stage of ojf.stages) addStage(build, stage);
  for (const lane of ojf.lanes) addLane(build, lane, words);
  addNodes(build, personas[0]?.['id'] as string);
  addBlueprints(build, context);
  addOwnLane(build, 'emotion', words.emotion);
  addOwnLane(build, 'findings', words.findings);
  const title = ojf.title ?? ojf.pointOfView ?? (titleOfFile(fileName) || words.journey);
  const cards = Object.fromEntries(build.cards.map((card) => [card['id'], card]));
  const map = {
    id: build.mapId,
    order: 'a0',
    title,
    state: 'current',
    personaIds: personas.map((persona) => persona['id']),
    leadPersonaId: personas[0]?.['id'],
    scenario: ojf.pointOfView,
  };
  const built = {
    ...newProject(title, context.now),
    source: { format: 'ojf', ...ojf.rest },
    personas: table(personas),
    maps: table([map]),
    stages: table(build.records.stages),
    lanes: table(build.records.lanes),
    channels: table(build.records.channels),
    feelings: table(build.records.feelings),
    findings: table(build.records.findings),
    cards,
  };
  return finishImport(built, 'ojf', notes, build.places, context);
}

/** Records by id, in the order they came; those that stand in an order get their keys. */
function table(records: Loose[]): Loose {
  const keys = keysBetween(null, null, records.length);
  return Object.fromEntries(records.map((record, i) => [record['id'], { order: keys[i], ...record }]));
}

const extra = (rest: Loose): Loose => (Object.keys(rest).length > 0 ? { source: rest } : {});

function repeated(build: Build, known: ReadonlyMap<string, unknown>, part: OjfPart, id: string): boolean {
  if (!known.has(part.id)) return false;
  build.notes.push({ code: 'idDuplicate', path: `${part.path}.id`, values: { from: part.id, to: id } });
  return true;
}

function addStage(build: Build, part: OjfPart): void {
  const id = newId();
  build.places.set(id, part.path);
  if (!repeated(build, build.stages, part, id)) build.stages.set(part.id, id);
  build.records.stages.push({ id, mapId: build.mapId, name: part.name, ...extra(part.rest) });
}

function addLane(build: Build, part: OjfPart, { asImported }: ImportContext['words']): void {
  const id = newId();
  const guess = guessLane(part.name);
  build.places.set(id, part.path);
  if (!repeated(build, build.lanes, part, id)) build.lanes.set(part.id, { id, guess });
  build.notes.push({ code: 'laneGuessed', path: part.path, values: { name: part.name, kind: guess.kind } });
  const lane: Loose = { id, mapId: build.mapId, kind: guess.kind, name: part.name, ...extra(part.rest) };
  if (guess.finding) lane['note'] = asImported;
  if (guess.kind === 'channel') {
    const channelId = newId();
    build.places.set(channelId, part.path);
    build.records.channels.push({ id: channelId, name: part.name, icon: channelIcon(part.name) });
    lane['channelId'] = channelId;
  }
  build.records.lanes.push(lane);
}

function addOwnLane(build: Build, kind: string, name: string): string {
  const id = newId();
  build.records.lanes.push({ id, mapId: build.mapId, kind, name });
  return id;
}

function addNodes(build: Build, personaId: string): void {
  const { notes, records, mapId } = build;
  const scores = build.ojf.nodes.flatMap(({ score }) => (score === undefined ? [] : [score]));
  // Only numbers from 6 on speak for 0..10: the format means -5..+5, and small positive numbers fit both.
  const scale = guessScale(
    scores,
    scores.some((score) => score < 0) || scores.every((score) => score <= 5) ? [-5, 5] : [0, 10],
  );
  if (scores.length > 0) notes.push({ code: 'scaleGuessed', path: 'nodes', values: { scale: scale.name } });
  let zeros = 0;
  let graded = 0;
  const kept = new Set<string>();
  const keys = keysBetween(null, null, build.ojf.nodes.length);
  build.ojf.nodes.forEach((node, i) => {
    const id = newId();
    build.places.set(id, node.path);
    for (const field of Object.keys(node.rest)) if (field !== 'id' && field !== 'score') kept.add(field);
    build.cards.push({ ...cardOf(build, node), id, order: keys[i] });
    if (node.score === 0) zeros++;
    else if (node.score !== undefined) {
      const feeling = newId();
      build.places.set(feeling, node.path);
      const source = { score: node.score, scale: scale.name };
      records.feelings.push({
        id: feeling,
        mapId,
        personaId,
        cardId: id,
        value: scale.value(node.score),
        source,
      });
    }
    const finding = findingOf(build, node);
    if (!finding) return;
    const findingId = newId();
    build.places.set(findingId, node.path);
    const severity = severities.get(node.severity ?? '');
    if (severity !== undefined) graded++;
    const cardIds = [id];
    records.findings.push({ id: findingId, mapId, kind: finding, title: node.title, severity, cardIds });
  });
  if (zeros > 0) notes.push({ code: 'zeroUnknown', path: 'nodes', values: { count: zeros } });
  if (graded > 0) notes.push({ code: 'severityGuessed', path: 'nodes', values: { count: graded } });
  if (kept.size > 0)
    notes.push({ code: 'fieldsKept', path: 'nodes', values: { fields: [...kept].join(', ') } });
}

/** The card of a node; a stage or lane that the file does not have is left to the repair, which notes it. */
function cardOf(build: Build, node: OjfNode): Loose {
  return {
    stageId: build.stages.get(node.stageId ?? '') ?? 'unknown',
    laneId: build.lanes.get(node.laneId ?? '')?.id ?? 'unknown',
    text: node.title,
    description: node.description,
    momentOfTruth: node.momentOfTruth ? {} : undefined,
    tags: node.tags.length > 0 ? node.tags : undefined,
    ...extra(node.rest),
  };
}

/** A node is a finding by its lane, its purpose or a severity above low: low is what editors write by default. */
function findingOf(build: Build, node: OjfNode): 'pain' | 'barrier' | 'delight' | undefined {
  const byPurpose = findingOfPurpose.get(node.purpose ?? '');
  const byLane = build.lanes.get(node.laneId ?? '')?.guess.finding;
  if (byPurpose ?? byLane) return byPurpose ?? byLane;
  return node.severity === 'medium' || node.severity === 'high' ? 'pain' : undefined;
}

/** The blueprint of a node: each of its items is a card in a process lane of the same stage. */
function addBlueprints(build: Build, { words }: ImportContext): void {
  const lost = new Set<string>();
  for (const [field, kind, word] of processLanes) {
    let laneId: string | null = null;
    let last: string | null = null;
    for (const node of build.ojf.nodes) {
      const items = node.blueprint?.[field];
      if (!Array.isArray(items)) continue;
      items.forEach((item: unknown, i) => {
        laneId ??= addOwnLane(build, kind, words[word]);
        const id = newId();
        build.places.set(id, `${node.path}.blueprint.${field}.${i}`);
        last = keysBetween(last, null, 1)[0] ?? null;
        const stageId = build.stages.get(node.stageId ?? '') ?? 'unknown';
        build.cards.push({ id, order: last, stageId, laneId, ...itemCard(item) });
      });
    }
  }
  const known = new Set<string>(processLanes.map(([field]) => field));
  build.ojf.nodes.forEach(({ blueprint = {} }, i) => {
    const others = Object.entries(blueprint).filter(
      ([field, items]) => !known.has(field) || !Array.isArray(items),
    );
    if (others.length === 0) return;
    for (const [field] of others) lost.add(`blueprint.${field}`);
    const card = build.cards[i];
    if (card) card['source'] = { ...(card['source'] as Loose), blueprint: Object.fromEntries(others) };
  });
  if (lost.size > 0)
    build.notes.push({ code: 'fieldsKept', path: 'nodes', values: { fields: [...lost].join(', ') } });
}

/** "Receptionist: Confirms appointment" of {actor, action}; the item itself stays under `source`. */
function itemCard(item: unknown): Loose {
  if (typeof item === 'string') return { text: item };
  if (typeof item !== 'object' || item === null) return { text: String(item) };
  const { item: thing, type, actor, action, system, description, ...rest } = item as Loose;
  const said = [actor, system, thing, action, description].filter(
    (value) => typeof value === 'string' && value !== '',
  );
  const tags = typeof type === 'string' && type !== '' ? { tags: [type] } : {};
  if (said.length > 0) return { text: said.join(': '), ...tags, ...extra(rest) };
  return { text: JSON.stringify(item), source: { item } };
}
