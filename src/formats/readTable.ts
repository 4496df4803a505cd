// A table to a project: stages, lanes and cards, findings of a row of pains, feelings of a row of scores or faces.
import { LIMITS } from '@/model/constants';
import { newId } from '@/model/id';
import { newProject } from '@/model/newProject';
import { keysBetween } from '@/model/order';
import type { FindingKind } from '@/model/types';
import { finishImport } from './finishImport';
import type { FoundTable } from './foundTable';
import { type ImportContext, type ImportNote, type ImportResult, refuse } from './importTypes';
import { type LaneRole, scoreOf } from './laneRoles';
import { titleOfFile } from './mermaid';
import { guessScale } from './scoreScale';
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
    return refuse('tooMany', { what: 'cards', count: table.rows.length, limit: LIMITS.cards });
  const reading = readShape(table, shape);
  const problem = limitProblem(reading);
  if (problem) return { ...problem, table };
  const title =
    (table.title && inOneLine(table.title).slice(0, LIMITS.title).toWellFormed()) ||
    titleOfFile(fileName) ||
    context.words.journey;
  const result = buildTable(reading, title, context);
  return result.ok ? { ...result, table } : result;
}

/** Why a table, read in a shape, makes no map. Asked before anything is built: a table of answers may have a million rows. */
export function limitProblem({ stages, lanes }: TableReading) {
  const tooMany = (what: string, count: number, limit: number) =>
    count > limit ? refuse('tooMany', { what, count, limit }) : undefined;
  const cards = lanes.reduce((sum, lane) => sum + lane.cells.reduce((all, cell) => all + cell.length, 0), 0);
  if (cards === 0) return refuse('noCards');
  return (
    tooMany('stages', stages.length, LIMITS.stages) ??
    tooMany('lanes', lanes.length, LIMITS.lanes) ??
    tooMany('cards', cards, LIMITS.cards)
  );
}

type Build = {
  mapId: string;
  stageIds: string[];
  lanes: Loose[];
  channels: Loose[];
  cards: Record<string, Loose>;
  findings: Loose[];
  feelings: Loose[];
  personas: Loose[];
  notes: ImportNote[];
};

function buildTable({ stages, lanes }: TableReading, title: string, context: ImportContext): ImportResult {
  const { words } = context;
  const mapId = newId();
  const stageRecords = stages.map((name, i) => ({
    id: newId(),
    mapId,
    name: name === '' ? `${words.stage} ${i + 1}` : inOneLine(name),
  }));
  const build: Build = {
    mapId,
    stageIds: stageRecords.map(({ id }) => id),
    lanes: [],
    channels: [],
    cards: {},
    findings: [],
    feelings: [],
    personas: [],
    notes: [],
  };
  lanes.forEach((lane, i) => {
    if (lane.role === 'emotion') addFeelings(build, lane, words.customer);
    else if (lane.role !== 'skip') addLane(build, lane, i, context);
  });
  build.lanes.push({ id: newId(), mapId, kind: 'emotion', name: words.emotion });
  if (build.findings.length > 0)
    build.lanes.push({ id: newId(), mapId, kind: 'findings', name: words.findings });
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

function addLane(build: Build, { name, role, cells }: TableLane, at: number, { words }: ImportContext): void {
  const finding = findingOf.get(role);
  const kind = finding ? 'free' : role;
  const id = newId();
  const shown = name === '' ? `${words.lane} ${at + 1}` : inOneLine(name);
  const lane: Loose = { id, mapId: build.mapId, kind, name: shown };
  // Its cards are findings as well, and stand in the lane of these once more.
  if (finding) lane['note'] = words.fromFile;
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
      (build.cards[stageId] ??= {})[card.id] = card;
      if (finding)
        build.findings.push({
          id: newId(),
          mapId: build.mapId,
          kind: finding,
          title: inOneLine(text).slice(0, LIMITS.title).toWellFormed(),
          cardIds: [card.id],
        });
    });
  });
}

/** One feeling for each stage, of the persona that the table is about; a stage with several has their mean. */
function addFeelings(build: Build, { cells }: TableLane, customer: string): void {
  const read = cells.map((texts) => texts.flatMap((text) => scoreOf(text) ?? []));
  for (const text of cells.flat()) {
    if (scoreOf(text) === undefined)
      build.notes.push({ code: 'feelingUnreadable', path: '', values: { value: text.slice(0, 60) } });
  }
  const scores = read.flat().flatMap((one) => ('score' in one ? [one.score] : []));
  const scale = guessScale(scores, [1, 5]);
  if (scores.length > 0) build.notes.push({ code: 'scaleGuessed', path: '', values: { scale: scale.name } });
  if (read.flat().length === 0) return;
  const persona = (build.personas[0] ??= { id: newId(), name: customer });
  const felt = new Set(build.feelings.map((feeling) => feeling['stageId']));
  read.forEach((values, s) => {
    const stageId = build.stageIds[s];
    if (values.length === 0 || stageId === undefined || felt.has(stageId)) return;
    const sum = values.reduce((all, one) => all + ('face' in one ? one.face : scale.value(one.score)), 0);
    const [only] = values;
    const source =
      values.length === 1 && only && 'score' in only ? { score: only.score, scale: scale.name } : undefined;
    build.feelings.push({
      id: newId(),
      mapId: build.mapId,
      personaId: persona['id'],
      stageId,
      value: Math.round((sum / values.length) * 100) / 100,
      ...(source && { source }),
    });
  });
}
