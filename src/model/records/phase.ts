// The phase: a named band over neighbouring stages.
import { OWNER, recordKind } from './recordKind';

export const phase = recordKind({
  title: 'Phase',
  description: 'A named band over neighbouring stages, which name it.',
  schema: ({ z, id, title, colour, origin }) =>
    z.looseObject({ id, mapId: id, name: title, colour: colour.optional(), origin }),
  references: [{ field: 'mapId', to: 'maps', required: true, whenGone: 'drop', whenLost: 'unplaced' }],
  owner: 'mapId',
  name: 'name',
  comparing: {
    matchedBy: [[{ name: 'name' }]],
    differences: { noun: 'phase', fields: { mapId: OWNER, name: 'name', colour: 'colour' } },
  },
});
