// Where in a stage something can be felt, in reading order.
import type { Id } from '@/model/id';
import { laneKind } from '@/model/laneKinds';
import { cardsInCell, feelingsAt, lanesOf } from '@/model/select';
import type { Card, Project } from '@/model/types';

/** The touchpoints of a stage, and other cards of it at which something is felt all the same. */
export const touchpointsOf = (project: Project, mapId: Id, stageId: Id): Card[] =>
  lanesOf(project, mapId).flatMap((lane) => {
    const cards = cardsInCell(project, stageId, lane.id);
    return laneKind(lane.kind).touchpoints
      ? cards
      : cards.filter(({ id }) => feelingsAt(project, id).length > 0);
  });
