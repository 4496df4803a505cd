// The persona's own block: a text, a list or a picture that only this persona's page has.
import { PERSONA_BLOCK_KINDS } from '../constants';
import { recordKind } from './recordKind';

export const personaBlock = recordKind({
  title: 'PersonaBlock',
  description:
    "A block of a persona's page beyond the usual ones. The lines of a text are the points of a list.",
  schema: ({ z, id, title, text, order, origin }) =>
    z.looseObject({
      id,
      personaId: id,
      order,
      kind: z.enum(PERSONA_BLOCK_KINDS),
      title,
      text: text.optional(),
      pictureId: z.string().max(64).optional(),
      origin,
    }),
  references: [
    { field: 'personaId', to: 'personas', required: true, whenGone: 'drop' },
    { field: 'pictureId', to: 'assets', whenGone: 'unlink', whenCopied: 'bring' },
  ],
  siblings: ['personaId'],
  missing: { kind: 'text' },
  name: 'title',
});
