// Coverage: how much of a map is researched, for the whole, for each stage and for each lane.
import type { Id } from '@/model/id';
import { gatheredTable } from '@/model/laneKinds';
import {
  cardById,
  cardsByLane,
  cardsInCell,
  feelingsOf,
  findingsInStage,
  findingsOf,
  lanesOf,
  stagesOf,
} from '@/model/select';
import type { Card, EvidenceLevel, Feeling, Lane, Project, Stage } from '@/model/types';
import { type IsWeak, levelOf, type Supported, weakSources } from './evidenceLevel';
import type { Statement } from './evidenceUse';

/** How many statements stand on each level. */
export type Counts = Record<EvidenceLevel, number>;

export type Coverage = {
  /** Each statement once. */
  whole: Counts;
  /** A finding counts in each stage that it hangs in. */
  stages: readonly { stage: Stage; counts: Counts }[];
  lanes: readonly { lane: Lane; counts: Counts }[];
};

const nothing = (): Counts => ({ assumption: 0, partly: 0, researched: 0 });

function add(to: Counts, more: Counts): void {
  to.assumption += more.assumption;
  to.partly += more.partly;
  to.researched += more.researched;
}

/** How many statements are counted. */
export const totalOf = ({ assumption, partly, researched }: Counts): number =>
  assumption + partly + researched;

/** The researched part of the statements, 0 to 1; undefined where there are none. */
export function shareOf(counts: Counts): number | undefined {
  const total = totalOf(counts);
  return total === 0 ? undefined : counts.researched / total;
}

function countOf(statements: Iterable<Supported>, weak: IsWeak): Counts {
  const counts = nothing();
  for (const statement of statements) counts[levelOf(statement, weak)] += 1;
  return counts;
}

const says = ({ text }: Card): boolean => text.trim() !== '';

/** The cards of each cell, counted once for as long as they and the weak sources are the same. */
const counted = new WeakMap<ReadonlySet<Id>, WeakMap<readonly Card[], Counts>>();

function countCards(cards: readonly Card[], weak: ReadonlySet<Id>): Counts {
  let known = counted.get(weak);
  if (!known) counted.set(weak, (known = new WeakMap()));
  let counts = known.get(cards);
  if (!counts) known.set(cards, (counts = countOf(cards.filter(says), (id) => weak.has(id))));
  return counts;
}

/** The feelings that a map shows: of its own personas, at a stage or card that is there, by stage. */
function feelingsByStage(project: Project, mapId: Id): Map<Id, Feeling[]> {
  const shown = new Set(project.maps[mapId]?.personaIds);
  const byStage = new Map<Id, Feeling[]>();
  for (const feeling of feelingsOf(project, mapId)) {
    const stageId =
      feeling.cardId === undefined ? feeling.stageId : cardById(project, feeling.cardId)?.stageId;
    if (stageId === undefined || !shown.has(feeling.personaId)) continue;
    const list = byStage.get(stageId);
    if (list) list.push(feeling);
    else byStage.set(stageId, [feeling]);
  }
  return byStage;
}

/**
 * What of a map is researched. Its statements are the cards with words, the findings and the feelings; the level of
 * each is that of `levelOf`. After an edit only the cells in which a card changed are counted anew.
 */
export function coverageOf(project: Project, mapId: Id): Coverage {
  const set = weakSources(project.evidence);
  const weak: IsWeak = (id) => set.has(id);
  const lanes = lanesOf(project, mapId);
  const whole = nothing();
  const inLane = new Map(lanes.map(({ id }) => [id, nothing()]));
  const felt = feelingsByStage(project, mapId);
  const stages = stagesOf(project, mapId).map((stage) => {
    const counts = nothing();
    for (const [laneId, cards] of cardsByLane(project, stage.id)?.byLane ?? []) {
      const lane = inLane.get(laneId);
      if (!lane) continue;
      const here = countCards(cards, set);
      add(counts, here);
      add(lane, here);
    }
    add(whole, counts);
    const feelings = countOf(felt.get(stage.id) ?? [], weak);
    add(counts, feelings);
    add(whole, feelings);
    add(counts, countOf(findingsInStage(project, mapId, stage.id), weak));
    return { stage, counts };
  });
  const findings = countOf(findingsOf(project, mapId), weak);
  add(whole, findings);
  const feelings = countOf([...felt.values()].flat(), weak);
  for (const lane of lanes) {
    const gathers = gatheredTable(lane);
    const own = inLane.get(lane.id);
    if (own && gathers === 'findings') add(own, findings);
    if (own && gathers === 'feelings') add(own, feelings);
  }
  return {
    whole,
    stages,
    lanes: lanes.flatMap((lane) => {
      const counts = inLane.get(lane.id);
      return counts ? [{ lane, counts }] : [];
    }),
  };
}

/** A statement of a map, and the stage it stands in. */
export type PlacedStatement = Statement & { stageId: Id };

/** What of a map is on one level, in the order in which it is read: stage by stage, a finding with its first stage. */
export function statementsAt(project: Project, mapId: Id, level: EvidenceLevel): PlacedStatement[] {
  const set = weakSources(project.evidence);
  const isAt = (statement: Supported): boolean => levelOf(statement, (id) => set.has(id)) === level;
  const felt = feelingsByStage(project, mapId);
  const lanes = lanesOf(project, mapId);
  const told = new Set<Id>();
  return stagesOf(project, mapId).flatMap(({ id: stageId }) => [
    ...lanes
      .flatMap(({ id }) => cardsInCell(project, stageId, id))
      .filter((card) => says(card) && isAt(card))
      .map(({ id }): PlacedStatement => ({ table: 'cards', id, stageId })),
    ...(felt.get(stageId) ?? [])
      .filter(isAt)
      .map(({ id }): PlacedStatement => ({ table: 'feelings', id, stageId })),
    ...findingsInStage(project, mapId, stageId)
      .filter((finding) => !told.has(finding.id) && told.add(finding.id) && isAt(finding))
      .map(({ id }): PlacedStatement => ({ table: 'findings', id, stageId })),
  ]);
}
