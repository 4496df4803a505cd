// The quote: words that somebody said or wrote, out of one source of evidence.
import { recordKind } from './recordKind';

export const quote = recordKind({
  title: 'Quote',
  description: 'Words from a source of evidence.',
  schema: ({ z, id, order, text, origin }) =>
    z.looseObject({
      id,
      evidenceId: id,
      order,
      text,
      /** Who they sound like. */
      personaId: id.optional(),
      findingId: id.optional(),
      cardId: id.optional(),
      origin,
    }),
  references: [
    { field: 'evidenceId', to: 'evidence', required: true, whenGone: 'drop' },
    { field: 'personaId', to: 'personas', whenGone: 'unlink' },
    { field: 'findingId', to: 'findings', whenGone: 'unlink' },
    { field: 'cardId', to: 'cards', whenGone: 'unlink' },
  ],
  siblings: ['evidenceId'],
  name: 'text',
});
