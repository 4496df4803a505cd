// What the maps know of a persona: how they feel on each, what costs them most and what they like best.
import { feelingByStage } from './curveGap';
import { rankAllFindings, type RankedFinding } from './ranking';
import type { Id } from '@/model/id';
import { mapsOf, stagesOf } from '@/model/select';
import type { Project } from '@/model/types';
import { weighs } from '@/model/weighs';

/** A stage of a map in its order; the value is absent where nothing is known. */
export type WalkStage = { stageId: Id; name: string; value?: number };

export type PersonaWalk = {
  mapId: Id;
  stages: readonly WalkStage[];
  /** The mean of the stages of which something is known. */
  mean: number;
};

/** The curves of a persona by stage, one for each map on which something of their feelings is known. */
export function personaWalks(project: Project, personaId: Id): PersonaWalk[] {
  return mapsOf(project).flatMap(({ id: mapId, personaIds }) => {
    if (!personaIds.includes(personaId)) return [];
    const values = feelingByStage({ project, mapId }, personaId);
    if (values.size === 0) return [];
    const stages = stagesOf(project, mapId).map(({ id: stageId, name }): WalkStage => {
      const value = values.get(stageId);
      return { stageId, name, ...(value !== undefined && { value }) };
    });
    const known = stages.flatMap(({ value }) => value ?? []);
    if (known.length === 0) return [];
    return { mapId, stages, mean: known.reduce((sum, value) => sum + value, 0) / known.length };
  });
}

export type PersonaFindings = { pains: RankedFinding[]; delights: RankedFinding[] };

/** How many pain points a persona's page shows, and how many delights. */
const SHOWN = { pains: 3, delights: 1 };

/**
 * The heaviest pain points and barriers of the maps that a persona walks on, and the best delight: those that are
 * theirs or nobody's in particular, and still weigh.
 */
export function personaFindings(project: Project, personaId: Id): PersonaFindings {
  const found: PersonaFindings = { pains: [], delights: [] };
  for (const ranked of rankAllFindings(project)) {
    const { mapId, kind, personaIds = [] } = ranked.finding;
    if (!weighs(ranked.finding)) continue;
    if (!project.maps[mapId]?.personaIds.includes(personaId)) continue;
    if (personaIds.length > 0 && !personaIds.includes(personaId)) continue;
    const list = kind === 'delight' ? 'delights' : 'pains';
    if (found[list].length < SHOWN[list]) found[list].push(ranked);
  }
  return found;
}
