// What the findings of a plan weigh: the one truth for Strategies, Board and Control - answered, solved, in work and open.
import type { Id } from '@/model/id';
import type { Project, Strategy } from '@/model/types';
import {
  type AsOf,
  type ControlledFinding,
  controlledFindings,
  type FateSums,
  settledBy,
  sumFates,
} from './controlFindings';
import { ancestorsOf } from './ranking';

/** A pain point or barrier of the plan. */
export type PlanFinding = { weight: number; solved: boolean };

/** What the pain points and barriers of a plan weigh, each once, on however many maps copies of it stand. */
export type PlanWeights = {
  /** The one that stands for a finding and all its copies. */
  sameAs: (id: Id) => Id;
  /** By what stands for them; one that is not rated yet weighs 0. */
  findings: ReadonlyMap<Id, PlanFinding>;
  /** What all weigh, solved or not: it stays as it is when work is done. */
  total: number;
  solved: number;
};

/** What is known today; within the running month all of it counts, as on the page of that month. */
export const asOfToday = (today: string): AsOf => ({ until: `${today.slice(0, 7)}-31`, today });

/**
 * The pain points and barriers of the maps that say how it is, and of those that they were made from. What is solved goes
 * on to weigh, so that a plan does not shrink as it succeeds; what is dismissed weighs nothing, nor does what only a target
 * would bring: nobody meets it yet.
 */
export function planWeights(project: Project, today: string): PlanWeights {
  const ancestor = ancestorsOf(project);
  const sameAs = (id: Id): Id => (project.findings[id] ? ancestor({ id }) : id);
  const findings = new Map<Id, PlanFinding>();
  let [total, solved] = [0, 0];
  for (const controlled of controlledFindings(project)) {
    const settled = settledBy(controlled, asOfToday(today));
    if (settled === 'none') continue;
    const { weight = 0 } = controlled;
    findings.set(sameAs(controlled.finding.id), { weight, solved: settled === 'solved' });
    total += weight;
    if (settled === 'solved') solved += weight;
  }
  return { sameAs, findings, total, solved };
}

/** What strategies answer together, each finding once. */
export type Answered = {
  /** Of all that they answer, solved or not. */
  weight: number;
  /** What of it is solved. */
  solved: number;
  /** How many findings are not solved yet. */
  stillOpen: number;
};

/** The weight of the distinct findings that strategies answer together, and what of it is solved. */
export function answeredBy(
  { sameAs, findings }: PlanWeights,
  strategies: readonly Pick<Strategy, 'findingIds'>[],
): Answered {
  const distinct = new Set(strategies.flatMap(({ findingIds }) => findingIds.map(sameAs)));
  const sums = { weight: 0, solved: 0, stillOpen: 0 };
  for (const id of distinct) {
    const finding = findings.get(id);
    if (!finding) continue;
    sums.weight += finding.weight;
    if (finding.solved) sums.solved += finding.weight;
    else sums.stillOpen += 1;
  }
  return sums;
}

/** Only the weight of what they answer together. */
export const weightAnswered = (
  weights: PlanWeights,
  strategies: readonly Pick<Strategy, 'findingIds'>[],
): number => answeredBy(weights, strategies).weight;

/** Sums are by weight as soon as any finding has one. */
export const summedBy = (findings: readonly ControlledFinding[]): FateSums['by'] =>
  findings.some(({ weight }) => weight !== undefined) ? 'weight' : 'count';

/** What of the plan is solved, in work and open today: the same sums on every screen. */
export function planSums(project: Project, today: string): FateSums {
  const findings = controlledFindings(project);
  return sumFates(project, findings, asOfToday(today), summedBy(findings));
}
