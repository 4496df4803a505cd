// The activity of a contact log: one kind of contact with its counts and waits, and the touchpoint that it is.
import { recordKind } from './recordKind';

export const contactActivity = recordKind({
  title: 'ContactActivity',
  description: 'One kind of contact of a log, and the touchpoint that it is.',
  schema: ({ z, id, title, finite, origin }) => {
    const count = z.number().int().min(0);
    return z.looseObject({
      id,
      logId: id,
      /** By which transitions and ways of the log know it. */
      key: count,
      name: title,
      /** Absent: it is not on the map. */
      cardId: id.optional(),
      contacts: count,
      people: count,
      /** How many people had it more than once. */
      returned: count.optional(),
      /** For how many people it was the last. */
      last: count.optional(),
      /** The wait before it in minutes: the median and the value that nine of ten stay below. */
      medianWait: finite.min(0).optional(),
      longWait: finite.min(0).optional(),
      origin,
    });
  },
  references: [
    { field: 'logId', to: 'contactLogs', required: true, whenGone: 'drop' },
    { field: 'cardId', to: 'cards', whenGone: 'unlink' },
  ],
  missing: { key: 0, contacts: 0, people: 0 },
  name: 'name',
});
