// What a view chooses: which lanes and stages it hides, and which cards and findings match its filters.
import type { Id } from '@/model/id';
import {
  cardById,
  cardsByLane,
  feelingsAt,
  findingsOnCard,
  lanesOf,
  linksAtCard,
  stagesOf,
} from '@/model/select';
import type { StageCards } from '@/model/stageCards';
import type { Card, Feeling, Finding, Project, View } from '@/model/types';
import { levelOf, weakSources } from './evidenceLevel';

/** The lists of a view; absent and empty ones choose nothing out. */
export type ViewChoice = Pick<View, ViewFilter | 'hiddenLaneIds' | 'hiddenStageIds'>;

export const VIEW_FILTERS = ['personaIds', 'pathIds', 'channelIds', 'tags', 'evidence', 'findings'] as const;
/** The filters: what does not match them stands back. */
export type ViewFilter = (typeof VIEW_FILTERS)[number];

const LISTS = [...VIEW_FILTERS, 'hiddenLaneIds', 'hiddenStageIds'] as const;

/** The table whose records a filter names. */
const tables = { personaIds: 'personas', pathIds: 'paths', channelIds: 'channels' } as const;

/** The whole map: nothing is chosen out. */
export const WHOLE: ViewChoice = {};

const NONE: readonly never[] = [];

/** What a filter asks for, without records that are gone: a filter of which nothing is left asks for nothing. */
export function asked(project: Project, choice: ViewChoice, filter: ViewFilter): readonly string[] {
  const list: readonly string[] = choice[filter] ?? NONE;
  if (filter !== 'personaIds' && filter !== 'pathIds' && filter !== 'channelIds') return list;
  const table: Readonly<Record<Id, unknown>> = project[tables[filter]];
  return list.every((id) => table[id]) ? list : list.filter((id) => table[id]);
}

/** The filters that ask for something. */
export const filtersOf = (project: Project, choice: ViewChoice): ViewFilter[] =>
  VIEW_FILTERS.filter((filter) => asked(project, choice, filter).length > 0);

/** The hidden stages or lanes of a map that are still there. */
export const hiddenIn = (
  project: Project,
  mapId: Id,
  ids: readonly Id[] | undefined,
  of: 'stages' | 'lanes',
) => (ids ?? NONE).filter((id) => project[of][id]?.mapId === mapId);

/** Whether a choice leaves anything out of a map, or sets anything back. */
export const choosesOut = (project: Project, mapId: Id, choice: ViewChoice): boolean =>
  filtersOf(project, choice).length > 0 ||
  hiddenIn(project, mapId, choice.hiddenLaneIds, 'lanes').length > 0 ||
  hiddenIn(project, mapId, choice.hiddenStageIds, 'stages').length > 0;

/** Whether two choices show the same, in whatever order their lists were made. */
export const sameChoice = (a: ViewChoice, b: ViewChoice): boolean =>
  LISTS.every((name) => {
    const [left, right] = [new Set<string>(a[name]), new Set<string>(b[name])];
    return left.size === right.size && [...left].every((one) => right.has(one));
  });

/** The lists of a view alone, without empty ones. */
export function choiceOf(view: ViewChoice): ViewChoice {
  const choice: ViewChoice = {};
  for (const name of LISTS) {
    const list = view[name];
    if (list && list.length > 0) Object.assign(choice, { [name]: list });
  }
  return choice;
}

/** A choice with one entry of a list taken in or out. */
export function toggled(choice: ViewChoice, name: keyof ViewChoice, entry: string): ViewChoice {
  const list: readonly string[] = choice[name] ?? NONE;
  const next = list.includes(entry) ? list.filter((one) => one !== entry) : [...list, entry];
  return choiceOf({ ...choice, [name]: next });
}

export type Matcher = {
  card(project: Project, card: Card): boolean;
  finding(project: Project, finding: Finding): boolean;
  /** A feeling is a persona's and rests on something; of other filters it knows nothing. */
  feeling(feeling: Feeling): boolean;
};

/** Everything matches where no filter asks. */
const all: Matcher = { card: () => true, finding: () => true, feeling: () => true };

type Input = unknown;
const matchers = new WeakMap<ViewChoice, { inputs: readonly Input[]; matcher: Matcher }>();

/** What besides the card itself says whether a card matches. */
function inputsOf(project: Project, choice: ViewChoice, filters: readonly ViewFilter[]): Input[] {
  const needs = (...names: ViewFilter[]) => names.some((name) => filters.includes(name));
  return [
    ...filters.map((filter) => asked(project, choice, filter).length),
    needs('personaIds', 'tags', 'findings') && project.findings,
    needs('personaIds') && project.feelings,
    needs('pathIds') && project.links,
    needs('channelIds') && project.lanes,
    needs('evidence') && weakSources(project.evidence),
  ];
}

/**
 * Tells which cards and findings match a choice: of every filter that asks for something at least one entry. The same
 * object for as long as no answer can change while the card itself is the same.
 */
export function matcherOf(project: Project, choice: ViewChoice): Matcher {
  const filters = filtersOf(project, choice);
  if (filters.length === 0) return all;
  const inputs = inputsOf(project, choice, filters);
  const known = matchers.get(choice);
  if (known?.inputs.length === inputs.length && known.inputs.every((one, at) => one === inputs[at]))
    return known.matcher;
  const matcher = makeMatcher(project, choice, filters);
  matchers.set(choice, { inputs, matcher });
  return matcher;
}

type Test<T> = (project: Project, record: T) => boolean;

function makeMatcher(now: Project, choice: ViewChoice, filters: readonly ViewFilter[]): Matcher {
  const weak = weakSources(now.evidence);
  const level = (record: Card | Finding | Feeling): string => levelOf(record, (id) => weak.has(id));
  const sets = new Map(filters.map((filter) => [filter, new Set(asked(now, choice, filter))]));
  const has = (filter: ViewFilter, one: string | undefined): boolean =>
    one !== undefined && (sets.get(filter)?.has(one) ?? false);
  const hasAny = (filter: ViewFilter, list: readonly string[] | undefined): boolean =>
    list?.some((one) => has(filter, one)) ?? false;

  const ofCard: Record<ViewFilter, Test<Card>> = {
    // What names no persona is everybody's.
    personaIds: (project, { id, personaId }) => {
      const named = [
        ...(personaId === undefined ? [] : [personaId]),
        ...feelingsAt(project, id).map((feeling) => feeling.personaId),
        ...findingsOnCard(project, id).flatMap((finding) => finding.personaIds ?? []),
      ];
      return named.length === 0 || hasAny('personaIds', named);
    },
    pathIds: (project, { id }) => linksAtCard(project, id).some(({ pathId }) => has('pathIds', pathId)),
    channelIds: (project, { laneId }) => has('channelIds', project.lanes[laneId]?.channelId),
    tags: (project, { id, tags }) =>
      hasAny('tags', tags) || findingsOnCard(project, id).some((finding) => hasAny('tags', finding.tags)),
    evidence: (_project, card) => has('evidence', level(card)),
    findings: (project, { id }) => findingsOnCard(project, id).some(({ kind }) => has('findings', kind)),
  };
  const onCards =
    (filter: ViewFilter): Test<Finding> =>
    (project, { cardIds }) =>
      cardIds.some((id) => {
        const card = cardById(project, id);
        return card !== undefined && ofCard[filter](project, card);
      });
  const ofFinding: Record<ViewFilter, Test<Finding>> = {
    personaIds: (_project, { personaIds = [] }) =>
      personaIds.length === 0 || hasAny('personaIds', personaIds),
    pathIds: onCards('pathIds'),
    channelIds: onCards('channelIds'),
    tags: (project, finding) => hasAny('tags', finding.tags) || onCards('tags')(project, finding),
    evidence: (_project, finding) => has('evidence', level(finding)),
    findings: (_project, { kind }) => has('findings', kind),
  };
  return {
    card: (project, card) => filters.every((filter) => ofCard[filter](project, card)),
    finding: (project, finding) => filters.every((filter) => ofFinding[filter](project, finding)),
    feeling: (feeling) =>
      (!sets.has('personaIds') || has('personaIds', feeling.personaId)) &&
      (!sets.has('evidence') || has('evidence', level(feeling))),
  };
}

const counted = new WeakMap<Matcher, WeakMap<StageCards, ReadonlyMap<Id, number>>>();

/** How many cards of each lane of a stage match: counted again only when one of the stage's cards has changed. */
function countOf(project: Project, cards: StageCards, matcher: Matcher): ReadonlyMap<Id, number> {
  let known = counted.get(matcher);
  if (!known) counted.set(matcher, (known = new WeakMap()));
  let counts = known.get(cards);
  if (!counts) {
    const fresh = new Map<Id, number>();
    for (const [laneId, own] of cards.byLane)
      fresh.set(laneId, own.filter((card) => matcher.card(project, card)).length);
    known.set(cards, (counts = fresh));
  }
  return counts;
}

/** How many cards of a map match, and how many there are. */
export function matchCount(project: Project, mapId: Id, choice: ViewChoice): { match: number; of: number } {
  const matcher = matcherOf(project, choice);
  const lanes = lanesOf(project, mapId);
  let [match, of] = [0, 0];
  for (const stage of stagesOf(project, mapId)) {
    const cards = cardsByLane(project, stage.id);
    if (!cards) continue;
    const counts = matcher === all ? undefined : countOf(project, cards, matcher);
    for (const { id } of lanes) {
      const here = cards.byLane.get(id)?.length ?? 0;
      of += here;
      match += counts ? (counts.get(id) ?? 0) : here;
    }
  }
  return { match, of };
}
