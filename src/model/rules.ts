// Rules: may this be done? Asked by previews and by commands alike, so that both give one answer.
import { countCards } from './cardTable';
import type { Id } from './id';
import { takesCards } from './laneKinds';
import { LIMITS } from './constants';
import { lanesOf, stagesOf } from './select';
import type { Project } from './types';

/** Whether cards may stand in this cell: stage and lane belong to one map, and people write into the lane. */
export function canHoldCards(project: Project, stageId: Id, laneId: Id): boolean {
  const stage = project.stages[stageId];
  const lane = project.lanes[laneId];
  return !!stage && !!lane && stage.mapId === lane.mapId && takesCards(lane);
}

/** What is to be added: cards to the project, stages and lanes to one of its maps, which may be new. */
export type Addition = { cards?: number; mapId?: Id; stages?: number; lanes?: number };

/** A limit of what may be added (see LIMITS). */
export type Limit = 'cards' | 'stages' | 'lanes';

/**
 * Which limit an addition would go beyond; undefined when there is room. A project that is beyond a limit already
 * (it was saved when limits were others) is asked only about what it gets more of.
 */
export function limitReached(
  project: Project,
  { cards = 0, mapId = '', stages = 0, lanes = 0 }: Addition,
): Limit | undefined {
  if (stages > 0 && stagesOf(project, mapId).length + stages > LIMITS.stages) return 'stages';
  if (lanes > 0 && lanesOf(project, mapId).length + lanes > LIMITS.lanes) return 'lanes';
  if (cards > 0 && countCards(project.cards) + cards > LIMITS.cards) return 'cards';
  return undefined;
}
