// Gap strategies: who closes the gap of a stage, by what and by when.
import type { Id } from '@/model/id';
import { strategiesInStage } from '@/model/stageStrategies';
import type { Strategy } from '@/model/types';
import type { Aligned } from './align';
import type { Comparison, Side } from './comparison';
import type { FindingOutcome } from './findingOutcomes';
import { isLate, isToDo } from './strategyScores';

export type GapStrategy = {
  strategy: Strategy;
  /** The side in whose project it is; of one project it is the target's. */
  side: 'from' | 'to';
  /** It is due before today and not done. */
  late: boolean;
};

export type GapStrategies = {
  list: readonly GapStrategy[];
  done: number;
  late: number;
  /** Still to be done, without a day. */
  undated: number;
  /** Still to be done, without anybody. */
  unowned: number;
  owners: readonly string[];
  /** The first day on which something open is due. */
  due?: string;
  /** The last one, where that is another day. */
  last?: string;
};

/**
 * The strategies on a stage of either map and those that answer its findings, each once; those that were dropped close
 * nothing.
 */
export function gapStrategies(
  { from, to }: Comparison,
  stage: Aligned,
  fates: readonly FindingOutcome[],
  today: string,
): GapStrategies {
  const same = from.project === to.project;
  const on = ({ project, mapId }: Side, id: Id | undefined): readonly Strategy[] =>
    id === undefined ? [] : strategiesInStage(project, mapId, id);
  const found = new Map<string, GapStrategy>();
  const put = (strategy: Strategy, side: 'from' | 'to'): void => {
    const key = `${same ? '' : side} ${strategy.id}`;
    if (strategy.status === 'dropped' || found.has(key)) return;
    found.set(key, { strategy, side, late: isLate(strategy, today) });
  };
  for (const strategy of on(from, stage.fromId)) put(strategy, same ? 'to' : 'from');
  for (const strategy of on(to, stage.toId)) put(strategy, 'to');
  for (const id of fates.flatMap(({ strategyIds }) => strategyIds)) {
    const [own, other] = [to.project.strategies[id], from.project.strategies[id]];
    if (own) put(own, 'to');
    else if (other) put(other, 'from');
  }
  return summed([...found.values()]);
}

/** The strategies of all stages, each once. */
export function mergedStrategies(parts: readonly GapStrategies[]): GapStrategies {
  const found = new Map(
    parts.flatMap(({ list }) => list).map((one) => [`${one.side} ${one.strategy.id}`, one]),
  );
  return summed([...found.values()]);
}

function summed(list: readonly GapStrategy[]): GapStrategies {
  const open = list.filter(({ strategy }) => isToDo(strategy));
  const days = open.flatMap(({ strategy }) => strategy.due ?? []).sort();
  const [due] = days;
  const last = days.at(-1);
  return {
    list,
    done: list.filter(({ strategy }) => strategy.status === 'done').length,
    late: list.filter(({ late }) => late).length,
    undated: open.filter(({ strategy }) => strategy.due === undefined).length,
    unowned: open.filter(({ strategy }) => !strategy.owner).length,
    owners: [...new Set(list.flatMap(({ strategy }) => strategy.owner ?? []))],
    ...(due !== undefined && { due }),
    ...(last !== undefined && last !== due && { last }),
  };
}
