// The imported file: what a file of answers, contacts or customers held and how it was read. Its rows stay outside.
import { IMPORTED_KINDS, LIMITS } from '../constants';
import { recordKind } from './recordKind';

export const importedFile = recordKind({
  title: 'ImportedFile',
  description: 'A file whose counts were taken into the project, and how it was read.',
  schema: ({ z, id, order, title, date, origin }) => {
    const count = z.number().int().min(0);
    return z.looseObject({
      id,
      order,
      kind: z.enum(IMPORTED_KINDS),
      name: title,
      /** SHA-256 of its bytes, by which it is known when it comes again. */
      hash: z.string().max(64).optional(),
      importedOn: date.optional(),
      answered: count.optional(),
      blank: count.optional(),
      /** Why rows were left out, how many, and the lines of the first three. */
      rejected: z
        .array(z.looseObject({ reason: title, count, lines: z.array(count).max(LIMITS.list) }))
        .max(LIMITS.list)
        .optional(),
      /** What each column was taken for, so that the next file of this shape is read alike. */
      columns: z
        .array(
          z.looseObject({
            header: title,
            role: title,
            /** What a value found in it stands for: the id of a stage, a card and so on. */
            places: z
              .array(z.looseObject({ value: title, means: title }))
              .max(LIMITS.cards)
              .optional(),
          }),
        )
        .max(LIMITS.list)
        .optional(),
      metricId: id.optional(),
      mapId: id.optional(),
      evidenceId: id.optional(),
      origin,
    });
  },
  references: [
    { field: 'metricId', to: 'metrics', whenGone: 'unlink' },
    { field: 'mapId', to: 'maps', whenGone: 'unlink' },
    { field: 'evidenceId', to: 'evidence', whenGone: 'unlink' },
  ],
  siblings: [],
  missing: { kind: 'answers' },
  name: 'name',
});
