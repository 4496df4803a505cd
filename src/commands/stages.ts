// Stages: the columns of a map.
import type { Id } from '@/model/id';
import { keyAt } from '@/model/order';
import { canAddStage } from '@/model/rules';
import { COLOURS } from '@/model/constants';
import { stagesOf } from '@/model/select';
import type { Stage } from '@/model/types';
import { dropStages } from './cascade';
import { assign, command, type Changes } from './command';

/** Adds a stage; without an index it becomes the last one. Takes the next colour of the palette. */
export const addStage = command<{ id: Id; mapId: Id; name: string; index?: number }>(
  'stage.add',
  'undo.addStage',
  (draft, { id, mapId, name, index }, project) => {
    if (!canAddStage(project, mapId)) return;
    const stages = stagesOf(project, mapId);
    const colour = COLOURS[stages.length % COLOURS.length] ?? COLOURS[0];
    draft.stages[id] = { id, mapId, order: keyAt(stages, index ?? stages.length), name, colour };
  },
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
  },
);

/** Removes a stage with its cards, their links, feelings and the findings left without a card. */
export const removeStage = command<{ id: Id }>(
  'stage.remove',
  'undo.removeStage',
  (draft, { id }, project) => {
    if (project.stages[id]) dropStages(draft, project, new Set([id]));
  },
);
