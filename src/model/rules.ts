// Rules: may this be done? Asked by previews and by commands alike, so that both give one answer.
import type { Id } from './id';
import { laneKind } from './laneKinds';
import { LIMITS } from './constants';
import { lanesOf, stagesOf } from './select';
import type { Project } from './types';

/** Whether cards may stand in this cell: stage and lane belong to one map, and people write into the lane. */
export function canHoldCards(project: Project, stageId: Id, laneId: Id): boolean {
  const stage = project.stages[stageId];
  const lane = project.lanes[laneId];
  return !!stage && !!lane && stage.mapId === lane.mapId && laneKind(lane.kind).content === 'cards';
}

/** Whether the map takes one more stage (see LIMITS). */
export const canAddStage = (project: Project, mapId: Id): boolean =>
  !!project.maps[mapId] && stagesOf(project, mapId).length < LIMITS.stages;

/** Whether the map takes one more lane (see LIMITS). */
export const canAddLane = (project: Project, mapId: Id): boolean =>
  !!project.maps[mapId] && lanesOf(project, mapId).length < LIMITS.lanes;
