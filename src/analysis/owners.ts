// The owners that a project names, for whoever writes one more.
import { strategiesOf } from '@/model/select';
import type { Project } from '@/model/types';

/** The owners of strategies, findings and maps, each once, the one named most first. */
export function ownersOf(project: Project): string[] {
  const counts = new Map<string, number>();
  const all = [strategiesOf(project), Object.values(project.findings), Object.values(project.maps)];
  for (const { owner } of all.flat()) {
    const name = owner?.trim() ?? '';
    if (name !== '') counts.set(name, (counts.get(name) ?? 0) + 1);
  }
  return [...counts]
    .sort(([a, often], [b, seldom]) => seldom - often || (a < b ? -1 : 1))
    .map(([name]) => name);
}
