// The board: a strategy is moved to another status and swimlane at one stroke.
import type { Id } from '@/model/id';
import type { Strategy, StrategyStatus } from '@/model/types';
import { assign, command, without } from './command';
import { withEnd } from './strategies';

/**
 * What of a strategy changes with its swimlane. `owner`: who does it now; absent, nobody. `from`, `to`: the stage that it
 * leaves and the one that it comes to; a finding that it answers keeps it on its stage.
 */
export type LaneChange = { owner: string | undefined } | { from?: Id | undefined; to?: Id | undefined };

/** Moves a strategy on the board: its status, with the day on which it ended, and what its new swimlane says. */
export const moveOnBoard = command<{ id: Id; status: StrategyStatus; today: string; lane?: LaneChange }>(
  'strategy.moveOnBoard',
  'undo.moveStrategy',
  (draft, { id, status, today, lane }, project) => {
    const before = project.strategies[id];
    const written = draft.strategies[id];
    if (!before || !written) return;
    if ((before.status ?? 'proposed') !== status)
      assign<Strategy>(written, withEnd(before, { status }, today));
    if (!lane) return;
    if ('owner' in lane) return assign<Strategy>(written, { owner: lane.owner });
    const { from, to } = lane;
    if (from === to) return;
    const left = without(before.stageIds ?? [], new Set(from === undefined ? [] : [from]));
    const comes = to !== undefined && project.stages[to] && !left.includes(to);
    const stageIds = comes ? [...left, to] : left;
    if (stageIds.join() === (before.stageIds ?? []).join()) return;
    assign<Strategy>(written, { stageIds: stageIds.length > 0 ? stageIds : undefined });
  },
);
