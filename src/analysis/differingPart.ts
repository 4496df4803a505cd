// The part of two maps in which they differ: their stages and lanes without those that are the same on both.
import type { Comparison, Side } from './comparison';
import type { Id } from '@/model/id';
import { partOf } from './shownProject';

/** A difference with where it stands on either map. */
export type PlacedDifference = {
  of: string;
  fromId?: Id;
  toId?: Id;
  from?: { stageId?: Id; laneId?: Id };
  to?: { stageId?: Id; laneId?: Id };
};

/** Both sides without the stages and lanes in which nothing differs; as they are where that would leave nothing. */
export function differingPart(
  { from, to, stages, lanes }: Comparison,
  rows: readonly PlacedDifference[],
): { from: Side; to: Side } {
  const kept = {
    stages: { from: new Set<Id>(), to: new Set<Id>() },
    lanes: { from: new Set<Id>(), to: new Set<Id>() },
  };
  for (const row of rows)
    for (const side of ['from', 'to'] as const) {
      const own = side === 'from' ? row.fromId : row.toId;
      const { stageId, laneId } = row[side] ?? {};
      const stage = row.of === 'stage' ? own : stageId;
      const lane = row.of === 'lane' ? own : laneId;
      if (stage !== undefined) kept.stages[side].add(stage);
      if (lane !== undefined) kept.lanes[side].add(lane);
    }
  // What stays on one map has its partner beside it on the other.
  for (const [{ from: before, to: after }, { toOf, fromOf }] of [
    [kept.stages, stages],
    [kept.lanes, lanes],
  ] as const) {
    for (const id of before) addTo(after, toOf.get(id));
    for (const id of after) addTo(before, fromOf.get(id));
  }
  if (kept.stages.from.size + kept.stages.to.size === 0 || kept.lanes.from.size + kept.lanes.to.size === 0)
    return { from, to };
  const cut = ({ project, mapId }: Side, side: 'from' | 'to'): Side => ({
    project: partOf(project, mapId, { stageIds: kept.stages[side], laneIds: kept.lanes[side] }),
    mapId,
  });
  // Of one project with two maps each is cut on its own: the other map is not looked at there.
  return { from: cut(from, 'from'), to: cut(to, 'to') };
}

const addTo = (set: Set<Id>, id: Id | undefined): void => {
  if (id !== undefined) set.add(id);
};
