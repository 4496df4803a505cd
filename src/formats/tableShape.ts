// The shape of a table: where its stages and lanes are named, or which column is what; guessed, and changed by a person.
import { type CardExtra, cardReader, type Feeling } from './cardColumns';
import { type ColumnRole, guessColumns, isChannelHead, isLongTable } from './columnRoles';
import type { FoundTable } from './foundTable';
import { isOfMeasure, measureName } from './ownMeasure';
import { guessRole, isLaneName, isStageWord, type LaneRole } from './laneRoles';
import { columnName } from './xlsx/xlsxText';
import { textsOf } from './sheets/listedTexts';

export type TableShape = {
  /** `wide`: stages across, lanes down. `long`: one row for each card. */
  form: 'wide' | 'long';
  /** The table lies on its side: its rows are the stages. Wide tables only. */
  turned: boolean;
  /** After turning: the first row names the stages, the first column the lanes. */
  headRow: boolean;
  headColumn: boolean;
  /** What each lane is, by its name or its place, where a person said otherwise than was guessed. */
  roles: Readonly<Record<string, LaneRole>>;
  /** Long tables: what each column is. */
  columns: readonly ColumnRole[];
};

/** A table, and how it is to be read. */
export type TableChoice = { table: FoundTable; shape: TableShape };

export type GuessedShape = {
  shape: TableShape;
  /** It has heads for certain: it is no mere block of cells. */
  hasHeads: boolean;
  /** Lanes are named as lanes are, or the columns as those of a long table. */
  named: boolean;
  /** Nothing tells stages from lanes, so it is worth a question. */
  unsure: boolean;
};

const transposed = (rows: readonly (readonly string[])[]): string[][] =>
  Array.from({ length: rows[0]?.length ?? 0 }, (_, x) => rows.map((row) => row[x] ?? ''));

/** The table as a wide shape sees it: stages across, lanes down. */
export const orientedRows = (
  { rows, filled }: FoundTable,
  turned: boolean,
): { rows: readonly (readonly string[])[]; filled: readonly (readonly string[])[] } =>
  turned ? { rows: transposed(rows), filled: transposed(filled ?? rows) } : { rows, filled: filled ?? rows };

/**
 * Whether merged cells come as one cell and blanks behind it or below it, as spreadsheets write them where there is only text.
 * Pages name what they merge, so that a blank there is a blank.
 */
const hidesMerges = ({ filled }: FoundTable): boolean => filled === undefined;

/** Guesses the shape of a table by its heads. */
export function guessShape(table: FoundTable): GuessedShape {
  const { rows } = table;
  const first = rows[0] ?? [];
  const columns = guessColumns(rows);
  const across = first.slice(1);
  const down = rows.slice(1).map((row) => row[0] ?? '');
  const share = (names: readonly string[]) => {
    const filled = names.filter((name) => name !== '');
    return filled.length === 0 ? 0 : filled.filter(isLaneName).length / filled.length;
  };
  const [acrossShare, downShare] = [share(across), share(down)];
  const corner = first[0] ?? '';
  const isLong = isLongTable(rows, columns);
  // One stage that is called like a lane ("Support") does not lay a table on its side.
  const hasLanesAcross = acrossShare >= 0.5 || isStageWord(corner);
  const turned = acrossShare > downShare && hasLanesAcross;
  // Ours say their scale, whatever their lanes are called.
  const isOurs = table.ownScale === true && isStageWord(first[0] ?? '');
  const named = isOurs || Math.max(acrossShare, downShare) >= 0.5;
  const emptyCorner =
    corner === '' && across.every(Boolean) && down.every(Boolean) && across.length + down.length > 2;
  const marked = (table.headRow ?? false) || (table.headColumn ?? false);
  const hasHeads = isLong || named || emptyCorner || isStageWord(corner) || marked;
  // Marked heads say that a line is one; without any sign the usual table has both.
  const onlyRow = table.headRow === true && !emptyCorner && !named && !isStageWord(corner) && corner !== '';
  const headColumn = table.headColumn === true || !onlyRow || longest(down) <= 40;
  const shape: TableShape = {
    form: isLong ? 'long' : 'wide',
    turned,
    headRow: turned ? headColumn : true,
    headColumn: turned ? true : headColumn,
    roles: {},
    columns,
  };
  return {
    shape,
    hasHeads,
    named: named || isLong,
    unsure:
      !isLong && !isStageWord(corner) && (acrossShare === downShare || (acrossShare > downShare && !turned)),
  };
}

const longest = (names: readonly string[]): number =>
  names.reduce((most, name) => Math.max(most, name.length), 0);

/** A lane of the table: its name, what it is, and its texts by stage; in long tables also what is said of each text. */
export type TableLane = {
  key: string;
  name: string;
  role: LaneRole;
  cells: string[][];
  extras?: CardExtra[][];
};
/**
 * What a table says, read in a shape. Stages and lanes without a name have an empty one. `felt`: what is felt at each stage
 * by rows of a long table that say nothing else. `phases`: the phase of each stage, empty where it has none.
 */
export type TableReading = {
  stages: string[];
  lanes: TableLane[];
  felt?: Feeling[][];
  /** The personas that rows of a long table name. */
  people?: string[];
  /** The heads of columns of a long table that hold something and are not used; of one without a head, its letter. */
  unused?: string[];
  /** What rows of a long table say that have no text for a card. */
  untold?: string[];
  /** What stands among findings of a long table and does not say which kind it is. */
  unread?: string[];
  phases?: string[];
  /** The measures whose values stand in rows that are not used. */
  measured?: string[];
  /** The names of stages that several columns bear, each written out: they became one. */
  joined?: string[];
};

/** Reads a table in a shape: rows that name the same lane next to each other, and columns of one stage, are one. */
export const readShape = (table: FoundTable, shape: TableShape): TableReading =>
  shape.form === 'long' ? readLong(table, shape) : readWide(table, shape);

function readWide(table: FoundTable, { turned, headRow, headColumn, roles }: TableShape): TableReading {
  const { rows, filled } = orientedRows(table, turned);
  const merges = hidesMerges(table);
  const [top, left] = [headRow ? 1 : 0, headColumn ? 1 : 0];
  const stageOf: number[] = [];
  const stages: string[] = [];
  const joined = new Set<string>();
  for (let x = left; x < (rows[0]?.length ?? 0); x++) {
    const own = headRow ? (filled[0]?.[x] ?? '') : '';
    const name = own === '' && merges ? (stages[stageOf[x - 1] ?? -1] ?? '') : own;
    // A stage over several columns, or told of in several rows, is one stage.
    const known =
      name === '' ? -1 : turned ? stages.indexOf(name) : stages.at(-1) === name ? stages.length - 1 : -1;
    if (known === -1) stages.push(name);
    // A merged head stands in one of its columns only.
    else if (!turned && rows[0]?.[x] === name) joined.add(name);
    stageOf[x] = known === -1 ? stages.length - 1 : known;
  }
  const lanes: TableLane[] = [];
  for (let y = top; y < rows.length; y++) {
    const own = headColumn ? (filled[y]?.[0] ?? '') : '';
    const name = own === '' && merges ? (lanes.at(-1)?.name ?? '') : own;
    const same = name !== '' && lanes.at(-1)?.name === name ? lanes.at(-1) : undefined;
    const lane = same ?? { key: `${name} ${lanes.length}`, name, role: 'free', cells: stages.map(() => []) };
    if (!same) lanes.push(lane);
    rows[y]?.forEach((text, x) => {
      if (x >= left && saysAnything(text)) lane.cells[stageOf[x] ?? -1]?.push(...textsOf(text));
    });
  }
  const over = turned ? undefined : table.phases;
  const phases = over && stages.map((_, stage) => over[stageOf.indexOf(stage)] ?? '');
  const read = lanes.map((lane) => ({ ...lane, role: roleOf(lane, roles) }));
  const measured = read.flatMap(({ name, role, cells }) =>
    role === 'skip' && isOfMeasure(name, cells) ? measureName(name) : [],
  );
  return {
    stages,
    lanes: read,
    ...(measured.length > 0 && { measured }),
    ...(phases && { phases }),
    ...(joined.size > 0 && { joined: [...joined] }),
  };
}

/** A dash stands for nothing, as in most tables that people write. */
const saysAnything = (cell: string): boolean => cell !== '' && !/^[-\u2010-\u2015\u2212]+$/u.test(cell);

function readLong(table: FoundTable, { columns, roles, headRow }: TableShape): TableReading {
  const { rows, filled = rows } = table;
  const at = (role: ColumnRole) => columns.indexOf(role);
  const [stageAt, laneAt, textAt, painAt] = [at('stage'), at('lane'), at('text'), at('pain')];
  const people = new Set<string>();
  const headOf = (column: number) => (headRow ? (rows[0]?.[column] ?? '') : '');
  const extraOf = cardReader(columns, headOf);
  const channels = isChannelHead(headOf(laneAt));
  const stages = new Map<string, number>();
  type Cell = { texts: string[]; extras: CardExtra[] };
  const lanes = new Map<string, Map<number, Cell>>();
  const felt: Feeling[][] = [];
  const untold: string[] = [];
  const unread: string[] = [];
  let above = '';
  for (let y = headRow ? 1 : 0; y < rows.length; y++) {
    const row = (rows[y] ?? []).map((cell) => (saysAnything(cell) ? cell : ''));
    const extra = extraOf(row);
    for (const name of extra.people ?? []) people.add(name);
    unread.push(...(extra.unread ?? []));
    // A pain that stands alone is a card, as it is in a row of pains.
    const text = row[textAt] || row[painAt] || '';
    // A stage that is merged over several rows stands in the first of them.
    const own = filled[y]?.[stageAt] ?? '';
    const stage = own === '' && hidesMerges(table) ? above : own;
    above = stage;
    const place = stages.get(stage) ?? stages.size;
    stages.set(stage, place);
    if (text === '' && (extra.findings ?? extra.fields)) untold.push(saidBeside(row, columns));
    if (text === '' && extra.feelings) {
      (felt[place] ??= []).push(...extra.feelings);
      continue;
    }
    const name = filled[y]?.[laneAt] ?? '';
    const cells = lanes.get(name) ?? new Map<number, Cell>();
    lanes.set(name, cells);
    if (text === '') continue;
    const cell = cells.get(place) ?? { texts: [], extras: [] };
    cells.set(place, cell);
    // Where each row is of a persona, a card stands in as many rows as people meet it.
    const known = !extra.people || extra.fields ? -1 : cell.texts.indexOf(text);
    if (known !== -1) {
      cell.extras[known] = ofBothRows(cell.extras[known], extra);
      continue;
    }
    cell.texts.push(text);
    cell.extras.push(extra);
  }
  const names = [...stages.keys()];
  const unused = columns.flatMap((role, column) =>
    role === 'skip' && rows.slice(headRow ? 1 : 0).some((row) => saysAnything(row[column] ?? ''))
      ? headOf(column) || columnName(column)
      : [],
  );
  return {
    stages: names,
    ...(people.size > 0 && { people: [...people] }),
    ...(unused.length > 0 && { unused }),
    ...(untold.length > 0 && { untold }),
    ...(unread.length > 0 && { unread }),
    ...(felt.length > 0 && { felt: names.map((_, stage) => felt[stage] ?? []) }),
    lanes: [...lanes].map(([name, cells], i): TableLane => {
      const key = `${name} ${i}`;
      const lane = { key, name, cells: names.map((_, stage) => cells.get(stage)?.texts ?? []) };
      const role = channels && name !== '' ? 'channel' : roleOf(lane, roles);
      return { ...lane, role, extras: names.map((_, stage) => cells.get(stage)?.extras ?? []) };
    }),
  };
}

/** The first that a row says beside its place. */
const saidBeside = (row: readonly string[], columns: readonly ColumnRole[]): string =>
  row.find((cell, at) => cell !== '' && !PLACES.has(columns[at] ?? 'skip')) ?? '';
const PLACES: ReadonlySet<ColumnRole> = new Set(['stage', 'lane', 'persona', 'feeling', 'skip']);

/** What two rows say of one card; a finding of both is one. */
function ofBothRows({ findings = [], feelings = [], ...rest }: CardExtra = {}, more: CardExtra): CardExtra {
  const known = new Set(findings.map(({ kind, title }) => `${kind} ${title}`));
  const added = (more.findings ?? []).filter(({ kind, title }) => !known.has(`${kind} ${title}`));
  const all = { findings: [...findings, ...added], feelings: [...feelings, ...(more.feelings ?? [])] };
  return {
    ...rest,
    ...(all.findings.length > 0 && { findings: all.findings }),
    ...(all.feelings.length > 0 && { feelings: all.feelings }),
  };
}

const roleOf = (
  { key, name, cells }: Pick<TableLane, 'key' | 'name' | 'cells'>,
  roles: TableShape['roles'],
): LaneRole =>
  (Object.hasOwn(roles, key) ? roles[key] : undefined) ??
  (name === '' ? 'actions' : isOfMeasure(name, cells) ? 'skip' : guessRole(name, cells.flat()));
