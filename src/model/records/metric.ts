// The metric: what is measured, and on which scale.
import { MEASURES } from '../constants';
import { recordKind } from './recordKind';

export const metric = recordKind({
  title: 'Metric',
  description: 'What is measured, and on which scale.',
  schema: ({ z, id, ids, order, title, text, finite, origin }) =>
    z.looseObject({
      id,
      order,
      kind: z.enum(['nps', 'csat', 'ces', 'custom']),
      name: title,
      question: text.optional(),
      scale: z.looseObject({ min: finite, max: finite }).optional(),
      unit: title.optional(),
      /** How many boxes at the top of the scale count as satisfied. */
      top: z.number().int().min(1).max(10).optional(),
      /** What a metric of one's own is; those that are known say it by their kind. */
      measures: z.enum(MEASURES).optional(),
      better: z.enum(['higher', 'lower']).optional(),
      evidenceIds: ids.optional(),
      origin,
    }),
  references: [{ field: 'evidenceIds', to: 'evidence', many: true, whenGone: 'unlink', whenCopied: 'bring' }],
  siblings: [],
  missing: { kind: 'custom' },
  unplaced: (word) => ({ kind: 'custom', name: word }),
  name: 'name',
});
