// Feelings: how a persona feels at a touchpoint or a stage. Unknown is the absence of a record.
import type { MeasuredFeeling } from '@/analysis/measuredFeelings';
import { type Id, newId } from '@/model/id';
import { cardById, feelingsAt } from '@/model/select';
import type { Feeling, Project } from '@/model/types';
import { assign, command, type Changes } from './command';

/** Where a feeling is felt: exactly one of the two. */
export type FeelingPlace = { cardId: Id } | { stageId: Id };

/** The feeling of a persona at a place, or undefined when it is unknown. */
export function feelingAt(
  project: Project,
  mapId: Id,
  personaId: Id,
  place: FeelingPlace,
): Feeling | undefined {
  return feelingsAt(project, 'cardId' in place ? place.cardId : place.stageId).find(
    (feeling) => feeling.mapId === mapId && feeling.personaId === personaId,
  );
}

/** Sets a feeling, -2 to +2, or makes it unknown again with `value: undefined`. */
export const setFeeling = command<{
  mapId: Id;
  personaId: Id;
  place: FeelingPlace;
  value: number | undefined;
  id?: Id;
}>('feeling.set', 'undo.setFeeling', (draft, { mapId, personaId, place, value, id = newId() }, project) => {
  const known = feelingAt(project, mapId, personaId, place);
  if (value === undefined) {
    if (known) delete draft.feelings[known.id];
    return;
  }
  const clamped = Math.max(-2, Math.min(2, value));
  const written = known && draft.feelings[known.id];
  if (written) {
    // A feeling that somebody sets is no longer the one that was reckoned.
    if (written.value !== clamped) assign(written, { value: clamped, source: undefined });
    return;
  }
  const stageId = 'cardId' in place ? cardById(project, place.cardId)?.stageId : place.stageId;
  if (!project.personas[personaId] || stageId === undefined || project.stages[stageId]?.mapId !== mapId)
    return;
  draft.feelings[id] = { id, mapId, personaId, ...place, value: clamped };
});

/** The same feeling at several cards, -2 to +2 or unknown. */
export const setFeelings = command<{
  mapId: Id;
  personaId: Id;
  cardIds: readonly Id[];
  value: number | undefined;
  makeId?: () => Id;
}>('feelings.set', 'undo.setFeeling', (draft, { cardIds, makeId = newId, ...felt }, project) => {
  for (const cardId of cardIds)
    setFeeling.recipe(draft, { ...felt, place: { cardId }, id: makeId() }, project);
});

/** Changes what a feeling rests on: number of answers, note, evidence. */
export const updateFeeling = command<{ id: Id; changes: Omit<Changes<Feeling>, 'value'> }>(
  'feeling.update',
  'undo.editFeeling',
  (draft, { id, changes }) => {
    const feeling = draft.feelings[id];
    if (feeling) assign(feeling, changes);
  },
);

/** Sets a persona's feelings at stages to what was measured there, each with its score and how many answered. */
export const setMeasuredFeelings = command<{
  mapId: Id;
  personaId: Id;
  feelings: readonly MeasuredFeeling[];
  makeId?: () => Id;
}>(
  'feelings.setMeasured',
  'undo.setFeelingsMeasured',
  (draft, { mapId, personaId, feelings, makeId = newId }, project) => {
    for (const { stageId, value, answers, source } of feelings) {
      const place = { stageId };
      const known = feelingAt(project, mapId, personaId, place);
      const id = known?.id ?? makeId();
      setFeeling.recipe(draft, { mapId, personaId, place, value, id }, project);
      const written = draft.feelings[id];
      if (written) assign(written, { answers, source });
    }
  },
);
