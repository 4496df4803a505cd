// The scale of a lane of values: from which to which value its bars run. All stages of a map share one.
import { unitOf } from '@/analysis/measured';
import { goalAt, valueOnStage } from '@/analysis/measuredAt';
import type { Id } from '@/model/id';
import { stagesOf } from '@/model/select';
import type { Metric, Project } from '@/model/types';

export type ValueScale = { min: number; max: number };

/** The next round number from a distance upwards: 1, 2 or 5 of its power of ten. */
function roundUp(distance: number): number {
  if (distance <= 0) return 0;
  const power = 10 ** Math.floor(Math.log10(distance));
  return ([1, 2, 5].find((step) => step * power >= distance) ?? 10) * power;
}

/** From -100 to 100 for an NPS; else from 0 to what its values and goals on the map ask for, 100 at least for a share. */
export function valueScale(project: Project, metric: Metric, mapId: Id): ValueScale {
  if (metric.kind === 'nps') return { min: -100, max: 100 };
  let [min, max] = [0, unitOf(metric) === '%' ? 100 : 0];
  for (const { id } of stagesOf(project, mapId)) {
    const value = valueOnStage(project, metric, id)?.measured.value ?? 0;
    const goal = goalAt(project, metric.id, { stageId: id })?.value ?? 0;
    [min, max] = [Math.min(min, value, goal), Math.max(max, value, goal)];
  }
  return { min: -roundUp(-min), max: roundUp(max) };
}

/** Where a value stands on the scale, from 0 to 1; what lies beyond stands at its end. */
export function placeOnScale({ min, max }: ValueScale, value: number): number {
  return max > min ? Math.max(0, Math.min(1, (value - min) / (max - min))) : 0;
}
