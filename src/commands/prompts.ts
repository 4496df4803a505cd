// Prompts: the questions in empty cells.
import type { Id } from '@/model/id';
import { takesCards } from '@/model/laneKinds';
import { promptIn } from '@/model/select';
import { command } from './command';

/** Writes the question of a cell; an empty one takes it away. `id` is that of a question which is new. */
export const setPrompt = command<{ id: Id; stageId: Id; laneId: Id; text: string }>(
  'prompt.set',
  'undo.setPrompt',
  (draft, { id, stageId, laneId, text }, project) => {
    const [stage, lane] = [project.stages[stageId], project.lanes[laneId]];
    if (!stage || !lane || stage.mapId !== lane.mapId || !takesCards(lane)) return;
    const before = promptIn(project, stageId, laneId);
    const written = before && draft.prompts[before.id];
    if (text.trim() === '') {
      if (before) delete draft.prompts[before.id];
    } else if (!written) draft.prompts[id] = { id, stageId, laneId, text };
    else if (written.text !== text) written.text = text;
  },
);
