// What can be chosen on the map, and where the arrow keys lead from it: from card to card, whether in sight or not.
import type { Box, Cell, Column, Item, Row, Scene } from '@/layout/scene';
import type { Project } from '@/model/types';
import { cardById } from '@/model/select';
import type { Selected } from './store';
import type { Words } from './words';

/** An item where it stands. */
export type Place = { row: Row; column: Column; cell: Cell; item: Item; at: number };

export const keyOf = ({ cell, item }: Pick<Place, 'cell' | 'item'>): string => `${cell.key} ${item.id}`;

export const boxOf = ({ row, column, item }: Place): Box => ({
  x: column.x + item.x,
  y: row.y + item.y,
  width: item.width,
  height: item.height,
});

const placeIn = (scene: Scene, row: Row | undefined, index: number, at: number): Place | undefined => {
  const [cell, column] = [row?.cells[index], scene.columns[index]];
  if (!row || !cell || !column || cell.items.length === 0) return undefined;
  const chosen = Math.max(0, Math.min(at, cell.items.length - 1));
  const item = cell.items[chosen];
  return item && { row, column, cell, item, at: chosen };
};

/** The first item of the map as it is read. */
export function firstPlace(scene: Scene): Place | undefined {
  for (const row of scene.rows)
    for (const column of scene.columns) {
      const place = placeIn(scene, row, column.index, 0);
      if (place) return place;
    }
  return undefined;
}

/** Where a record stands first. */
export function placeOf(scene: Scene, id: string): Place | undefined {
  for (const row of scene.rows)
    for (const [index, { items }] of row.cells.entries()) {
      const at = items.findIndex((item) => item.id === id);
      if (at >= 0) return placeIn(scene, row, index, at);
    }
  return undefined;
}

export type Direction = 'up' | 'down' | 'left' | 'right' | 'first' | 'last';

/** The next item in a direction; undefined at the edge. */
export function nextPlace(scene: Scene, from: Place, direction: Direction): Place | undefined {
  const { row, column, cell, at } = from;
  if (direction === 'up' && at > 0) return placeIn(scene, row, column.index, at - 1);
  if (direction === 'down' && at < cell.items.length - 1) return placeIn(scene, row, column.index, at + 1);
  if (direction === 'up' || direction === 'down') {
    const step = direction === 'down' ? 1 : -1;
    for (let r = row.index + step; scene.rows[r]; r += step) {
      const found = placeIn(scene, scene.rows[r], column.index, direction === 'down' ? 0 : Infinity);
      if (found) return found;
    }
    return undefined;
  }
  const last = scene.columns.length - 1;
  const [begin, step] =
    direction === 'first'
      ? [0, 1]
      : direction === 'last'
        ? [last, -1]
        : direction === 'left'
          ? [column.index - 1, -1]
          : [column.index + 1, 1];
  for (let c = begin; c >= 0 && c <= last; c += step) {
    const found = placeIn(scene, row, c, at);
    if (found) return found;
  }
  return undefined;
}

/** What an item is of; undefined where it is nothing that has details, such as a value. */
export function selectedOf(project: Project, id: string): Selected | undefined {
  if (cardById(project, id)) return { kind: 'card', id };
  if (project.findings[id]) return { kind: 'finding', id };
  if (project.strategies[id]) return { kind: 'strategy', id };
  return undefined;
}

/** What is read aloud of an item: its text, where it stands, and how it is marked. */
export function nameOf({ row, column, cell, item, at }: Place, { t }: Words): string {
  const { value, evidence } = item;
  const small = value?.small?.lines ?? [];
  return [
    value ? [value.text, ...small].join(' ') : item.text.trim() || t('readerPage.emptyCard'),
    row.lane.name,
    column.stage.name,
    t('readerPage.placeInCell', { at: at + 1, of: cell.items.length }),
    ...(item.note?.lines ?? []),
    ...item.marks.map(({ label }) => label),
    item.squares ? t('readerPage.severityOf', { n: item.squares.filled }) : '',
    evidence === 'assumption' || evidence === 'partly' ? t(`readerPage.evidence.${evidence}`) : '',
  ]
    .filter(Boolean)
    .join(', ');
}
