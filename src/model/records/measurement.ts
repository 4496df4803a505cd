// The measurement: one measured value of a metric, or the counts of answers.
import { recordKind } from './recordKind';

export const measurement = recordKind({
  title: 'Measurement',
  description: 'One measured value, or the counts of answers.',
  schema: ({ z, id, ids, title, text, date, finite, origin }) =>
    z.looseObject({
      id,
      metricId: id,
      mapId: id.optional(),
      stageId: id.optional(),
      cardId: id.optional(),
      channelId: id.optional(),
      personaId: id.optional(),
      segment: title.optional(),
      value: finite.optional(),
      /** How many answered, where only their value is known. */
      n: z.number().int().min(1).optional(),
      /** How many answers each point of the scale got, by the point written as text. */
      counts: z.record(z.string().max(20), z.number().int().min(0)).optional(),
      from: date.optional(),
      to: date.optional(),
      /** The file that it was counted from; absent where it was written by hand. */
      fileId: id.optional(),
      note: text.optional(),
      evidenceIds: ids.optional(),
      origin,
    }),
  references: [
    { field: 'metricId', to: 'metrics', required: true, whenGone: 'drop', whenLost: 'unplaced' },
    { field: 'mapId', to: 'maps', whenGone: 'drop' },
    { field: 'stageId', to: 'stages', whenGone: 'drop' },
    { field: 'cardId', to: 'cards', whenGone: 'drop' },
    { field: 'channelId', to: 'channels', whenGone: 'drop' },
    { field: 'personaId', to: 'personas', whenGone: 'drop' },
    { field: 'fileId', to: 'importedFiles', whenGone: 'drop' },
    { field: 'evidenceIds', to: 'evidence', many: true, whenGone: 'unlink', whenCopied: 'bring' },
  ],
});
