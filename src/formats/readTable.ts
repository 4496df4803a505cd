// A table to a project: stages, lanes and cards, findings of a row of pains, feelings of a row of scores or faces.
import { LIMITS } from '@/model/constants';
import type { Crowd } from '@/model/notes';
import { newId } from '@/model/id';
import { newProject } from '@/model/newProject';
import { keysBetween } from '@/model/order';
import type { FindingKind } from '@/model/types';
import { finishImport } from './finishImport';
import type { FoundTable } from './foundTable';
import { type ImportContext, type ImportNote, type ImportResult, refuse } from './importTypes';
import { type LaneRole, scoreOf } from './laneRoles';
import { titleOfFile } from './mermaid';
import { guessScale, scaleFrom } from './scoreScale';
import { guessShape, readShape, type TableLane, type TableReading, type TableShape } from './tableShape';

type Loose = Record<string, unknown>;

/** Makes a project of a table, read in a shape: the guessed one where nobody chose. The answer carries the table itself. */
export function readTable(
  table: FoundTable,
  fileName: string,
  context: ImportContext,
  shape: TableShape = guessShape(table).shape,
): ImportResult {
  // Every row has a text: so many rows have more cards than a project, whatever the shape.
  if (table.rows.length > LIMITS.cards + 1)
    return refuse('tooMany', {
      what: 'cards' satisfies Crowd,
      count: table.rows.length,
      limit: LIMITS.cards,
    });
  const reading = readShape(table, shape);
  const problem = limitProblem(reading);
  if (problem) return { ...problem, table };
  const title =
    (table.title && inOneLine(table.title).slice(0, LIMITS.title).toWellFormed()) ||
    titleOfFile(fileName) ||
    context.words.journey;
  const result = buildTable(reading, title, { ...context, ownScale: table.ownScale === true });
  if (!result.ok) return result;
  const { report } = result;
  const left: ImportNote[] = table.others
    ? [{ code: 'tablesIgnored', path: '', values: { count: table.others } }]
    : [];
  return { ...result, table, report: { ...report, notes: [...report.notes, ...left] } };
}

/** Why a table, read in a shape, makes no map. Asked before anything is built: a table of answers may have a million rows. */
export function limitProblem({ stages, lanes }: TableReading) {
  const tooMany = (what: Crowd, count: number, limit: number) =>
    count > limit ? refuse('tooMany', { what, count, limit }) : undefined;
  const cards = lanes.reduce((sum, lane) => sum + lane.cells.reduce((all, cell) => all + cell.length, 0), 0);
  if (cards === 0) return refuse('noCards');
  return (
    tooMany('stages', stages.length, LIMITS.stages) ??
    tooMany('lanes', lanes.length, LIMITS.lanes) ??
    tooMany('cards', cards, LIMITS.cards)
  );
}

/** What is felt at a stage or at a card, as the table writes it. */
type Felt = { place: { stageId: string } | { cardId: string }; texts: readonly string[] };

type Build = {
  mapId: string;
  stageIds: string[];
  lanes: Loose[];
  channels: Loose[];
  cards: Loose;
  findings: Loose[];
  feelings: Loose[];
  /** feelings of single cards, as the table writes them */
  cardFeelings: Felt[];
  personas: Loose[];
  /** Findings hang on cards of other lanes, where they do not show as rows. */
  apart: boolean;
  /** Feelings are from -2 to +2: nothing has to be guessed. */
  ownScale: boolean;
  notes: ImportNote[];
};

function buildTable(
  { stages, lanes, felt = [], phases = [] }: TableReading,
  title: string,
  context: ImportContext & { ownScale: boolean },
): ImportResult {
  const { words } = context;
  const mapId = newId();
  const phaseIds = new Map(phases.flatMap((name) => (name === '' ? [] : [[name, newId()]])));
  const stageRecords = stages.map((name, i) => {
    const phaseId = phaseIds.get(phases[i] ?? '');
    return {
      id: newId(),
      mapId,
      name: name === '' ? `${words.stage} ${i + 1}` : inOneLine(name),
      ...(phaseId !== undefined && { phaseId }),
    };
  });
  const build: Build = {
    mapId,
    stageIds: stageRecords.map(({ id }) => id),
    lanes: [],
    channels: [],
    cards: {},
    findings: [],
    feelings: [],
    cardFeelings: [],
    personas: [],
    apart: false,
    ownScale: context.ownScale,
    notes: [],
  };
  lanes.forEach((lane, i) => {
    if (lane.role === 'emotion') addStageFeelings(build, lane, words.customer);
    else if (lane.role !== 'skip') addLane(build, lane, i, context);
  });
  addFeelings(build, [...build.cardFeelings, ...stageFeelings(build, felt)], words.customer);
  build.lanes.push({ id: newId(), mapId, kind: 'emotion', name: words.emotion });
  // Findings that are a row of their own would only stand in a second one.
  if (build.apart) build.lanes.push({ id: newId(), mapId, kind: 'findings', name: words.findings });
  const lead = build.personas[0]?.['id'];
  const built = {
    ...newProject(title, context.now),
    personas: table(build.personas),
    maps: {
      [mapId]: {
        id: mapId,
        order: 'a0',
        title,
        state: 'current',
        personaIds: lead === undefined ? [] : [lead],
        ...(lead === undefined ? {} : { leadPersonaId: lead }),
      },
    },
    phases: Object.fromEntries([...phaseIds].map(([name, id]) => [id, { id, mapId, name: inOneLine(name) }])),
    stages: table(stageRecords),
    lanes: table(build.lanes),
    channels: table(build.channels),
    cards: build.cards,
    feelings: table(build.feelings),
    findings: table(build.findings),
  };
  return finishImport(built, 'table', build.notes, new Map(), context);
}

const inOneLine = (name: string): string => name.replace(/\s*\n\s*/g, ' ');

/** Records by id, in the order they came, with the keys that keep it. */
function table(records: Loose[]): Loose {
  const keys = keysBetween(null, null, records.length);
  return Object.fromEntries(records.map((record, i) => [record['id'], { order: keys[i], ...record }]));
}

const findingOf: ReadonlyMap<LaneRole, FindingKind> = new Map([
  ['pain', 'pain'],
  ['barrier', 'barrier'],
  ['delight', 'delight'],
]);

function addLane(
  build: Build,
  { name, role, cells, extras }: TableLane,
  at: number,
  { words }: ImportContext,
): void {
  const finding = findingOf.get(role);
  const kind = finding ? 'free' : role;
  const id = newId();
  const shown = name === '' ? `${words.lane} ${at + 1}` : inOneLine(name);
  const lane: Loose = { id, mapId: build.mapId, kind, name: shown };
  if (kind === 'channel') {
    const channelId = newId();
    build.channels.push({ id: channelId, name: shown, icon: 'other' });
    lane['channelId'] = channelId;
  }
  build.lanes.push(lane);
  cells.forEach((texts, s) => {
    const stageId = build.stageIds[s];
    if (stageId === undefined || texts.length === 0) return;
    const keys = keysBetween(null, null, texts.length);
    texts.forEach((text, c) => {
      const card = { id: newId(), stageId, laneId: id, order: keys[c], text };
      build.cards[card.id] = card;
      const addFinding = (found: FindingKind, title: string) =>
        build.findings.push({ id: newId(), mapId: build.mapId, kind: found, title, cardIds: [card.id] });
      // The card keeps what the title of its finding has no room for.
      if (finding) addFinding(finding, inOneLine(text).slice(0, LIMITS.title).toWellFormed());
      const { pain, feeling } = extras?.[s]?.[c] ?? {};
      // A pain beside a text stands nowhere else: the door itself cuts what is too long, and says so.
      if (pain) addFinding(pain.kind, inOneLine(pain.text));
      if (pain && !finding) build.apart = true;
      if (feeling !== undefined) build.cardFeelings.push({ place: { cardId: card.id }, texts: [feeling] });
    });
  });
}

/** One feeling for each stage; a stage with several has their mean. */
function addStageFeelings(build: Build, { cells }: TableLane, customer: string): void {
  addFeelings(build, stageFeelings(build, cells), customer);
}

/** What is felt at the stages that have no feeling yet. */
function stageFeelings(build: Build, cells: readonly (readonly string[])[]): Felt[] {
  const known = new Set(build.feelings.map((feeling) => feeling['stageId']));
  return cells.flatMap((texts, s): Felt[] => {
    const stageId = build.stageIds[s];
    return stageId === undefined || known.has(stageId) ? [] : [{ place: { stageId }, texts }];
  });
}

/** Feelings of the persona that the table is about, all on one scale. */
function addFeelings(build: Build, felt: readonly Felt[], customer: string): void {
  const { notes } = build;
  const read = felt.map(({ place, texts }) => ({
    place,
    values: texts.flatMap((text) => scoreOf(text) ?? []),
  }));
  for (const text of felt.flatMap(({ texts }) => texts)) {
    if (scoreOf(text) === undefined)
      notes.push({ code: 'feelingUnreadable', path: '', values: { value: text.slice(0, 60) } });
  }
  const scores = read.flatMap(({ values }) => values.flatMap((one) => ('score' in one ? [one.score] : [])));
  const scale = build.ownScale ? scaleFrom(-2, 2) : guessScale(scores, [1, 5]);
  if (scores.length > 0 && !build.ownScale)
    notes.push({ code: 'scaleGuessed', path: '', values: { scale: scale.name } });
  const count = read.filter(({ values }) => values.length > 1).length;
  if (count > 0) notes.push({ code: 'feelingsAveraged', path: '', values: { count } });
  for (const { place, values } of read) {
    const [only] = values;
    if (only === undefined) continue;
    const persona = (build.personas[0] ??= { id: newId(), name: customer });
    const sum = values.reduce((all, one) => all + ('face' in one ? one.face : scale.value(one.score)), 0);
    const source =
      values.length === 1 && 'score' in only ? { score: only.score, scale: scale.name } : undefined;
    build.feelings.push({
      id: newId(),
      mapId: build.mapId,
      personaId: persona['id'],
      ...place,
      value: Math.round((sum / values.length) * 100) / 100,
      ...(source && { source }),
    });
  }
}
