// The plan of strategies: what weight each answers, in which quarter it stands, and what each quarter answers together.
import type { Id } from '@/model/id';
import { strategiesOf } from '@/model/select';
import type { Project, Strategy } from '@/model/types';
import { ancestorsOf, rankAllFindings } from './ranking';
import { isLate, type Quarter, quarterOf, QUARTERS, type Rice, riceOf } from './strategyScores';

/** What the open pain points and barriers of a project weigh, each once, on however many maps copies of it stand. */
export type ProblemWeights = {
  /** The one that stands for a finding and all its copies. */
  sameAs: (id: Id) => Id;
  /** By what stands for them. */
  weights: ReadonlyMap<Id, number>;
  total: number;
};

/**
 * The weights of all open pain points and barriers. What is solved, dismissed or not rated yet weighs nothing, nor does
 * what only a target would bring: nobody meets it yet.
 */
export function problemWeights(project: Project): ProblemWeights {
  const ancestor = ancestorsOf(project);
  const sameAs = (id: Id): Id => (project.findings[id] ? ancestor({ id }) : id);
  const weights = new Map<Id, number>();
  for (const { finding, weight = 0, inTarget } of rankAllFindings(project))
    if (finding.kind !== 'delight' && weight > 0 && inTarget !== 'new')
      weights.set(sameAs(finding.id), weight);
  let total = 0;
  for (const weight of weights.values()) total += weight;
  return { sameAs, weights, total };
}

/** The weight of the distinct open findings that strategies answer together. */
export function weightAnswered(
  { sameAs, weights }: ProblemWeights,
  strategies: readonly Pick<Strategy, 'findingIds'>[],
): number {
  const distinct = new Set(strategies.flatMap(({ findingIds }) => findingIds.map(sameAs)));
  let sum = 0;
  for (const id of distinct) sum += weights.get(id) ?? 0;
  return sum;
}

export type PlannedStrategy = {
  strategy: Strategy;
  /** Of the distinct open findings that it answers. */
  weight: number;
  /** Undefined while it has no place in the field impact x effort. */
  quarter: Quarter | undefined;
  rice: Rice | undefined;
  late: boolean;
};

export type QuarterSum = { count: number; weight: number };

export type StrategyPlan = {
  /** In the order in which they were handed in. */
  all: readonly PlannedStrategy[];
  /** Those that were dropped count in no sum. */
  quarters: Readonly<Record<Quarter, QuarterSum>>;
  /** Without a place, and not dropped. */
  unplaced: QuarterSum;
  /** What all of them answer together. */
  answered: number;
  /** What all open findings weigh. */
  total: number;
  late: number;
};

/** What strategies bring together: two that answer the same finding count its weight once. */
export function strategyPlan(
  strategies: readonly Strategy[],
  weights: ProblemWeights,
  today: string,
): StrategyPlan {
  const all = strategies.map((strategy): PlannedStrategy => ({
    strategy,
    weight: weightAnswered(weights, [strategy]),
    quarter: quarterOf(strategy),
    rice: riceOf(strategy),
    late: isLate(strategy, today),
  }));
  const working = all.filter(({ strategy }) => strategy.status !== 'dropped');
  const sumOf = (asked: Quarter | undefined): QuarterSum => {
    const own = working.filter(({ quarter }) => quarter === asked).map(({ strategy }) => strategy);
    return { count: own.length, weight: weightAnswered(weights, own) };
  };
  const quarters = Object.fromEntries(QUARTERS.map((quarter) => [quarter, sumOf(quarter)]));
  return {
    all,
    quarters: quarters as Record<Quarter, QuarterSum>,
    unplaced: sumOf(undefined),
    answered: weightAnswered(
      weights,
      working.map(({ strategy }) => strategy),
    ),
    total: weights.total,
    late: working.filter(({ late }) => late).length,
  };
}

/** The strategies that answer a finding or a copy of it on another map, in their order. */
export function strategiesFor(project: Project): (findingId: Id) => readonly Strategy[] {
  const ancestor = ancestorsOf(project);
  const found = new Map<Id, Strategy[]>();
  for (const strategy of strategiesOf(project))
    for (const id of new Set(strategy.findingIds.map((one) => ancestor({ id: one }))))
      found.set(id, [...(found.get(id) ?? []), strategy]);
  return (id) => (found.size === 0 ? none : (found.get(ancestor({ id })) ?? none));
}

const none: readonly never[] = [];
