// Heat: how much pain points and barriers weigh, by stage, by lane and by cell. Delights are no burden and do not count.
import { cardIn, isSameCard } from '@/model/cardTable';
import type { Id } from '@/model/id';
import { memo } from '@/model/memo';
import { cardById, findingsOf } from '@/model/select';
import type { Project } from '@/model/types';
import { weighs } from '@/model/weighs';
import { weightOf } from './ranking';

export const HEAT_LEVELS = ['nothing', 'light', 'medium', 'heavy', 'heaviest'] as const;
export type HeatLevel = (typeof HEAT_LEVELS)[number];

export type Heat = {
  /** The weight of all pain points and barriers, each counted once. */
  total: number;
  byStage: ReadonlyMap<Id, number>;
  byLane: ReadonlyMap<Id, number>;
  /** By `heatKey`. */
  byCell: ReadonlyMap<string, number>;
  /** The heaviest stage: what the levels are measured by. */
  most: number;
};

export const heatKey = (stageId: Id, laneId: Id): string => `${stageId} ${laneId}`;

/**
 * The heat of a map: the sum of severity x frequency of its pain points and barriers (see `weightOf`; one whose weight is
 * unknown adds nothing, nor does one that is solved or dismissed, see `weighs`). A finding on several touchpoints counts once in each stage, lane and cell that it touches, and
 * once in the total, so that the parts may add up to more than the whole.
 */
export function heatOf(project: Project, mapId: Id): Heat {
  const byMap = known(project.findings);
  const last = byMap.get(mapId);
  // A letter in a card moves no touchpoint: what weighs stays the same object.
  const heat = last && standWhereTheyWere(last, project) ? last.heat : sumsOf(project, mapId);
  if (last?.heat !== heat || last.cards !== project.cards)
    byMap.set(mapId, {
      cards: project.cards,
      heat,
      ids: last?.heat === heat ? last.ids : touchpoints(project, mapId),
    });
  return heat;
}

/** What was summed up last by map, from which cards, and the ids of those that it asked for. */
type Known = { cards: Project['cards']; heat: Heat; ids: readonly Id[] };
const known = memo<Project['findings'], Map<Id, Known>>(() => new Map());

const touchpoints = (project: Project, mapId: Id): readonly Id[] => [
  ...new Set(findingsOf(project, mapId).flatMap(({ cardIds }) => cardIds)),
];

const standWhereTheyWere = ({ cards, ids }: Known, now: Project): boolean =>
  cards === now.cards ||
  ids.every((id) => {
    if (isSameCard(cards, now.cards, id)) return true;
    const [was, is] = [cardIn(cards, id), cardIn(now.cards, id)];
    return was?.stageId === is?.stageId && was?.laneId === is?.laneId;
  });

function sumsOf(project: Project, mapId: Id): Heat {
  const [byStage, byLane, byCell] = [new Map<Id, number>(), new Map<Id, number>(), new Map<string, number>()];
  let total = 0;
  for (const finding of findingsOf(project, mapId)) {
    const weight = finding.kind === 'delight' || !weighs(finding) ? 0 : (weightOf(finding) ?? 0);
    if (weight === 0) continue;
    total += weight;
    const cards = finding.cardIds.flatMap((id) => cardById(project, id) ?? []);
    const add = <K>(sums: Map<K, number>, keys: readonly K[]) => {
      for (const key of new Set(keys)) sums.set(key, (sums.get(key) ?? 0) + weight);
    };
    add(
      byStage,
      cards.map(({ stageId }) => stageId),
    );
    add(
      byLane,
      cards.map(({ laneId }) => laneId),
    );
    add(
      byCell,
      cards.map(({ stageId, laneId }) => heatKey(stageId, laneId)),
    );
  }
  return { total, byStage, byLane, byCell, most: Math.max(0, ...byStage.values()) };
}

/** Shares of the heaviest stage from which a weight is called medium and heavy. */
const [MEDIUM, HEAVY] = [0.2, 0.45];

/** What a weight is called beside the heaviest stage of its map. */
export function heatLevel(weight: number, most: number): HeatLevel {
  if (weight <= 0 || most <= 0) return 'nothing';
  const share = weight / most;
  if (share >= 1) return 'heaviest';
  return share >= HEAVY ? 'heavy' : share >= MEDIUM ? 'medium' : 'light';
}
