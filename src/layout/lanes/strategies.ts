// Lanes of opportunities: the strategies that answer findings of each stage, or stand on it, with their status.
import type { Id } from '@/model/id';
import { strategiesInStage, strategyCountOf } from '@/model/stageStrategies';
import type { Project } from '@/model/types';
import { findingsTouched } from './findingsTouched';
import { cellOf, countIn, type LaneLayout } from './laneLayout';

export const strategies: LaneLayout = {
  cell({ project, mapId, stageId, width, bodies, words }) {
    return cellOf(strategiesInStage(project, mapId, stageId), (strategy) => {
      const { id, title: text, status } = strategy;
      const note = status && words.strategyStatus[status];
      const { squares: _, ...body } = bodies(strategy, { text, note, marks: [] }, width);
      return { id, record: strategy, editable: 'strategy', text, ...body };
    });
  },
  touched,
  stops: {
    ids: (project, mapId, stageId) => strategiesInStage(project, mapId, stageId).map(({ id }) => id),
    stop: (id, stageId) => ({ kind: 'strategy', id, stageId }),
  },
  folded: {
    cell: countIn('strategies'),
    row: (project, { mapId }, words) => words.strategies(strategyCountOf(project, mapId)),
  },
  note: (project, map, words) => words.strategies(map ? strategyCountOf(project, map.id) : 0),
};

/** All stages where a strategy has changed: there are few, and which stages they stand on, their findings say. */
function touched(before: Project, now: Project): (stageId: Id) => boolean {
  return before.strategies === now.strategies ? findingsTouched(before, now) : () => true;
}
