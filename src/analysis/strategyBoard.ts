// The board: strategies by status, in swimlanes by who does them or where they stand, with what each answers.
import type { Id } from '@/model/id';
import { STRATEGY_STATUSES } from '@/model/constants';
import { memo } from '@/model/memo';
import { stagesOf, strategiesOf } from '@/model/select';
import { strategiesInStage } from '@/model/stageStrategies';
import type { Project, Stage, Strategy, StrategyStatus } from '@/model/types';
import { type Answered, answeredBy, type PlanWeights, weightAnswered } from './planWeights';
import { isLate, isToDo, type Quarter, quarterOf } from './strategyScores';

/** How far a strategy is; it begins as a proposal. */
export const statusOfStrategy = ({ status }: Pick<Strategy, 'status'>): StrategyStatus =>
  status ?? 'proposed';

/** By what a board is parted into swimlanes; stages are those of one map. */
export type Swimlanes = { by: 'none' } | { by: 'owner' } | { by: 'stage'; mapId: Id };

export type BoardCard = Answered & {
  strategy: Strategy;
  quarter: Quarter | undefined;
};

/** What all strategies of a swimlane have in common; without a name or a stage it is the lane of the others. */
export type LanePlace =
  { by: 'none' } | { by: 'owner'; owner: string | undefined } | { by: 'stage'; stage: Stage | undefined };

export type BoardLane = {
  key: string;
  place: LanePlace;
  /** How many strategies stand in it. */
  count: number;
  weight: number;
  cells: Readonly<Record<StrategyStatus, readonly BoardCard[]>>;
};

export type Board = {
  columns: Readonly<Record<StrategyStatus, { count: number; weight: number }>>;
  lanes: readonly BoardLane[];
};

const ownerOf = ({ owner }: Strategy): string | undefined => owner?.trim() || undefined;

/** Who does strategies, each name once, in the order of the alphabet. */
const ownersOnBoard = (project: Project): string[] =>
  [...new Set(strategiesOf(project).flatMap((one) => ownerOf(one) ?? []))].sort((a, b) => a.localeCompare(b));

/** The swimlanes with their strategies. One that stands on several stages stands in each of their lanes. */
function lanesOf(
  project: Project,
  swimlanes: Swimlanes,
): { place: LanePlace; strategies: readonly Strategy[] }[] {
  const all = strategiesOf(project);
  if (swimlanes.by === 'none') return [{ place: { by: 'none' }, strategies: all }];
  if (swimlanes.by === 'owner') {
    return [...ownersOnBoard(project), undefined].map((owner) => ({
      place: { by: 'owner', owner },
      strategies: all.filter((one) => ownerOf(one) === owner),
    }));
  }
  const { mapId } = swimlanes;
  const placed = new Set<Strategy>();
  const lanes = stagesOf(project, mapId).map((stage) => {
    const strategies = strategiesInStage(project, mapId, stage.id);
    for (const strategy of strategies) placed.add(strategy);
    return { place: { by: 'stage' as const, stage }, strategies };
  });
  return [
    ...lanes,
    { place: { by: 'stage', stage: undefined }, strategies: all.filter((one) => !placed.has(one)) },
  ];
}

/** What is due first stands first, and what has ended last in front; then the heavier one. */
function byUrgency(a: BoardCard, b: BoardCard): number {
  const [left, right] = [a.strategy, b.strategy];
  const days = isToDo(left)
    ? inTime(left.due ?? NEVER, right.due ?? NEVER)
    : inTime(right.endedOn ?? '', left.endedOn ?? '');
  return days || b.weight - a.weight;
}

/** After all days. */
const NEVER = '~';
const inTime = (a: string, b: string): number => (a === b ? 0 : a < b ? -1 : 1);

const byStatus = <T>(make: (status: StrategyStatus) => T): Record<StrategyStatus, T> =>
  Object.fromEntries(STRATEGY_STATUSES.map((status) => [status, make(status)])) as Record<StrategyStatus, T>;

const cardsBy = memo((_weights: PlanWeights) => new WeakMap<Strategy, BoardCard>());

/** The card of a strategy: the same object for as long as neither the strategy nor any weight changes. */
function cardOf(weights: PlanWeights, strategy: Strategy): BoardCard {
  const known = cardsBy(weights);
  let card = known.get(strategy);
  if (!card) {
    card = { strategy, ...answeredBy(weights, [strategy]), quarter: quarterOf(strategy) };
    known.set(strategy, card);
  }
  return card;
}

/** Strategies by status and swimlane. The lane of the others comes last; of owners it is there only where it is needed. */
export function strategyBoard(project: Project, weights: PlanWeights, swimlanes: Swimlanes): Board {
  const all = strategiesOf(project);
  const columns = byStatus((status) => {
    const here = all.filter((one) => statusOfStrategy(one) === status);
    return { count: here.length, weight: weightAnswered(weights, here) };
  });
  const lanes = lanesOf(project, swimlanes).map(({ place, strategies }): BoardLane => {
    const here = strategies.map((one) => cardOf(weights, one));
    return {
      key: keyOf(place),
      place,
      count: here.length,
      weight: weightAnswered(weights, strategies),
      cells: byStatus((status) =>
        here.filter(({ strategy }) => statusOfStrategy(strategy) === status).sort(byUrgency),
      ),
    };
  });
  return { columns, lanes };
}

/** By what a swimlane is told from the others. */
export const keyOf = (place: LanePlace): string =>
  place.by === 'none'
    ? 'all'
    : place.by === 'owner'
      ? `owner ${place.owner ?? ''}`
      : `stage ${place.stage?.id ?? ''}`;

/** What the headline of a board tells. */
export type BoardSums = {
  /** Neither done nor dropped. */
  toDo: number;
  /** Decided on: planned or in testing. */
  decided: number;
  done: number;
  late: number;
  unowned: number;
  /** What those planned or in testing answer, and what all pain points and barriers of the project weigh. */
  weightDecided: number;
  weightAll: number;
};

/** Counts over a whole board, each finding once. */
export function boardSums(project: Project, weights: PlanWeights, today: string): BoardSums {
  const all = strategiesOf(project);
  const decided = all.filter(({ status }) => status === 'planned' || status === 'testing');
  const toDo = all.filter(isToDo);
  return {
    toDo: toDo.length,
    decided: decided.length,
    done: all.filter(({ status }) => status === 'done').length,
    late: toDo.filter((one) => isLate(one, today)).length,
    unowned: toDo.filter((one) => ownerOf(one) === undefined).length,
    weightDecided: weightAnswered(weights, decided),
    weightAll: weights.total,
  };
}
