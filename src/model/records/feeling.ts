// The feeling: how a persona feels at a touchpoint or at a stage. No record means unknown.
import { OWNER, PLACE, recordKind } from './recordKind';

export const feeling = recordKind({
  title: 'Feeling',
  description: 'How a persona feels at one card or at one stage, from -2 to 2. No record: unknown.',
  schema: ({ z, id, ids, title, text, finite, origin }) =>
    z.looseObject({
      id,
      mapId: id,
      personaId: id,
      stageId: id.optional(),
      cardId: id.optional(),
      value: finite.min(-2).max(2),
      answers: z.number().int().min(0).optional(),
      note: text.optional(),
      evidenceIds: ids.optional(),
      /** What it was computed from: a score on a scale, and the metric where the project has it. */
      source: z.looseObject({ score: finite, scale: title, metricId: id.optional() }).optional(),
      origin,
    }),
  references: [
    { field: 'mapId', to: 'maps', required: true, whenGone: 'drop' },
    { field: 'personaId', to: 'personas', required: true, whenGone: 'drop', whenCopied: 'sameName' },
    { field: 'stageId', to: 'stages', whenGone: 'drop' },
    { field: 'cardId', to: 'cards', whenGone: 'drop' },
    { field: 'evidenceIds', to: 'evidence', many: true, whenGone: 'unlink', whenCopied: 'bring' },
    { field: 'source.metricId', to: 'metrics', whenGone: 'unlink' },
  ],
  owner: 'mapId',
  oneOf: ['cardId', 'stageId'],
  unique: ['personaId', 'cardId', 'stageId'],
  copied: 'along',
  comparing: {
    matchedBy: [[{ reference: 'personaId' }, { reference: ['cardId', 'stageId'] }]],
    within: [{ reference: 'personaId' }, { reference: ['cardId', 'stageId'] }],
    differences: {
      noun: 'feeling',
      fields: {
        mapId: OWNER,
        personaId: PLACE,
        stageId: PLACE,
        cardId: PLACE,
        value: 'value',
        answers: 'answers',
        note: 'note',
        evidenceIds: 'evidence',
        source: 'source',
      },
    },
  },
});
