// Where the feelings of several personas stand in a column: each curve has a place of its own beside the others'.
import type { Id } from '@/model/id';
import { byOrder } from '@/model/order';
import { cardById } from '@/model/select';
import type { Card, Feeling, Lane, Project } from '@/model/types';
import type { Column } from '../scene';
import { SIZES } from '../sizes';

/** A feeling in its column, before it is drawn. `x` in scene units. */
export type Placed = { feeling: Feeling; column: number; x: number };

/** How many curves have points and names; the rest are folded into quiet lines. */
export const MOST_CURVES = 6;
/** From point to point: a face, and any shape beside it, do not touch. */
const STEP = SIZES.faceRadius + 10;
/** From the edge of a column to the middle of a point. */
const EDGE = SIZES.faceRadius + 2;

/** What is asked of a column where feelings are placed. */
type FeltColumn = Pick<Column, 'stage' | 'index' | 'x' | 'width'>;

/** Reads the feelings of one persona at their places: each stage's own first, then by lane and card, evenly spread. */
export function placeFeelings(
  project: Project,
  columns: readonly FeltColumn[],
  lanes: readonly Lane[],
  feelings: readonly Feeling[],
): Placed[] {
  if (feelings.length === 0) return [];
  const byStage = new Map<Id, Feeling[]>();
  const byCard = new Map<Id, Feeling[]>();
  for (const feeling of [...feelings].sort((a, b) => (a.id < b.id ? -1 : 1))) {
    const key = feeling.cardId ?? feeling.stageId;
    if (key === undefined) continue;
    const table = feeling.cardId === undefined ? byStage : byCard;
    const list = table.get(key);
    if (list) list.push(feeling);
    else table.set(key, [feeling]);
  }
  const laneIndex = new Map(lanes.map((lane, index) => [lane.id, index]));
  const lineOf = (card: Card) => laneIndex.get(card.laneId) ?? 0;
  const felt = new Map<Id, Card[]>();
  for (const cardId of byCard.keys()) {
    const card = cardById(project, cardId);
    if (!card || !laneIndex.has(card.laneId)) continue;
    const list = felt.get(card.stageId);
    if (list) list.push(card);
    else felt.set(card.stageId, [card]);
  }
  return columns.flatMap(({ stage, index: column, x, width }) => {
    const cards = felt.get(stage.id) ?? [];
    cards.sort((a, b) => lineOf(a) - lineOf(b) || byOrder(a, b));
    const here = [...(byStage.get(stage.id) ?? []), ...cards.flatMap((card) => byCard.get(card.id) ?? [])];
    return here.map((feeling, i) => ({ feeling, column, x: x + (width * (i + 0.5)) / here.length }));
  });
}

/**
 * Sets the points of several curves apart, sideways and by the same steps whatever they tell, so that a point that is
 * dragged stays over its place. A single curve stays as it is.
 * @param nameRoom how much of a column the names take that stand at its right end
 */
export function setApart(
  curves: readonly (readonly Placed[])[],
  columns: readonly Column[],
  nameRoom: ReadonlyMap<number, number>,
): Placed[][] {
  const felt = curves.filter((curve) => curve.length > 0);
  if (felt.length < 2) return curves.map((curve) => [...curve]);
  const shown = felt.slice(0, MOST_CURVES);
  // The folded lines run through a gap in the middle: whichever of them is brought forward finds it free.
  const gap = felt.length > shown.length ? shown.length / 2 : shown.length;
  const last = shown.length - (gap < shown.length ? 0 : 1);
  // Folded lines that go through one place take one place of a column together.
  const perColumn = new Map<number, { x: number; points: Placed[] }[]>();
  for (const [at, curve] of felt.entries()) {
    const isShown = at < shown.length;
    const slot = isShown ? at + (at >= gap ? 1 : 0) : gap;
    for (const point of curve) {
      const x = point.x + (Math.ceil(slot) - last / 2) * STEP;
      const list = perColumn.get(point.column) ?? [];
      const same = isShown ? undefined : list.find((wish) => wish.x === x);
      if (same) same.points.push(point);
      else list.push({ x, points: [point] });
      perColumn.set(point.column, list);
    }
  }
  const placed = new Map<Feeling, Placed>();
  for (const [index, wishes] of perColumn) {
    const column = columns[index];
    if (!column) continue;
    wishes.sort((a, b) => a.x - b.x);
    const right = column.x + column.width - EDGE - (nameRoom.get(index) ?? 0);
    const xs = spaced(
      wishes.map(({ x }) => x),
      column.x + EDGE,
      right,
    );
    for (const [i, { x, points }] of wishes.entries())
      for (const point of points) placed.set(point.feeling, { ...point, x: xs[i] ?? x });
  }
  return curves.map((curve) => curve.map((point) => placed.get(point.feeling) ?? point));
}

/** How wide the points of one column are that so many curves have there, with its edges. */
export const roomForPoints = (points: number): number => (points - 1) * STEP + 2 * EDGE;

/** Places near the wished ones, left to right, at least a step apart where the room allows it. */
function spaced(wished: readonly number[], left: number, right: number): number[] {
  const step = Math.min(STEP, Math.max(1, right - left) / Math.max(1, wished.length - 1));
  const xs: number[] = [];
  for (const wish of wished) xs.push(Math.max(wish, left, (xs.at(-1) ?? -Infinity) + step));
  let limit = Math.max(right, left);
  for (let i = xs.length - 1; i >= 0; i -= 1) {
    xs[i] = Math.min(xs[i] ?? limit, limit);
    limit = (xs[i] ?? limit) - step;
  }
  return xs;
}
