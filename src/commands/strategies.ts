// Strategies: proposed ways to remove findings, standing on stages or against findings; a map shows them as opportunities.
import type { Id } from '@/model/id';
import { keyAt } from '@/model/order';
import { strategiesOf } from '@/model/select';
import type { Strategy, StrategyStatus } from '@/model/types';
import { removeRecords } from './cascade';
import { assign, command, without, type Changes } from './command';

/** Adds a strategy behind the others. What it stands on and answers may be named at once. */
export const addStrategy = command<{
  id: Id;
  title: string;
  stageIds?: readonly Id[];
  findingIds?: readonly Id[];
}>('strategy.add', 'undo.addStrategy', (draft, { id, title, stageIds = [], findingIds = [] }, project) => {
  const stages = knownOf(stageIds, (stageId) => project.stages[stageId]);
  const findings = knownOf(findingIds, (findingId) => project.findings[findingId]);
  const all = strategiesOf(project);
  draft.strategies[id] = {
    id,
    order: keyAt(all, all.length),
    title,
    findingIds: findings,
    ...(stages.length > 0 && { stageIds: stages }),
  };
});

/** The ids, each once, of records that are there. */
const knownOf = (ids: readonly Id[], record: (id: Id) => object | undefined): Id[] => [
  ...new Set(ids.filter((id) => record(id) !== undefined)),
];

/** What may be written about a strategy; what it stands on and answers has commands of its own. */
export type StrategyChanges = Omit<Changes<Strategy>, 'findingIds' | 'stageIds'>;

/** Changes a strategy's own fields. */
export const updateStrategy = command<{ id: Id; changes: StrategyChanges }>(
  'strategy.update',
  'undo.editStrategy',
  (draft, { id, changes }) => {
    const strategy = draft.strategies[id];
    if (strategy) assign(strategy, changes);
  },
);

/** Says how far a strategy is; what is done or dropped has ended today, and what goes on again has not. Without a status it is proposed. */
export const setStrategyStatus = command<{ id: Id; status: StrategyStatus | undefined; today: string }>(
  'strategy.status',
  'undo.setStrategyStatus',
  (draft, { id, status, today }) => {
    const strategy = draft.strategies[id];
    if (strategy && strategy.status !== status) assign<Strategy>(strategy, statusChanges(status, today));
  },
);

/** What changes of a strategy with its status: the day on which it ended comes and goes with it. */
export const statusChanges = (
  status: StrategyStatus | undefined,
  today: string,
): Pick<StrategyChanges, 'status' | 'endedOn'> => ({
  status,
  endedOn: status === 'done' || status === 'dropped' ? today : undefined,
});

/** Says that a strategy answers a finding, or takes that back. */
export const answerFinding = command<{ id: Id; findingId: Id; answers: boolean }>(
  'strategy.answer',
  'undo.answerFinding',
  (draft, { id, findingId, answers }, project) => {
    const before = project.strategies[id]?.findingIds;
    const written = draft.strategies[id];
    if (!before || !written || before.includes(findingId) === answers) return;
    if (!answers) written.findingIds = without(before, new Set([findingId]));
    else if (project.findings[findingId]) written.findingIds.push(findingId);
  },
);

/** Puts a strategy on a stage, beside the stages of its findings, or takes it off. */
export const placeStrategy = command<{ id: Id; stageId: Id; on: boolean }>(
  'strategy.place',
  'undo.placeStrategy',
  (draft, { id, stageId, on }, project) => {
    const strategy = project.strategies[id];
    const written = draft.strategies[id];
    if (!strategy || !written) return;
    const before = strategy.stageIds ?? [];
    if (before.includes(stageId) === on || (on && !project.stages[stageId])) return;
    const after = on ? [...before, stageId] : without(before, new Set([stageId]));
    assign<Strategy>(written, { stageIds: after.length > 0 ? after : undefined });
  },
);

/** Removes strategies from all stages and findings. */
export const removeStrategies = command<{ ids: readonly Id[] }>(
  'strategy.remove',
  'undo.removeStrategies',
  (draft, { ids }, project) => {
    const known = ids.filter((id) => project.strategies[id]);
    if (known.length > 0) removeRecords(draft, project, 'strategies', known);
  },
);
