// Aligned scenes: two maps laid out on one merged grid, so that what is matched stands at the same place in both.
import type { Aligned } from '@/analysis/align';
import type { Id } from '@/model/id';
import { finish, type Steps } from '@/model/steps';
import { laneLayout } from './lanes/laneLayouts';
import { columnsIn } from './locate';
import type { Cell, Column, PathLine, Row, Scene, PhaseBand } from './scene';
import { SIZES } from './sizes';

/** A place of the merged grid, in scene units; an id is absent where that map has nothing. */
export type Slot = Aligned & { at: number; size: number };

export type AlignedScenes = {
  from: Scene;
  to: Scene;
  /** Left to right; `at` is x, `size` the width. */
  columns: readonly Slot[];
  /** Top to bottom; `at` is y, `size` the height. */
  rows: readonly Slot[];
};

/** Space kept free above an item of this id, in scene units: for a mark that must not cover its neighbour. */
export type RoomAbove = (id: Id) => number;
/** Draws a map's paths on the merged grid, where `index`, `cells` and `edges` count the merged columns. */
export type RoutePaths = (grid: {
  rows: readonly Row[];
  columns: readonly Column[];
  edges: readonly number[];
}) => readonly PathLine[];
export type AlignOptions = { room?: RoomAbove; route?: { from: RoutePaths; to: RoutePaths } };

/**
 * Lays two scenes out on one grid: each merged stage has a column as wide as the wider of the two, each merged
 * lane a row as high as the higher. What a map lacks is left blank. Items keep their places within their cells, and the scenes given stay as they are.
 * @param stages, lanes the merged orders (alignStages, alignLanes) of the same two maps
 */
export const alignScenes = (...of: Parameters<typeof aligning>): AlignedScenes => finish(aligning(...of));

/** The same in steps. */
export function* aligning(
  first: Scene,
  second: Scene,
  stages: readonly Aligned[],
  lanes: readonly Aligned[],
  { room = () => 0, route }: AlignOptions = {},
): Steps<AlignedScenes> {
  const [from, to] = [loosen(first, room), loosen(second, room)];
  yield;
  const widths = { from: widthsOf(from), to: widthsOf(to) };
  let x = 0;
  const columns = stages.map((place): Slot => {
    const size = Math.max(sizeOf(widths.from, place.fromId), sizeOf(widths.to, place.toId));
    const slot = { ...place, at: x, size };
    x += size + SIZES.columnGap;
    return slot;
  });
  const heights = { from: heightsOf(from), to: heightsOf(to) };
  let y = 0;
  const rows = lanes.map((place): Slot => {
    const size = Math.max(sizeOf(heights.from, place.fromId), sizeOf(heights.to, place.toId));
    const slot = { ...place, at: y, size };
    y += size;
    return slot;
  });
  const headerHeight = Math.max(from.headerHeight, to.headerHeight);
  const size = {
    width: Math.max(0, x - SIZES.columnGap),
    height: y,
    headerHeight,
  };
  const laid = (scene: Scene, own: 'fromId' | 'toId', paths: RoutePaths | undefined): Scene => {
    const moved = { ...spread(scene, slotsOf(columns, own), slotsOf(rows, own)), ...size };
    return { ...moved, paths: paths?.(mergedGrid(moved, columns, own)) ?? [] };
  };
  const aligned = { from: laid(from, 'fromId', route?.from), columns, rows };
  yield;
  return { ...aligned, to: laid(to, 'toId', route?.to) };
}

const blank = (key: string): Cell => ({ key, stageId: '', laneId: '', items: [], count: 0, height: 0 });

/** The grid as a router sees it: every merged column counts, those that the map lacks are empty. */
function mergedGrid(scene: Scene, slots: readonly Slot[], own: 'fromId' | 'toId') {
  const places = new Map(scene.columns.map((column) => [column.stage.id, column.index]));
  const indexOf = new Map(slots.map((slot, at) => [slot[own], at]));
  return {
    edges: slots.map(({ at, size }) => at + size),
    columns: scene.columns.map((column) => ({
      ...column,
      index: indexOf.get(column.stage.id) ?? column.index,
    })),
    rows: scene.rows.map((row) => ({
      ...row,
      cells: slots.map((slot, at) => row.cells[places.get(slot[own] ?? '') ?? -1] ?? blank(String(at))),
    })),
  };
}

/** A scene whose cells leave the room that is asked for, and whose rows are as high as that needs. */
function loosen(scene: Scene, room: RoomAbove): Scene {
  const loose = (cell: Cell): Cell => {
    const first = cell.items.findIndex(({ id }) => room(id) > 0);
    if (first < 0) return cell;
    let down = 0;
    const items = cell.items.map((item, at) => {
      if (at >= first) down += room(item.id);
      return down === 0 ? item : { ...item, y: item.y + down };
    });
    return { ...cell, items, height: cell.height + down };
  };
  const rows = scene.rows.map((row): Row => {
    const cells = row.cells.map(loose);
    let { height } = row;
    for (const cell of cells) height = Math.max(height, cell.height);
    return { ...row, cells, height };
  });
  // What weighs where is another question than what has changed.
  const { heat: _, ...others } = scene;
  return { ...others, rows };
}

const heightsOf = (scene: Scene) => new Map(scene.rows.map((row) => [row.lane.id, row.height]));
const widthsOf = (scene: Scene) => new Map(scene.columns.map((column) => [column.stage.id, column.width]));
const sizeOf = (sizes: ReadonlyMap<Id, number>, id: Id | undefined) =>
  id === undefined ? 0 : (sizes.get(id) ?? 0);

/** Slots by the id that one of the maps has there. */
export function slotsOf(slots: readonly Slot[], side: 'fromId' | 'toId'): ReadonlyMap<Id, Slot> {
  const found = new Map<Id, Slot>();
  for (const slot of slots) {
    const id = slot[side];
    if (id !== undefined) found.set(id, slot);
  }
  return found;
}

function movedBand(band: PhaseBand, columns: readonly Column[]): PhaseBand {
  const own = columns.filter(({ stage }) => band.stageIds.includes(stage.id));
  const [first, last] = [own[0], own.at(-1)];
  return first && last ? { ...band, x: first.x, width: last.x + last.width - first.x } : band;
}

/** A scene with its columns and rows moved to their slots. Cards keep their widths; only their columns grow. */
export function spread(scene: Scene, columns: ReadonlyMap<Id, Slot>, rows: ReadonlyMap<Id, Slot>): Scene {
  const moved = scene.columns.map((column) => {
    const slot = columns.get(column.stage.id);
    return { ...column, x: slot?.at ?? column.x, width: slot?.size ?? column.width };
  });
  const shiftX = (x: number): number => {
    const column = scene.columns[columnsIn(scene, x, x)[0]];
    const target = column && moved[column.index];
    return column && target ? target.x + ((x - column.x) * target.width) / column.width : x;
  };
  return {
    ...scene,
    columns: moved,
    phases: scene.phases.map((band) => movedBand(band, moved)),
    rows: scene.rows.map((row): Row => {
      const slot = rows.get(row.lane.id);
      const figure =
        row.figure &&
        laneLayout(row.lane).figure?.spread(row.figure, shiftX, slot?.size ?? row.figure.height);
      return {
        ...row,
        y: slot?.at ?? row.y,
        height: slot?.size ?? row.height,
        ...(figure && { figure }),
      };
    }),
  };
}
