// The card: what stands in a cell, a touchpoint or a note.
import { PLACE, recordKind } from './recordKind';

export const card = recordKind({
  title: 'Card',
  description: 'A card in the cell of a stage and a lane.',
  schema: ({ z, id, ids, order, title, text, origin }) =>
    z.looseObject({
      id,
      stageId: id,
      laneId: id,
      order,
      text,
      description: text.optional(),
      momentOfTruth: z.looseObject({ reason: text.optional() }).optional(),
      tags: z.array(title).max(100).optional(),
      evidenceIds: ids.optional(),
      origin,
    }),
  references: [
    { field: 'stageId', to: 'stages', required: true, whenGone: 'drop', whenLost: 'unplaced' },
    { field: 'laneId', to: 'lanes', required: true, whenGone: 'drop', whenLost: 'unplaced' },
    { field: 'evidenceIds', to: 'evidence', many: true, whenGone: 'unlink', whenCopied: 'bring' },
  ],
  owner: 'stageId',
  siblings: ['stageId', 'laneId'],
  name: 'text',
  comparing: {
    matchedBy: [[{ reference: 'stageId' }, { reference: 'laneId' }, { text: 'text' }], [{ name: 'text' }]],
    differences: {
      noun: 'card',
      ordered: true,
      fields: {
        stageId: PLACE,
        laneId: PLACE,
        text: 'text',
        description: 'description',
        momentOfTruth: 'momentOfTruth',
        tags: 'tags',
        evidenceIds: 'evidence',
      },
    },
  },
});
