// The rows and columns of a scene: sizes that follow from the cells, names broken to rail and header.
import { COLOURS } from '@/model/constants';
import type { Id } from '@/model/id';
import type { Lane, Project, Stage } from '@/model/types';
import { bandsOf } from './bands';
import type { BreakText } from './breakText';
import { figureOf, type Figures } from './figures';
import { laneLook } from './laneLook';
import { laneLayout } from './lanes/laneLayouts';
import { processLines } from './processLines';
import type {
  Cell,
  Column,
  Figure,
  FreePlace,
  LineHeights,
  MostLines,
  Row,
  Scene,
  SceneWords,
} from './scene';
import { LINES, SIZES } from './sizes';
import { freePlaceIn, sameList, type StageCells } from './stageCells';

const RAIL_TEXT = SIZES.railWidth - SIZES.railTextX - SIZES.railTextEnd;
const NARROW_RAIL_TEXT = SIZES.narrowRailWidth - SIZES.narrowRailTextX - SIZES.narrowRailTextEnd;

/** So many lines a head has for what was measured; all of it stands in the panel of the stage. */
const MEASURED_LINES = 2;

/** The columns of the stages, left to right; those of unchanged stages at the same place are kept. */
export function layoutColumns(
  stages: readonly Stage[],
  before: readonly Column[] | undefined,
  breakText: BreakText,
  mostLines: MostLines,
  measuredOn: (stageId: Id) => string,
): readonly Column[] {
  let next = 0;
  const columns = stages.map((stage, index): Column => {
    const old = before?.[index];
    const x = next;
    const width = stage.width ?? SIZES.columnWidth;
    next = x + width + SIZES.columnGap;
    const measured = measuredOn(stage.id);
    if (old?.stage === stage && (old.measured ?? '') === measured) return old.x === x ? old : { ...old, x };
    const room = width - 2 * SIZES.headerPad;
    const note = [
      ...(stage.duration ? breakText(stage.duration, 'stageNote', room, mostLines(1)) : []),
      ...(measured === '' ? [] : breakText(measured, 'stageNote', room, mostLines(MEASURED_LINES))),
    ];
    return {
      stage,
      index,
      x,
      width,
      colour: stage.colour ?? COLOURS[index % COLOURS.length] ?? 'slate',
      lines: nameLines(stage.name, room, breakText, mostLines(2)),
      ...(measured !== '' && { measured }),
      ...(note.length > 0 && { note }),
    };
  });
  return before && sameList(before, columns) ? before : columns;
}

/** A name of two lines leaves the room that the menu's button takes on the screen, so that it breaks alike everywhere. */
function nameLines(name: string, room: number, breakText: BreakText, most: number): readonly string[] {
  const lines = breakText(name, 'stage', room, most);
  return lines.length > 1 ? breakText(name, 'stage', room - SIZES.headerMenu, most) : lines;
}

/** The heads of the stages are as high as the longest name needs; the bands above and below them come on top. */
export const headerHeightOf = (scene: Pick<Scene, 'columns' | 'phases' | 'heat' | 'lineHeights'>): number =>
  headHeightOf(scene) + bandsOf(scene).above + bandsOf(scene).below;

function headHeightOf({ columns, lineHeights }: Pick<Scene, 'columns' | 'lineHeights'>): number {
  let height: number = SIZES.headerHeight;
  for (const { lines, note } of columns) {
    const text = lines.length * lineHeights.stage + (note?.length ?? 0) * lineHeights.stageNote;
    height = Math.max(height, text + 14);
  }
  return height;
}

type RowInput = {
  project: Project;
  mapId: Id;
  lanes: readonly Lane[];
  columns: readonly Column[];
  cells: ReadonlyMap<Id, StageCells>;
  /** By the layout that has drawn it. */
  figures: Figures;
  /** Its row has room for it, so that it never lies on the lane below. */
  free: FreePlace | undefined;
  /** What stands at the end of the rail beside the name of a folded lane, in map units. */
  railEnd: number;
  before: readonly Row[] | undefined;
  breakText: BreakText;
  mostLines: MostLines;
  words: SceneWords;
  lineHeights: LineHeights;
};

/** The rows of the lanes, top to bottom, each as high as its highest cell; unchanged rows are kept. */
export function layoutRows(input: RowInput): readonly Row[] {
  const { lanes, columns, cells, before } = input;
  const oldRows = new Map(before?.map((row) => [row.lane.id, row]));
  const stages = columns.map((column) => cells.get(column.stage.id));
  const lines = processLines(lanes, input.words);
  let y = 0;
  const rows = lanes.map((lane, index) => {
    const old = oldRows.get(lane.id);
    const found = stages.flatMap((stage) => stage?.byLane.get(lane.id) ?? []);
    const laneCells = old && sameList(old.cells, found) ? old.cells : found;
    const row = layoutRow(input, lane, index, y, laneCells, lines.get(lane.id), old);
    y += row.height;
    return row;
  });
  return before && sameList(before, rows) ? before : rows;
}

const NONE: readonly string[] = [];

/** How many lines name and note of a lane take beside a map on a telephone. */
function narrowLines(lane: Lane, note: readonly string[], most: number, breakText: BreakText): Row['narrow'] {
  const lines = breakText(lane.name, 'lane', NARROW_RAIL_TEXT, most).length;
  if (note.length === 0) return { lines, note: 0 };
  return { lines, note: breakText(note.join('\n'), 'laneNote', NARROW_RAIL_TEXT, 2 * note.length).length };
}

function layoutRow(
  { project, mapId, figures, free, railEnd, breakText, mostLines, words, lineHeights }: RowInput,
  lane: Lane,
  index: number,
  y: number,
  cells: readonly Cell[],
  line: string | undefined,
  old: Row | undefined,
): Row {
  const collapsed = lane.collapsed ?? false;
  const look = laneLook(project, project.maps[mapId], lane, words);
  const figure = collapsed ? undefined : figureOf(figures, lane);
  const fresh = collapsed || !look.note ? NONE : breakText(look.note, 'laneNote', RAIL_TEXT, mostLines(1));
  const note = old && sameList(old.note ?? NONE, fresh) ? (old.note ?? NONE) : fresh;
  const most = mostLines(collapsed ? 1 : 3);
  const textHeight = (text: Row['narrow']) =>
    text.lines * lineHeights.lane + text.note * lineHeights.laneNote;
  const lines =
    old?.lane === lane
      ? old.lines
      : breakText(lane.name, 'lane', RAIL_TEXT - (collapsed ? railEnd : 0), most);
  const narrow =
    old?.lane === lane && (old.note ?? NONE) === note
      ? old.narrow
      : // A folded row has room for two.
        narrowLines(lane, note, Math.max(most, 2), breakText);
  const wide = { lines: lines.length, note: note.length };
  // Pictures have no narrow rail; on a screen with larger type it may be the one that needs the most.
  const rail = Math.max(...(lineHeights === LINES ? [wide] : [wide, narrow]).map(textHeight));
  const height = collapsed
    ? Math.max(SIZES.collapsedHeight, rail + 2)
    : heightOf(
        lane,
        cells,
        Math.max(2 * SIZES.rowPad + rail, roomOf(free, lane, cells, lineHeights)),
        figure,
      );
  if (
    old?.lane === lane &&
    old.index === index &&
    old.y === y &&
    old.height === height &&
    old.cells === cells &&
    old.figure === figure &&
    old.accent === look.accent &&
    old.icon === look.icon &&
    old.line === line &&
    (old.note ?? NONE) === note
  ) {
    return old;
  }
  return {
    lane,
    index,
    y,
    height,
    collapsed,
    accent: look.accent,
    icon: look.icon,
    ...(line !== undefined && { line }),
    cells,
    lines,
    ...(note.length > 0 && { note }),
    narrow,
    ...(figure && { figure }),
  };
}

/** What a card that is being begun in this lane needs of its height. */
function roomOf(
  free: FreePlace | undefined,
  lane: Lane,
  cells: readonly Cell[],
  lineHeights: LineHeights,
): number {
  if (free?.laneId !== lane.id) return 0;
  const cell = cells.find(({ stageId }) => stageId === free.stageId);
  const { y, height } = freePlaceIn(cell, free.index, lineHeights);
  return y + height + SIZES.rowPad;
}

/** How high an open row is whatever its cells hold, in map units: as its figure is, as somebody made it, or as its kind is. */
export const leastHeight = (lane: Lane, figure: Figure | undefined): number =>
  figure ? figure.height : (lane.height ?? laneLayout(lane).least ?? SIZES.rowMin);

function heightOf(lane: Lane, cells: readonly Cell[], own: number, figure: Figure | undefined): number {
  let height = Math.max(leastHeight(lane, figure), own);
  for (const cell of cells) height = Math.max(height, cell.height);
  return height;
}
