// The persona: whose journey it is.
import { CUSTOMERS, LIFECYCLES, LIMITS, PERSONA_LAYOUTS, RELATIONSHIPS } from '../constants';
import { recordKind } from './recordKind';

export const persona = recordKind({
  title: 'Persona',
  description: 'Who walks the journeys.',
  schema: ({ z, id, ids, order, title, text, colour, finite, origin }) =>
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
      says: text.optional(),
      thinks: text.optional(),
      does: text.optional(),
      feels: text.optional(),
      /** A day in their life. */
      day: text.optional(),
      jobs: z.array(title).max(LIMITS.list).optional(),
      tools: z.array(title).max(LIMITS.list).optional(),
      /** Where they stand between two named ends, 0 to 1; without a value the place is not known. */
      scales: z
        .array(z.looseObject({ left: title, right: title, value: finite.min(0).max(1).optional() }))
        .max(LIMITS.list)
        .optional(),
      /** How their page is laid out. */
      layout: z.enum(PERSONA_LAYOUTS).optional(),
      pages: z.number().int().min(1).max(2).optional(),
      /** Names of the blocks of the page in their order; ids of own blocks among them. Others follow in the usual order. */
      blockOrder: z.array(title).max(LIMITS.list).optional(),
      hiddenBlocks: z.array(title).max(LIMITS.list).optional(),
      evidenceIds: ids.optional(),
      fields: z
        .array(z.looseObject({ label: title, value: text }))
        .max(LIMITS.list)
        .optional(),
      origin,
    }),
  references: [
    { field: 'portraitId', to: 'assets', whenGone: 'unlink' },
    { field: 'evidenceIds', to: 'evidence', many: true, whenGone: 'unlink', whenCopied: 'bring' },
  ],
  siblings: [],
  sets: ['hiddenBlocks'],
  name: 'name',
  cutOut: { keeps: ['id', 'order', 'name'] },
  comparing: { matchedBy: [[{ name: 'name' }]] },
});
