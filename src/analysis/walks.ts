// The paths of a map as walks: which touchpoint follows which, to be read instead of drawn.
import type { Id } from '@/model/id';
import { cardsOf, linksOf, pathsOf } from '@/model/select';
import type { Card, Path, Project } from '@/model/types';

export type Stop = { card: Card; /** What is written on the way to it. */ label?: string | undefined };

/** A path and its runs: where a step does not begin at the end of the one before, a new run begins. */
export type Walk = { path: Path; runs: readonly (readonly Stop[])[] };

/** The visible paths of a map in order. Steps to cards that are not on the map are left out. */
export function walksOf(project: Project, mapId: Id): Walk[] {
  const paths = pathsOf(project, mapId).filter((path) => !path.hidden);
  if (paths.length === 0) return [];
  const cards = new Map(cardsOf(project, mapId).map((card) => [card.id, card]));
  return paths.map((path) => ({ path, runs: runsOf(project, path.id, cards) }));
}

function runsOf(project: Project, pathId: Id, cards: ReadonlyMap<Id, Card>): Stop[][] {
  const runs: Stop[][] = [];
  for (const { fromCardId, toCardId, label } of linksOf(project, pathId)) {
    const [from, to] = [cards.get(fromCardId), cards.get(toCardId)];
    if (!from || !to) continue;
    const run = runs.at(-1);
    if (run?.at(-1)?.card.id === fromCardId) run.push({ card: to, label });
    else runs.push([{ card: from }, { card: to, label }]);
  }
  return runs;
}
