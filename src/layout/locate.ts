// Finding one's way in a scene: what is in a rectangle, where a record is, where a drop would land. All in scene units.
import type { Id } from '@/model/id';
import { takesCards } from '@/model/laneKinds';
import type { Box, Cell, Column, Item, PathStep, Row, Scene } from './scene';
import { SIZES } from './sizes';

/** An item where it stands: `x` and `y` are its corner in scene units. */
export type PlacedItem = { item: Item; row: Row; column: Column; x: number; y: number };

/** The indices of the columns that a stretch of x touches: from (included), to (excluded). */
export function columnsIn(scene: Scene, left: number, right: number): [from: number, to: number] {
  const { columns } = scene;
  const from = firstWhere(columns.length, (i) => endOf(columns[i]) > left);
  const to = firstWhere(columns.length, (i) => (columns[i]?.x ?? 0) > right);
  return [from, Math.max(from, to)];
}

/** The indices of the rows that a stretch of y touches: from (included), to (excluded). */
export function rowsIn(scene: Pick<Scene, 'rows'>, top: number, bottom: number): [from: number, to: number] {
  const from = firstWhere(scene.rows.length, (i) => bottomOf(scene.rows[i]) > top);
  const to = firstWhere(scene.rows.length, (i) => (scene.rows[i]?.y ?? 0) >= bottom);
  return [from, Math.max(from, to)];
}

/** Calls `visit` for each cell with items that the rectangle may touch, row by row; finds them by halving. */
export function eachCellIn(
  scene: Scene,
  rect: Box,
  visit: (cell: Cell, row: Row, column: Column) => void,
): void {
  const [left, end] = columnsIn(scene, rect.x, rect.x + rect.width);
  const [first, last] = rowsIn(scene, rect.y, rect.y + rect.height);
  for (let r = first; r < last; r += 1) {
    const row = scene.rows[r];
    if (!row) continue;
    for (let c = left; c < end; c += 1) {
      const [cell, column] = [row.cells[c], scene.columns[c]];
      if (cell && column && cell.items.length > 0) visit(cell, row, column);
    }
  }
}

/** Calls `visit` for each item of a cell that touches the rectangle; finds the first by halving. */
export function eachItemOf(
  { items }: Cell,
  row: Row,
  column: Column,
  rect: Box,
  visit: (item: Item, x: number, y: number, at: number) => void,
): void {
  const [top, bottom, right] = [rect.y - row.y, rect.y + rect.height, rect.x + rect.width];
  for (let i = firstWhere(items.length, (k) => bottomOf(items[k]) > top); i < items.length; i += 1) {
    const item = items[i];
    if (!item || row.y + item.y >= bottom) return;
    const x = column.x + item.x;
    if (x < right && x + item.width > rect.x) visit(item, x, row.y + item.y, i);
  }
}

/** Calls `visit` for each item that touches the rectangle; the cost is that of the visible. */
export function eachItemIn(
  scene: Scene,
  rect: Box,
  visit: (item: Item, x: number, y: number, row: Row, column: Column) => void,
): void {
  eachCellIn(scene, rect, (cell, row, column) =>
    eachItemOf(cell, row, column, rect, (item, x, y) => visit(item, x, y, row, column)),
  );
}

/** The items that touch a rectangle, row by row. */
export function itemsIn(scene: Scene, rect: Box): PlacedItem[] {
  const found: PlacedItem[] = [];
  eachItemIn(scene, rect, (item, x, y, row, column) => found.push({ item, row, column, x, y }));
  return found;
}

/**
 * The box of a card, finding, stage or lane. A finding that shows in several stages answers with the first;
 * a stage with its whole column, header included; a lane with its whole row, rail included.
 */
export function locate(scene: Scene, id: Id): Box | undefined {
  for (const column of scene.columns) {
    if (column.stage.id === id) {
      const y = -scene.headerHeight;
      return { x: column.x, y, width: column.width, height: scene.height + scene.headerHeight };
    }
  }
  for (const row of scene.rows) {
    if (row.lane.id === id) {
      return { x: -scene.railWidth, y: row.y, width: scene.width + scene.railWidth, height: row.height };
    }
  }
  for (const row of scene.rows) {
    for (const [c, cell] of row.cells.entries()) {
      const item = cell.items.find((candidate) => candidate.id === id);
      const column = scene.columns[c];
      if (item && column) {
        return { x: column.x + item.x, y: row.y + item.y, width: item.width, height: item.height };
      }
    }
  }
  return undefined;
}

/** The smallest box around all items with these ids, in one walk over the scene; undefined when none is there. */
export function boxAround(scene: Scene, ids: ReadonlySet<Id>): Box | undefined {
  let [left, top, right, bottom] = [Infinity, Infinity, -Infinity, -Infinity];
  for (const row of scene.rows) {
    for (const [c, cell] of row.cells.entries()) {
      const column = scene.columns[c];
      for (const item of column ? cell.items : []) {
        if (!column || !ids.has(item.id)) continue;
        left = Math.min(left, column.x + item.x);
        top = Math.min(top, row.y + item.y);
        right = Math.max(right, column.x + item.x + item.width);
        bottom = Math.max(bottom, row.y + item.y + item.height);
      }
    }
  }
  return left > right ? undefined : { x: left, y: top, width: right - left, height: bottom - top };
}

/** The cell under a point; the gap between two columns belongs to the one on its left. */
export function cellAt(
  scene: Scene,
  x: number,
  y: number,
): { row: Row; column: Column; cell: Cell } | undefined {
  const { columns } = scene;
  const column = columns[firstWhere(columns.length, (i) => endOf(columns[i]) + SIZES.columnGap > x)];
  const row = scene.rows[firstWhere(scene.rows.length, (i) => bottomOf(scene.rows[i]) > y)];
  if (!row || !column || x < 0 || y < 0) return undefined;
  const cell = row.cells[column.index];
  return cell && { row, column, cell };
}

/**
 * Where a card dropped at a point would land: before the first card whose middle lies below the point.
 * Undefined outside the cells and in lanes that take no cards.
 */
export function placeAt(
  scene: Scene,
  x: number,
  y: number,
): { stageId: Id; laneId: Id; index: number } | undefined {
  const found = cellAt(scene, x, y);
  if (!found || !takesCards(found.row.lane)) return undefined;
  const { row, cell } = found;
  const index = row.collapsed
    ? cell.count
    : firstWhere(cell.items.length, (i) => middleOf(cell.items[i]) > y - row.y);
  return { stageId: cell.stageId, laneId: cell.laneId, index };
}

/** The first index for which `test` holds, `count` when none does; `test` must turn true once and stay so. */
function firstWhere(count: number, test: (index: number) => boolean): number {
  let low = 0;
  let high = count;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (test(middle)) high = middle;
    else low = middle + 1;
  }
  return low;
}

const endOf = (box: { x: number; width: number } | undefined) => (box ? box.x + box.width : 0);
const bottomOf = (box: { y: number; height: number } | undefined) => (box ? box.y + box.height : 0);
const middleOf = (box: { y: number; height: number } | undefined) => (box ? box.y + box.height / 2 : 0);

/** Where a step of a path stands, in scene units. */
export const boxOf = ({ box, y }: PathStep): Box => ({ ...box, y: box.y + y });

/** Whether a box reaches into a rectangle, or comes so near that the width of a line matters. */
export function touches(box: Box, rect: Box, margin = 8): boolean {
  return (
    box.x - margin <= rect.x + rect.width &&
    box.x + box.width + margin >= rect.x &&
    box.y - margin <= rect.y + rect.height &&
    box.y + box.height + margin >= rect.y
  );
}
