// The persona: whose journey it is.
import { CUSTOMERS, LIFECYCLES, RELATIONSHIPS } from '../constants';
import { recordKind } from './recordKind';

export const persona = recordKind({
  title: 'Persona',
  description: 'Who walks the journeys.',
  schema: ({ z, id, ids, order, title, text, colour, origin }) =>
    z.looseObject({
      id,
      order,
      name: title,
      avatar: z.looseObject({ colour, face: z.number().int().min(0).max(11) }).optional(),
      portraitId: z.string().max(64).optional(),
      role: title.optional(),
      quote: text.optional(),
      segment: title.optional(),
      customer: z.enum(CUSTOMERS).optional(),
      lifecycle: z.enum(LIFECYCLES).optional(),
      churnReason: text.optional(),
      relationship: z.enum(RELATIONSHIPS).optional(),
      demographics: text.optional(),
      motivation: text.optional(),
      goals: text.optional(),
      needs: text.optional(),
      frustrations: text.optional(),
      behaviour: text.optional(),
      loyalty: text.optional(),
      learning: text.optional(),
      preferredChannelIds: ids.optional(),
      evidenceIds: ids.optional(),
      fields: z
        .array(z.looseObject({ label: title, value: text }))
        .max(100)
        .optional(),
      origin,
    }),
  references: [
    { field: 'portraitId', to: 'assets', whenGone: 'unlink' },
    { field: 'preferredChannelIds', to: 'channels', many: true, whenGone: 'unlink' },
    { field: 'evidenceIds', to: 'evidence', many: true, whenGone: 'unlink', whenCopied: 'bring' },
  ],
  siblings: [],
  name: 'name',
  cutOut: { keeps: ['id', 'order', 'name'] },
  comparing: { matchedBy: [[{ name: 'name' }]] },
});
