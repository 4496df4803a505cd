// Phase runs: which neighbouring stages stand under one phase, and which under none.
import type { Phase, Project, Stage } from '@/model/types';

export type PhaseRun = { phase: Phase | undefined; stages: readonly [Stage, ...Stage[]] };

/** The stages of a map, left to right, in runs of one phase each; stages without a phase make runs too. */
export function phaseRuns({ phases }: Pick<Project, 'phases'>, stages: readonly Stage[]): PhaseRun[] {
  const runs: { phase: Phase | undefined; stages: [Stage, ...Stage[]] }[] = [];
  for (const stage of stages) {
    const phase = phases[stage.phaseId ?? ''];
    const run = runs.at(-1);
    if (run && run.phase === phase) run.stages.push(stage);
    else runs.push({ phase, stages: [stage] });
  }
  return runs;
}
