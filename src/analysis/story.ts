// Story: what a comparison comes to - what it solves, what stays open, what is worse, how it feels, what it takes.
import type { Id } from '@/model/id';
import { laneKind } from '@/model/laneKinds';
import { cardsByLane, cardsInStage, cardsOf, lanesOf, stagesOf } from '@/model/select';
import type { Card, Finding, Lane, Persona, Stage } from '@/model/types';
import { type Aligned, alignStages } from './align';
import type { Comparison, Side } from './comparison';
import { curveGap } from './curveGap';
import { minutesOf } from './duration';
import { type Fate, type FindingOutcome, findingOutcomes } from './findingOutcomes';
import { personasCompared } from './personasCompared';
import { hasNoCards, type SilentSides, silentSides } from './silentSides';

export type FateCounts = Record<Fate, number>;

/** What pain points and barriers weigh together: before = resolved + reduced + left; after = left + added. */
export type Weights = {
  before: number;
  after: number;
  resolved: number;
  /** By how much those that are lighter now are lighter. */
  reduced: number;
  left: number;
  /** What is new, and by how much those that are worse are heavier. */
  added: number;
};

/** A stage on which a persona feels otherwise than before; `by` in the tenths in which feelings are shown. */
export type Turn = { stage: Aligned; by: number };

export type FeelingStory = {
  persona: Persona;
  /** Means over the stages; absent where nothing is known. */
  before?: number;
  after?: number;
  /** The stage that gains most, and all that lose, the worst first. */
  most?: Turn;
  losses: readonly Turn[];
};

/** How many there are on each side, what is gone (of the first map) and what is new (of the second). */
export type Counted<T> = { before: number; after: number; gone: readonly T[]; added: readonly T[] };

export type StageTime = { stage: Aligned; before?: number; after?: number };

/**
 * Minutes. Counted are the stages whose time is known wherever they are; the others are named. Where one map says nothing
 * of any stage, none is counted: the time of its way is unknown, and not 0.
 */
export type TimeStory = {
  before: number;
  after: number;
  counted: readonly StageTime[];
  unknown: readonly Aligned[];
};

export type Story = {
  /** Pain points and barriers, the heaviest first; each once. */
  problems: readonly FindingOutcome[];
  counts: FateCounts;
  kinds: { pain: FateCounts; barrier: FateCounts };
  weights: Weights;
  /** Pleasant moments that only the second map has, and only the first. */
  delights: { added: readonly Finding[]; lost: readonly Finding[] };
  feelings: readonly FeelingStory[];
  touchpoints: Counted<Card>;
  /** Lanes of channels with a touchpoint on them. */
  channels: Counted<Lane>;
  time: TimeStory;
  /** The strategies that answer a finding which is resolved or reduced, in either project. */
  strategyIds: readonly Id[];
  /** Whether a map has no card at all. */
  empty: { from: boolean; to: boolean };
  /** Whether a map names no pain point and no barrier, so that of those of the other nothing can be said. */
  silent: SilentSides;
};

const noFates = (): FateCounts => ({ resolved: 0, reduced: 0, open: 0, worse: 0, new: 0 });

/** The finding of a fate, as the second map has it where it is there. */
export const findingOfFate = ({ current, target }: FindingOutcome): Finding | undefined => target ?? current;

/** By how much, or with what, a fate weighs in its list: what goes, what stays, what comes. */
export function fateWeight({ fate, before, after }: FindingOutcome): number {
  switch (fate) {
    case 'resolved':
      return before;
    case 'reduced':
      return before - after;
    case 'open':
      return after;
    case 'worse':
      return after - before;
    case 'new':
      return after;
  }
}

/** What the comparison says, computed from it alone. The two maps may lie in two projects. */
export function storyOf(comparison: Comparison): Story {
  const problems = findingOutcomes(comparison)
    .filter((fate) => findingOfFate(fate)?.kind !== 'delight')
    .sort((a, b) => Math.max(b.before, b.after) - Math.max(a.before, a.after));
  const kinds = { pain: noFates(), barrier: noFates() };
  const counts = noFates();
  for (const problem of problems) {
    // It counts as what it was, so that of all barriers none gets lost by becoming a pain point.
    const { kind = 'pain' } = problem.current ?? problem.target ?? {};
    counts[problem.fate] += 1;
    if (kind !== 'delight') kinds[kind][problem.fate] += 1;
  }
  const { from, to, findings } = comparison;
  const isDelight = ({ kind }: { kind: string }): boolean => kind === 'delight';
  return {
    problems,
    counts,
    kinds,
    weights: weightsOf(problems),
    delights: {
      added: findings.added.filter(isDelight),
      lost: findings.removed.filter(isDelight),
    },
    feelings: personasCompared(comparison).map((persona) => feelingStory(comparison, persona)),
    touchpoints: touchpointStory(comparison),
    channels: channelStory(comparison),
    time: timeStory(comparison),
    strategyIds: [
      ...new Set(
        problems.flatMap(({ fate, strategyIds }) =>
          fate === 'resolved' || fate === 'reduced' ? strategyIds : [],
        ),
      ),
    ],
    empty: { from: hasNoCards(from), to: hasNoCards(to) },
    silent: silentSides(comparison),
  };
}

function weightsOf(problems: readonly FindingOutcome[]): Weights {
  const sums = { before: 0, after: 0, resolved: 0, reduced: 0, left: 0, added: 0 };
  for (const { fate, before, after } of problems) {
    sums.before += before;
    sums.after += after;
    if (fate === 'resolved') sums.resolved += before - after;
    else sums.reduced += Math.max(0, before - after);
    sums.left += Math.min(before, after);
    sums.added += Math.max(0, after - before);
  }
  return sums;
}

const tenths = (value: number): number => Math.round(value * 10);

function feelingStory(comparison: Comparison, persona: Persona): FeelingStory {
  const { points, before, after } = curveGap(comparison, persona.id);
  const turns = points.flatMap(({ before: was, after: is, ...stage }): Turn[] => {
    const by = was === undefined || is === undefined ? 0 : (tenths(is) - tenths(was)) / 10;
    return by === 0 ? [] : [{ stage, by }];
  });
  const most = turns.reduce<Turn | undefined>(
    (best, turn) => (turn.by > (best?.by ?? 0) ? turn : best),
    undefined,
  );
  return {
    persona,
    ...(before !== undefined && { before }),
    ...(after !== undefined && { after }),
    ...(most && { most }),
    losses: turns.filter(({ by }) => by < 0).sort((a, b) => a.by - b.by),
  };
}

/** The cards of a side on which customer and company meet, by id, in the order in which the map is read. */
function touchpointsOf({ project, mapId }: Side): Map<Id, Card> {
  const lanes = new Set(
    lanesOf(project, mapId).flatMap(({ id, kind }) => (laneKind(kind).touchpoints ? id : [])),
  );
  return new Map(
    cardsOf(project, mapId)
      .filter(({ laneId }) => lanes.has(laneId))
      .map((card) => [card.id, card]),
  );
}

const counted = <T extends { id: Id }>(
  before: ReadonlyMap<Id, T>,
  after: ReadonlyMap<Id, T>,
  { toOf, fromOf }: { toOf: ReadonlyMap<Id, Id>; fromOf: ReadonlyMap<Id, Id> },
): Counted<T> => ({
  before: before.size,
  after: after.size,
  gone: [...before.values()].filter(({ id }) => !after.has(toOf.get(id) ?? '')),
  added: [...after.values()].filter(({ id }) => !before.has(fromOf.get(id) ?? '')),
});

const touchpointStory = ({ from, to, cards }: Comparison): Counted<Card> =>
  counted(touchpointsOf(from), touchpointsOf(to), cards);

/** The lanes of channels on which something happens. */
function channelsOf({ project, mapId }: Side): Map<Id, Lane> {
  const used = new Set<Id>();
  for (const { id } of stagesOf(project, mapId))
    for (const [laneId, cards] of cardsByLane(project, id)?.byLane ?? [])
      if (cards.length > 0) used.add(laneId);
  const lanes = lanesOf(project, mapId).filter(({ id, kind }) => kind === 'channel' && used.has(id));
  return new Map(lanes.map((lane) => [lane.id, lane]));
}

const channelStory = ({ from, to, lanes }: Comparison): Counted<Lane> =>
  counted(channelsOf(from), channelsOf(to), lanes);

type Times = { own: number | undefined; cards: number | undefined };

/** What is said of the time of a stage, and what that of its touchpoints comes to. */
function timesOf({ project }: Side, stage: Stage, isTouchpoint: (id: Id) => boolean): Times {
  const known = cardsInStage(project, stage.id).flatMap(({ id, duration }) =>
    isTouchpoint(id) ? (minutesOf(duration) ?? []) : [],
  );
  return {
    own: minutesOf(stage.duration),
    cards: known.length === 0 ? undefined : known.reduce((sum, minutes) => sum + minutes, 0),
  };
}

/** How long the whole way takes on both maps. */
export function timeStory(comparison: Comparison): TimeStory {
  const { from, to } = comparison;
  const timer = (side: Side) => {
    const touchpoints = touchpointsOf(side);
    return (id: Id | undefined): Times | undefined => {
      const stage = id === undefined ? undefined : side.project.stages[id];
      return stage && timesOf(side, stage, (cardId) => touchpoints.has(cardId));
    };
  };
  const [timeBefore, timeAfter] = [timer(from), timer(to)];
  const found: TimeStory & { counted: StageTime[]; unknown: Aligned[] } = {
    before: 0,
    after: 0,
    counted: [],
    unknown: [],
  };
  for (const stage of alignStages(comparison)) {
    const [was, is] = [timeBefore(stage.fromId), timeAfter(stage.toId)];
    // Like is compared with like: what is said of both stages, else what is said of the touchpoints of both.
    const of = (key: keyof Times): StageTime | undefined => {
      const [before, after] = [was?.[key], is?.[key]];
      if ((was && before === undefined) || (is && after === undefined)) return undefined;
      return { stage, ...(before !== undefined && { before }), ...(after !== undefined && { after }) };
    };
    const time = of('own') ?? of('cards');
    if (!time) found.unknown.push(stage);
    else {
      found.counted.push(time);
      found.before += time.before ?? 0;
      found.after += time.after ?? 0;
    }
  }
  const says = (side: 'before' | 'after'): boolean => found.counted.some((time) => time[side] !== undefined);
  if (says('before') && says('after')) return found;
  return {
    before: 0,
    after: 0,
    counted: [],
    unknown: [...found.unknown, ...found.counted.map(({ stage }) => stage)],
  };
}
