// The count of customers: how many are of a segment, in one status of their lifecycle, and why they left.
import { LIFECYCLES } from '../constants';
import { recordKind } from './recordKind';

export const customerCount = recordKind({
  title: 'CustomerCount',
  description: 'How many customers of a segment are in a status, or left for a reason.',
  schema: ({ z, id, title, date, origin }) =>
    z.looseObject({
      id,
      /** Absent: of all. */
      segment: title.optional(),
      personaId: id.optional(),
      lifecycle: z.enum(LIFECYCLES).optional(),
      /** Why they left. */
      reason: title.optional(),
      count: z.number().int().min(0),
      countedOn: date.optional(),
      fileId: id.optional(),
      origin,
    }),
  references: [
    { field: 'personaId', to: 'personas', whenGone: 'drop' },
    { field: 'fileId', to: 'importedFiles', whenGone: 'drop' },
  ],
  missing: { count: 0 },
});
