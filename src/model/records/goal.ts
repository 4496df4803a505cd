// The goal: the value that a metric is to reach, for the whole project, a map, a stage or a persona.
import { recordKind } from './recordKind';

export const goal = recordKind({
  title: 'Goal',
  description: 'The value that a metric is to reach, and where.',
  schema: ({ z, id, text, date, finite, origin }) =>
    z.looseObject({
      id,
      metricId: id,
      mapId: id.optional(),
      stageId: id.optional(),
      personaId: id.optional(),
      value: finite,
      due: date.optional(),
      note: text.optional(),
      origin,
    }),
  references: [
    { field: 'metricId', to: 'metrics', required: true, whenGone: 'drop', whenLost: 'unplaced' },
    { field: 'mapId', to: 'maps', whenGone: 'drop' },
    { field: 'stageId', to: 'stages', whenGone: 'drop' },
    { field: 'personaId', to: 'personas', whenGone: 'drop' },
  ],
});
