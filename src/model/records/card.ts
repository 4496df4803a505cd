// The card: what stands in a cell, a touchpoint or a note.
import { INITIATIVES, LIMITS, MOMENT_KINDS } from '../constants';
import { PLACE, recordKind } from './recordKind';

export const card = recordKind({
  title: 'Card',
  description: 'A card in the cell of a stage and a lane.',
  schema: ({ z, id, ids, order, title, text, colour, score5, origin }) =>
    z.looseObject({
      id,
      stageId: id,
      laneId: id,
      order,
      text,
      description: text.optional(),
      momentOfTruth: z
        .looseObject({ kind: z.enum(MOMENT_KINDS).optional(), reason: text.optional() })
        .optional(),
      tags: z.array(title).max(LIMITS.list).optional(),
      evidenceIds: ids.optional(),
      /** Whose words or experience it is. */
      personaId: id.optional(),
      pictureId: z.string().max(64).optional(),
      link: z.string().max(2000).optional(),
      duration: title.optional(),
      department: title.optional(),
      /** How much it matters, to the customer and to the company. */
      customerImportance: score5.optional(),
      companyImportance: score5.optional(),
      initiative: z.enum(INITIATIVES).optional(),
      /** What the customer must learn here. */
      learning: text.optional(),
      colour: colour.optional(),
      origin,
    }),
  references: [
    { field: 'stageId', to: 'stages', required: true, whenGone: 'drop', whenLost: 'unplaced' },
    { field: 'laneId', to: 'lanes', required: true, whenGone: 'drop', whenLost: 'unplaced' },
    { field: 'personaId', to: 'personas', whenGone: 'unlink', whenCopied: 'sameName' },
    { field: 'pictureId', to: 'assets', whenGone: 'unlink', whenCopied: 'bring' },
    { field: 'evidenceIds', to: 'evidence', many: true, whenGone: 'unlink', whenCopied: 'bring' },
  ],
  owner: 'stageId',
  siblings: ['stageId', 'laneId'],
  sets: ['tags'],
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
        personaId: 'persona',
        pictureId: 'picture',
        link: 'link',
        duration: 'duration',
        department: 'department',
        customerImportance: 'customerImportance',
        companyImportance: 'companyImportance',
        initiative: 'initiative',
        learning: 'learning',
        colour: 'colour',
      },
    },
  },
});
