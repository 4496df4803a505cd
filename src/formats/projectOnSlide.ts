// What of a map stands on one of several slides, as a project of its own.
import { partWithin } from '@/analysis/shownProject';
import type { Scene } from '@/layout/scene';
import type { SlidePart } from '@/layout/slidePlan';
import type { Project } from '@/model/types';

/**
 * The project with what of one of its maps stands on a slide. Paths break off where their next step is on another one.
 * @param scene the whole map, laid out: the places of the part are those of its columns and rows
 */
export function projectOnSlide(project: Project, { mapId, columns, rows }: Scene, part: SlidePart): Project {
  const { stages, lanes, cells = [] } = part;
  const [lane = -1] = lanes;
  /** Of a lane that goes on on another slide, what stands there. */
  const away = new Map(
    cells.flatMap(({ stage, from, to }) => {
      const items = rows[lane]?.cells[stage]?.items ?? [];
      const ids = items.filter((_, at) => at < from || at >= to).map(({ id }) => id);
      const stageId = columns[stage]?.stage.id;
      return stageId === undefined ? [] : [[stageId, new Set(ids)] as const];
    }),
  );
  return partWithin(project, mapId, {
    stageIds: new Set(stages.flatMap((at) => columns[at]?.stage.id ?? [])),
    laneIds: new Set(lanes.flatMap((at) => rows[at]?.lane.id ?? [])),
    ...(away.size > 0 && {
      hasCard: ({ id, stageId }) => away.get(stageId)?.has(id) !== true,
      hasFinding: ({ id }, stageId) => away.get(stageId)?.has(id) !== true,
    }),
    breaksPaths: true,
  });
}
