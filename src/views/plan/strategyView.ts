// What every view of the strategies is handed.
import type { ProblemWeights, StrategyPlan } from '@/analysis/strategyPlan';
import type { Id } from '@/model/id';

export type StrategyViewProps = {
  /** The strategies that the filter leaves, in their own order. */
  plan: StrategyPlan;
  weights: ProblemWeights;
  /** The one that the panel shows. */
  openId: Id | undefined;
  onOpen: (id: Id) => void;
};
