// The departments that a project's cards name, for whoever writes one more.
import { cardsOf, mapsOf } from '@/model/select';
import type { Project } from '@/model/types';

/** The departments of all cards, each once, the one named most first. */
export function departmentsOf(project: Project): string[] {
  const counts = new Map<string, number>();
  for (const map of mapsOf(project)) {
    for (const { department } of cardsOf(project, map.id)) {
      const name = department?.trim() ?? '';
      if (name !== '') counts.set(name, (counts.get(name) ?? 0) + 1);
    }
  }
  return [...counts]
    .sort(([a, often], [b, seldom]) => seldom - often || (a < b ? -1 : 1))
    .map(([name]) => name);
}
