// What every view of the strategies is handed.
import type { PlanWeights } from '@/analysis/planWeights';
import type { StrategyPlan } from '@/analysis/strategyPlan';
import type { Id } from '@/model/id';

export type StrategyViewProps = {
  /** The strategies that the filter leaves, in their own order. */
  plan: StrategyPlan;
  weights: PlanWeights;
  /** The one that the panel shows. */
  openId: Id | undefined;
  onOpen: (id: Id) => void;
};
