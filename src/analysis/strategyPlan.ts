// The plan of strategies: what weight each answers, in which quarter it stands, and what each quarter answers together.
import type { Id } from '@/model/id';
import { strategiesOf } from '@/model/select';
import type { Project, Strategy } from '@/model/types';
import { answeredBy, type Answered, type PlanWeights, weightAnswered } from './planWeights';
import { ancestorsOf } from './ranking';
import { isLate, type Quarter, quarterOf, QUARTERS, type Rice, riceOf } from './strategyScores';

export type PlannedStrategy = Answered & {
  strategy: Strategy;
  /** Undefined while it has no place in the field impact x effort. */
  quarter: Quarter | undefined;
  rice: Rice | undefined;
  late: boolean;
};

export type QuarterSum = {
  count: number;
  weight: number;
  /** So many of them answer anything that weighs: only they are counted where it is told what is answered. */
  answering: number;
};

/** So many of a quarter a headline counts: those that answer something, or all of them where none does. */
export const countedOf = ({ answering, count }: QuarterSum): number => answering || count;

export type StrategyPlan = {
  /** In the order in which they were handed in. */
  all: readonly PlannedStrategy[];
  /** Those that were dropped count in no sum. */
  quarters: Readonly<Record<Quarter, QuarterSum>>;
  /** Without a place, and not dropped. */
  unplaced: QuarterSum;
  /** What all of them answer together. */
  answered: number;
  /** What all findings weigh, solved or not. */
  total: number;
  /** What of it is solved. */
  solved: number;
  /** What is not solved yet and has no strategy. */
  unanswered: number;
  late: number;
};

/** What strategies bring together: two that answer the same finding count its weight once. */
export function strategyPlan(
  strategies: readonly Strategy[],
  weights: PlanWeights,
  today: string,
): StrategyPlan {
  const all = strategies.map((strategy): PlannedStrategy => ({
    strategy,
    ...answeredBy(weights, [strategy]),
    quarter: quarterOf(strategy),
    rice: riceOf(strategy),
    late: isLate(strategy, today),
  }));
  const working = all.filter(({ strategy }) => strategy.status !== 'dropped');
  const sumOf = (asked: Quarter | undefined): QuarterSum => {
    const own = working.filter(({ quarter }) => quarter === asked);
    return {
      count: own.length,
      weight: weightAnswered(
        weights,
        own.map(({ strategy }) => strategy),
      ),
      answering: own.filter(({ weight }) => weight > 0).length,
    };
  };
  const quarters = Object.fromEntries(QUARTERS.map((quarter) => [quarter, sumOf(quarter)]));
  const answered = answeredBy(
    weights,
    working.map(({ strategy }) => strategy),
  );
  return {
    all,
    quarters: quarters as Record<Quarter, QuarterSum>,
    unplaced: sumOf(undefined),
    answered: answered.weight,
    total: weights.total,
    solved: weights.solved,
    unanswered: weights.total - weights.solved - (answered.weight - answered.solved),
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
