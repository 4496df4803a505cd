// The people of a map that comes in, and what they feel.
import type { Draft } from 'immer';
import { sameName } from '@/analysis/pairing';
import type { Id } from '@/model/id';
import { keyBetween } from '@/model/order';
import { feelingsOf, mapsOf, personasOf, stagesOf } from '@/model/select';
import type { Project } from '@/model/types';
import { type Arrival, matchStages } from './matchArrival';
import type { Placed } from './pasteMetrics';

type Felt = { personaId: Id; cardId?: Id | undefined; stageId?: Id | undefined };

/** Whose feeling it is, and where: of each there is one. */
const placeKey = ({ personaId, cardId, stageId }: Felt): string => `${personaId} ${cardId ?? stageId ?? ''}`;

/** Who is meant here by a name of the source: the persona of that name, or the lead where it names nobody. */
function personaHere(
  project: Project,
  { mapId, unnamed }: Pick<Arrival, 'mapId' | 'unnamed'>,
  name: string,
): Id | undefined {
  const map = project.maps[mapId];
  return (
    personasOf(project).find((one) => sameName(one.name) === sameName(name))?.id ??
    (name === unnamed ? (map?.leadPersonaId ?? map?.personaIds[0]) : undefined)
  );
}

/**
 * What of the feelings over stages does not come as the source has it, because what is felt here already stays.
 * @returns how many differ from what is here, and the persona that was given those of nobody, if any are
 */
export function feelingsHeldBack(
  project: Project,
  { mapId, from, unnamed }: Arrival,
): { differing: number; givenTo: Id | undefined } {
  const source = mapsOf(from)[0]?.id ?? '';
  const stages = matchStages(project, mapId, stagesOf(from, source));
  const felt = new Map(feelingsOf(project, mapId).map((one) => [placeKey(one), one.value]));
  let differing = 0;
  let givenTo: Id | undefined;
  for (const { personaId, stageId, value } of feelingsOf(from, source)) {
    const name = from.personas[personaId]?.name ?? '';
    const whose = personaHere(project, { mapId, unnamed }, name);
    if (whose === undefined) continue;
    if (name === unnamed && sameName(project.personas[whose]?.name ?? '') !== sameName(name)) givenTo = whose;
    // A stage that is new here, and every card, brings its feelings along.
    const own = stages.get(stageId ?? '');
    const here = own === undefined ? undefined : felt.get(placeKey({ personaId: whose, stageId: own }));
    if (here !== undefined && here !== value) differing++;
  }
  return { differing, givenTo };
}

/** Brings personas to the map, each once: the one of that name that is here, or a new one. */
export function personaBringer(
  draft: Draft<Project>,
  project: Project,
  { mapId, from, unnamed, makeId }: Arrival & { makeId: () => Id },
): (id: Id) => Id {
  let last = personasOf(project).at(-1)?.order ?? null;
  const people = new Map<Id, Id>();
  return (id) => {
    const known = people.get(id);
    if (known !== undefined) return known;
    const coming = from.personas[id];
    const own = personaHere(project, { mapId, unnamed }, coming?.name ?? '');
    const personaId = own ?? makeId();
    people.set(id, personaId);
    if (own === undefined && coming) {
      last = keyBetween(last, null);
      const { origin: _, evidenceIds: __, ...persona } = coming;
      draft.personas[personaId] = { ...persona, id: personaId, order: last };
    }
    const written = draft.maps[mapId];
    if (written && !written.personaIds.includes(personaId)) {
      written.personaIds.push(personaId);
      written.leadPersonaId ??= personaId;
    }
    return personaId;
  };
}

/** Brings what is felt, each with its persona. What is felt here already stays. */
export function bringFeelings(
  draft: Draft<Project>,
  project: Project,
  {
    mapId,
    from,
    makeId,
    personaOf,
  }: Pick<Arrival, 'mapId' | 'from'> & { makeId: () => Id; personaOf: (id: Id) => Id },
  source: Id,
  placeOf: Placed,
): void {
  const felt = new Set(feelingsOf(project, mapId).map(placeKey));
  for (const { origin: _, evidenceIds: __, ...feeling } of feelingsOf(from, source)) {
    const place = placeOf(feeling.cardId ?? feeling.stageId ?? '');
    if (place === undefined) continue;
    const personaId = personaOf(feeling.personaId);
    const at = feeling.cardId === undefined ? { stageId: place } : { cardId: place };
    const key = placeKey({ personaId, ...at });
    if (felt.has(key)) continue;
    felt.add(key);
    const id = makeId();
    draft.feelings[id] = { ...feeling, id, mapId, personaId, ...at };
  }
}
