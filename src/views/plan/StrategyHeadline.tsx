// The head of the strategies: one computed sentence of what the quick wins bring, and one line of what else there is to know.
import type { FateSums } from '@/analysis/controlFindings';
import { type PlanWeights, weightAnswered } from '@/analysis/planWeights';
import { countedOf, type StrategyPlan } from '@/analysis/strategyPlan';
import type { Quarter } from '@/analysis/strategyScores';
import type { Translate } from '@/i18n/messages';
import { useT } from '@/i18n/useT';
import { ReportHead } from '@/ui/ReportHead';
import { planSumsWords } from '@/views/context/planSums';

type StrategyHeadlineProps = {
  plan: StrategyPlan;
  /** What of the plan is solved, in work and open. */
  known: FateSums;
  weights: PlanWeights;
  /** The figures of the matrix are explained. */
  bubbles: boolean;
};

export function StrategyHeadline({ plan, known, weights, bubbles }: StrategyHeadlineProps) {
  const t = useT();
  return <ReportHead headline={sentenceOf(plan, t)} line={lineOf(plan, known, weights, bubbles, t)} />;
}

/** Small numbers as words, as a sentence has them. */
const numberWord = (count: number, of: 'numbers' | 'numbersOfProjects', t: Translate): string =>
  // keys: strategies.numbers.*, strategies.numbersOfProjects.*
  count >= 1 && count <= 9 ? t(`strategies.${of}.n${count as 1 | 2 | 3}`) : `${count}`;

/** What the quick wins answer; where there are none, what all strategies do. */
export function sentenceOf({ all, quarters, unplaced, answered, total }: StrategyPlan, t: Translate): string {
  const count = all.filter(({ strategy }) => strategy.status !== 'dropped').length;
  if (total === 0) return t('strategies.headline.nothingWeighs', { count });
  const { quickWin } = quarters;
  const wins = countedOf(quickWin);
  if (wins > 0)
    return t('strategies.headline.quickWins', {
      count: wins,
      number: numberWord(wins, 'numbers', t),
      weight: quickWin.weight,
      total,
    });
  const values = { count, weight: answered, total };
  return unplaced.count === count
    ? t('strategies.headline.nothingPlaced', values)
    : t('strategies.headline.noQuickWin', values);
}

/** What the big projects answer beyond the quick wins, what nothing answers, what is overdue. */
export function lineOf(
  { all, quarters, total, unanswered, late }: StrategyPlan,
  known: FateSums,
  weights: PlanWeights,
  bubbles: boolean,
  t: Translate,
): string {
  const inQuarters = (...asked: Quarter[]) =>
    all
      .filter(({ quarter, strategy }) => quarter && asked.includes(quarter) && strategy.status !== 'dropped')
      .map(({ strategy }) => strategy);
  const count = countedOf(quarters.bigProject);
  const more = weightAnswered(weights, inQuarters('quickWin', 'bigProject')) - quarters.quickWin.weight;
  return [
    quarters.quickWin.count > 0 && count > 0 && total > 0
      ? t('strategies.headline.bigProjects', {
          count,
          number: numberWord(count, 'numbersOfProjects', t),
          weight: more,
        })
      : '',
    unanswered > 0 ? t('strategies.headline.unanswered', { weight: unanswered }) : '',
    late > 0 ? t('strategies.headline.late', { count: late }) : '',
    total > 0 ? planSumsWords(known, t) : '',
    bubbles ? t('strategies.headline.bubbles') : '',
  ]
    .filter(Boolean)
    .join(' ');
}
