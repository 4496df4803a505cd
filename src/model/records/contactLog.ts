// The contact log: what a log of contacts said of one map, as counts. No case and no person is in it.
import { LIMITS } from '../constants';
import { recordKind } from './recordKind';

export const contactLog = recordKind({
  title: 'ContactLog',
  description: 'What a log of contacts says of a map.',
  schema: ({ z, id, ids, order, title, date, origin }) => {
    const count = z.number().int().min(0);
    return z.looseObject({
      id,
      order,
      title,
      mapId: id,
      fileId: id.optional(),
      from: date.optional(),
      to: date.optional(),
      people: count,
      contacts: count,
      /** Between activities, by their keys. */
      transitions: z
        .array(z.looseObject({ from: count, to: count, count }))
        .max(LIMITS.cards)
        .optional(),
      /** The most frequent ways, as the keys of their activities. */
      ways: z
        .array(z.looseObject({ steps: z.array(count).max(LIMITS.stages), people: count }))
        .max(LIMITS.list)
        .optional(),
      /** What went wrong, like problems under one name; `activity`: where, by its key. */
      problems: z
        .array(z.looseObject({ name: title, contacts: count, people: count, activity: count.optional() }))
        .max(LIMITS.cards)
        .optional(),
      /** Own rules of grouping: a problem whose name holds one of the words. */
      rules: z
        .array(z.looseObject({ name: title, words: z.array(title).max(LIMITS.list) }))
        .max(LIMITS.list)
        .optional(),
      evidenceIds: ids.optional(),
      origin,
    });
  },
  references: [
    { field: 'mapId', to: 'maps', required: true, whenGone: 'drop', whenLost: 'unplaced' },
    { field: 'fileId', to: 'importedFiles', whenGone: 'drop' },
    { field: 'evidenceIds', to: 'evidence', many: true, whenGone: 'unlink', whenCopied: 'bring' },
  ],
  siblings: [],
  missing: { people: 0, contacts: 0 },
  name: 'title',
});
