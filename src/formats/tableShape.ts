// The shape of a table: where its stages and lanes are named, or which column is what; guessed, and changed by a person.
import type { FoundTable } from './foundTable';
import { guessRole, isLaneName, isStageWord, type LaneRole } from './laneRoles';

/** What a column of a long table is: one row of it is one card. */
export type ColumnRole = 'stage' | 'lane' | 'text' | 'skip';

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

export type GuessedShape = {
  shape: TableShape;
  /** It has heads for certain: it is no mere block of cells. */
  hasHeads: boolean;
  /** Lanes are named as lanes are, or the columns as those of a long table. */
  named: boolean;
  /** Nothing tells stages from lanes, so it is worth a question. */
  unsure: boolean;
};

const LANE_COLUMN =
  /^(?:swim ?)?lanes?$|^rows?$|^types?$|^categor(?:y|ies)$|^kinds?$|^layers?$|^дорожк[аи]$|^тип$|^категория$|^слой$|^вид$|^раздел$/iu;
const TEXT_COLUMN =
  /^(?:card |step )?(?:text|card|item|note|description|content|comment|what happens)s?$|^(?:текст|карточк[аи]|описание|содержание|комментари[йи]|что происходит)(?: карточки)?$/iu;

const transposed = (rows: readonly (readonly string[])[]): string[][] =>
  Array.from({ length: rows[0]?.length ?? 0 }, (_, x) => rows.map((row) => row[x] ?? ''));

/** The table as a wide shape sees it: stages across, lanes down. */
export const orientedRows = (
  { rows, filled }: FoundTable,
  turned: boolean,
): { rows: readonly (readonly string[])[]; filled: readonly (readonly string[])[] } =>
  turned ? { rows: transposed(rows), filled: transposed(filled ?? rows) } : { rows, filled: filled ?? rows };

/** Guesses the shape of a table by its heads. */
export function guessShape(table: FoundTable): GuessedShape {
  const { rows } = table;
  const first = rows[0] ?? [];
  const columns = columnRoles(first);
  const across = first.slice(1);
  const down = rows.slice(1).map((row) => row[0] ?? '');
  const share = (names: readonly string[]) => {
    const filled = names.filter((name) => name !== '');
    return filled.length === 0 ? 0 : filled.filter(isLaneName).length / filled.length;
  };
  const [acrossShare, downShare] = [share(across), share(down)];
  const corner = first[0] ?? '';
  const isLong = columns.includes('stage') && (columns.includes('lane') || columns.includes('text'));
  const turned = acrossShare > downShare;
  const named = Math.max(acrossShare, downShare) >= 0.5;
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
    unsure: !isLong && acrossShare === downShare && !isStageWord(corner),
  };
}

const longest = (names: readonly string[]): number =>
  names.reduce((most, name) => Math.max(most, name.length), 0);

/** What the columns of a long table are, by their heads; a column that is left over is the text. */
function columnRoles(heads: readonly string[]): ColumnRole[] {
  const taken = new Set<ColumnRole>();
  const take = (role: ColumnRole): ColumnRole => {
    if (taken.has(role)) return 'skip';
    taken.add(role);
    return role;
  };
  const roles = heads.map((head): ColumnRole => {
    const bare = head.trim();
    if (isStageWord(bare)) return take('stage');
    if (LANE_COLUMN.test(bare)) return take('lane');
    return TEXT_COLUMN.test(bare) ? take('text') : 'skip';
  });
  if (taken.has('stage') && taken.has('lane') && !taken.has('text')) {
    const left = roles.indexOf('skip');
    if (left >= 0) roles[left] = 'text';
  }
  return roles;
}

/** A lane of the table: its name, what it is, and its texts by stage. */
export type TableLane = { key: string; name: string; role: LaneRole; cells: string[][] };
/** What a table says, read in a shape. Stages and lanes without a name have an empty one. */
export type TableReading = { stages: string[]; lanes: TableLane[] };

/** Reads a table in a shape: rows that name the same lane next to each other, and columns of one stage, are one. */
export const readShape = (table: FoundTable, shape: TableShape): TableReading =>
  shape.form === 'long' ? readLong(table, shape) : readWide(table, shape);

function readWide(table: FoundTable, { turned, headRow, headColumn, roles }: TableShape): TableReading {
  const { rows, filled } = orientedRows(table, turned);
  const [top, left] = [headRow ? 1 : 0, headColumn ? 1 : 0];
  const stageOf: number[] = [];
  const stages: string[] = [];
  for (let x = left; x < (rows[0]?.length ?? 0); x++) {
    const name = headRow ? (filled[0]?.[x] ?? '') : '';
    // A stage over several columns, or told of in several rows, is one stage.
    const known =
      name === '' ? -1 : turned ? stages.indexOf(name) : stages.at(-1) === name ? stages.length - 1 : -1;
    if (known === -1) stages.push(name);
    stageOf[x] = known === -1 ? stages.length - 1 : known;
  }
  const lanes: TableLane[] = [];
  for (let y = top; y < rows.length; y++) {
    const name = headColumn ? (filled[y]?.[0] ?? '') : '';
    const same = name !== '' && lanes.at(-1)?.name === name ? lanes.at(-1) : undefined;
    const lane = same ?? { key: `${name} ${lanes.length}`, name, role: 'free', cells: stages.map(() => []) };
    if (!same) lanes.push(lane);
    rows[y]?.forEach((text, x) => {
      if (x >= left && text !== '') lane.cells[stageOf[x] ?? -1]?.push(text);
    });
  }
  return { stages, lanes: lanes.map((lane) => ({ ...lane, role: roleOf(lane, roles) })) };
}

function readLong({ rows }: FoundTable, { columns, roles, headRow }: TableShape): TableReading {
  const [stageAt, laneAt, textAt] = (['stage', 'lane', 'text'] as const).map((role) => columns.indexOf(role));
  const stages = new Map<string, number>();
  const lanes = new Map<string, Map<number, string[]>>();
  for (const row of headRow ? rows.slice(1) : rows) {
    const text = row[textAt ?? -1] ?? '';
    const stage = row[stageAt ?? -1] ?? '';
    if (!stages.has(stage)) stages.set(stage, stages.size);
    const name = row[laneAt ?? -1] ?? '';
    const cells = lanes.get(name) ?? new Map<number, string[]>();
    lanes.set(name, cells);
    const at = stages.get(stage) ?? 0;
    const cell = cells.get(at);
    if (text === '') continue;
    if (cell) cell.push(text);
    else cells.set(at, [text]);
  }
  const names = [...stages.keys()];
  return {
    stages: names,
    lanes: [...lanes].map(([name, cells], i) => {
      const lane = { key: `${name} ${i}`, name, cells: names.map((_, at) => cells.get(at) ?? []) };
      return { ...lane, role: roleOf(lane, roles) };
    }),
  };
}

const roleOf = (
  { key, name, cells }: Pick<TableLane, 'key' | 'name' | 'cells'>,
  roles: TableShape['roles'],
): LaneRole =>
  (Object.hasOwn(roles, key) ? roles[key] : undefined) ??
  (name === '' ? 'actions' : guessRole(name, cells.flat()));
