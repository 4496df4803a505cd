// Lanes of opportunities: the strategies that answer findings of each stage, or stand on it, with their status.
import type { Id } from '@/model/id';
import { strategiesInStage, strategyCountOf } from '@/model/stageStrategies';
import type { Project } from '@/model/types';
import { findingsTouched } from './findingsTouched';
import { cellOf, type LaneLayout } from './laneLayout';

export const strategies: LaneLayout = {
  cell({ project, mapId, stageId, width, bodies, words }) {
    return cellOf(strategiesInStage(project, mapId, stageId), (strategy) => {
      const { id, title: text, status } = strategy;
      const note = status && words.strategyStatus[status];
      const { squares: _, ...body } = bodies(strategy, { text, note, marks: [] }, width);
      return { id, record: strategy, text, quiet: true, ...body };
    });
  },
  touched,
  stops: 'cell',
  note: (project, map, words) => words.strategies(map ? strategyCountOf(project, map.id) : 0),
};

/** All stages where a strategy has changed: there are few, and which stages they stand on, their findings say. */
function touched(before: Project, now: Project): (stageId: Id) => boolean {
  return before.strategies === now.strategies ? findingsTouched(before, now) : () => true;
}
