// The place that a block of cells lands on: its stages and lanes on the map, and new ones where the map ends.
import type { Draft } from 'immer';
import type { Id } from '@/model/id';
import { keysBetween } from '@/model/order';
import { takesCards } from '@/model/laneKinds';
import { COLOURS, LIMITS } from '@/model/constants';
import { type Limit, limitReached } from '@/model/rules';
import { cardsInCell, channelsOf, lanesOf, stagesOf } from '@/model/select';
import type { Channel, Colour, Lane, Project, Stage } from '@/model/types';

/** Where a block lands: its upper left cell, and there the place among the cards. Without one the map has no such. */
export type Landing = {
  mapId: Id;
  stageId?: Id | undefined;
  laneId?: Id | undefined;
  index?: number | undefined;
};

type NewColumn = { name: string; colour?: Colour | undefined };
/** `channel`: the channel of a channel lane, one of the project or a new one. */
export type NewRow = { kind: string; name: string; channel?: Omit<Channel, 'order'> | undefined };

type Ground = { stages: readonly Stage[]; lanes: readonly Lane[] };

/** The stages and lanes to the right of and below a landing; undefined when it is no place for cards. */
function existing(project: Project, { mapId, stageId, laneId }: Landing): Ground | undefined {
  const all = stagesOf(project, mapId);
  const rows = lanesOf(project, mapId).filter(takesCards);
  const column = stageId === undefined ? all.length : all.findIndex(({ id }) => id === stageId);
  const row = laneId === undefined ? rows.length : rows.findIndex(({ id }) => id === laneId);
  if (!project.maps[mapId] || column < 0 || row < 0) return undefined;
  return { stages: all.slice(column), lanes: rows.slice(row) };
}

export type Shape = { columns: number; rows: number; cards: number; longest: number };

/** Which limit a block would break, or `place` when it cannot land there; undefined when there is room for it. */
export function roomProblem(
  project: Project,
  landing: Landing,
  { columns, rows, cards, longest }: Shape,
): 'place' | 'text' | Limit | undefined {
  const target = existing(project, landing);
  if (!target) return 'place';
  const missing = (wanted: number, there: number): number => Math.max(0, wanted - there);
  if (longest > LIMITS.text) return 'text';
  return limitReached(project, {
    mapId: landing.mapId,
    stages: missing(columns, target.stages.length),
    lanes: missing(rows, target.lanes.length),
    cards,
  });
}

/** The size of a block, and what a stage or lane that it lacks is made of: by its place in the block, and its number on the map. */
export type Block = {
  columns: number;
  rows: number;
  column: (at: number, n: number) => NewColumn;
  row: (at: number, n: number) => NewRow;
};

/**
 * The ids of the stages and lanes under a block, left to right and top to bottom. What the map lacks is made:
 * stages at its end, lanes below the last one that holds cards.
 */
export function layPasteTarget(
  draft: Draft<Project>,
  project: Project,
  landing: Landing,
  block: Block,
  makeId: () => Id,
): { stageIds: Id[]; laneIds: Id[] } {
  const target = existing(project, landing);
  const { mapId } = landing;
  const stageIds = target?.stages.slice(0, block.columns).map(({ id }) => id) ?? [];
  const laneIds = target?.lanes.slice(0, block.rows).map(({ id }) => id) ?? [];

  const stages = stagesOf(project, mapId);
  const [columns, rows] = [stageIds.length, laneIds.length];
  keysBetween(stages.at(-1)?.order ?? null, null, block.columns - columns).forEach((order, more) => {
    const id = makeId();
    const n = stages.length + more;
    const { name, colour = COLOURS[n % COLOURS.length] ?? COLOURS[0] } = block.column(columns + more, n + 1);
    draft.stages[id] = { id, mapId, order, name, colour };
    stageIds.push(id);
  });

  const lanes = lanesOf(project, mapId);
  const last = lanes.findLastIndex(takesCards);
  const count = block.rows - rows;
  const channelKeys = keysBetween(channelsOf(project).at(-1)?.order ?? null, null, count);
  const laneKeys = keysBetween(lanes[last]?.order ?? null, lanes[last + 1]?.order ?? null, count);
  laneKeys.forEach((order, more) => {
    const id = makeId();
    const { kind, name, channel } = block.row(rows + more, lanes.length + more + 1);
    if (channel && !project.channels[channel.id])
      draft.channels[channel.id] = { ...channel, order: channelKeys[more] ?? '' };
    draft.lanes[id] = { id, mapId, order, kind, name, ...(channel && { channelId: channel.id }) };
    laneIds.push(id);
  });
  return { stageIds, laneIds };
}

/** Order keys for newcomers in a cell: at the landing's own place there, below the last card elsewhere. */
export function keysInCell(
  project: Project,
  landing: Landing,
  stageId: Id,
  laneId: Id,
  count: number,
): string[] {
  const cell = cardsInCell(project, stageId, laneId);
  const wish = stageId === landing.stageId && laneId === landing.laneId ? landing.index : undefined;
  const at = Math.max(0, Math.min(wish ?? cell.length, cell.length));
  return keysBetween(cell[at - 1]?.order ?? null, cell[at]?.order ?? null, count);
}
