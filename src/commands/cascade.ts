// Cascades: what goes along when something is removed. Plain calls inside a recipe, never listeners.
import type { Draft } from 'immer';
import type { Id } from '@/model/id';
import type { Project } from '@/model/types';
import { without } from './command';

/** Removes findings, and their mention in strategies. */
export function dropFindings(draft: Draft<Project>, project: Project, ids: ReadonlySet<Id>): void {
  if (ids.size === 0) return;
  for (const id of ids) delete draft.findings[id];
  for (const strategy of Object.values(project.strategies)) {
    const kept = without(strategy.findingIds, ids);
    const written = draft.strategies[strategy.id];
    if (written && kept.length < strategy.findingIds.length) written.findingIds = kept;
  }
}

/** Removes the feelings that a test picks out. */
export function dropFeelings(
  draft: Draft<Project>,
  project: Project,
  gone: (feeling: Project['feelings'][string]) => boolean,
): void {
  for (const feeling of Object.values(project.feelings)) if (gone(feeling)) delete draft.feelings[feeling.id];
}

/**
 * Removes cards with their links, feelings and measurements, and takes them off their findings;
 * a finding that is left without a touchpoint goes too.
 */
export function dropCards(draft: Draft<Project>, project: Project, ids: ReadonlySet<Id>): void {
  if (ids.size === 0) return;
  for (const stageId in project.cards) {
    const shard = project.cards[stageId];
    const written = shard && [...ids].some((id) => id in shard) ? draft.cards[stageId] : undefined;
    if (!shard || !written) continue;
    for (const id of ids) if (id in shard) delete written[id];
    if (Object.keys(written).length === 0) delete draft.cards[stageId];
  }
  for (const link of Object.values(project.links)) {
    if (ids.has(link.fromCardId) || ids.has(link.toCardId)) delete draft.links[link.id];
  }
  dropFeelings(draft, project, (feeling) => feeling.cardId !== undefined && ids.has(feeling.cardId));
  for (const measurement of Object.values(project.measurements)) {
    if (measurement.cardId !== undefined && ids.has(measurement.cardId))
      delete draft.measurements[measurement.id];
  }
  const orphans = new Set<Id>();
  for (const finding of Object.values(project.findings)) {
    const kept = without(finding.cardIds, ids);
    if (kept.length === finding.cardIds.length) continue;
    const written = draft.findings[finding.id];
    if (kept.length === 0) orphans.add(finding.id);
    else if (written) written.cardIds = kept;
  }
  dropFindings(draft, project, orphans);
}

/** Removes stages with all that is in them. */
export function dropStages(draft: Draft<Project>, project: Project, ids: ReadonlySet<Id>): void {
  const cards = new Set<Id>();
  for (const id of ids) for (const cardId in project.cards[id] ?? {}) cards.add(cardId);
  dropCards(draft, project, cards);
  dropFeelings(draft, project, (feeling) => feeling.stageId !== undefined && ids.has(feeling.stageId));
  for (const measurement of Object.values(project.measurements)) {
    if (measurement.stageId !== undefined && ids.has(measurement.stageId))
      delete draft.measurements[measurement.id];
  }
  for (const id of ids) {
    delete draft.cards[id];
    delete draft.stages[id];
  }
}

/** Removes lanes with the cards in them. The channel stays: other maps and personas may use it. */
export function dropLanes(draft: Draft<Project>, project: Project, ids: ReadonlySet<Id>): void {
  const cards = new Set<Id>();
  for (const shard of Object.values(project.cards)) {
    for (const card of Object.values(shard)) if (ids.has(card.laneId)) cards.add(card.id);
  }
  dropCards(draft, project, cards);
  for (const id of ids) delete draft.lanes[id];
}
