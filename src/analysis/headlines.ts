// Headlines: what a slide says in one sentence, found in what it shows. Facts only; the words are made of them elsewhere.
import type { Id } from '@/model/id';
import { cardById, cardsInStage, findingsInStage, stagesOf } from '@/model/select';
import { strategiesInStage } from '@/model/stageStrategies';
import type { Finding, Project } from '@/model/types';
import { weighs } from '@/model/weighs';
import type { Counts } from './coverage';
import { feelingByStage } from './curveGap';
import type { GapTable } from './gapTable';
import { type RankedFinding, weightOf } from './ranking';
import type { Roadmap } from './roadmap';
import type { Story } from './story';
import { countedOf, type StrategyPlan } from './strategyPlan';

/** What a stage costs: its pain points and barriers that still weigh, and how it feels there. */
export type StageLoss = {
  stageId: Id;
  name: string;
  barriers: number;
  pains: number;
  weight: number;
  feeling?: number;
  cards: number;
};

/**
 * What the stages of a map cost, in their order; of some stages and cards alone where their ids are said.
 * @param hasFindings whether findings count that hang on none of these cards: they are shown by themselves
 */
export function stageLosses(
  project: Project,
  mapId: Id,
  personaId: Id | undefined,
  {
    stageIds,
    cardIds,
    hasFindings = false,
  }: { stageIds?: ReadonlySet<Id>; cardIds?: ReadonlySet<Id>; hasFindings?: boolean } = {},
): StageLoss[] {
  const isOn = (finding: Finding): boolean =>
    hasFindings || !cardIds || finding.cardIds.some((id) => cardIds.has(id));
  const felt =
    personaId === undefined ? new Map<Id, number>() : feelingByStage({ project, mapId }, personaId);
  return stagesOf(project, mapId).flatMap(({ id, name }): StageLoss[] => {
    if (stageIds && !stageIds.has(id)) return [];
    const open = findingsInStage(project, mapId, id).filter(
      (finding) => finding.kind !== 'delight' && weighs(finding) && isOn(finding),
    );
    const feeling = felt.get(id);
    return [
      {
        stageId: id,
        name,
        barriers: open.filter(({ kind }) => kind === 'barrier').length,
        pains: open.filter(({ kind }) => kind === 'pain').length,
        weight: open.reduce((sum, finding) => sum + (weightOf(finding) ?? 0), 0),
        ...(feeling !== undefined && { feeling }),
        cards: cardsInStage(project, id).filter((card) => !cardIds || cardIds.has(card.id)).length,
      },
    ];
  });
}

/** What a map says: the stage that loses most, the one that feels worst, or how much stands there. */
export type MapHeadline =
  | ({ kind: 'loses' } & Pick<StageLoss, 'stageId' | 'name' | 'barriers' | 'pains' | 'feeling'>)
  | { kind: 'worst'; stageId: Id; name: string; feeling: number }
  | { kind: 'counts'; stages: number; cards: number };

/** Whether two headlines say the same of the same stage: then what a part of a map says is so of the whole map too. */
export const isSaidOf = (part: MapHeadline, whole: MapHeadline): boolean =>
  part.kind !== 'counts' && part.kind === whole.kind && part.stageId === whole.stageId;

export function mapHeadline(losses: readonly StageLoss[]): MapHeadline {
  const heavier = (a: StageLoss, b: StageLoss): StageLoss => {
    const by =
      b.weight - a.weight ||
      b.barriers + b.pains - (a.barriers + a.pains) ||
      (a.feeling ?? Infinity) - (b.feeling ?? Infinity);
    return by > 0 ? b : a;
  };
  const [first, ...rest] = losses.filter(({ barriers, pains }) => barriers + pains > 0);
  if (first) return { kind: 'loses', ...rest.reduce(heavier, first) };
  const felt = losses.flatMap(({ stageId, name, feeling }) =>
    feeling === undefined ? [] : { stageId, name, feeling },
  );
  const worst = lowestOf(felt);
  if (worst && worst.feeling < 0) return { kind: 'worst', ...worst };
  return { kind: 'counts', stages: losses.length, cards: losses.reduce((sum, { cards }) => sum + cards, 0) };
}

/** Where most is being done: the one stage with the most strategies, of how many it has. */
export type WorksHeadline = { name: string; count: number };

export function worksHeadline(
  project: Project,
  mapId: Id,
  stageIds: ReadonlySet<Id>,
): WorksHeadline | undefined {
  let most: WorksHeadline | undefined;
  let isShared = false;
  for (const { id, name } of stagesOf(project, mapId)) {
    if (!stageIds.has(id)) continue;
    const count = strategiesInStage(project, mapId, id).filter(({ status }) => status !== 'dropped').length;
    if (count > 0 && count === most?.count) isShared = true;
    if (count <= (most?.count ?? 0)) continue;
    most = { name, count };
    isShared = false;
  }
  return isShared ? undefined : most;
}

type Felt = { name: string; feeling: number };

const lowestOf = <One extends Felt>(felt: readonly One[]): One | undefined =>
  felt.reduce<One | undefined>((low, one) => (low && low.feeling <= one.feeling ? low : one), undefined);
const highestOf = (felt: readonly Felt[]): Felt | undefined =>
  felt.reduce<Felt | undefined>((high, one) => (high && high.feeling >= one.feeling ? high : one), undefined);

/** What a curve says: its steepest fall, or where it is lowest, or that it stays as it is. */
export type CurveHeadline =
  | { kind: 'falls'; name: string; from: number; to: number }
  | { kind: 'rises'; low: Felt; high: Felt }
  | { kind: 'between'; low: Felt; high: Felt }
  | { kind: 'level'; feeling: number; stages: number };

/**
 * @param way the stages in their order; of some nothing may be known, and nothing falls or rises over such a gap
 */
export function curveHeadline(
  way: readonly { name: string; feeling?: number | undefined }[],
): CurveHeadline | undefined {
  const felt = way.flatMap(({ name, feeling }): Felt[] => (feeling === undefined ? [] : [{ name, feeling }]));
  const [low, high] = [lowestOf(felt), highestOf(felt)];
  if (!low || !high) return undefined;
  const falls = way.flatMap(({ name, feeling }, at) => {
    const before = way[at - 1]?.feeling;
    return before !== undefined && feeling !== undefined && tenths(before) > tenths(feeling)
      ? { kind: 'falls' as const, name, from: before, to: feeling }
      : [];
  });
  const [first, ...rest] = falls;
  if (first) return rest.reduce((most, one) => (one.from - one.to > most.from - most.to ? one : most), first);
  if (tenths(low.feeling) === tenths(high.feeling))
    return { kind: 'level', feeling: low.feeling, stages: felt.length };
  // Lower behind a gap than before it: nobody knows where it fell.
  if (felt.some((one, at) => tenths(felt[at - 1]?.feeling ?? -Infinity) > tenths(one.feeling)))
    return { kind: 'between', low, high };
  return { kind: 'rises', low, high };
}

/** The tenths in which feelings are shown. */
const tenths = (value: number): number => Math.round(value * 10);

/** What a persona's way says: where it is worst, and where it is best. */
export type PersonaHeadline = { low: Felt; high?: Felt };

export function personaHeadline(felt: readonly Felt[]): PersonaHeadline | undefined {
  const [low, high] = [lowestOf(felt), highestOf(felt)];
  if (!low || !high) return undefined;
  return { low, ...(tenths(high.feeling) > tenths(low.feeling) && { high }) };
}

/** What the heaviest findings say: which it is, and how few of them carry half of all. */
export type BarriersHeadline = {
  title: string;
  weight: number;
  total: number;
  count: number;
  /** So many of the heaviest carry at least half of the weight together. */
  half: number;
};

/** @param ranked pain points and barriers that weigh, the heaviest first */
export function barriersHeadline(ranked: readonly RankedFinding[]): BarriersHeadline | undefined {
  const weights = ranked.map(({ weight = 0 }) => weight);
  const total = weights.reduce((sum, weight) => sum + weight, 0);
  const [first] = ranked;
  if (!first || total === 0) return undefined;
  let [sum, half] = [0, 0];
  for (const weight of weights) {
    if (sum * 2 >= total) break;
    sum += weight;
    half += 1;
  }
  return { title: first.finding.title, weight: first.weight ?? 0, total, count: ranked.length, half };
}

/** What a comparison says: the stage that gains most, or what becomes of the weight. */
export type CompareHeadline =
  | { kind: 'gains'; name: string; before: number; after: number; persona: string }
  | { kind: 'weight'; before: number; after: number }
  | { kind: 'same' };

/** Of what is felt before and after, in order, that which gains most, in the tenths in which it is shown; undefined where nothing gains. */
export const mostGained = <One extends { before?: number | undefined; after?: number | undefined }>(
  all: readonly One[],
): (One & { before: number; after: number }) | undefined =>
  all
    .flatMap((one) => {
      const { before, after } = one;
      return before === undefined || after === undefined || tenths(after) <= tenths(before)
        ? []
        : [{ ...one, before, after }];
    })
    .reduce<(One & { before: number; after: number }) | undefined>(
      (most, one) => (most && most.after - most.before >= one.after - one.before ? most : one),
      undefined,
    );

export function compareHeadline({ weights }: Story, gap: GapTable): CompareHeadline {
  const most = mostGained(
    gap.rows.map(({ name, feelings: [lead] }) => ({
      kind: 'gains' as const,
      name,
      persona: lead?.name ?? '',
      before: lead?.before,
      after: lead?.after,
    })),
  );
  if (most) return most;
  if (weights.before !== weights.after)
    return { kind: 'weight', before: weights.before, after: weights.after };
  return { kind: 'same' };
}

/** What the gap table says: how much weight goes, and how many findings stay, lighter or not, or come. */
export type GapsHeadline = { goes: number; before: number; after: number; open: number; added: number };

export const gapsHeadline = ({ weights, counts }: Story): GapsHeadline => ({
  goes: weights.before - weights.after,
  before: weights.before,
  after: weights.after,
  open: counts.open + counts.worse + counts.reduced,
  added: counts.new,
});

/** What the matrix says: how much the quick wins answer, or all of them where there is none. */
export type MatrixHeadline = { kind: 'quickWins' | 'none'; count: number; weight: number; total: number };

export function matrixHeadline({ quarters, all, answered, total }: StrategyPlan): MatrixHeadline {
  const count = countedOf(quarters.quickWin);
  if (count > 0) return { kind: 'quickWins', count, weight: quarters.quickWin.weight, total };
  return { kind: 'none', count: all.length, weight: answered, total };
}

/** What the roadmap says: from when to when, and how much of it is late. Days as numbers. */
export type RoadmapHeadline = { count: number; from: number; to: number; late: number };

export const roadmapHeadline = ({ bars }: Roadmap): RoadmapHeadline => ({
  count: bars.length,
  from: Math.min(...bars.map(({ from }) => from)),
  to: Math.max(...bars.map(({ to }) => to)),
  late: bars.filter(({ overdue }) => overdue > 0).length,
});

/** What the backlog says: how much weight it answers, how much of that is solved, and how much nobody answers yet. */
export type BacklogHeadline = {
  /** Those that answer anything that weighs; where none does, all that were not dropped. */
  count: number;
  answered: number;
  total: number;
  solved: number;
  left: number;
};

export function backlogHeadline({ all, answered, total, solved }: StrategyPlan): BacklogHeadline {
  const working = all.filter(({ strategy }) => strategy.status !== 'dropped');
  const answering = working.filter(({ weight }) => weight > 0).length;
  return { count: answering || working.length, answered, total, solved, left: total - answered };
}

/** What the sources say: how much of the map rests on them. */
export type SourcesHeadline = { count: number; researched: number; total: number; assumed: number };

export const sourcesHeadline = (
  count: number,
  { assumption, partly, researched }: Counts,
): SourcesHeadline => ({
  count,
  researched,
  total: assumption + partly + researched,
  assumed: assumption,
});

/** The names of the stages that a finding hangs on, each once, in the order of its touchpoints. */
export function stagesOfFinding(project: Project, { touched }: Pick<RankedFinding, 'touched'>): string[] {
  const ids = new Set(touched.flatMap(({ cardId }) => cardById(project, cardId)?.stageId ?? []));
  return [...ids].flatMap((id) => project.stages[id]?.name ?? []);
}
