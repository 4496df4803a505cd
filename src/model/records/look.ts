// The look of a project's own: what its maps, pictures and documents wear besides the usual.
import { LIMITS, LOOK_SCHEMES, TITLE_FACES } from '../constants';
import { recordKind } from './recordKind';

export const look = recordKind({
  title: 'Look',
  description:
    'The look of a project: logo, face of titles, accent, colours of stages, line at the foot. At most one, with the id "look".',
  schema: ({ z, id, title, hex }) =>
    z.looseObject({
      id,
      /** An image shown in a corner of pictures, slides and pages. */
      logoId: z.string().max(64).optional(),
      titleFace: z.enum(TITLE_FACES).optional(),
      /** The colour of rules and title bars. */
      accent: hex.optional(),
      /** The colours of the stages in their order, over again where there are more stages. */
      stageColours: z.array(hex).max(LIMITS.stageColours).optional(),
      /** A palette that keeps stages apart for colour-blind readers or without any colour; it goes before colours of one's own. */
      scheme: z.enum(LOOK_SCHEMES).optional(),
      /** A line at the foot of pictures and pages. */
      footer: title.optional(),
    }),
  references: [{ field: 'logoId', to: 'assets', whenGone: 'unlink' }],
});
