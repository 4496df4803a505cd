// Wishes: changes of a target that answer nothing known of the map before it, and findings resolved without any change.
import type { Id } from '@/model/id';
import { cardById, findingsOf, findingsOnCard, strategiesOf } from '@/model/select';
import type { Steps } from '@/model/steps';
import type { Card, Project } from '@/model/types';
import { comparing } from './compare';
import type { Comparison, Difference, Side } from './comparison';
import { changedCard, type FindingOutcome, findingOutcomes } from './findingOutcomes';
import { sourceOf } from './targetFindings';

/** A touchpoint that differs for no stated reason: how, and where it is found. */
export type Wish = { kind: Difference['kind']; fromId?: Id; toId?: Id };

/**
 * The touchpoints that the second map adds, drops, moves or changes for no stated reason, each once and what is moved and
 * changed as moved. A change has a reason where a finding names it as what answers it, where its card carries a pain
 * point or barrier on either map, where one on its stage is resolved or reduced, or where a strategy that is not dropped
 * works on its stage.
 */
export function wishesIn(
  comparison: Comparison,
  fates: readonly FindingOutcome[] = findingOutcomes(comparison),
): Wish[] {
  const { from, to } = comparison;
  const reasons = reasonStages(comparison, fates);
  const named = new Set(fates.flatMap(({ cardIds }) => cardIds));
  const wishes = new Map<string, Wish>();
  for (const difference of comparison.differences) {
    if (changedCard(difference).length === 0) continue;
    const fromId = 'fromId' in difference ? difference.fromId : undefined;
    const toId = 'toId' in difference ? difference.toId : undefined;
    const answers = ({ project }: Side, id: Id | undefined, stages: ReadonlySet<Id>): boolean => {
      const card = id === undefined ? undefined : cardById(project, id);
      return card !== undefined && (isBurdened(project, card) || stages.has(card.stageId));
    };
    if (answers(from, fromId, reasons.from) || answers(to, toId, reasons.to)) continue;
    if (named.has(toId ?? fromId ?? '')) continue;
    const key = `${fromId ?? ''} ${toId ?? ''}`;
    const known = wishes.get(key)?.kind;
    const kind = known === 'moved' ? known : difference.kind;
    wishes.set(key, { kind, ...(fromId !== undefined && { fromId }), ...(toId !== undefined && { toId }) });
  }
  return [...wishes.values()];
}

/** The cards of a target that are wishes (see `wishesIn`), in steps; a dropped one by its id on the source. */
export function* wishesOf(project: Project, mapId: Id): Steps<Id[]> {
  const source = sourceOf(project, mapId);
  if (source === undefined) return [];
  const comparison = yield* comparing({ project, mapId: source }, { project, mapId });
  yield;
  return wishesIn(comparison).flatMap(({ fromId, toId }) => toId ?? fromId ?? []);
}

const isBurdened = (project: Project, card: Card): boolean =>
  findingsOnCard(project, card.id).some(({ kind }) => kind !== 'delight');

type Stages = { from: Set<Id>; to: Set<Id> };

/** The stages of both maps on which something is resolved or reduced, or a strategy works. */
function reasonStages({ from, to, stages }: Comparison, fates: readonly FindingOutcome[]): Stages {
  const found: Stages = { from: new Set(), to: new Set() };
  const sides = { from, to };
  const partners = { from: stages.toOf, to: stages.fromOf };
  const add = (side: keyof Stages, stageId: Id | undefined): void => {
    if (stageId === undefined) return;
    found[side].add(stageId);
    const partner = partners[side].get(stageId);
    if (partner !== undefined) found[side === 'from' ? 'to' : 'from'].add(partner);
  };
  const addCards = (side: keyof Stages, ids: readonly Id[] = []): void =>
    ids.forEach((id) => add(side, cardById(sides[side].project, id)?.stageId));
  for (const { fate, current, target } of fates) {
    if (fate !== 'resolved' && fate !== 'reduced') continue;
    addCards('from', current?.cardIds);
    addCards('to', target?.cardIds);
  }
  for (const side of ['from', 'to'] as const) {
    const { project, mapId } = sides[side];
    const own = new Map(findingsOf(project, mapId).map((finding) => [finding.id, finding]));
    for (const { status, stageIds = [], findingIds } of strategiesOf(project)) {
      if (status === 'dropped') continue;
      for (const id of stageIds) if (project.stages[id]?.mapId === mapId) add(side, id);
      for (const id of findingIds) addCards(side, own.get(id)?.cardIds);
    }
  }
  return found;
}
