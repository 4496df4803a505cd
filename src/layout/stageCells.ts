// The cells of one stage. What did not change is handed on as the same object.
import type { Id } from '@/model/id';
import { cardsByLane } from '@/model/select';
import { sameValue } from '@/model/sameValue';
import type { StageCards } from '@/model/stageCards';
import type { Lane } from '@/model/types';
import type { CellContent, CellSource, ItemFace, LaneLayout } from './lanes/laneLayout';
import { laneLayout } from './lanes/laneLayouts';
import type { Cell, Column, Item, LineHeights } from './scene';
import { cardWidthIn, SIZES } from './sizes';

/** The cells of a stage by those of its lanes that have cells, with what they were made from. */
export type StageCells = {
  cards: StageCards | undefined;
  lanes: readonly Lane[];
  width: number;
  byLane: ReadonlyMap<Id, Cell>;
};

/**
 * Lays out the cells of a stage.
 * @param isTouched whether something on this stage may have changed that is no card of it
 * @param before the stage's cells of the scene before, whose unchanged cells and items are kept
 */
export function layoutStage(
  map: Pick<
    CellSource,
    | 'project'
    | 'mapId'
    | 'bodies'
    | 'level'
    | 'facts'
    | 'isBottleneck'
    | 'pictures'
    | 'words'
    | 'measure'
    | 'lineHeights'
  >,
  { stage, width }: Column,
  lanes: readonly Lane[],
  isTouched: boolean,
  before: StageCells | undefined,
): StageCells {
  const cards = cardsByLane(map.project, stage.id);
  const sameFrame = before?.lanes === lanes && before.width === width;
  if (before && sameFrame && !isTouched && before.cards === cards) return before;
  const byLane = new Map<Id, Cell>();
  for (const lane of lanes) {
    const source: CellSource = { ...map, stageId: stage.id, laneId: lane.id, width };
    const { cell, folded } = laneLayout(lane);
    const content = cell?.(source);
    if (!content) continue;
    const old = before?.byLane.get(lane.id);
    const stays = old !== undefined && sameFrame && !isTouched && showsAll(old, content);
    byLane.set(lane.id, stays ? old : layoutCell(source, content, lane.collapsed ?? false, folded, old));
  }
  return { cards, lanes, width, byLane };
}

/** Whether a cell shows these very records already. */
const showsAll = ({ items }: Cell, { records }: CellContent): boolean =>
  items.length === records.length && items.every(({ record }, at) => record === records[at]);

/** Sets the items of a cell below one another; a cell that looks as it did is the same object. */
function layoutCell(
  source: CellSource,
  content: CellContent,
  collapsed: boolean,
  folded: LaneLayout['folded'],
  before?: Cell,
): Cell {
  const { stageId, laneId, width } = source;
  const count = content.records.length;
  const items: Item[] = [];
  let y: number = SIZES.rowPad;
  const cardWidth = cardWidthIn(width);
  for (const face of collapsed ? [] : content.faces()) {
    const old = before?.items[items.length];
    const stays = old?.y === y && old.width === cardWidth && showsSame(old, face);
    items.push(stays ? old : { ...face, x: SIZES.cellPad, y, width: cardWidth });
    y += face.height + SIZES.cardGap;
  }
  const last = items.at(-1);
  const height = last ? last.y + last.height + SIZES.rowPad : 0;
  const told = collapsed ? folded?.cell(source, count) : undefined;
  const same = before?.count === count && before.told === told && before.height === height;
  if (same && sameList(before.items, items)) return before;
  const key = `${stageId}:${laneId}`;
  return { key, stageId, laneId, items, count, height, ...(told !== undefined && { told }) };
}

/** Where in its cell a card of one line stands that is being begun behind `index` others. */
export function freePlaceIn(
  cell: Pick<Cell, 'items'> | undefined,
  index: number,
  lineHeights: LineHeights,
): { y: number; height: number } {
  const above = cell?.items[index - 1];
  const y = above ? above.y + above.height + SIZES.cardGap : SIZES.rowPad;
  return { y, height: 2 * SIZES.cardPadY + lineHeights.card };
}

// Lines and marks belong to the body, which is the same object while record and findings are.
const showsSame = (a: Item, b: ItemFace): boolean =>
  a.record === b.record &&
  a.lines === b.lines &&
  a.marks === b.marks &&
  a.note === b.note &&
  a.picture === b.picture &&
  a.evidence === b.evidence &&
  sameValue(a.value, b.value);

/** Whether two lists hold the very same objects. */
export function sameList(a: readonly unknown[], b: readonly unknown[]): boolean {
  return a.length === b.length && a.every((value, i) => value === b[i]);
}
