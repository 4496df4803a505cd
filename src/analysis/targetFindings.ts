// Target findings: where it is written what a target makes of a finding, and which findings came from the map before it.
import type { Id } from '@/model/id';
import { mapsOf } from '@/model/select';
import type { Finding, JourneyMap, Project } from '@/model/types';
import { matchFindings } from './matching';

/** The map that a target was derived from; undefined where a map is no target, or its source is gone. */
export function sourceOf(project: Project, mapId: Id): Id | undefined {
  const map = project.maps[mapId];
  const { basedOn } = map ?? {};
  return map?.state === 'target' && basedOn !== undefined && basedOn !== mapId && project.maps[basedOn]
    ? basedOn
    : undefined;
}

/** The targets that were derived from a map, in their order. */
export const targetsFrom = (project: Project, mapId: Id): JourneyMap[] =>
  mapsOf(project).filter(({ id }) => sourceOf(project, id) === mapId);

/** Whether it can be said of the findings of a map that a target resolves them: it is one, or has one. */
export const hasTarget = (project: Project, mapId: Id): boolean =>
  project.maps[mapId]?.state === 'target' || targetsFrom(project, mapId).length > 0;

/**
 * The findings of targets that these are: themselves, where their map is a target, else their partners in the first
 * target of their map that has them.
 */
export function partnersInTarget(project: Project, ids: readonly Id[]): Finding[] {
  const found: Finding[] = [];
  const byMap = new Map<Id, Finding[]>();
  for (const id of new Set(ids)) {
    const finding = project.findings[id];
    if (!finding) continue;
    if (project.maps[finding.mapId]?.state === 'target') found.push(finding);
    else byMap.set(finding.mapId, [...(byMap.get(finding.mapId) ?? []), finding]);
  }
  for (const [mapId, findings] of byMap) {
    const pairings = targetsFrom(project, mapId).map((map) =>
      matchFindings({ project, mapId }, { project, mapId: map.id }),
    );
    for (const { id } of findings) {
      const partner = pairings.flatMap(({ toOf }) => toOf.get(id) ?? [])[0];
      const target = partner === undefined ? undefined : project.findings[partner];
      if (target && !found.includes(target)) found.push(target);
    }
  }
  return found;
}

/** Those of some findings of targets that came from the map which their target was derived from. */
export function cameFromSource(project: Project, ids: readonly Id[]): Finding[] {
  const findings = ids.flatMap((id) => project.findings[id] ?? []);
  return [...new Set(findings.map(({ mapId }) => mapId))].flatMap((mapId) => {
    const source = sourceOf(project, mapId);
    if (source === undefined) return [];
    const { fromOf } = matchFindings({ project, mapId: source }, { project, mapId });
    return findings.filter((finding) => finding.mapId === mapId && fromOf.has(finding.id));
  });
}
