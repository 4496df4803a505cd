// The summary of a project: what the library shows without opening it.
import { countCards } from '@/model/cardTable';
import { dueDates } from '@/model/dueDates';
import { mapsOf, personasOf } from '@/model/select';
import type { Project } from '@/model/types';
import { weighs } from '@/model/weighs';
import type { Summary } from './rows';
import type { About } from './sentinel';

const SHOWN_PERSONAS = 6;
/** So many days of a project are known without opening it. */
const SHOWN_DATES = 100;

/** How many cards a project has, over all of its maps. */
export const cardCount = ({ cards }: Project): number => countCards(cards);

/** What the sentinel notes of a project, to name it by when nothing else of it is left. */
export const aboutProject = (project: Project, at: number): About => ({
  title: project.title,
  cards: cardCount(project),
  at,
});

/**
 * Reads a summary off a project. Open barriers are the barriers that weigh (see `weighs`) and that no strategy marked
 * *done* answers; pain points likewise weigh. A target
 * derived from another map of the project repeats that map's findings, so they are counted once, on the source.
 * @param changedAt moment of the last commit, milliseconds
 */
export function summarise(project: Project, rev: number, changedAt: number): Summary {
  const solved = new Set<string>();
  for (const strategy of Object.values(project.strategies)) {
    if (strategy.status === 'done') for (const id of strategy.findingIds) solved.add(id);
  }
  let openBarriers = 0;
  let painPoints = 0;
  const derived = (mapId: string): boolean => {
    const map = project.maps[mapId];
    return map?.state === 'target' && map.basedOn !== undefined && Object.hasOwn(project.maps, map.basedOn);
  };
  for (const finding of Object.values(project.findings)) {
    if (derived(finding.mapId) || !weighs(finding)) continue;
    if (finding.kind === 'pain') painPoints++;
    if (finding.kind === 'barrier' && !solved.has(finding.id)) openBarriers++;
  }
  const maps = mapsOf(project);
  const personas = personasOf(project);
  // Those of a template are nobody's work.
  const dates = project.template === true ? [] : dueDates(project);
  return {
    id: project.id,
    title: project.title,
    changedAt,
    createdAt: Date.parse(project.createdAt),
    rev,
    counts: {
      maps: maps.length,
      personas: personas.length,
      openBarriers,
      painPoints,
      cards: cardCount(project),
    },
    mapStates: maps.map((map) => map.state),
    ...(project.template === true && { template: true }),
    ...(project.owner !== undefined && { owner: project.owner }),
    ...(project.reviewDate !== undefined && { reviewDate: project.reviewDate }),
    due: { dates: dates.slice(0, SHOWN_DATES), more: Math.max(0, dates.length - SHOWN_DATES) },
    personas: personas.slice(0, SHOWN_PERSONAS).map(({ id, name, avatar, portraitId }) => ({
      id,
      name,
      ...(avatar && { avatar }),
      ...(portraitId !== undefined && { portraitId }),
    })),
  };
}
