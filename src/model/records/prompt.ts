// The prompt: a question in an empty cell, which a template asks and no export shows.
import { recordKind } from './recordKind';

export const prompt = recordKind({
  title: 'Prompt',
  description: 'A question that stands in a cell for as long as it is empty.',
  schema: ({ z, id, text, origin }) => z.looseObject({ id, stageId: id, laneId: id, text, origin }),
  references: [
    { field: 'stageId', to: 'stages', required: true, whenGone: 'drop' },
    { field: 'laneId', to: 'lanes', required: true, whenGone: 'drop' },
  ],
  owner: 'stageId',
  unique: ['stageId', 'laneId'],
  copied: 'along',
});
