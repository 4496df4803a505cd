// Which findings belong to what is shown of a map.
import type { Id } from '@/model/id';
import { findingsOf, stagesOf } from '@/model/select';
import type { Finding, Project } from '@/model/types';
import { findingsSeenIn, wholeOf } from './shownProject';

/**
 * Of a whole map all of its findings, in their order; of a project that shows a part of its stages (see `partOf`) those that
 * are seen at these.
 */
export function findingsShown(project: Project, mapId: Id): readonly Finding[] {
  const all = findingsOf(project, mapId);
  const stages = stagesOf(project, mapId);
  if (stages.length === stagesOf(wholeOf(project), mapId).length) return all;
  const seen = new Set(
    stages.flatMap(({ id }) => findingsSeenIn(project, mapId, id).map((finding) => finding.id)),
  );
  return all.filter(({ id }) => seen.has(id));
}
