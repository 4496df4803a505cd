// unfolded(): a map as it is compared, with every lane open.
import type { Side } from '@/analysis/comparison';
import { lanesOf } from '@/model/select';
import type { Project } from '@/model/types';

/** The project with every lane of a map open: what differs in a folded one must be seen. */
export function unfolded({ project, mapId }: Side): Project {
  const folded = lanesOf(project, mapId).filter((lane) => lane.collapsed);
  if (folded.length === 0) return project;
  const open = folded.map((lane) => [lane.id, { ...lane, collapsed: false }] as const);
  return { ...project, lanes: { ...project.lanes, ...Object.fromEntries(open) } };
}
