// The example's plan: strategies with their tests, metrics with their figures and goals.
import type { Metric, Strategy } from '@/model/types';
import type { EvidenceKey, FindingKey, KeyOf, StageKey } from './journey';

export type StrategyKey = KeyOf<'strategies'>;
export type MetricKey = KeyOf<'metrics'>;

type Plan = Pick<Strategy, 'kind' | 'impact' | 'effort' | 'reach' | 'confidence' | 'status'> & {
  answers: readonly FindingKey[];
  /** Days from the day on which the example is opened. */
  dueIn?: number;
  test?: {
    metric: MetricKey;
    baseline: number;
    target: number;
    result?: number;
    verdict: 'confirmed' | 'open';
  };
};

export const strategies: Record<StrategyKey, Plan> = {
  liveHints: {
    kind: 'product',
    answers: ['selfie'],
    impact: 5,
    effort: 2,
    reach: 4_200,
    confidence: 50,
    status: 'testing',
    dueIn: 16,
    test: { metric: 'selfie', baseline: 50, target: 80, result: 55, verdict: 'open' },
  },
  oneCheck: {
    kind: 'process',
    answers: ['twice'],
    impact: 5,
    effort: 4,
    reach: 2_600,
    confidence: 60,
    status: 'testing',
    dueIn: 125,
    test: { metric: 'days', baseline: 9, target: 8, verdict: 'open' },
  },
  dateBySms: {
    kind: 'communication',
    answers: ['howLong'],
    impact: 4,
    effort: 2,
    reach: 5_000,
    confidence: 80,
    status: 'planned',
    dueIn: 60,
  },
  feesOnePage: {
    kind: 'communication',
    answers: ['fees'],
    impact: 3,
    effort: 1,
    reach: 9_000,
    confidence: 80,
    status: 'planned',
    dueIn: -8,
  },
  formSaves: {
    kind: 'product',
    answers: ['form'],
    impact: 3,
    effort: 2,
    reach: 4_200,
    confidence: 90,
    status: 'done',
    dueIn: -20,
  },
  uniLetter: {
    kind: 'process',
    answers: ['address'],
    impact: 4,
    effort: 3,
    reach: 800,
    confidence: 70,
    status: 'proposed',
  },
  bookTime: {
    kind: 'selfService',
    answers: ['waits'],
    impact: 2,
    effort: 2,
    reach: 1_500,
    confidence: 60,
    status: 'proposed',
  },
  pinInApp: {
    kind: 'product',
    answers: ['pin'],
    impact: 2,
    effort: 3,
    reach: 5_000,
    confidence: 80,
    status: 'planned',
    dueIn: 94,
  },
  // The last three have no place yet: nobody has said what they bring and what they cost.
  eveningCourier: { kind: 'process', answers: ['courier'], status: 'proposed' },
  reasons: { kind: 'communication', answers: ['declined'], status: 'proposed' },
  birthday: { kind: 'loyalty', answers: [], status: 'proposed' },
};

type Measure = Pick<Metric, 'kind' | 'scale' | 'better'> & {
  evidence: EvidenceKey;
  /** Of the whole map: answers per point of the scale, or a plain figure. */
  now: Record<string, number> | number;
  aim: number;
  /** What stands on single stages, and what is wished for there. */
  byStage?: Partial<Record<StageKey, { now: number; aim: number }>>;
};

export const metrics: Record<MetricKey, Measure> = {
  nps: {
    kind: 'nps',
    scale: { min: 0, max: 10 },
    better: 'higher',
    evidence: 'survey',
    now: { 0: 40, 1: 30, 2: 35, 3: 40, 4: 45, 5: 80, 6: 90, 7: 120, 8: 130, 9: 200, 10: 190 },
    aim: 10,
    byStage: {
      choose: { now: 19, aim: 25 },
      apply: { now: 23, aim: 30 },
      prove: { now: -35, aim: 0 },
      card: { now: -5, aim: 10 },
      pay: { now: 28, aim: 30 },
    },
  },
  ces: {
    kind: 'ces',
    scale: { min: 1, max: 7 },
    better: 'higher',
    evidence: 'survey',
    now: { 1: 120, 2: 160, 3: 190, 4: 180, 5: 150, 6: 120, 7: 80 },
    aim: 5.5,
  },
  selfie: { kind: 'custom', better: 'higher', evidence: 'funnel', now: 50, aim: 80 },
  days: { kind: 'custom', better: 'lower', evidence: 'funnel', now: 9, aim: 2 },
};
