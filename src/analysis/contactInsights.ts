// What a contact log means for its map: bottlenecks, who stops before the end, and where people leave the drawn path.
import type { Id } from '@/model/id';
import { activitiesOf, cardById, linksAtCard, linksOf, pathsOf, stagesOf } from '@/model/select';
import type { ContactActivity, ContactLog, Project } from '@/model/types';

/** The activities of a log by what was had most. */
export const activitiesByKey = (project: Project, logId: Id): ContactActivity[] =>
  [...activitiesOf(project, logId)].sort((a, b) => a.key - b.key);

/**
 * The touchpoints at which a journey is over: where a drawn path ends, and where none is drawn those of the last stage
 * that the log reaches. Undefined where no activity is on the map.
 */
function endsOf(project: Project, mapId: Id, mapped: ReadonlySet<Id>): ReadonlySet<Id> | undefined {
  if (mapped.size === 0) return undefined;
  const ends = pathsOf(project, mapId)
    .filter(({ hidden }) => !hidden)
    .flatMap(({ id }) => linksOf(project, id).map(({ toCardId }) => toCardId))
    .filter((id) => mapped.has(id) && linksAtCard(project, id).every(({ fromCardId }) => fromCardId !== id));
  if (ends.length > 0) return new Set(ends);
  const last = stagesOf(project, mapId).findLast(({ id }) =>
    [...mapped].some((cardId) => cardById(project, cardId)?.stageId === id),
  );
  return new Set([...mapped].filter((id) => cardById(project, id)?.stageId === last?.id));
}

export type DropOff = {
  /** How many people had their last contact before the end. */
  people: number;
  /** After which activity most of them stop. */
  most: ContactActivity | undefined;
};

/**
 * Who stops before the end of the map, at touchpoints of it. Undefined where the log is not on the map, or most people
 * stop at what is not: then there is no end that could be told.
 */
export function dropOffOf(project: Project, log: ContactLog): DropOff | undefined {
  const activities = activitiesOf(project, log.id);
  const mapped = new Set(activities.flatMap(({ cardId }) => cardId ?? []));
  const ends = endsOf(project, log.mapId, mapped);
  if (!ends) return undefined;
  const unknown = activities.reduce(
    (sum, { cardId, last = 0 }) => sum + (cardId === undefined ? last : 0),
    0,
  );
  if (unknown * 2 > log.people) return undefined;
  const stopped = activities.filter(
    ({ cardId, last = 0 }) => cardId !== undefined && !ends.has(cardId) && last > 0,
  );
  const most = stopped.sort((a, b) => (b.last ?? 0) - (a.last ?? 0) || a.key - b.key)[0];
  return { people: stopped.reduce((sum, { last = 0 }) => sum + last, 0), most };
}

/** From which touchpoint a drawn path leads to which, over touchpoints that the log knows nothing of. */
export type DrawnSteps = {
  /** Whether anything is drawn that a log could follow. */
  any: boolean;
  leads: (from: Id, to: Id) => boolean;
  pairs: () => [from: Id, to: Id][];
};

/** The steps of the visible paths of a map between the touchpoints that a log knows. */
export function drawnSteps(project: Project, mapId: Id, known: ReadonlySet<Id>): DrawnSteps {
  const next = new Map<Id, Set<Id>>();
  for (const { id, hidden } of pathsOf(project, mapId)) {
    if (hidden) continue;
    const after = new Map<Id, Id[]>();
    for (const { fromCardId, toCardId } of linksOf(project, id))
      after.set(fromCardId, [...(after.get(fromCardId) ?? []), toCardId]);
    for (const from of after.keys()) {
      if (!known.has(from)) continue;
      const seen = new Set<Id>();
      const waiting = [...(after.get(from) ?? [])];
      for (let to = waiting.pop(); to !== undefined; to = waiting.pop()) {
        if (seen.has(to)) continue;
        seen.add(to);
        if (known.has(to)) next.set(from, (next.get(from) ?? new Set()).add(to));
        else waiting.push(...(after.get(to) ?? []));
      }
    }
  }
  return {
    any: next.size > 0,
    leads: (from, to) => next.get(from)?.has(to) ?? false,
    pairs: () => [...next].flatMap(([from, all]) => [...all].map((to): [Id, Id] => [from, to])),
  };
}

/** How one step of a real way stands to the drawn path. */
export type StepFate = 'drawn' | 'left' | 'again' | 'unknown';

/** The activities and the drawn path of a log, to be asked of single steps. */
export type LogPath = {
  drawn: DrawnSteps;
  activity: (key: number) => ContactActivity | undefined;
  fate: (from: number, to: number) => StepFate;
  /** Of all steps between touchpoints of the map, how many follow a drawn path. */
  followed: { steps: number; of: number };
  /** Steps that are drawn and that nobody goes. */
  unwalked: [from: Id, to: Id][];
};

/** Holds a log against the paths that are drawn on its map. */
export function logPath(project: Project, log: ContactLog): LogPath {
  const byKey = new Map(activitiesOf(project, log.id).map((activity) => [activity.key, activity]));
  const known = new Set([...byKey.values()].flatMap(({ cardId }) => cardId ?? []));
  const drawn = drawnSteps(project, log.mapId, known);
  const fate = (from: number, to: number): StepFate => {
    const [a, b] = [byKey.get(from)?.cardId, byKey.get(to)?.cardId];
    if (a === undefined || b === undefined) return 'unknown';
    if (drawn.leads(a, b)) return 'drawn';
    return a === b ? 'again' : 'left';
  };
  const followed = { steps: 0, of: 0 };
  const walked = new Set<string>();
  for (const { from, to, count } of log.transitions ?? []) {
    const how = fate(from, to);
    if (how === 'drawn' || how === 'left') followed.of += count;
    if (how === 'drawn') followed.steps += count;
    walked.add(`${byKey.get(from)?.cardId} ${byKey.get(to)?.cardId}`);
  }
  const unwalked = drawn.pairs().filter(([from, to]) => !walked.has(`${from} ${to}`));
  return { drawn, activity: (key) => byKey.get(key), fate, followed, unwalked };
}
