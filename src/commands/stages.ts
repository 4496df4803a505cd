// Stages: the columns of a map.
import { cardIn, putCard } from '@/model/cardTable';
import { type Id, newId } from '@/model/id';
import { keyAt, keysBetween } from '@/model/order';
import type { Addition } from '@/model/rules';
import { COLOURS, LIMITS } from '@/model/constants';
import { cardCountOf, cardsInCell, cardsInStage, isInStage, lanesOf, stagesOf } from '@/model/select';
import { tableNames } from '@/model/tables';
import type { Project, Stage } from '@/model/types';
import { redirect, removeRecords } from './cascade';
import { assign, command, type Changes } from './command';
import { copier, withoutOrigin } from './copies';
import { dropEmptyPhases, phaseBetween } from './phases';

/** Adds a stage; without an index it becomes the last one. Takes the next colour of the palette. */
export const addStage = command<{ id: Id; mapId: Id; name: string; index?: number }>(
  'stage.add',
  'undo.addStage',
  (draft, { id, mapId, name, index }, project) => {
    if (!project.maps[mapId]) return;
    const stages = stagesOf(project, mapId);
    const colour = COLOURS[stages.length % COLOURS.length] ?? COLOURS[0];
    const at = index ?? stages.length;
    const phaseId = phaseBetween(project, undefined, stages[at - 1], stages[at]);
    draft.stages[id] = { id, mapId, order: keyAt(stages, at), name, colour, ...(phaseId && { phaseId }) };
  },
  ({ mapId }) => ({ mapId, stages: 1 }),
);

/** Changes a stage's own fields: name, goal, duration, colour. */
export const updateStage = command<{ id: Id; changes: Changes<Stage> }>(
  'stage.update',
  'undo.editStage',
  (draft, { id, changes }) => {
    const stage = draft.stages[id];
    if (stage) assign(stage, changes);
  },
);

/** Moves a stage to a place among the stages of its map; `index` counts without the stage itself. */
export const moveStage = command<{ id: Id; index: number }>(
  'stage.move',
  'undo.moveStage',
  (draft, { id, index }, project) => {
    const stage = project.stages[id];
    const written = draft.stages[id];
    if (!stage || !written) return;
    const stages = stagesOf(project, stage.mapId);
    const others = stages.filter((other) => other.id !== id);
    if (stages.indexOf(stage) === index) return;
    written.order = keyAt(others, index);
    assign(written, { phaseId: phaseBetween(project, stage.phaseId, others[index - 1], others[index]) });
  },
);

/** Removes a stage with its cards, their links, feelings and the findings left without a card. */
export const removeStage = command<{ id: Id }>(
  'stage.remove',
  'undo.removeStage',
  (draft, { id }, project) => {
    const stage = project.stages[id];
    if (!stage) return;
    removeRecords(draft, project, 'stages', [id]);
    if (stage.phaseId !== undefined) dropEmptyPhases(draft, project, stage.mapId);
  },
);

/** What a stage beside another adds to the map. */
const oneMoreBeside = (project: Project, id: Id): Addition => {
  const mapId = project.stages[id]?.mapId;
  return mapId === undefined ? {} : { mapId, stages: 1 };
};

/** Copies a stage with all that is in it to its right; the findings of its cards hang on the copies too. */
export const duplicateStage = command<{ id: Id; copyId: Id; name: string; makeId?: () => Id }>(
  'stage.duplicate',
  'undo.duplicateStage',
  (draft, { id, copyId, name, makeId = newId }, project) => {
    const stage = project.stages[id];
    const cards = cardsInStage(project, id);
    if (!stage) return;
    const stages = stagesOf(project, stage.mapId);
    const order = keyAt(stages, stages.indexOf(stage) + 1);
    draft.stages[copyId] = { ...withoutOrigin(stage), id: copyId, name: name.slice(0, LIMITS.title), order };
    const copies = new Map<Id, Id>();
    for (const card of cards) {
      const cardId = makeId();
      copies.set(card.id, cardId);
      putCard(draft.cards, { ...withoutOrigin(card), id: cardId, stageId: copyId });
    }
    const copying = {
      from: project,
      mapId: stage.mapId,
      copies: { stages: new Map([[id, copyId]]), cards: copies },
      makeId,
    };
    copier(draft, project, copying).attachAll();
  },
  ({ id }, project) => ({
    ...oneMoreBeside(project, id),
    cards: cardCountOf(project, id),
  }),
);

/** Splits a stage: a new one to its right takes over the chosen cards, each in its lane; the others stay. */
export const splitStage = command<{ id: Id; nextId: Id; name: string; cardIds: readonly Id[] }>(
  'stage.split',
  'undo.splitStage',
  (draft, { id, nextId, name, cardIds }, project) => {
    const stage = project.stages[id];
    if (!stage) return;
    const stages = stagesOf(project, stage.mapId);
    const at = stages.indexOf(stage) + 1;
    const colour = COLOURS[stages.length % COLOURS.length] ?? COLOURS[0];
    const { mapId, phaseId } = stage;
    draft.stages[nextId] = {
      id: nextId,
      mapId,
      order: keyAt(stages, at),
      name,
      colour,
      ...(phaseId !== undefined && { phaseId }),
    };
    for (const cardId of cardIds) {
      const card = isInStage(project, cardId, id) ? cardIn(draft.cards, cardId) : undefined;
      if (card) card.stageId = nextId;
    }
  },
  ({ id }, project) => oneMoreBeside(project, id),
);

/** Both texts, one after the other, where they say different things. */
function joined(left: string | undefined, right: string | undefined, by: string, limit: number) {
  const texts = [left, right].filter((text) => text !== undefined && text.trim() !== '');
  return texts.length === 0 ? left : [...new Set(texts)].join(by).slice(0, limit);
}

/**
 * Merges a stage with the one to its right, which goes: its cards follow those of the first in each lane, and what
 * it says is added. Where a persona feels something over both, the feeling of the first stays.
 */
export const mergeStages = command<{ id: Id }>(
  'stage.merge',
  'undo.mergeStages',
  (draft, { id }, project) => {
    const stage = project.stages[id];
    const stages = stage ? stagesOf(project, stage.mapId) : [];
    const next = stage && stages[stages.indexOf(stage) + 1];
    const written = draft.stages[id];
    if (!next || !written) return;
    assign(written, {
      name: joined(stage.name, next.name, ' + ', LIMITS.title) ?? '',
      duration: joined(stage.duration, next.duration, ' + ', LIMITS.title),
      goal: joined(stage.goal, next.goal, '\n', LIMITS.text),
      notes: joined(stage.notes, next.notes, '\n', LIMITS.text),
    });
    for (const lane of lanesOf(project, stage.mapId)) {
      const coming = cardsInCell(project, next.id, lane.id);
      const last = cardsInCell(project, id, lane.id).at(-1)?.order ?? null;
      const keys = keysBetween(last, null, coming.length);
      coming.forEach((card, at) => {
        const moving = cardIn(draft.cards, card.id);
        if (moving) assign(moving, { stageId: id, order: keys[at] ?? card.order });
      });
    }
    // Its cards have found their places; all else that is of the stage follows.
    redirect(
      draft,
      project,
      'stages',
      next.id,
      id,
      tableNames.filter((name) => name !== 'cards'),
    );
    delete draft.stages[next.id];
    if (next.phaseId !== undefined) dropEmptyPhases(draft, project, stage.mapId);
  },
);
