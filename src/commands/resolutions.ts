// Resolutions: what a target map makes of the findings of the map that it was derived from, and what answers them.
import type { Draft } from 'immer';
import { partnersInTarget } from '@/analysis/targetFindings';
import type { Id } from '@/model/id';
import { cardById, findingsOf } from '@/model/select';
import type { Finding, Project, Resolution } from '@/model/types';
import { assign, command } from './command';

/** What answers a finding: touchpoints, strategies and a sentence. */
export type ResolutionAnswer = Partial<Pick<Resolution, 'cardIds' | 'strategyIds' | 'note'>>;

/** The maps that a map was derived from, itself first. */
function lineageOfMap(project: Project, mapId: Id): Set<Id> {
  const maps = new Set<Id>();
  for (let at: Id | undefined = mapId; at !== undefined && !maps.has(at); at = project.maps[at]?.basedOn)
    maps.add(at);
  return maps;
}

/** Touchpoints that a finding of a target may name: its own map's, and those of the maps before it. */
function reachable(project: Project, mapId: Id, cardIds: readonly Id[]): Id[] {
  const maps = lineageOfMap(project, mapId);
  return [...new Set(cardIds)].filter((id) => {
    const stageId = cardById(project, id)?.stageId;
    return maps.has(project.stages[stageId ?? '']?.mapId ?? '');
  });
}

/** What of an answer can be written on a finding; what it does not say stays as it is. */
function answered(project: Project, { mapId, resolution }: Finding, answer: ResolutionAnswer) {
  const { cardIds, strategyIds, note } = { cardIds: [], strategyIds: [], note: '', ...resolution, ...answer };
  return {
    cardIds: reachable(project, mapId, cardIds),
    strategyIds: [...new Set(strategyIds)].filter((id) => project.strategies[id]),
    note,
  };
}

/** Writes what a target makes of findings: of its own, or of those of a map that it was derived from. */
function write(
  draft: Draft<Project>,
  project: Project,
  ids: readonly Id[],
  resolutionOf: (finding: Finding) => Resolution,
): void {
  for (const finding of partnersInTarget(project, ids)) {
    const written = draft.findings[finding.id];
    if (written) written.resolution = resolutionOf(finding);
  }
}

/**
 * Says that findings are resolved in a target. Those of a map with a target are resolved there: on their partners in the
 * first target that has them. What they are answered by already stays, unless the answer says otherwise.
 */
export const resolveFindings = command<{ ids: readonly Id[]; answer?: ResolutionAnswer }>(
  'finding.resolve',
  'undo.resolveFindings',
  (draft, { ids, answer = {} }, project) =>
    write(draft, project, ids, (finding) => ({ fate: 'resolved', ...answered(project, finding, answer) })),
);

/** Says that a finding is less severe in a target; `severity` is what is left of it, where that is known. */
export const reduceFinding = command<{ id: Id; severity?: number | undefined; answer?: ResolutionAnswer }>(
  'finding.reduce',
  'undo.reduceFinding',
  (draft, { id, severity, answer = {} }, project) =>
    write(draft, project, [id], (finding) => {
      const left = severity !== undefined && severity < (finding.severity ?? Infinity);
      const rest = answered(project, finding, answer);
      return { fate: 'reduced', ...(left && { severity }), ...rest };
    }),
);

/** Takes back that findings are resolved or reduced: they count again as they did. */
export const reopenFindings = command<{ ids: readonly Id[] }>(
  'finding.reopen',
  'undo.reopenFindings',
  (draft, { ids }, project) => {
    for (const { id } of partnersInTarget(project, ids)) {
      const written = draft.findings[id];
      if (written) delete written.resolution;
    }
  },
);

/** Writes what a resolved or reduced finding of a target is answered by. */
export const updateResolution = command<{ id: Id; answer: ResolutionAnswer }>(
  'finding.updateResolution',
  'undo.editResolution',
  (draft, { id, answer }, project) => {
    const finding = project.findings[id];
    const resolution = draft.findings[id]?.resolution;
    if (finding && resolution) assign<Resolution>(resolution, answered(project, finding, answer));
  },
);

/** A severity that is left is below the one that was: where that has become lower itself, it is not known any more. */
export function holdSeverity(written: Draft<Finding>): void {
  const { resolution, severity } = written;
  const left = resolution?.severity;
  if (left !== undefined && severity !== undefined && left >= severity) delete resolution?.severity;
}

/**
 * Keeps what can be said of a map once its state or its source is another. One that is no target any more has become
 * true: what it resolves is solved, and what it reduces is less severe.
 */
export function settleResolutions(draft: Draft<Project>, project: Project, mapId: Id): void {
  const map = draft.maps[mapId];
  if (!map) return;
  for (const { id, resolution } of findingsOf(project, mapId)) {
    const written = draft.findings[id];
    if (!resolution || !written?.resolution) continue;
    if (map.state === 'target') {
      const basedOn = { ...project, maps: { ...project.maps, [mapId]: { ...map } } } as Project;
      const cardIds = reachable(basedOn, mapId, resolution.cardIds);
      if (cardIds.length < resolution.cardIds.length) written.resolution.cardIds = cardIds;
      continue;
    }
    delete written.resolution;
    if (resolution.fate === 'resolved') written.status = 'solved';
    else if (resolution.severity !== undefined) written.severity = resolution.severity;
  }
}

/** What several findings that become one are together: resolved or reduced only where each of them is. */
export function unitedResolution(findings: readonly Finding[]): Resolution | undefined {
  const all = findings.flatMap(({ resolution }) => resolution ?? []);
  if (all.length === 0 || all.length < findings.length) return undefined;
  const severities = all.flatMap(({ severity }) => severity ?? []);
  const fate = all.every((one) => one.fate === 'resolved') ? 'resolved' : 'reduced';
  return {
    fate,
    ...(fate === 'reduced' && severities.length > 0 && { severity: Math.max(...severities) }),
    cardIds: [...new Set(all.flatMap(({ cardIds }) => cardIds))],
    strategyIds: [...new Set(all.flatMap(({ strategyIds }) => strategyIds))],
    note: [...new Set(all.map(({ note }) => note).filter((note) => note !== ''))].join('\n'),
  };
}
