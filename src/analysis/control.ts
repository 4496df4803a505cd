// Control: what a month is held against - goals, findings by fate, strategies, experiments, and what needs correcting.
import { experimentsOf, strategiesOf } from '@/model/select';
import type { Experiment, Finding, Project, Strategy, StrategyStatus } from '@/model/types';
import { type ControlledGoal, controlledGoals } from './controlGoals';
import {
  answersOf,
  type AsOf,
  type ControlledFinding,
  controlledFindings,
  countStrategies,
  fateBy,
  type FateSums,
  statusBy,
  sumFates,
} from './controlFindings';
import { showsEvidence } from './evidenceLevel';
import { answeredBy, planWeights, summedBy } from './planWeights';
import { experimentResult, type ExperimentResult } from './experimentResult';

/** A finding that weighs this much needs an answer with a date, and more than an assumption: a severity of 4 at a frequency of 2. */
export const HEAVY = 8;

/** So many months are shown one beside another. */
export const MONTHS = 4;

/** The latest round of a strategy that was known by the month. */
export type ControlledRound = {
  strategy: Strategy;
  experiment: Experiment;
  number: number;
  result: ExperimentResult;
};

export type Correction =
  | { kind: 'missed'; goal: ControlledGoal }
  /** Its day is over, by so many days. */
  | { kind: 'overdue'; strategy: Strategy; days: number }
  /** A test without clear change, or one for the worse, that nobody has decided yet. */
  | { kind: 'unclear' | 'worse'; round: ControlledRound }
  /** No strategy that answers it has both its place in the matrix and a date. */
  | {
      kind: 'unplaced';
      finding: Finding;
      weight: number;
      strategy: Strategy;
      lacks: 'both' | 'place' | 'date';
    }
  | { kind: 'unanswered'; finding: Finding; weight: number }
  | { kind: 'assumed'; finding: Finding; weight: number };

export type Control = {
  month: string;
  asOf: AsOf;
  goals: readonly ControlledGoal[];
  fates: readonly { month: string; sums: FateSums }[];
  /** Findings without a weight: they are in no sum of weights. */
  unweighed: number;
  strategies: Record<StrategyStatus, number>;
  /** How many that are done leave findings open, as of today. */
  doneButOpen: number;
  owners: number;
  /** What is due next, and when. */
  next?: Strategy;
  rounds: readonly ControlledRound[];
  corrections: readonly Correction[];
};

/** The month of a day: "2026-11". */
export const monthOf = (day: string): string => day.slice(0, 7);

/** A month before or after another. */
export function shiftMonth(month: string, by: number): string {
  const [year = 0, number = 1] = month.split('-').map(Number);
  const at = year * 12 + (number - 1) + by;
  return `${String(Math.floor(at / 12)).padStart(4, '0')}-${String((at % 12) + 1).padStart(2, '0')}`;
}

/** What was known by the end of a month: of the running one, by today. No day of a month is later than its 31st. */
const asOfMonth = (month: string, today: string): AsOf => ({ until: `${month}-31`, today });

/** Days from one day to another. */
const daysBetween = (from: string, to: string): number =>
  Math.round((Date.parse(`${to}T00:00:00Z`) - Date.parse(`${from}T00:00:00Z`)) / 86_400_000);

/** The last day of a month that has a date. */
function lastDay(month: string): string {
  const first = Date.parse(`${shiftMonth(month, 1)}-01T00:00:00Z`);
  return new Date(first - 86_400_000).toISOString().slice(0, 10);
}

/**
 * What a month comes to, by what was known at its end; facts without a date count from today on.
 * @param today the day of whoever looks
 */
export function control(project: Project, month: string, today: string): Control {
  const asOf = asOfMonth(month, today);
  const day = asOf.until >= today ? today : lastDay(month);
  const goals = controlledGoals(project, asOf.until, today);
  const findings = controlledFindings(project);
  const by = summedBy(findings);
  const rounds = roundsBy(project, asOf);
  const open = strategiesOf(project).filter((one) => !isEnded(statusBy(project, one, asOf)));
  const next = open
    .filter(({ due }) => due !== undefined && due >= day)
    .toSorted((a, b) => ((a.due ?? '') < (b.due ?? '') ? -1 : 1))[0];
  return {
    month,
    asOf,
    goals,
    fates: Array.from({ length: MONTHS }, (_, at) => shiftMonth(month, at + 1 - MONTHS)).map((one) => ({
      month: one,
      sums: sumFates(project, findings, asOfMonth(one, today), by),
    })),
    unweighed: findings.filter((one) => one.weight === undefined && fateBy(project, one, asOf) !== undefined)
      .length,
    strategies: countStrategies(project, asOf),
    doneButOpen: doneButOpen(project, asOf),
    owners: new Set(open.flatMap(({ owner }) => owner?.trim() || [])).size,
    ...(next && { next }),
    rounds,
    corrections: [
      ...goals.flatMap((goal): Correction[] => (goal.missed ? [{ kind: 'missed', goal }] : [])),
      ...overdue(open, day),
      ...disappointing(rounds),
      ...heavyFindings(project, findings, asOf),
    ],
  };
}

/** Whether a month has nothing to hold against anything: no goal, strategy or test, and findings that are merely open. */
export const isBlank = ({ goals, fates, strategies, rounds, corrections }: Control): boolean =>
  goals.length + rounds.length + corrections.length === 0 &&
  Object.values(strategies).every((count) => count === 0) &&
  fates.every(({ sums }) => sums.solved + sums.inWork === 0);

const isEnded = (status: StrategyStatus): boolean => status === 'done' || status === 'dropped';

function doneButOpen(project: Project, asOf: AsOf): number {
  const weights = planWeights(project, asOf.today);
  return strategiesOf(project).filter(
    (one) => statusBy(project, one, asOf) === 'done' && answeredBy(weights, [one]).stillOpen > 0,
  ).length;
}

/** A round that begins after the day is not known by then; one without dates is. */
function roundsBy(project: Project, asOf: AsOf): ControlledRound[] {
  return strategiesOf(project).flatMap((strategy): ControlledRound[] => {
    const rounds = experimentsOf(project, strategy.id).filter(
      ({ from, to }) => (to ?? from) === undefined || (from ?? to ?? '') <= asOf.until,
    );
    const experiment = rounds.at(-1);
    if (!experiment) return [];
    return [{ strategy, experiment, number: rounds.length, result: experimentResult(project, experiment) }];
  });
}

function overdue(open: readonly Strategy[], day: string): Correction[] {
  return open
    .flatMap((strategy) => {
      const { due } = strategy;
      return due !== undefined && due < day
        ? [{ kind: 'overdue' as const, strategy, days: daysBetween(due, day) }]
        : [];
    })
    .sort((a, b) => b.days - a.days);
}

/** What was decided is nobody's open question any more, except that it is still open. */
const disappointing = (rounds: readonly ControlledRound[]): Correction[] =>
  rounds.flatMap((round): Correction[] => {
    const { proposal } = round.result;
    const { verdict = 'open' } = round.experiment;
    if (verdict !== 'open' || (proposal !== 'unclear' && proposal !== 'worse')) return [];
    return [{ kind: proposal, round }];
  });

function heavyFindings(project: Project, findings: readonly ControlledFinding[], asOf: AsOf): Correction[] {
  const heavy = findings
    .filter((one) => (one.weight ?? 0) >= HEAVY && fateBy(project, one, asOf) !== undefined)
    .filter((one) => fateBy(project, one, asOf) !== 'solved')
    .sort((a, b) => (b.weight ?? 0) - (a.weight ?? 0));
  const unplaced = heavy.flatMap((one) => unplacedOf(project, one, asOf));
  const assumed = heavy.flatMap(({ finding, weight = 0 }): Correction[] =>
    (finding.evidenceIds?.length ?? 0) === 0 && showsEvidence(project, project.maps[finding.mapId])
      ? [{ kind: 'assumed', finding, weight }]
      : [],
  );
  return [...unplaced, ...assumed];
}

function unplacedOf(project: Project, controlled: ControlledFinding, asOf: AsOf): Correction[] {
  const { finding, weight = 0 } = controlled;
  const answers = answersOf(project, controlled).filter((one) => statusBy(project, one, asOf) !== 'dropped');
  if (answers.length === 0) return [{ kind: 'unanswered', finding, weight }];
  const placed = ({ impact, effort }: Strategy) => impact !== undefined && effort !== undefined;
  const isEndedNow = (one: Strategy) => isEnded(statusBy(project, one, asOf));
  if (answers.some((one) => isEndedNow(one) || (placed(one) && one.due !== undefined))) return [];
  const [strategy] = answers;
  if (!strategy) return [];
  const lacks = placed(strategy) ? 'date' : strategy.due === undefined ? 'both' : 'place';
  return [{ kind: 'unplaced', finding, weight, strategy, lacks }];
}
