// The gap table: what separates the current map from the target, stage by stage and for the whole way.
import { minutesOf } from './duration';
import type { Id } from '@/model/id';
import { cardById, cardsInStage, stagesOf } from '@/model/select';
import type { Card, Stage } from '@/model/types';
import { type Aligned, alignStages } from './align';
import type { Comparison, Side } from './comparison';
import { type FindingFate, findingFates } from './fates';
import { type GapFeeling, gapFeelings, meanFeeling } from './gapFeelings';
import { type GapMetric, gapMetrics } from './gapMetrics';
import { type GapStrategies, gapStrategies, mergedStrategies } from './gapStrategies';

/** How long a stage takes: as it is stated, or what its touchpoints take together. */
export type GapTime = { text?: string; minutes?: number; by: 'stage' | 'cards'; count: number };

/** A touchpoint that decides whether the customer stays. */
export type GapMoment = { fate: 'kept' | 'gone' | 'new'; fromCardId?: Id; toCardId?: Id; text: string };

/** What a stage, or the whole way, is to come to; with a figure in it, it can be measured. */
export type GapGoal = { text: string; measurable: boolean };

export type GapRow = {
  key: string;
  /** Absent for the whole way. */
  stage?: Aligned;
  name: string;
  feelings: readonly GapFeeling[];
  /** Over all personas of whom something is known. */
  mean: { before?: number; after?: number };
  findings: readonly FindingFate[];
  /** What pain points and barriers weigh together. */
  weight: { before: number; after: number };
  moments: readonly GapMoment[];
  time: { before?: GapTime; after?: GapTime };
  metrics: readonly GapMetric[];
  goal: { before?: GapGoal; after?: GapGoal };
  strategies: GapStrategies;
};

export type GapTable = { rows: readonly GapRow[]; whole: GapRow };

/** The stages of both maps, each once: matched ones share a place even where one of them moved. */
function stagePlaces(comparison: Comparison): Aligned[] {
  const { toOf, fromOf } = comparison.stages;
  return alignStages(comparison).flatMap((place): Aligned[] => {
    if (place.fromId !== undefined && place.toId !== undefined) return [place];
    if (place.toId !== undefined) {
      const fromId = fromOf.get(place.toId);
      return [fromId === undefined ? place : { fromId, toId: place.toId }];
    }
    return place.fromId !== undefined && toOf.has(place.fromId) ? [] : [place];
  });
}

/**
 * The gap table of two maps, which may lie in two projects.
 * @param today the calendar day by which a strategy is late
 */
export function gapTable(comparison: Comparison, today: string): GapTable {
  const { from, to } = comparison;
  const places = stagePlaces(comparison);
  const felt = gapFeelings(comparison, places);
  const fates = findingFates(comparison);
  const fatesAt = byStage(comparison, fates);
  const momentsAt = momentsByStage(comparison);
  const rows = places.map((stage, at): GapRow => {
    const [before, after] = [stageOf(from, stage.fromId), stageOf(to, stage.toId)];
    const key = `${stage.fromId ?? ''} ${stage.toId ?? ''}`;
    const findings = fatesAt.get(key) ?? [];
    const feelings = felt.rows[at] ?? [];
    return {
      key,
      stage,
      name: (after ?? before)?.name ?? '',
      feelings,
      mean: meanFeeling(feelings),
      findings,
      weight: weightOfAll(findings),
      moments: momentsAt.get(key) ?? [],
      time: sided(timeOf(from, before), timeOf(to, after)),
      metrics: gapMetrics(comparison, stage),
      goal: sided(goalOf(before?.goal), goalOf(after?.goal)),
      strategies: gapStrategies(comparison, stage, today),
    };
  });
  const metrics = gapMetrics(comparison, undefined);
  const whole: GapRow = {
    key: 'whole',
    name: '',
    feelings: felt.whole,
    mean: meanFeeling(felt.whole),
    findings: fates,
    weight: weightOfAll(fates),
    moments: rows.flatMap(({ moments }) => moments),
    time: sided(
      wholeTime(rows.map(({ time }) => time.before)),
      wholeTime(rows.map(({ time }) => time.after)),
    ),
    metrics,
    goal: sided(goalOf(from.project.goal), goalOf(to.project.goal)),
    strategies: mergedStrategies(rows.map(({ strategies }) => strategies)),
  };
  return { rows, whole };
}

const stageOf = ({ project }: Side, id: Id | undefined): Stage | undefined =>
  id === undefined ? undefined : project.stages[id];

function sided<T>(before: T | undefined, after: T | undefined): { before?: T; after?: T } {
  return { ...(before !== undefined && { before }), ...(after !== undefined && { after }) };
}

function goalOf(text: string | undefined): GapGoal | undefined {
  const plain = text?.trim() ?? '';
  return plain === '' ? undefined : { text: plain, measurable: /\d/.test(plain) };
}

/** What pain points and barriers weigh together before and after; each counts once. */
function weightOfAll(fates: readonly FindingFate[]): { before: number; after: number } {
  let [before, after] = [0, 0];
  for (const fate of fates) {
    if (isDelight(fate)) continue;
    before += fate.before;
    after += fate.after;
  }
  return { before, after };
}

/** What is no burden: counted apart. */
export const isDelight = ({ current, target }: FindingFate): boolean =>
  (current ?? target)?.kind === 'delight';

/** Findings by the rows whose stages they touch: on the current map, and those that are new on the target. */
function byStage(
  { from, to, stages }: Comparison,
  fates: readonly FindingFate[],
): Map<string, FindingFate[]> {
  const found = new Map<string, FindingFate[]>();
  for (const fate of fates) {
    const side = fate.current ? from : to;
    const touched = new Set(
      (fate.current ?? fate.target)?.cardIds.flatMap((id) => cardById(side.project, id)?.stageId ?? []),
    );
    for (const stageId of touched) {
      const key = rowKey(stages, fate.current ? 'from' : 'to', stageId);
      const list = found.get(key);
      if (list) list.push(fate);
      else found.set(key, [fate]);
    }
  }
  return found;
}

function rowKey({ toOf, fromOf }: Comparison['stages'], side: 'from' | 'to', stageId: Id): string {
  return side === 'from'
    ? `${stageId} ${toOf.get(stageId) ?? ''}`
    : `${fromOf.get(stageId) ?? ''} ${stageId}`;
}

const moments = ({ project, mapId }: Side): Card[] =>
  stagesOf(project, mapId).flatMap(({ id }) =>
    cardsInStage(project, id).filter(({ momentOfTruth }) => momentOfTruth !== undefined),
  );

function momentsByStage({ from, to, stages, cards }: Comparison): Map<string, GapMoment[]> {
  const found = new Map<string, GapMoment[]>();
  const put = (key: string, moment: GapMoment): void => {
    const list = found.get(key);
    if (list) list.push(moment);
    else found.set(key, [moment]);
  };
  for (const { id, stageId, text } of moments(from)) {
    const toCardId = cards.toOf.get(id);
    const partner = toCardId === undefined ? undefined : cardById(to.project, toCardId);
    put(rowKey(stages, 'from', stageId), {
      fate: partner?.momentOfTruth ? 'kept' : 'gone',
      fromCardId: id,
      ...(toCardId !== undefined && { toCardId }),
      text: partner?.text ?? text,
    });
  }
  for (const { id, stageId, text } of moments(to)) {
    const fromCardId = cards.fromOf.get(id);
    const known = fromCardId === undefined ? undefined : cardById(from.project, fromCardId);
    if (!known?.momentOfTruth) put(rowKey(stages, 'to', stageId), { fate: 'new', toCardId: id, text });
  }
  return found;
}

/** A stage that says how long it takes is believed; otherwise its touchpoints are added up. */
function timeOf({ project }: Side, stage: Stage | undefined): GapTime | undefined {
  if (!stage) return undefined;
  const text = stage.duration?.trim() ?? '';
  if (text !== '') {
    const minutes = minutesOf(text);
    return { text, by: 'stage', count: 1, ...(minutes !== undefined && { minutes }) };
  }
  const told = cardsInStage(project, stage.id).flatMap(({ duration }) => minutesOf(duration) ?? []);
  if (told.length === 0) return undefined;
  return { by: 'cards', count: told.length, minutes: told.reduce((sum, one) => sum + one, 0) };
}

/** The stages of which a time is known, together. */
function wholeTime(times: readonly (GapTime | undefined)[]): GapTime | undefined {
  const told = times.flatMap((time) => time?.minutes ?? []);
  if (told.length === 0) return undefined;
  return { by: 'stage', count: told.length, minutes: told.reduce((sum, one) => sum + one, 0) };
}
