// The gap table: what separates the current map from the target, stage by stage and for the whole way.
import type { Id } from '@/model/id';
import { cardById, cardsInStage, stagesOf } from '@/model/select';
import { finish, type Steps } from '@/model/steps';
import type { Card, Colour, Finding, Stage } from '@/model/types';
import { type Aligned, alignStages } from './align';
import type { Comparison, Side } from './comparison';
import { type FindingOutcome, findingOutcomes } from './findingOutcomes';
import { type GapFeeling, gapFeelings, meanFeeling } from './gapFeelings';
import { type GapMetric, gapMetrics } from './gapMetrics';
import { minutesOf } from './duration';
import { timeStory } from './story';
import { type GapStrategies, gapStrategies, mergedStrategies } from './gapStrategies';

/** How long a stage takes: as somebody wrote it, and in minutes where that can be read or its touchpoints say it. */
export type GapTime = { text?: string; minutes?: number };

/** What becomes of delights, which are no burden and count apart. */
export type GapDelights = { kept: number; gone: readonly Finding[]; added: readonly Finding[] };

/** A touchpoint that decides whether the customer stays. */
export type GapMoment = { fate: 'kept' | 'gone' | 'new'; fromCardId?: Id; toCardId?: Id; text: string };

/** What a stage, or the whole way, is to come to; with a figure in it, it can be measured. */
export type GapGoal = { text: string; measurable: boolean };

export type GapRow = {
  key: string;
  /** Absent for the whole way. */
  stage?: Aligned;
  name: string;
  colour?: Colour;
  feelings: readonly GapFeeling[];
  /** Over all personas of whom something is known. */
  mean: { before?: number; after?: number };
  /** Pain points and barriers. */
  findings: readonly FindingOutcome[];
  delights: GapDelights;
  /** What pain points and barriers weigh together. */
  weight: { before: number; after: number };
  moments: readonly GapMoment[];
  /** `change` in minutes, where the same is known of both; `known` of the whole way: of how many stages. */
  time: { before?: GapTime; after?: GapTime; change?: number; known?: number };
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
export const gapTable = (comparison: Comparison, today: string): GapTable =>
  finish(gapTabling(comparison, today));

/** The same in steps. */
export function* gapTabling(comparison: Comparison, today: string): Steps<GapTable> {
  const { from, to } = comparison;
  const places = stagePlaces(comparison);
  const felt = gapFeelings(comparison, places);
  yield;
  const fates = findingOutcomes(comparison).filter(
    ({ current, target }) => (current ?? target)?.kind !== 'delight',
  );
  const fatesAt = byStage(comparison, fates);
  const momentsAt = momentsByStage(comparison);
  const delightsAt = delightsByStage(comparison);
  yield;
  const timeOf = timesByStage(comparison);
  const delights = delightsOf(comparison.findings);
  yield;
  const rows: GapRow[] = [];
  for (const [at, stage] of places.entries()) {
    const [before, after] = [stageOf(from, stage.fromId), stageOf(to, stage.toId)];
    const { colour } = after ?? before ?? {};
    const key = `${stage.fromId ?? ''} ${stage.toId ?? ''}`;
    const findings = fatesAt.get(key) ?? [];
    const feelings = felt.rows[at] ?? [];
    rows.push({
      key,
      stage,
      name: (after ?? before)?.name ?? '',
      ...(colour && { colour }),
      feelings,
      mean: meanFeeling(feelings),
      findings,
      delights: delightsAt.get(key) ?? { kept: 0, gone: [], added: [] },
      weight: weightOfAll(findings),
      moments: momentsAt.get(key) ?? [],
      time: timeOf(before, after),
      metrics: gapMetrics(comparison, stage),
      goal: sided(goalOf(before?.goal), goalOf(after?.goal)),
      strategies: gapStrategies(comparison, stage, findings, today),
    });
    yield;
  }
  const metrics = gapMetrics(comparison, undefined);
  const whole: GapRow = {
    key: 'whole',
    name: '',
    feelings: felt.whole,
    mean: meanFeeling(felt.whole),
    findings: fates,
    delights,
    weight: weightOfAll(fates),
    moments: rows.flatMap(({ moments }) => moments),
    time: wholeTime(comparison),
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
const weightOfAll = (fates: readonly FindingOutcome[]): { before: number; after: number } => ({
  before: fates.reduce((sum, one) => sum + one.before, 0),
  after: fates.reduce((sum, one) => sum + one.after, 0),
});

const isDelight = ({ kind }: Finding): boolean => kind === 'delight';

/** The delights among matched findings. */
function delightsOf({ pairs, removed, added }: Comparison['findings']): GapDelights {
  return {
    kept: pairs.filter(({ from }) => isDelight(from)).length,
    gone: removed.filter(isDelight),
    added: added.filter(isDelight),
  };
}

/** Delights by the rows whose stages they touch. */
function delightsByStage({ from, to, stages, findings }: Comparison): Map<string, GapDelights> {
  const rowsOf = (side: 'from' | 'to', finding: Finding): string[] => {
    const { project } = side === 'from' ? from : to;
    const touched = new Set(finding.cardIds.flatMap((id) => cardById(project, id)?.stageId ?? []));
    return [...touched].map((stageId) => rowKey(stages, side, stageId));
  };
  const found = new Map<string, { kept: number; gone: Finding[]; added: Finding[] }>();
  const at = (key: string) => {
    const known = found.get(key) ?? { kept: 0, gone: [], added: [] };
    found.set(key, known);
    return known;
  };
  const { gone, added } = delightsOf(findings);
  for (const one of gone) rowsOf('from', one).forEach((key) => at(key).gone.push(one));
  for (const one of added) rowsOf('to', one).forEach((key) => at(key).added.push(one));
  for (const { from: one } of findings.pairs)
    if (isDelight(one)) rowsOf('from', one).forEach((key) => (at(key).kept += 1));
  return found;
}

/** Findings by the rows whose stages they touch: on the current map, and those that are new on the target. */
function byStage(
  { from, to, stages }: Comparison,
  fates: readonly FindingOutcome[],
): Map<string, FindingOutcome[]> {
  const found = new Map<string, FindingOutcome[]>();
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

type TimeOf = (before: Stage | undefined, after: Stage | undefined) => GapRow['time'];

/** The times of stages, compared as the story of the two maps compares them. */
function timesByStage(comparison: Comparison): TimeOf {
  const { counted } = timeStory(comparison);
  const before = new Map(counted.map(({ stage, before: minutes }) => [stage.fromId, minutes]));
  const after = new Map(counted.map(({ stage, after: minutes }) => [stage.toId, minutes]));
  const timeOf = (stage: Stage | undefined, minutes: number | undefined): GapTime | undefined => {
    const text = stage?.duration?.trim() ?? '';
    // What was written is not replaced by what its touchpoints say, even where no time can be read in it.
    const known = text === '' ? minutes : minutesOf(text);
    if (text === '' && known === undefined) return undefined;
    return { ...(text !== '' && { text }), ...(known !== undefined && { minutes: known }) };
  };
  return (was, is) => {
    const told = sided(was && timeOf(was, before.get(was.id)), is && timeOf(is, after.get(is.id)));
    const [first, second] = [told.before?.minutes, told.after?.minutes];
    const alike = (told.before?.text === undefined) === (told.after?.text === undefined);
    if (!alike || first === undefined || second === undefined) return told;
    return { ...told, change: second - first };
  };
}

/** The whole way: the stages whose time is known wherever they are. */
function wholeTime(comparison: Comparison): GapRow['time'] {
  const { before, after, counted } = timeStory(comparison);
  if (counted.length === 0) return {};
  return {
    before: { minutes: before },
    after: { minutes: after },
    change: after - before,
    known: counted.length,
  };
}
