// What a move on the board means: which columns and swimlanes there are, and what of a strategy changes with a new place.
import type { LanePlace, BoardLane } from '@/analysis/strategyBoard';
import type { LaneChange } from '@/commands/strategyBoard';
import type { Translate } from '@/i18n/messages';
import { STRATEGY_STATUSES } from '@/model/constants';
import type { Id } from '@/model/id';
import type { StrategyStatus } from '@/model/types';

/** A cell of the board. */
export type Place = { lane: BoardLane; status: StrategyStatus };

/** A cell by its names, which stay the same from one edit to the next. */
export type Cell = { laneKey: string; status: StrategyStatus };

/** What a card that is dragged tells of itself. */
export type Dragged = Cell & { id: Id; title: string };

/** The cell of that name, where there is one. */
export function placeAt(lanes: readonly BoardLane[], { laneKey, status }: Cell): Place | undefined {
  const lane = lanes.find(({ key }) => key === laneKey);
  return lane && { lane, status };
}

export const cellOf = ({ lane, status }: Place): Cell => ({ laneKey: lane.key, status });

/** What of a strategy changes when it leaves one swimlane for another; nothing where they are the same. */
export function laneChange(from: LanePlace, to: LanePlace): LaneChange | undefined {
  if (to.by === 'owner' && from.by === 'owner')
    return from.owner === to.owner ? undefined : { owner: to.owner };
  if (to.by === 'stage' && from.by === 'stage')
    return from.stage?.id === to.stage?.id ? undefined : { from: from.stage?.id, to: to.stage?.id };
  return undefined;
}

/** The cell beside another one; undefined where the board ends. */
export function neighbour(
  lanes: readonly BoardLane[],
  { lane, status }: Place,
  across: number,
  down: number,
): Place | undefined {
  const next = STRATEGY_STATUSES[STRATEGY_STATUSES.indexOf(status) + across];
  const below = lanes[lanes.findIndex(({ key }) => key === lane.key) + down];
  return next && below && { status: next, lane: below };
}

/** Which way an arrow key leads, in columns and swimlanes. */
export const WAYS: ReadonlyMap<string, readonly [across: number, down: number]> = new Map([
  ['ArrowLeft', [-1, 0]],
  ['ArrowRight', [1, 0]],
  ['ArrowUp', [0, -1]],
  ['ArrowDown', [0, 1]],
]);

/** What a swimlane is called. */
export const laneName = (place: LanePlace, t: Translate): string =>
  place.by === 'none'
    ? ''
    : place.by === 'owner'
      ? (place.owner ?? t('board.noOwner'))
      : place.stage
        ? place.stage.name || t('map.untitledStage')
        : t('board.noStage');

/** What a cell is called. */
export function placeName({ lane, status }: Place, t: Translate): string {
  const word = t(`board.status.${status}`);
  return lane.place.by === 'none' ? word : t('board.place', { status: word, lane: laneName(lane.place, t) });
}

/** By what the element of a card and that of a cell are known, which also the drag library tells them by. */
export const cardKey = (laneKey: string, id: Id): string => `card ${laneKey} ${id}`;
export const cellKey = ({ laneKey, status }: Cell): string => `cell ${laneKey} ${status}`;
