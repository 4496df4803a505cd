// The example's plan: strategies with their tests, metrics with their figures and goals.
import type { Metric, Strategy } from '@/model/types';
import type { EvidenceKey, FindingKey, KeyOf, StageKey } from './journey';

export type StrategyKey = KeyOf<'strategies'>;
export type MetricKey = KeyOf<'metrics'>;

type Plan = Pick<Strategy, 'kind' | 'impact' | 'effort' | 'reach' | 'confidence' | 'status'> & {
  answers: readonly FindingKey[];
  /** Days from the day on which the example is opened: when it starts, is due, and was done. */
  startIn?: number;
  dueIn?: number;
  endedIn?: number;
  /** What has to be there before. */
  after?: readonly StrategyKey[];
  test?: {
    metric: MetricKey;
    baseline?: number;
    target: number;
    /** Answers by point of the scale, with the strategy and without it. */
    counts?: { test: Counts; control: Counts };
    /** Days from today between which it runs. */
    between: readonly [number, number];
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
    startIn: -17,
    dueIn: 16,
    test: {
      metric: 'selfie',
      target: 80,
      counts: { test: { 0: 27, 1: 33 }, control: { 0: 30, 1: 30 } },
      between: [-17, -3],
      verdict: 'open',
    },
  },
  oneCheck: {
    kind: 'process',
    answers: ['twice'],
    impact: 5,
    effort: 4,
    reach: 2_600,
    confidence: 60,
    status: 'testing',
    startIn: -30,
    dueIn: 125,
    test: { metric: 'days', baseline: 9, target: 8, between: [-30, 30], verdict: 'open' },
  },
  dateBySms: {
    kind: 'communication',
    answers: ['howLong'],
    impact: 4,
    effort: 2,
    reach: 5_000,
    confidence: 80,
    status: 'planned',
    startIn: 18,
    dueIn: 60,
    after: ['liveHints'],
  },
  feesOnePage: {
    kind: 'communication',
    answers: ['fees'],
    impact: 3,
    effort: 1,
    reach: 9_000,
    confidence: 80,
    status: 'planned',
    startIn: -35,
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
    startIn: -75,
    dueIn: -20,
    endedIn: -20,
    test: {
      metric: 'csat',
      target: 85,
      counts: {
        test: { 1: 1, 2: 3, 3: 5, 4: 25, 5: 30 },
        control: { 1: 4, 2: 5, 3: 10, 4: 22, 5: 20 },
      },
      between: [-60, -30],
      verdict: 'confirmed',
    },
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
    startIn: 40,
    dueIn: 94,
    after: ['oneCheck'],
  },
  // The last three have no place yet: nobody has said what they bring and what they cost.
  eveningCourier: { kind: 'process', answers: ['courier'], status: 'proposed' },
  reasons: { kind: 'communication', answers: ['declined'], status: 'proposed' },
  birthday: { kind: 'loyalty', answers: [], status: 'proposed' },
};

type Counts = Record<string, number>;
type Figure = Counts | number;

type Measure = Pick<Metric, 'kind' | 'scale' | 'better' | 'measures'> & {
  evidence: EvidenceKey;
  /** Of the whole map: answers per point of the scale, or a plain figure; absent where its stages say it. */
  now?: Figure;
  /** The quarters before, the latest last. */
  before?: readonly Figure[];
  aim: number;
  /** What stands on single stages now and in the quarter before, and what is wished for there. */
  byStage?: Partial<Record<StageKey, { now: Figure; before?: Figure; aim: number }>>;
  /** The name of the file that the stages were counted from, and what was left out of it. */
  file?: { name: string; blank: number; rejected: number };
};

/** How many would recommend, and how many would not, of so many. */
const recommending = (promoters: number, detractors: number, n: number): Counts => ({
  9: Math.ceil(promoters / 2),
  10: Math.floor(promoters / 2),
  8: n - promoters - detractors,
  5: Math.ceil(detractors / 2),
  2: Math.floor(detractors / 2),
});

export const metrics: Record<MetricKey, Measure> = {
  nps: {
    kind: 'nps',
    scale: { min: 0, max: 10 },
    better: 'higher',
    evidence: 'survey',
    before: [recommending(258, 387, 860), recommending(290, 408, 905), recommending(304, 441, 980)],
    aim: 10,
    byStage: {
      choose: { now: recommending(70, 40, 160), before: recommending(59, 46, 160), aim: 25 },
      apply: { now: recommending(110, 55, 240), before: recommending(74, 74, 240), aim: 30 },
      prove: { now: recommending(60, 151, 260), before: recommending(40, 175, 260), aim: 0 },
      card: { now: recommending(70, 79, 180), before: recommending(65, 85, 180), aim: 10 },
      pay: { now: recommending(70, 25, 160), before: recommending(62, 40, 160), aim: 30 },
    },
    file: { name: 'answers.csv', blank: 14, rejected: 6 },
  },
  csat: {
    kind: 'csat',
    scale: { min: 1, max: 5 },
    better: 'higher',
    evidence: 'survey',
    before: [{ 1: 4, 2: 5, 3: 10, 4: 22, 5: 20 }],
    now: { 1: 1, 2: 3, 3: 5, 4: 25, 5: 30 },
    aim: 90,
  },
  ces: {
    kind: 'ces',
    scale: { min: 1, max: 7 },
    better: 'higher',
    evidence: 'survey',
    before: [{ 1: 128, 2: 170, 3: 190, 4: 182, 5: 148, 6: 112, 7: 70 }],
    now: { 1: 120, 2: 160, 3: 190, 4: 180, 5: 150, 6: 120, 7: 80 },
    aim: 5.5,
  },
  selfie: {
    kind: 'custom',
    measures: 'share',
    scale: { min: 0, max: 1 },
    better: 'higher',
    evidence: 'funnel',
    before: [{ 0: 30, 1: 30 }],
    now: { 0: 27, 1: 33 },
    aim: 80,
  },
  days: {
    kind: 'custom',
    measures: 'number',
    better: 'lower',
    evidence: 'funnel',
    before: [11, 9],
    now: 9,
    aim: 2,
  },
};
