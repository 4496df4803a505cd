// What of a map matches a view, in the order in which it is read: to go from one to the next.
import type { Id } from '@/model/id';
import { cardsInCell, lanesOf, stagesOf } from '@/model/select';
import type { Project } from '@/model/types';
import type { PlacedStatement } from './coverage';
import { matcherOf, type ViewChoice } from './viewChoice';

/** The cards of a map that match a choice, stage by stage and lane by lane. */
export function matchesOn(project: Project, mapId: Id, choice: ViewChoice): PlacedStatement[] {
  const matcher = matcherOf(project, choice);
  const lanes = lanesOf(project, mapId);
  return stagesOf(project, mapId).flatMap(({ id: stageId }) =>
    lanes.flatMap((lane) =>
      cardsInCell(project, stageId, lane.id)
        .filter((card) => matcher.card(project, card))
        .map(({ id }): PlacedStatement => ({ table: 'cards', id, stageId })),
    ),
  );
}
