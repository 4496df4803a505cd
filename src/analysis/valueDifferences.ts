// Value differences: what the lanes of metrics say otherwise in the second of two maps, stage by stage.
import type { Id } from '@/model/id';
import { goalAtStage, valueAtStage } from '@/model/stageValues';
import type { Lane, Stage } from '@/model/types';
import type { Difference, Side } from './comparison';
import type { Matching } from './matching';

/**
 * The values and goals that both maps have for one stage and that are not equal. One that only one map has is no
 * difference: a target is derived without the values that were measured, and has none until somebody sets them.
 */
export function valueDifferences(from: Side, to: Side, { lanes, stages }: Matching): Difference[] {
  const told = new Set<Id>();
  return (lanes?.pairs ?? []).flatMap((pair) => {
    const [before, after] = [pair.from as unknown as Lane, pair.to as unknown as Lane].map((l) => l.metricId);
    if (before === undefined || after === undefined) return [];
    // Another metric is told as a change of the lane.
    if (from.project === to.project && before !== after) return [];
    return (stages?.pairs ?? []).flatMap((pairOfStages) => {
      const [a, b] = [pairOfStages.from as unknown as Stage, pairOfStages.to as unknown as Stage];
      return [
        difference(
          'measurement',
          valueAtStage(from.project, before, a.id),
          valueAtStage(to.project, after, b.id),
        ),
        difference('goal', goalAtStage(from.project, before, a.id), goalAtStage(to.project, after, b.id)),
      ].filter((one) => one !== undefined && !told.has(one.toId) && told.add(one.toId));
    }) as Difference[];
  });
}

type Valued = { id: Id; value?: number | undefined };
type Changed = Extract<Difference, { kind: 'changed' }>;

function difference(of: 'measurement' | 'goal', before?: Valued, after?: Valued): Changed | undefined {
  if (!before || !after || before.value === after.value) return undefined;
  const fields = [{ field: 'value', before: before.value, after: after.value }];
  return { kind: 'changed', of, fromId: before.id, toId: after.id, fields };
}
