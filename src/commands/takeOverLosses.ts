// Take-over losses: which strategies no longer stand on the map that takes, because all that they answer there goes.
import type { Comparison, Difference } from '@/analysis/comparison';
import type { Id } from '@/model/id';
import { strategiesOnMap } from '@/model/stageStrategies';
import type { TableName } from '@/model/tables';
import type { Strategy } from '@/model/types';
import { goesAlong } from './cascade';
import { doingOf, endsOf, type Way } from './takeOverPlan';

/** The strategies that leave a map with these differences, in order. They stay in the project. */
export function strategiesLeaving(
  comparison: Comparison,
  differences: readonly Difference[],
  way: Way,
): Strategy[] {
  const { project, mapId } = endsOf(comparison, way).own;
  const doings = differences.map((difference) => doingOf(difference, way));
  const going = doings.filter(({ what }) => what === 'remove');
  if (going.length === 0) return [];
  const stays = new Set(
    doings.flatMap(({ what, table, ownId = '' }) =>
      what === 'move' || what === 'change' ? [`${table} ${ownId}`] : [],
    ),
  );
  const gone = { findings: new Set<Id>(), stages: new Set<Id>() };
  const byTable = new Map<TableName, Set<Id>>();
  for (const { table, ownId = '' } of going) byTable.set(table, (byTable.get(table) ?? new Set()).add(ownId));
  for (const [table, ids] of byTable) {
    const along = goesAlong(project, table, ids, (name, id) => stays.has(`${name} ${id}`));
    for (const id of along.get('findings') ?? []) gone.findings.add(id);
    for (const id of along.get('stages') ?? []) gone.stages.add(id);
  }
  return strategiesOnMap(project, mapId).filter(
    ({ findingIds, stageIds = [] }) =>
      !findingIds.some((id) => project.findings[id]?.mapId === mapId && !gone.findings.has(id)) &&
      !stageIds.some((id) => project.stages[id]?.mapId === mapId && !gone.stages.has(id)),
  );
}
