// The strategies of stages and maps: what stands on them, or answers findings on their touchpoints.
import type { Id } from './id';
import { memo } from './memo';
import { inOrder } from './order';
import { findingsInStage, findingsOf, stagesOf, strategiesOf } from './select';
import type { Finding, Project, Stage, Strategy, Table } from './types';

const none: readonly never[] = [];

/** Strategies by the stages that they stand on, and by the findings that they answer. */
const strategyIndex = memo((table: Table<Strategy>) => {
  const [onStage, against] = [new Map<Id, Strategy[]>(), new Map<Id, Strategy[]>()];
  const put = (groups: Map<Id, Strategy[]>, id: Id, strategy: Strategy): void => {
    const group = groups.get(id);
    if (group) group.push(strategy);
    else groups.set(id, [strategy]);
  };
  for (const strategy of Object.values(table)) {
    for (const id of strategy.stageIds ?? none) put(onStage, id, strategy);
    for (const id of strategy.findingIds) put(against, id, strategy);
  }
  return { onStage, against };
});
/** By the list of a stage's findings, which is the same for as long as none of them changes, and by the stage. */
const strategiesByStage = memo(
  (_table: Table<Strategy>) => new WeakMap<readonly Finding[], Map<Id, readonly Strategy[]>>(),
);
type StrategyCount = { stages: readonly Stage[]; findings: readonly Finding[]; count: number };
const strategyCounts = memo((_table: Table<Strategy>) => new Map<Id, StrategyCount>());

/** The strategies that stand on a stage of a map or answer a finding on one of its touchpoints, in order. */
export function strategiesInStage(project: Project, mapId: Id, stageId: Id): readonly Strategy[] {
  if (strategiesOf(project).length === 0) return none;
  const findings = findingsInStage(project, mapId, stageId);
  const known = strategiesByStage(project.strategies);
  let stages = known.get(findings);
  if (!stages) known.set(findings, (stages = new Map()));
  let found = stages.get(stageId);
  if (!found) {
    const { onStage, against } = strategyIndex(project.strategies);
    const all = new Set(onStage.get(stageId));
    for (const { id } of findings) for (const strategy of against.get(id) ?? none) all.add(strategy);
    stages.set(stageId, (found = all.size === 0 ? none : inOrder([...all])));
  }
  return found;
}

/** The strategies that stand on a map: on its stages, or against its findings; in order. */
export function strategiesOnMap(project: Project, mapId: Id): Strategy[] {
  const { onStage, against } = strategyIndex(project.strategies);
  const all = new Set<Strategy>();
  for (const { id } of stagesOf(project, mapId)) for (const one of onStage.get(id) ?? none) all.add(one);
  for (const { id } of findingsOf(project, mapId)) for (const one of against.get(id) ?? none) all.add(one);
  return inOrder([...all]);
}

/** The maps that a strategy stands on: on one of their stages, or against one of their findings. */
export function mapsOfStrategy({ strategies, stages, findings }: Project, id: Id): Set<Id> {
  const { stageIds = none, findingIds = none } = strategies[id] ?? {};
  return new Set([
    ...stageIds.flatMap((stageId) => stages[stageId]?.mapId ?? []),
    ...findingIds.flatMap((findingId) => findings[findingId]?.mapId ?? []),
  ]);
}

/** How many strategies stand on a map: on its stages, or against its findings. */
export function strategyCountOf(project: Project, mapId: Id): number {
  const known = strategyCounts(project.strategies);
  const [stages, findings] = [stagesOf(project, mapId), findingsOf(project, mapId)];
  const before = known.get(mapId);
  if (before?.stages === stages && before.findings === findings) return before.count;
  const count = strategiesOnMap(project, mapId).length;
  known.set(mapId, { stages, findings, count });
  return count;
}
