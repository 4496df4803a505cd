// Strategies: proposed ways to remove findings, standing on stages or against findings; a map shows them as opportunities.
import { wouldCircle } from '@/analysis/strategyOrder';
import { isToDo } from '@/analysis/strategyScores';
import type { Id } from '@/model/id';
import { keyAt, keysBetween } from '@/model/order';
import { sameValue } from '@/model/sameValue';
import { strategiesOf } from '@/model/select';
import type { Strategy } from '@/model/types';
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

/** What may be written about a strategy; what it stands on, answers and waits for has commands of its own. */
export type StrategyChanges = Omit<
  Changes<Strategy>,
  'findingIds' | 'stageIds' | 'dependsOnIds' | 'evidenceIds' | 'endedOn'
>;

/** A status that ends the work keeps the day on which it did; one that begins it again has none. */
export function withEnd(
  before: Pick<Strategy, 'status'>,
  changes: StrategyChanges,
  today: string | undefined,
): Partial<Strategy> {
  if (!('status' in changes) || isToDo(before) === isToDo(changes)) return changes;
  return { ...changes, endedOn: isToDo(changes) ? undefined : today };
}

/** Changes a strategy's own fields. `today` is the day that is kept where its status ends the work. */
export const updateStrategy = command<{ id: Id; changes: StrategyChanges; today?: string }>(
  'strategy.update',
  'undo.editStrategy',
  (draft, { id, changes, today }, project) => {
    const [before, strategy] = [project.strategies[id], draft.strategies[id]];
    if (before && strategy) assign<Strategy>(strategy, withEnd(before, changes, today));
  },
);

/** Says that a strategy waits for another one, or takes that back. None may wait for itself, over any number of others. */
export const dependOn = command<{ id: Id; onId: Id; depends: boolean }>(
  'strategy.dependOn',
  'undo.dependOn',
  (draft, { id, onId, depends }, { strategies }) => {
    const [strategy, written] = [strategies[id], draft.strategies[id]];
    if (!strategy || !written || !strategies[onId]) return;
    const before = strategy.dependsOnIds ?? [];
    if (before.includes(onId) === depends) return;
    if (depends && wouldCircle((one) => strategies[one], id, onId)) return;
    const after = depends ? [...before, onId] : without(before, new Set([onId]));
    assign<Strategy>(written, { dependsOnIds: after.length > 0 ? after : undefined });
  },
);

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

/** A row of a table: what it says of a strategy that is there, or of one that it adds. */
export type PastedStrategy = {
  id: Id;
  /** Of one that it adds. */
  title?: string | undefined;
  changes: StrategyChanges;
  /** What it answers, where the row says so. */
  findingIds?: readonly Id[] | undefined;
};

/** Takes rows of a table over in one step: known strategies are changed, others added behind them. */
export const pasteStrategies = command<{ rows: readonly PastedStrategy[]; today: string }>(
  'strategy.paste',
  'undo.pasteStrategies',
  (draft, { rows, today }, project) => {
    const fresh = rows.filter(({ id }) => !project.strategies[id]);
    const keys = keysBetween(strategiesOf(project).at(-1)?.order ?? null, null, fresh.length);
    fresh.forEach(({ id, title = '' }, at) => {
      draft.strategies[id] = { id, order: keys[at] ?? 'a0', title, findingIds: [] };
    });
    for (const { id, changes, findingIds } of rows) {
      const written = draft.strategies[id];
      if (!written) continue;
      assign<Strategy>(written, withEnd(project.strategies[id] ?? {}, changes, today));
      if (!findingIds) continue;
      const known = knownOf(findingIds, (one) => project.findings[one]);
      if (!sameValue(known, project.strategies[id]?.findingIds)) written.findingIds = known;
    }
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
