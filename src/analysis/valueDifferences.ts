// Value differences: what the lanes of metrics say otherwise in the second of two maps, stage by stage.
import type { Id } from '@/model/id';
import type { Project } from '@/model/types';
import type { Difference, Side } from './comparison';
import type { Matching } from './matching';
import { goalAt, valueOnStage } from './measuredAt';

/**
 * The values and goals that both maps have for one stage and that are not equal. One that only one map has is no
 * difference: a target is derived without the values that were measured, and has none until somebody sets them.
 */
export function valueDifferences(from: Side, to: Side, { lanes, stages }: Matching): Difference[] {
  const found = new Map<Id, Changed>();
  for (const lane of lanes?.pairs ?? []) {
    const [before, after] = [lane.from['metricId'] as Id | undefined, lane.to['metricId'] as Id | undefined];
    if (before === undefined || after === undefined) continue;
    // Another metric is told as a change of the lane.
    if (from.project === to.project && before !== after) continue;
    for (const stage of stages?.pairs ?? []) {
      const value = valueAt(from.project, before, stage.from.id);
      const goal = goalAt(from.project, before, { stageId: stage.from.id });
      const changes = [
        difference('measurement', value, valueAt(to.project, after, stage.to.id)),
        difference('goal', goal, goalAt(to.project, after, { stageId: stage.to.id })),
      ];
      for (const change of changes) if (change) found.set(change.toId, change);
    }
  }
  return [...found.values()];
}

/** A value that was put together of several measurements is told under the first of them. */
function valueAt(project: Project, metricId: Id, stageId: Id): Valued | undefined {
  const metric = project.metrics[metricId];
  const known = metric && valueOnStage(project, metric, stageId);
  const [first] = known?.records ?? [];
  return known && first && { id: first.id, value: known.measured.value };
}

type Valued = { id: Id; value?: number | undefined };
type Changed = Extract<Difference, { kind: 'changed' }>;

function difference(of: 'measurement' | 'goal', before?: Valued, after?: Valued): Changed | undefined {
  if (!before || !after || before.value === after.value) return undefined;
  const fields = [{ field: 'value', before: before.value, after: after.value }];
  return { kind: 'changed', of, fromId: before.id, toId: after.id, fields };
}
