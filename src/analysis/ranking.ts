// Ranking: findings by weight, with where they hang and what becomes of them in the target map.
import type { Id } from '@/model/id';
import { cardById, findingsOf, mapsOf } from '@/model/select';
import type { Finding, FindingStatus, Project } from '@/model/types';
import { recordIn } from '@/model/tables';
import { severityOf, weighs } from '@/model/weighs';
import { ancestorOf } from './lineage';
import { matchFindings } from './matching';

/**
 * Weight of a finding: severity x frequency, 1 to 25; undefined while either is unknown.
 * Where a target reduces it, the severity that is left counts. (The risk matrix of ISO/IEC 31010: consequence x likelihood, each on five levels.)
 */
export function weightOf(finding: Finding): number | undefined {
  const [severity, { frequency }] = [severityOf(finding), finding];
  return severity === undefined || frequency === undefined ? undefined : severity * frequency;
}

/** A touchpoint that a finding hangs on. */
export type Touched = { cardId: Id; stageId: Id; laneId: Id };

export type RankedFinding = {
  finding: Finding;
  /**
   * 1 is the heaviest; equal weights share a rank (1, 2, 2, 4). Delights are ranked among themselves. Absent while the
   * weight is unknown, and where it counts no more (see `weighs`).
   */
  rank?: number;
  weight?: number;
  touched: readonly Touched[];
  /** Rests on evidence; otherwise it is an assumption. */
  researched: boolean;
  /** In the target maps: gone or resolved, reduced, still there, or only there. Absent when there is no target. */
  inTarget?: 'resolved' | 'reduced' | 'open' | 'new';
  /** It stands on no other map than the targets of the one that was asked for: it has no rank there and counts nowhere. */
  elsewhere?: true;
};

/** The targets derived from a map and from its targets, sources before what was derived from them. */
function targetsOf(project: Project, mapId: Id): Id[] {
  const found = new Set([mapId]);
  // Grows while it is walked, so that targets of targets follow.
  for (const sourceId of found) {
    for (const { id, state, basedOn } of mapsOf(project)) {
      if (state === 'target' && basedOn === sourceId) found.add(id);
    }
  }
  return [...found].slice(1);
}

function touchedBy(project: Project, finding: Finding): Touched[] {
  return finding.cardIds.flatMap((cardId) => {
    const card = cardById(project, cardId);
    return card ? [{ cardId, stageId: card.stageId, laneId: card.laneId }] : [];
  });
}

/** The first ancestor of each finding: copies of one finding are one finding, on however many maps they stand. */
export function ancestorsOf(project: Project): (finding: Pick<Finding, 'id'>) => Id {
  const originOf = (id: Id) => recordIn(project, 'findings', id)?.['origin'] as Id | undefined;
  return ({ id }) => ancestorOf(id, originOf, originOf);
}

type Ancestry = ReturnType<typeof ancestorsOf>;

/**
 * The findings of a map and those that only its targets have, each once. A finding is resolved where every map that
 * nothing was derived from any more has lost or resolves it: of alternatives none keeps it, and of a chain the last.
 */
function ofMap(project: Project, mapId: Id, ancestor: Ancestry): RankedFinding[] {
  const seen = (finding: Finding, inTarget?: RankedFinding['inTarget']): RankedFinding => {
    const weight = weighs(finding) ? weightOf(finding) : undefined;
    return {
      finding,
      ...(weight !== undefined && { weight }),
      touched: touchedBy(project, finding),
      researched: (finding.evidenceIds?.length ?? 0) > 0,
      ...(inTarget && { inTarget }),
    };
  };
  const own = findingsOf(project, mapId);
  const targets = targetsOf(project, mapId).map((targetId) => ({
    isLast: targetsOf(project, targetId).length === 0,
    findings: matchFindings({ project, mapId }, { project, mapId: targetId }),
  }));
  if (targets.length === 0) return own.map((finding) => seen(finding));
  const last = targets.filter(({ isLast }) => isLast);
  const fateOf = (finding: Finding): RankedFinding['inTarget'] => {
    const there = last.flatMap(({ findings }) => project.findings[findings.toOf.get(finding.id) ?? ''] ?? []);
    const open = there.filter(({ resolution }) => resolution?.fate !== 'resolved');
    if (open.length === 0) return 'resolved';
    return open.every(({ resolution }) => resolution && !finding.resolution) ? 'reduced' : 'open';
  };
  const known = new Set(own.map(ancestor));
  for (const { findings } of targets) for (const { to } of findings.pairs) known.add(ancestor(to));
  const added = targets
    .flatMap(({ findings }) => findings.added)
    .filter((finding) => isFirst(known, ancestor(finding)));
  return [
    ...own.map((finding) => seen(finding, fateOf(finding))),
    ...added.map((finding) => seen(finding, 'new')),
  ];
}

/** Whether an id is new to a set, which has it from then on. */
function isFirst(known: Set<Id>, id: Id): boolean {
  const size = known.size;
  return known.add(id).size > size;
}

/**
 * The findings of a map from the heaviest to the lightest, those of unknown weight below in their own order, and last
 * those that are solved or dismissed, from what was the heaviest.
 * Where targets were derived from it, each says whether it is resolved there. Those that only they have come along, apart:
 * they are not on this map (see `elsewhere`).
 */
export const rankFindings = (project: Project, mapId: Id): RankedFinding[] =>
  ranked(
    ofMap(project, mapId, ancestorsOf(project)).map((entry) =>
      entry.inTarget === 'new' ? { ...entry, elsewhere: true } : entry,
    ),
  );

/** The findings of the whole project, each once: derived targets add only what they do not share with their source. */
export function rankAllFindings(project: Project): RankedFinding[] {
  const ancestor = ancestorsOf(project);
  const maps = mapsOf(project);
  const derived = new Set(maps.flatMap((map) => targetsOf(project, map.id)));
  const told = new Set<Id>();
  const all = maps.flatMap(({ id: mapId, state }) => {
    if (derived.has(mapId)) return [];
    const findings = ofMap(project, mapId, ancestor);
    // Targets whose source is gone share what they were copied from.
    const fresh =
      state === 'target' ? findings.filter(({ finding }) => !told.has(ancestor(finding))) : findings;
    for (const { finding } of fresh) told.add(ancestor(finding));
    return fresh;
  });
  return ranked(all);
}

function ranked(findings: readonly RankedFinding[]): RankedFinding[] {
  const counts = ({ finding }: RankedFinding): number => Number(weighs(finding));
  const sorted = [...findings].sort(
    (a, b) => counts(b) - counts(a) || (weightOf(b.finding) ?? 0) - (weightOf(a.finding) ?? 0),
  );
  const places = { problem: { at: 0, rank: 0, last: 0 }, delight: { at: 0, rank: 0, last: 0 } };
  return sorted.map((entry) => {
    if (entry.weight === undefined || entry.elsewhere) return entry;
    const place = places[entry.finding.kind === 'delight' ? 'delight' : 'problem'];
    place.at += 1;
    if (entry.weight !== place.last) place.rank = place.at;
    place.last = entry.weight;
    return { ...entry, rank: place.rank };
  });
}

/** The work on a finding; it begins open. */
export const statusOf = ({ status }: Finding): FindingStatus => status ?? 'open';

/** What pain points and barriers weigh together by something that each touches, such as channels; each counts once in each. */
export function weightsBy(
  findings: readonly RankedFinding[],
  keysOf: (finding: RankedFinding) => Iterable<Id | undefined>,
): Map<Id, number> {
  const sums = new Map<Id, number>();
  for (const ranked of findings) {
    if (ranked.finding.kind === 'delight' || ranked.weight === undefined) continue;
    for (const key of new Set(keysOf(ranked)))
      if (key !== undefined) sums.set(key, (sums.get(key) ?? 0) + ranked.weight);
  }
  return sums;
}
