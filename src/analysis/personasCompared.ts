// The personas of a comparison: those of either map, each once.
import type { Comparison, Side } from './comparison';
import { personasOf, personasOfMap } from '@/model/select';
import type { Persona } from '@/model/types';

/** Those that are chosen for a map, the lead first. */
function chosenFor({ project, mapId }: Side): readonly Persona[] {
  const map = project.maps[mapId];
  return map ? personasOfMap(project, map) : [];
}

/**
 * The personas of either map, the lead of the second first; all of the projects where neither map has chosen any. One
 * that both maps know stands as the second knows it.
 */
export function personasCompared({ from, to, personas }: Comparison): Persona[] {
  const asSecond = (persona: Persona): Persona =>
    to.project.personas[personas.toOf.get(persona.id) ?? ''] ?? persona;
  const chosen = [...chosenFor(to), ...chosenFor(from).map(asSecond)];
  const all =
    chosen.length > 0 ? chosen : [...personasOf(to.project), ...personasOf(from.project).map(asSecond)];
  return [...new Map(all.map((persona) => [persona.id, persona])).values()];
}
