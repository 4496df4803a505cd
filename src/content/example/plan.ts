// The example's research and plan: evidence, strategies with their tests, metrics with their figures.
import type { EvidenceKind, Metric, Strategy } from '@/model/types';
import type { EvidenceKey, FindingKey, KeyOf, StageKey } from './journey';

export type StrategyKey = KeyOf<'strategies'>;
export type MetricKey = KeyOf<'metrics'>;

/** Dates are days from the day on which the example is opened, so that it never looks forgotten. */
export const evidence: Record<
  EvidenceKey,
  { kind: EvidenceKind; daysAgo: number; strength: number; answers?: number }
> = {
  survey: { kind: 'survey', daysAgo: 24, strength: 3, answers: 412 },
  interviews: { kind: 'interview', daysAgo: 38, strength: 2, answers: 6 },
  analytics: { kind: 'webAnalytics', daysAgo: 30, strength: 3 },
  mystery: { kind: 'mysteryShopping', daysAgo: 33, strength: 2, answers: 8 },
  tickets: { kind: 'tickets', daysAgo: 28, strength: 3, answers: 540 },
  advisers: { kind: 'staffInterview', daysAgo: 35, strength: 1, answers: 4 },
};

type Plan = Pick<Strategy, 'kind' | 'impact' | 'effort' | 'reach' | 'confidence' | 'status'> & {
  answers: readonly FindingKey[];
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
  priceUpFront: {
    kind: 'communication',
    answers: ['priceLast'],
    impact: 5,
    effort: 2,
    reach: 12_000,
    confidence: 80,
    status: 'testing',
    dueIn: 21,
    test: { metric: 'checkout', baseline: 62, target: 75, result: 71, verdict: 'open' },
  },
  footPhoto: {
    kind: 'product',
    answers: ['sizeUnknown'],
    impact: 5,
    effort: 4,
    reach: 9_000,
    confidence: 50,
    status: 'planned',
    dueIn: 120,
    test: { metric: 'ces', baseline: 3.4, target: 5.5, verdict: 'open' },
  },
  noReceipt: {
    kind: 'process',
    answers: ['receipt'],
    impact: 4,
    effort: 3,
    reach: 1_900,
    confidence: 80,
    status: 'planned',
    dueIn: 75,
  },
  fiveMinutes: {
    kind: 'training',
    answers: ['waiting'],
    impact: 3,
    effort: 2,
    reach: 2_400,
    confidence: 90,
    status: 'done',
    dueIn: -12,
    test: { metric: 'answer', baseline: 40, target: 5, result: 7, verdict: 'confirmed' },
  },
  laterReview: {
    kind: 'communication',
    answers: ['tooEarly'],
    impact: 2,
    effort: 1,
    reach: 6_000,
    confidence: 90,
    status: 'proposed',
  },
  evenings: {
    kind: 'process',
    answers: ['nobodyFree'],
    impact: 3,
    effort: 2,
    reach: 1_500,
    confidence: 60,
    status: 'proposed',
  },
  birthday: { kind: 'loyalty', answers: [], impact: 1, effort: 2, status: 'proposed' },
};

type Measure = Pick<Metric, 'kind' | 'scale' | 'better'> & {
  stage?: StageKey;
  evidence: EvidenceKey;
  /** Answers per point of the scale, or a plain figure. */
  now: Record<string, number> | number;
  aim: number;
};

export const metrics: Record<MetricKey, Measure> = {
  nps: {
    kind: 'nps',
    scale: { min: 0, max: 10 },
    better: 'higher',
    evidence: 'survey',
    now: { 0: 9, 1: 6, 2: 11, 3: 14, 4: 19, 5: 38, 6: 41, 7: 62, 8: 78, 9: 74, 10: 60 },
    aim: 30,
  },
  csat: {
    kind: 'csat',
    scale: { min: 1, max: 5 },
    better: 'higher',
    stage: 'use',
    evidence: 'survey',
    now: { 1: 31, 2: 44, 3: 38, 4: 29, 5: 18 },
    aim: 75,
  },
  ces: {
    kind: 'ces',
    scale: { min: 1, max: 7 },
    better: 'higher',
    stage: 'compare',
    evidence: 'survey',
    now: { 1: 22, 2: 31, 3: 29, 4: 24, 5: 19, 6: 14, 7: 9 },
    aim: 5.5,
  },
  checkout: { kind: 'custom', better: 'higher', stage: 'buy', evidence: 'analytics', now: 62, aim: 80 },
  answer: { kind: 'custom', better: 'lower', stage: 'use', evidence: 'tickets', now: 40, aim: 5 },
};
