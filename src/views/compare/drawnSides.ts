// Drawn sides: the projects of two maps as a comparison draws them, each strategy on both maps and every lane open.
import type { Comparison, Side } from '@/analysis/comparison';
import { withSharedStrategies } from '@/analysis/sharedStrategies';
import { lanesOf } from '@/model/select';
import type { Project } from '@/model/types';

type Drawn = { from: Project; to: Project };
const known = new WeakMap<Comparison, Drawn>();

/** The same objects for the same comparison, so that a layout knows them again. */
export function drawnSides(comparison: Comparison): Drawn {
  let drawn = known.get(comparison);
  if (!drawn) {
    const { from, to } = withSharedStrategies(comparison);
    drawn = {
      from: unfolded({ ...comparison.from, project: from }),
      to: unfolded({ ...comparison.to, project: to }),
    };
    known.set(comparison, drawn);
  }
  return drawn;
}

/** The project with every lane of a map open: what differs in a folded one must be seen. */
function unfolded({ project, mapId }: Side): Project {
  const folded = lanesOf(project, mapId).filter((lane) => lane.collapsed);
  if (folded.length === 0) return project;
  const open = folded.map((lane) => [lane.id, { ...lane, collapsed: false }] as const);
  return { ...project, lanes: { ...project.lanes, ...Object.fromEntries(open) } };
}
