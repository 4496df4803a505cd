// Shared strategies: those of a project on both of two of its maps. A strategy is of the project and answers a finding of
// one map: its partner on the other is answered by the same.
import type { Id } from '@/model/id';
import { gatheredTable } from '@/model/laneKinds';
import { lanesOf } from '@/model/select';
import { strategiesInStage } from '@/model/stageStrategies';
import type { Project, Strategy, Table } from '@/model/types';
import type { Comparison, Side } from './comparison';

/** Stages that strategies are to stand on besides their own, by the strategy. */
type More = Map<Id, Set<Id>>;

/** Both projects, in which each strategy stands on the partners of the stages that it stands on: to be drawn, not kept. */
export function withSharedStrategies({ from, to, stages }: Pick<Comparison, 'from' | 'to' | 'stages'>): {
  from: Project;
  to: Project;
} {
  const same = { from: from.project, to: to.project };
  // Two projects have no strategy in common, and where no lane shows them nothing is to be done.
  if (from.project.strategies !== to.project.strategies || ![from, to].some(showsStrategies)) return same;
  const more: Record<'from' | 'to', More> = { from: new Map(), to: new Map() };
  const lend = (lender: Side, stageId: Id, taker: Side, partnerId: Id, found: More): void => {
    const known = new Set(strategiesInStage(taker.project, taker.mapId, partnerId));
    for (const strategy of strategiesInStage(lender.project, lender.mapId, stageId))
      if (!known.has(strategy))
        found.set(strategy.id, (found.get(strategy.id) ?? new Set<Id>()).add(partnerId));
  };
  for (const [fromId, toId] of stages.toOf) {
    lend(from, fromId, to, toId, more.to);
    lend(to, toId, from, fromId, more.from);
  }
  return { from: standingOn(from.project, more.from), to: standingOn(to.project, more.to) };
}

const showsStrategies = ({ project, mapId }: Side): boolean =>
  lanesOf(project, mapId).some((lane) => gatheredTable(lane) === 'strategies');

/** Made once for the same table and the same stages: what has been laid out of it stays valid. */
const made = new WeakMap<Table<Strategy>, Map<string, Table<Strategy>>>();

function standingOn(project: Project, more: More): Project {
  if (more.size === 0) return project;
  const known = made.get(project.strategies) ?? new Map<string, Table<Strategy>>();
  made.set(project.strategies, known);
  const key = [...more].map(([id, stageIds]) => [id, ...stageIds].join(' ')).join('\n');
  let strategies = known.get(key);
  if (!strategies) {
    strategies = { ...project.strategies };
    for (const [id, stageIds] of more) {
      const strategy = strategies[id];
      if (strategy) strategies[id] = { ...strategy, stageIds: [...(strategy.stageIds ?? []), ...stageIds] };
    }
    known.set(key, strategies);
  }
  return { ...project, strategies };
}
