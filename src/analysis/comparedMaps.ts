// Which two maps of a project a comparison starts with.
import type { Id } from '@/model/id';
import { mapsOf } from '@/model/select';
import type { Project } from '@/model/types';

/** The two maps that a comparison starts with: the latest target and what it was derived from, else the first two. */
export function comparedMaps(project: Project): { fromMapId?: Id; toMapId?: Id } {
  const maps = mapsOf(project);
  const target = maps.findLast((map) => map.state === 'target' && map.basedOn !== undefined);
  if (target?.basedOn !== undefined && project.maps[target.basedOn]) {
    return { fromMapId: target.basedOn, toMapId: target.id };
  }
  const [first, second] = maps;
  return first && second ? { fromMapId: first.id, toMapId: second.id } : {};
}
