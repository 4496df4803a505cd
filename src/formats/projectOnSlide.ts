// What of a map stands on one of several slides, as a project of its own.
import { partWithin } from '@/analysis/shownProject';
import type { Scene } from '@/layout/scene';
import { goesOn, type SlidePart } from '@/layout/slidePlan';
import type { Project } from '@/model/types';

/**
 * The project with what of one of its maps stands on a slide. Paths break off where their next step is on another one.
 * @param scene the whole map, laid out: the places of the part are those of its columns and rows
 */
export function projectOnSlide(project: Project, { mapId, columns, rows }: Scene, part: SlidePart): Project {
  const { stages, lanes } = part;
  const goingOn = goesOn(part, (lane, stage) => rows[lane]?.cells[stage]?.items.map(({ id }) => [id]) ?? []);
  const awayFrom = new Map(goingOn.map(({ stage, away }) => [columns[stage]?.stage.id, away]));
  return partWithin(project, mapId, {
    stageIds: new Set(stages.flatMap((at) => columns[at]?.stage.id ?? [])),
    laneIds: new Set(lanes.flatMap((at) => rows[at]?.lane.id ?? [])),
    ...(goingOn.length > 0 && {
      hasCard: ({ id, stageId }) => awayFrom.get(stageId)?.has(id) !== true,
      hasFinding: ({ id }, stageId) => awayFrom.get(stageId)?.has(id) !== true,
    }),
    breaksPaths: true,
  });
}
