// Finding outcomes: what became in one map of the pain points and barriers of another, and what answers them there.
import type { Id } from '@/model/id';
import { strategiesOf } from '@/model/select';
import type { Finding, Resolution } from '@/model/types';
import { severityOf, weighs } from '@/model/weighs';
import type { Comparison, Difference } from './comparison';
import { weightOf } from './ranking';
import { isProblem, silentSides } from './silentSides';

export type Fate = 'resolved' | 'reduced' | 'open' | 'worse' | 'new';

export type FindingOutcome = {
  fate: Fate;
  /** The finding in the first map; absent for a new one. */
  current: Finding | undefined;
  /** Its partner in the second; absent when it is gone there, or was never spoken of. */
  target: Finding | undefined;
  /** Weight before and after (see `weightOf`): 0 where it counts no more, and while it is unknown. */
  before: number;
  after: number;
  /** Touchpoints that answer it: of the second map, and of the first where the second has lost them. */
  cardIds: Id[];
  strategyIds: Id[];
  note: string;
  /** Resolved or reduced in words only: no touchpoint was changed for it, and no strategy answers it. */
  claimed: boolean;
  /** It is not in the second map any more, and nobody said there that it is resolved. */
  removed: boolean;
};

/** What is written beside a card and changes nothing for the customer. */
const BESIDE = new Set(['evidenceIds', 'tags', 'colour']);

/** The card of a difference, as it is in the second map and as it was; empty where it changed beside the point. */
export function changedCard(difference: Difference): Id[] {
  if (difference.of !== 'card') return [];
  switch (difference.kind) {
    case 'added':
      return [difference.toId];
    case 'removed':
      return [difference.fromId];
    case 'moved':
      return [difference.toId, difference.fromId];
    case 'changed':
      return difference.fields.every(({ field }) => BESIDE.has(field))
        ? []
        : [difference.toId, difference.fromId];
  }
}

/**
 * What became of every pain point and barrier that counts on one of the two maps, first those of the first map and then
 * the new ones. The maps may lie in two projects. Delights are told as differences: none of them is to be resolved.
 */
export function findingOutcomes(comparison: Comparison): FindingOutcome[] {
  const answers = answersIn(comparison);
  const partners = new Map(comparison.findings.pairs.map(({ from, to }) => [from.id, to]));
  const order = [
    ...comparison.findings.pairs.map(({ from }) => from),
    ...comparison.findings.removed,
  ].toSorted((a, b) => (a.order === b.order ? 0 : a.order < b.order ? -1 : 1));
  const silent = silentSides(comparison).to;
  const known = order.flatMap(
    (current) => (silent ? unanswered(current) : fateOf(current, partners.get(current.id), answers)) ?? [],
  );
  const added = comparison.findings.added.flatMap((target): FindingOutcome[] =>
    isProblem(target) && weighs(target)
      ? [{ ...told('new', undefined, target), ...answers(undefined, target), claimed: false }]
      : [],
  );
  return [...known, ...added];
}

type Answers = (
  current: Finding | undefined,
  target: Finding | undefined,
) => Pick<FindingOutcome, 'cardIds' | 'strategyIds'>;

/** Finds what answers a finding: what its resolution names, else its own touchpoints that changed and strategies for it. */
function answersIn({ from, to, cards, differences }: Comparison): Answers {
  const changed = { from: new Set<Id>(), to: new Set<Id>() };
  for (const difference of differences) {
    if (difference.of !== 'card') continue;
    const ids = changedCard(difference);
    if (ids.length > 0 && 'toId' in difference) changed.to.add(difference.toId);
    if (ids.length > 0 && 'fromId' in difference) changed.from.add(difference.fromId);
  }
  const changedTo = (id: Id): boolean => changed.to.has(id);
  /** A card of the first map by its partner, where the second has it. */
  const led = (id: Id): Id => cards.toOf.get(id) ?? id;
  const named = (id: Id): Id[] => {
    if (cards.fromOf.has(id) || changedTo(id)) return changedTo(id) ? [id] : [];
    return changed.from.has(id) ? [led(id)] : [];
  };
  const working = [...new Set([from.project, to.project])].flatMap((project) =>
    strategiesOf(project).filter(({ status }) => status !== 'dropped'),
  );
  const byFinding = new Map<Id, Id[]>();
  for (const { id, findingIds } of working)
    for (const findingId of findingIds) byFinding.set(findingId, [...(byFinding.get(findingId) ?? []), id]);
  const atWork = new Set(working.map(({ id }) => id));
  return (current, target) => {
    const { cardIds = [], strategyIds = [] }: Partial<Resolution> = target?.resolution ?? {};
    const own = [
      ...(target?.cardIds ?? []).filter(changedTo),
      ...(current?.cardIds ?? []).filter((id) => changed.from.has(id)).map(led),
    ];
    const stated = cardIds.flatMap(named);
    const plans = strategyIds.filter((id) => atWork.has(id));
    const found = [target, current].flatMap((one) => (one && byFinding.get(one.id)) ?? []);
    return {
      cardIds: [...new Set(stated.length > 0 ? stated : own)],
      strategyIds: [...new Set(plans.length > 0 ? plans : found)],
    };
  };
}

/** How heavy a finding is: by its weight, by its severity alone, or 0 where it counts no more. */
function loadOf(finding: Finding, by: 'weight' | 'severity'): number | undefined {
  if (!weighs(finding)) return 0;
  return by === 'weight' ? weightOf(finding) : severityOf(finding);
}

/** The weights of a finding on both maps: absent where it is not there, or not known; 0 where it counts no more. */
export function knownWeights({ fate, current, target }: FindingOutcome): {
  before: number | undefined;
  after: number | undefined;
} {
  const before = current && loadOf(current, 'weight');
  if (target) return { before, after: loadOf(target, 'weight') };
  return { before, after: fate === 'resolved' ? 0 : before };
}

/** Whether a finding became lighter (below 0) or heavier, by what is known of both. */
function change(current: Finding, target: Finding): number {
  for (const by of ['weight', 'severity'] as const) {
    const [before, after] = [loadOf(current, by), loadOf(target, by)];
    if (before !== undefined && after !== undefined) return after - before;
  }
  return 0;
}

const told = (
  fate: Fate,
  current: Finding | undefined,
  target: Finding | undefined,
): Omit<FindingOutcome, 'cardIds' | 'strategyIds' | 'claimed'> => ({
  fate,
  current,
  target,
  before: (current && loadOf(current, 'weight')) ?? 0,
  after: (target && loadOf(target, 'weight')) ?? 0,
  note: target?.resolution?.note ?? '',
  removed: target === undefined,
});

function fateOf(current: Finding, target: Finding | undefined, answers: Answers): FindingOutcome | undefined {
  if (!isProblem(current)) return undefined;
  // What did not count before and does not now is nobody's news.
  if (!weighs(current) && (!target || !weighs(target))) return undefined;
  const fate = target ? partnerFate(current, target) : 'resolved';
  const found = answers(current, target);
  const isBetter = fate === 'resolved' || fate === 'reduced';
  const nothing = found.cardIds.length === 0 && found.strategyIds.length === 0;
  return { ...told(fate, current, target), ...found, claimed: isBetter && nothing };
}

/** Beside a map that says nothing of findings, each stays what it is: nobody has taken it away. */
function unanswered(current: Finding): FindingOutcome | undefined {
  if (!isProblem(current) || !weighs(current)) return undefined;
  const open = told('open', current, undefined);
  return { ...open, after: open.before, removed: false, cardIds: [], strategyIds: [], claimed: false };
}

function partnerFate(current: Finding, target: Finding): Fate {
  if (!weighs(target)) return 'resolved';
  const by = change(current, target);
  if (by !== 0) return by < 0 ? 'reduced' : 'worse';
  const says = target.resolution?.fate === 'reduced' && current.resolution?.fate !== 'reduced';
  return says ? 'reduced' : weighs(current) ? 'open' : 'worse';
}
