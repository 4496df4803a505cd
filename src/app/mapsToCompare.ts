// Which maps of a project and of a file of it are compared first: those of one id that differ.
import { compareMaps } from '@/analysis/compare';
import type { Id } from '@/model/id';
import { mapsOf } from '@/model/select';
import type { Project } from '@/model/types';

/** The first map that both have and that says something else in the file; else the first of each; undefined without one. */
export function mapsToCompare(here: Project, file: Project): { fromMapId: Id; toMapId: Id } | undefined {
  const both = mapsOf(here).filter(({ id }) => file.maps[id]);
  const differs = both.find(
    ({ id: mapId }) => compareMaps({ project: here, mapId }, { project: file, mapId }).differences.length > 0,
  );
  const mapId = (differs ?? both[0])?.id;
  if (mapId !== undefined) return { fromMapId: mapId, toMapId: mapId };
  const [own, theirs] = [mapsOf(here)[0], mapsOf(file)[0]];
  return own && theirs && { fromMapId: own.id, toMapId: theirs.id };
}
