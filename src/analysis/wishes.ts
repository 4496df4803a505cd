// Wishes: changes of a target map that answer nothing that is known of the map which it was derived from.
import type { Id } from '@/model/id';
import { cardById, findingsOf, findingsOnCard, strategiesOf } from '@/model/select';
import type { Steps } from '@/model/steps';
import type { Card, Project } from '@/model/types';
import { weighs } from '@/model/weighs';
import { comparing } from './compare';
import type { Comparison } from './comparison';
import { changedCard } from './fates';
import { weightOf } from './ranking';

/** The map that a target was derived from; undefined where a map is no target, or its source is gone. */
export function sourceOf(project: Project, mapId: Id): Id | undefined {
  const map = project.maps[mapId];
  const { basedOn } = map ?? {};
  return map?.state === 'target' && basedOn !== undefined && basedOn !== mapId && project.maps[basedOn]
    ? basedOn
    : undefined;
}

/**
 * The cards that a target map adds, drops, moves or changes for no stated reason; a dropped one by its id on the
 * source. A change has a reason where its card carries a pain point or barrier on either map, where one on its stage is
 * gone, settled or lighter in the target, or where a strategy that is not dropped works on its stage.
 */
export function* wishesOf(project: Project, mapId: Id): Steps<Id[]> {
  const source = sourceOf(project, mapId);
  if (source === undefined) return [];
  const comparison = yield* comparing({ project, mapId: source }, { project, mapId });
  yield;
  const reasons = reasonStages(project, comparison);
  yield;
  const wishes = new Set<Id>();
  for (const difference of comparison.differences) {
    const ids = changedCard(difference);
    const cards = ids.flatMap((id) => cardById(project, id) ?? []);
    const [card] = cards;
    if (card && !cards.some((one) => isBurdened(project, one) || reasons.has(one.stageId)))
      wishes.add(card.id);
  }
  return [...wishes];
}

const isBurdened = (project: Project, card: Card): boolean =>
  findingsOnCard(project, card.id).some(({ kind }) => kind !== 'delight');

/** The stages of both maps on which something is resolved or reduced, or a strategy works. */
function reasonStages(project: Project, { from, to, findings, stages }: Comparison): Set<Id> {
  const found = new Set<Id>();
  const add = (stageId: Id | undefined): void => {
    if (stageId === undefined) return;
    found.add(stageId);
    const partner = stages.toOf.get(stageId) ?? stages.fromOf.get(stageId);
    if (partner !== undefined) found.add(partner);
  };
  const addCards = (ids: readonly Id[]): void => ids.forEach((id) => add(cardById(project, id)?.stageId));
  for (const { kind, cardIds } of findings.removed) if (kind !== 'delight') addCards(cardIds);
  for (const { from: before, to: after } of findings.pairs) {
    const reduced = (weightOf(after) ?? Infinity) < (weightOf(before) ?? 0);
    if (before.kind !== 'delight' && (reduced || !weighs(after)))
      addCards([...before.cardIds, ...after.cardIds]);
  }
  const own = new Map(
    [from.mapId, to.mapId].flatMap((id) => findingsOf(project, id)).map((finding) => [finding.id, finding]),
  );
  for (const { status, stageIds = [], findingIds } of strategiesOf(project)) {
    if (status === 'dropped') continue;
    stageIds.forEach(add);
    for (const id of findingIds) addCards(own.get(id)?.cardIds ?? []);
  }
  return found;
}
