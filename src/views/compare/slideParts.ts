// Slide parts: a comparison cut into what fits on a slide - only what differs and what stays open, stage by stage.
import type { Comparison, Side } from '@/analysis/comparison';
import { partOf } from '@/analysis/shownProject';
import type { Slot } from '@/layout/alignScenes';
import type { OverlayMark } from '@/layout/overlay';
import { goesOn, type PlanCell, type PlanGrid, type PlanLane, type SlidePart } from '@/layout/slidePlan';
import type { Box, Cell } from '@/layout/scene';
import { SIZES } from '@/layout/sizes';
import type { Id } from '@/model/id';
import { lanesOf } from '@/model/select';
import type { Project } from '@/model/types';
import { drawnSides } from './drawnSides';
import type { LaidOverlay } from './useOverlay';

/** The merged stages and lanes of a comparison. */
export type Grid = { columns: readonly Slot[]; rows: readonly Slot[] };

/** Cards and findings, of either map, of which something is said in the overlay; their partners are among them. */
export function toldIds({ overlay, comparison }: LaidOverlay): ReadonlySet<Id> {
  const pairings = [comparison.cards, comparison.findings];
  const told = new Set<Id>();
  for (const { id } of overlay.faces.keys()) {
    told.add(id);
    for (const { toOf, fromOf } of pairings)
      for (const partner of [toOf.get(id), fromOf.get(id)]) if (partner !== undefined) told.add(partner);
  }
  return told;
}

/** A comparison whose sides hold the stages and lanes of a part, of a grid, and of what stands there what is told. */
export function cutTo(
  comparison: Comparison,
  told: ReadonlySet<Id>,
  part?: { grid: Grid; hidden?: Hidden } & SlidePart,
): Comparison {
  const drawn = drawnSides(comparison);
  const idsOf = (
    side: 'from' | 'to',
    slots: readonly Slot[],
    places: readonly number[],
    { fromOf }: { fromOf: ReadonlyMap<Id, Id> },
  ): ReadonlySet<Id> =>
    new Set(
      places.flatMap((at) => {
        const { fromId, toId } = slots[at] ?? {};
        // What only moved has its partner beside it where it is now.
        if (side === 'to') return toId ?? [];
        return fromId ?? (toId === undefined ? [] : (fromOf.get(toId) ?? []));
      }),
    );
  const cut = (side: 'from' | 'to'): Side => {
    const { mapId } = comparison[side];
    const project = partOf(inOwnHeights(drawn[side], mapId), mapId, {
      ...(part && {
        stageIds: idsOf(side, part.grid.columns, part.stages, comparison.stages),
        laneIds: idsOf(side, part.grid.rows, part.lanes, comparison.lanes),
        breaksPaths: true,
      }),
      hasCard: ({ id }) => told.has(id) && part?.hidden?.ids.has(id) !== true,
      hasFinding: ({ id }, stageId) => told.has(id) && part?.hidden?.byStage.get(stageId)?.has(id) !== true,
    });
    return { project, mapId };
  };
  return { ...comparison, from: cut('from'), to: cut('to') };
}

/** Lanes as high as what is shown of them needs, whatever somebody has pulled them to. */
function inOwnHeights(project: Project, mapId: Id): Project {
  const pulled = lanesOf(project, mapId).filter(({ height }) => height !== undefined);
  if (pulled.length === 0) return project;
  const own = pulled.map((lane) => {
    const { height: _, ...rest } = lane;
    return [lane.id, rest] as const;
  });
  return { ...project, lanes: { ...project.lanes, ...Object.fromEntries(own) } };
}

/** Whether a cell has something that is told: cards and findings of a cut are told, all of them. */
export const hasTold = ({ items }: Pick<Cell, 'items'>): boolean =>
  items.some(({ editable }) => editable === 'card' || editable === 'finding');

const placeIn = (slots: readonly Slot[], point: number): number =>
  slots.findIndex(({ at, size }) => point >= at && point < at + size);

/** The place of the middle of a box among merged stages and lanes. */
export function placeOf(
  { columns, rows }: Grid,
  { x, y, width, height }: Box,
): { stage: number; lane: number } {
  return { stage: placeIn(columns, x + Math.min(width, 40) / 2), lane: placeIn(rows, y + height / 2) };
}

/** Something is shown that needs no room of its own. */
export const EMPTY: PlanCell = { height: 0, things: [] };

/** A grid to be planned: what stands where, by height. What is told of a lane alone stands with its first stage. */
export function planGrid(
  { columns, rows }: Grid,
  gap: number,
  lanes: readonly (PlanLane & { isTold: boolean })[],
  heads: ReadonlySet<number>,
): PlanGrid {
  const first = columns.findIndex(
    (_, at) => heads.has(at) || lanes.some(({ cells }) => cells[at] !== undefined),
  );
  return {
    widths: columns.map(({ size }) => size),
    gap,
    heads,
    lanes: rows.map((_, at): PlanLane => {
      const { least = 0, cells = [], isTold = false } = lanes[at] ?? {};
      const isAlone = isTold && cells.every((height) => height === undefined);
      const place = Math.max(0, first);
      return {
        least,
        cells: isAlone ? cells.map((height, stage) => (stage === place ? EMPTY : height)) : cells,
      };
    }),
  };
}

/** The differences that show on a part of the grid, by the places of their marks; those without a place on none. */
export function keysOn(
  grid: Grid,
  marks: readonly OverlayMark[],
  { stages, lanes }: SlidePart,
): ReadonlySet<string> {
  const [across, down] = [new Set(stages), new Set(lanes)];
  const isHere = (shape: OverlayMark['shape'], box: Box): boolean => {
    const { stage, lane } = placeOf(grid, box);
    return (shape === 'band' || across.has(stage)) && (shape === 'column' || down.has(lane));
  };
  return new Set(
    marks.flatMap(({ key, shape, box, ghost, others = [] }) =>
      shape !== 'foot' && [box, ...(ghost ? [ghost] : []), ...others].some((one) => isHere(shape, one))
        ? key
        : [],
    ),
  );
}

/** A thing of a cell: what stands at one place, of either map. */
export type Thing = { ids: readonly Id[]; height: number };

/** A cell with so many things, as high as they are. */
export function planCell(things: readonly Thing[]): PlanCell {
  const heights = things.map(({ height }) => height + SIZES.cardGap);
  const sum = heights.reduce((all, height) => all + height, 0);
  return { height: sum + 2 * SIZES.rowPad - (things.length > 0 ? SIZES.cardGap : 0), things: heights };
}

/** What of the told does not stand on a part: on none of its stages, and on single ones. */
export type Hidden = { ids: ReadonlySet<Id>; byStage: ReadonlyMap<Id, ReadonlySet<Id>> };

/** Of lanes that go on on another slide, what stands there, unless another lane shows it here. */
export function beyond(
  { columns }: Grid,
  part: SlidePart,
  thingsAt: (lane: number, stage: number) => readonly Thing[],
): Hidden {
  const goingOn = goesOn(part, (lane, stage) => thingsAt(lane, stage).map(({ ids }) => ids));
  const shown = new Set(goingOn.flatMap(({ here }) => [...here]));
  return {
    // A finding stands in each stage that it hangs on.
    ids: new Set(goingOn.flatMap(({ away }) => [...away].filter((id) => !shown.has(id)))),
    byStage: new Map(
      goingOn.flatMap(({ stage, away }) => {
        const { fromId, toId } = columns[stage] ?? {};
        return [fromId, toId].flatMap((id) => (id === undefined ? [] : [[id, away] as const]));
      }),
    ),
  };
}
