// The steps of the presentation of a map: the whole map, then stage by stage or lane by lane, and the whole map again.
import type { Id } from '@/model/id';
import type { Lane, Stage } from '@/model/types';

export type StepOrder = 'stages' | 'lanes';

/** What every step of any presentation has: the name by which all its windows know it. */
export type Keyed = { key: string };

/** `key` names the step in all windows: the id of its record, or the end of the walk where it stands. */
export type Step =
  | { kind: 'whole'; key: 'first' | 'last' }
  | { kind: 'stage'; key: Id; stage: Stage }
  | { kind: 'lane'; key: Id; lane: Lane };

/** The walk through a map. Collapsed lanes are left out: whoever folded them did not mean to show them. */
export function stepsOf(stages: readonly Stage[], lanes: readonly Lane[], order: StepOrder): Step[] {
  const between: Step[] =
    order === 'stages'
      ? stages.map((stage) => ({ kind: 'stage', key: stage.id, stage }))
      : lanes.filter((lane) => lane.collapsed !== true).map((lane) => ({ kind: 'lane', key: lane.id, lane }));
  if (between.length === 0) return [{ kind: 'whole', key: 'first' }];
  return [{ kind: 'whole', key: 'first' }, ...between, { kind: 'whole', key: 'last' }];
}

/** Where a place stands among the steps now: by its key, and where that is gone, as near as its number. */
export function stepIndex(steps: readonly Keyed[], place: { key: string; at: number }): number {
  const found = steps.findIndex(({ key }) => key === place.key);
  return found >= 0 ? found : Math.max(0, Math.min(steps.length - 1, place.at));
}
