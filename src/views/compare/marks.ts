// Marks: where each difference shows in the two panes, in the units of the aligned scenes.
import type { AlignedScenes } from '@/layout/alignScenes';
import { curvesOf } from '@/layout/lanes/emotion';
import type { Item, Row, Box, Scene } from '@/layout/scene';
import { SIZES } from '@/layout/sizes';
import type { Id } from '@/model/id';
import type { DifferenceRow, Place } from './differenceRows';

export type Mark = {
  row: DifferenceRow;
  box: Box;
  /** Round marks surround a point of a curve, bands a whole stage or lane. */
  shape: 'card' | 'point' | 'column' | 'band';
  /** The drawn item, so that it can be painted at full strength above what is dimmed. */
  item?: { item: Item; row: Row };
};
export type Marks = { from: readonly Mark[]; to: readonly Mark[] };

type Placed = Omit<Mark, 'row'>;

/** What a cell of values is known by. */
const cellOf = ({ laneId = '', stageId = '' }: Place): string => `${laneId} ${stageId}`;

/** Every place at which records of the scene show. */
function placesIn(scene: Scene, wanted: ReadonlySet<Id | undefined>): ReadonlyMap<Id, readonly Placed[]> {
  const found = new Map<Id, Placed[]>();
  const add = (id: Id, placed: Placed): void => {
    const list = found.get(id);
    if (list) list.push(placed);
    else found.set(id, [placed]);
  };
  for (const { stage, x, width } of scene.columns)
    if (wanted.has(stage.id))
      add(stage.id, { shape: 'column', box: { x, y: 0, width, height: scene.height } });
  for (const row of scene.rows) {
    if (wanted.has(row.lane.id))
      add(row.lane.id, { shape: 'band', box: { x: 0, y: row.y, width: scene.width, height: row.height } });
    for (const [c, cell] of row.cells.entries()) {
      const left = scene.columns[c]?.x ?? 0;
      for (const item of cell.items) {
        const box = { x: left + item.x, y: row.y + item.y, width: item.width, height: item.height };
        // A value of a metric is told by its cell, and its lane by the band: it goes by the id of the lane.
        if (item.value) {
          const id = cellOf(cell);
          if (wanted.has(id)) add(id, { shape: 'card', box, item: { item, row } });
          continue;
        }
        if (!wanted.has(item.id)) continue;
        add(item.id, { shape: 'card', box, item: { item, row } });
      }
    }
    for (const curve of curvesOf(row)) {
      const r = curve.lead ? SIZES.faceRadius + 3 : 9;
      for (const { feeling, x, y } of curve.points) {
        if (!wanted.has(feeling.id)) continue;
        const box = { x: x - r, y: row.y + y - r, width: 2 * r, height: 2 * r };
        add(feeling.id, { shape: 'point', box });
      }
    }
  }
  return found;
}

/** The marks of the rows in both panes. Paths and the map as a whole have none: they show in the list. */
export function marksOf(rows: readonly DifferenceRow[], scenes: AlignedScenes): Marks {
  const shownAs = (row: DifferenceRow, side: 'from' | 'to'): Id | undefined => {
    const place = row[side];
    if (row.of === 'measurement' || row.of === 'goal') return place && cellOf(place);
    return side === 'from' ? row.fromId : row.toId;
  };
  const places = {
    from: placesIn(scenes.from, new Set(rows.map((row) => shownAs(row, 'from')))),
    to: placesIn(scenes.to, new Set(rows.map((row) => shownAs(row, 'to')))),
  };
  const on = (side: 'from' | 'to'): Mark[] =>
    rows.flatMap((row) => {
      const id = shownAs(row, side);
      const found =
        id === undefined || row.of === 'map' || row.of === 'path' ? [] : (places[side].get(id) ?? []);
      return found.map((placed) => ({ row, ...placed }));
    });
  return { from: on('from'), to: on('to') };
}

/** The smallest box around both. */
const around = (a: Box, b: Box): Box => {
  const [x, y] = [Math.min(a.x, b.x), Math.min(a.y, b.y)];
  const [right, bottom] = [Math.max(a.x + a.width, b.x + b.width), Math.max(a.y + a.height, b.y + b.height)];
  return { x, y, width: right - x, height: bottom - y };
};

/**
 * The places of a row to look at, one after the other, the second map's first. What moved has two, unless one look of
 * the given size (in scene units) takes in both.
 */
export function placesToSee(
  row: DifferenceRow,
  marks: Marks,
  look: { width: number; height: number },
): Box[] {
  const first = (side: readonly Mark[]) => side.find((mark) => mark.row.key === row.key)?.box;
  const boxes = [first(marks.to), first(marks.from)].flatMap((box) => box ?? []);
  const [after, before] = boxes;
  if (!after || !before) return boxes;
  const both = around(after, before);
  return both.width <= look.width && both.height <= look.height ? [both] : boxes;
}
