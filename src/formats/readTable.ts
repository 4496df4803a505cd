// A table to a project: stages, lanes and cards, findings of a row of pains, feelings of a row of scores or faces.
import { LIMITS } from '@/model/constants';
import type { Crowd } from '@/model/notes';
import { newId } from '@/model/id';
import { newProject } from '@/model/newProject';
import { keysBetween } from '@/model/order';
import { finishImport } from './finishImport';
import type { FoundTable } from './foundTable';
import { type ImportContext, type ImportNote, type ImportResult, refuse } from './importTypes';
import { titleOfFile } from './mermaid';
import { inOneLine, type Loose, type TableBuild } from './tableBuild';
import { addCurves, addLongFeelings, personaNamed } from './tableFeelings';
import { addLane } from './tableLanes';
import { guessShape, readShape, type TableReading, type TableShape } from './tableShape';

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
    ? [
        {
          code: table.ownScale ? 'tablesOfProject' : 'tablesIgnored',
          path: '',
          values: { count: table.others },
        },
      ]
    : [];
  const { joined = [], unused = [], untold = [], unread = [], measured = [] } = reading;
  const columns: ImportNote[] =
    joined.length > 0
      ? [{ code: 'columnsJoined', path: '', values: { names: joined.slice(0, 5).join(', ') } }]
      : [];
  if (untold.length > 0) columns.push(some('rowsUntold', untold));
  if (unread.length > 0) columns.push(some('cellsUnread', unread));
  if (measured.length > 0)
    columns.push({
      code: 'measuresLeft',
      path: '',
      values: { count: measured.length, names: measured.slice(0, 20).join(', ') },
    });
  if (unused.length > 0)
    columns.push({
      code: 'columnsUnused',
      path: '',
      values: { count: unused.length, names: unused.slice(0, 20).join(', ') },
    });
  const quotes: ImportNote[] =
    table.openQuote === undefined ? [] : [{ code: 'openQuote', path: '', line: table.openQuote, values: {} }];
  return {
    ...result,
    table,
    report: { ...report, notes: [...report.notes, ...quotes, ...columns, ...left] },
  };
}

/** How many texts do not come, and the beginnings of the first. */
const some = (code: 'rowsUntold' | 'cellsUnread', texts: readonly string[]): ImportNote => ({
  code,
  path: '',
  values: {
    count: texts.length,
    texts: texts
      .slice(0, 5)
      .map((text) => inOneLine(text).slice(0, 60).toWellFormed())
      .join('; '),
  },
});

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

function buildTable(
  { stages, lanes, felt = [], people = [], phases = [] }: TableReading,
  title: string,
  context: ImportContext & { ownScale: boolean },
): ImportResult {
  const { words } = context;
  const mapId = newId();
  const phaseIds = new Map(phases.flatMap((name) => (name === '' ? [] : [[name, newId()]])));
  const stageRecords = stages.map((name, i): Loose => {
    const phaseId = phaseIds.get(phases[i] ?? '');
    return {
      id: newId(),
      mapId,
      name: name === '' ? `${words.stage} ${i + 1}` : inOneLine(name),
      ...(phaseId !== undefined && { phaseId }),
    };
  });
  const build: TableBuild = {
    mapId,
    stages: stageRecords,
    lanes: [],
    channels: [],
    cards: {},
    findings: [],
    strategies: [],
    feelings: [],
    cardFeelings: [],
    personas: [],
    apart: false,
    ownScale: context.ownScale,
    notes: [],
  };
  for (const name of people) personaNamed(build, name);
  lanes.forEach((lane, i) => addLane(build, lane, i, words));
  addLongFeelings(build, felt, words.customer);
  // The lanes that no table has come where there is room: a table of as many lanes as a map holds is none too large.
  const hasRoom = (): boolean => build.lanes.length < LIMITS.lanes;
  if (hasRoom()) addCurves(build, words.emotion);
  // Findings that are a row of their own would only stand in a second one.
  if (build.apart && hasRoom())
    build.lanes.push({ id: newId(), mapId, kind: 'findings', name: words.findings });
  const personaIds = build.personas.map(({ id }) => id);
  const [lead] = personaIds;
  const built = {
    ...newProject(title, context.now),
    personas: table(build.personas),
    maps: {
      [mapId]: {
        id: mapId,
        order: 'a0',
        title,
        state: 'current',
        personaIds,
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
    strategies: table(build.strategies),
  };
  return finishImport(built, 'table', build.notes, new Map(), context);
}

/** Records by id, in the order they came, with the keys that keep it. */
function table(records: Loose[]): Loose {
  const keys = keysBetween(null, null, records.length);
  return Object.fromEntries(records.map((record, i) => [record['id'], { order: keys[i], ...record }]));
}
