// Ranking: findings by weight, with where they hang and what becomes of them in the target map.
import type { Id } from '@/model/id';
import { cardById, findingsOf, mapsOf } from '@/model/select';
import type { Finding, Project } from '@/model/types';
import { compareMaps } from './compare';

/**
 * Weight of a finding: severity x frequency, 1 to 25; undefined while either is unknown.
 * (The risk matrix of ISO/IEC 31010: consequence x likelihood, each on five levels.)
 */
export const weightOf = ({ severity, frequency }: Finding): number | undefined =>
  severity === undefined || frequency === undefined ? undefined : severity * frequency;

/** A touchpoint that a finding hangs on. */
export type Touched = { cardId: Id; stageId: Id; laneId: Id };

export type RankedFinding = {
  finding: Finding;
  /** 1 is the heaviest; equal weights share a rank (1, 2, 2, 4). Absent while the weight is unknown. */
  rank?: number;
  weight?: number;
  touched: readonly Touched[];
  /** Rests on evidence; otherwise it is an assumption. */
  researched: boolean;
  /** In the target map: gone, still there, or only there. Absent when there is no target. */
  inTarget?: 'resolved' | 'open' | 'new';
};

/** The target derived from a map; of several the first. */
export const targetOf = (project: Project, mapId: Id): Id | undefined =>
  mapsOf(project).find((map) => map.state === 'target' && map.basedOn === mapId)?.id;

function touchedBy(project: Project, finding: Finding): Touched[] {
  return finding.cardIds.flatMap((cardId) => {
    const card = cardById(project, cardId);
    return card ? [{ cardId, stageId: card.stageId, laneId: card.laneId }] : [];
  });
}

function ofMap(project: Project, mapId: Id, targetId: Id | undefined): RankedFinding[] {
  const seen = (finding: Finding, inTarget?: RankedFinding['inTarget']): RankedFinding => {
    const weight = weightOf(finding);
    return {
      finding,
      ...(weight !== undefined && { weight }),
      touched: touchedBy(project, finding),
      researched: (finding.evidenceIds?.length ?? 0) > 0,
      ...(inTarget && { inTarget }),
    };
  };
  const own = findingsOf(project, mapId);
  if (targetId === undefined) return own.map((finding) => seen(finding));
  const { findings } = compareMaps(project, mapId, targetId);
  return [
    ...own.map((finding) => seen(finding, findings.toOf.has(finding.id) ? 'open' : 'resolved')),
    ...findings.added.map((finding) => seen(finding, 'new')),
  ];
}

/**
 * The findings of a map from the heaviest to the lightest, those of unknown weight below in their own order.
 * With a target, each says whether it is resolved there, and those that only the target has are listed too.
 * @param target the map to look for resolutions in; by default the target derived from this map
 */
export function rankFindings(
  project: Project,
  mapId: Id,
  target: Id | undefined = targetOf(project, mapId),
): RankedFinding[] {
  return ranked(ofMap(project, mapId, target));
}

/** The findings of the whole project, each once: derived targets add only what they do not share with their source. */
export function rankAllFindings(project: Project): RankedFinding[] {
  const targets = new Map(mapsOf(project).map((map) => [map.id, targetOf(project, map.id)]));
  const derived = new Set(targets.values());
  const sources = mapsOf(project).filter((map) => !derived.has(map.id));
  return ranked(sources.flatMap((map) => ofMap(project, map.id, targets.get(map.id))));
}

function ranked(findings: readonly RankedFinding[]): RankedFinding[] {
  const sorted = [...findings].sort((a, b) => (b.weight ?? 0) - (a.weight ?? 0));
  let rank = 0;
  let last: number | undefined;
  return sorted.map((entry, at) => {
    if (entry.weight === undefined) return entry;
    if (entry.weight !== last) rank = at + 1;
    last = entry.weight;
    return { ...entry, rank };
  });
}
