// Experiments: the rounds in which a strategy is tested on a group, what was counted in them, and what a person decides.
import { experimentResult } from '@/analysis/experimentResult';
import type { Id } from '@/model/id';
import { keyAt } from '@/model/order';
import { sameValue } from '@/model/sameValue';
import { experimentsOf, importedFilesOf } from '@/model/select';
import type { Experiment, ImportedFile, Strategy, TestGroup, Verdict } from '@/model/types';
import { removeRecords } from './cascade';
import { assign, command, type Changes } from './command';

/** Adds a round behind the others of its strategy. */
export const addExperiment = command<{ id: Id; strategyId: Id }>(
  'experiment.add',
  'undo.addExperiment',
  (draft, { id, strategyId }, project) => {
    if (!project.strategies[strategyId] || project.experiments[id]) return;
    const rounds = experimentsOf(project, strategyId);
    draft.experiments[id] = { id, strategyId, order: keyAt(rounds, rounds.length) };
  },
);

/** What may be written about a round; its groups and its verdict have commands of their own. */
export type ExperimentChanges = Omit<
  Changes<Experiment>,
  'strategyId' | 'test' | 'control' | 'verdict' | 'decidedOn'
>;

/** Changes a round's own fields. What was counted by the scale of one metric says nothing of another, and goes with it. */
export const updateExperiment = command<{ id: Id; changes: ExperimentChanges }>(
  'experiment.update',
  'undo.editExperiment',
  (draft, { id, changes }, project) => {
    const experiment = draft.experiments[id];
    const before = project.experiments[id];
    if (!experiment || !before) return;
    assign<Experiment>(experiment, changes);
    if (!('metricId' in changes) || changes.metricId === before.metricId) return;
    for (const name of ['test', 'control'] as const) {
      const group = experiment[name];
      if (!group) continue;
      delete group.counts;
      if (Object.keys(group).length === 0) delete experiment[name];
    }
  },
);

/** The two groups of a round. */
export type GroupName = 'test' | 'control';

/** Fills a group: its name, how many are meant to be in it, and what was counted there. Counts and a bare value exclude each other. */
export const fillGroup = command<{ id: Id; group: GroupName; changes: Partial<TestGroup> }>(
  'experiment.fillGroup',
  'undo.fillGroup',
  (draft, { id, group, changes }, project) => {
    const before = project.experiments[id];
    const written = draft.experiments[id];
    if (!before || !written) return;
    const next: TestGroup = { ...before[group] };
    assign<TestGroup>(next, changes);
    if (changes.counts !== undefined) delete next.value;
    if (changes.value !== undefined) delete next.counts;
    if (sameValue(next, before[group] ?? {})) return;
    if (Object.keys(next).length > 0) written[group] = next;
    else delete written[group];
  },
);

type Counts = NonNullable<TestGroup['counts']>;

/** Fills both groups of a round from a file of answers, which is remembered; no row of it enters the project. */
export const countGroups = command<{
  id: Id;
  test: Counts;
  control: Counts | undefined;
  file: Omit<ImportedFile, 'order' | 'kind' | 'metricId'>;
}>('experiment.countGroups', 'undo.countGroups', (draft, { id, test, control, file }, project) => {
  const before = project.experiments[id];
  const written = draft.experiments[id];
  if (!before || !written || project.importedFiles[file.id]) return;
  const files = importedFilesOf(project);
  const { metricId } = before;
  draft.importedFiles[file.id] = {
    ...file,
    kind: 'answers',
    order: keyAt(files, files.length),
    ...(metricId !== undefined && { metricId }),
  };
  written.fileId = file.id;
  const { value: _, ...tested } = before.test ?? {};
  written.test = { ...tested, counts: test };
  if (!control) return;
  const { value: __, ...others } = before.control ?? {};
  written.control = { ...others, counts: control };
});

/** Says what a round has shown, on which day that was decided and what was learnt; without a verdict it is taken back. */
export const decideExperiment = command<{
  id: Id;
  verdict: Verdict | undefined;
  decidedOn: string;
  learnt?: string | undefined;
}>('experiment.decide', 'undo.decideExperiment', (draft, { id, verdict, decidedOn, ...rest }, project) => {
  const before = project.experiments[id];
  const written = draft.experiments[id];
  if (!before || !written) return;
  if ('learnt' in rest) assign<Experiment>(written, { learnt: rest.learnt });
  if (verdict === before.verdict && before.decidedOn !== undefined) return;
  assign<Experiment>(written, { verdict, decidedOn: verdict && decidedOn });
});

/** A value as it is kept: what is found has more digits than anybody would write. */
const rounded = (value: number): number => Math.round(value * 100) / 100;

/**
 * Begins the next round of what a round tests: the same groups, metric and aim, against what was found. The strategy is
 * being tested again.
 */
export const nextRound = command<{ id: Id; afterId: Id }>(
  'experiment.nextRound',
  'undo.nextRound',
  (draft, { id, afterId }, project) => {
    const before = project.experiments[afterId];
    const strategy = before && draft.strategies[before.strategyId];
    if (!before || !strategy || project.experiments[id]) return;
    const { strategyId, hypothesis, metricId, baseline, target } = before;
    const rounds = experimentsOf(project, strategyId);
    const found = experimentResult(project, before).test?.value;
    const from = found === undefined ? baseline : rounded(found);
    const [test, control] = [groupOf(before.test), groupOf(before.control)];
    draft.experiments[id] = {
      id,
      strategyId,
      order: keyAt(rounds, rounds.length),
      ...(hypothesis !== undefined && { hypothesis }),
      ...(metricId !== undefined && { metricId }),
      ...(test && { test }),
      ...(control && { control }),
      ...(from !== undefined && { baseline: from }),
      ...(target !== undefined && { target }),
    };
    assign<Strategy>(strategy, { status: 'testing', endedOn: undefined });
  },
);

/** Who is in a group and how many, without what was counted. */
function groupOf({ name, size }: TestGroup = {}): TestGroup | undefined {
  if (name === undefined && size === undefined) return undefined;
  return { ...(name !== undefined && { name }), ...(size !== undefined && { size }) };
}

/** Removes a round. */
export const removeExperiment = command<{ id: Id }>(
  'experiment.remove',
  'undo.removeExperiment',
  (draft, { id }, project) => {
    if (project.experiments[id]) removeRecords(draft, project, 'experiments', [id]);
  },
);
