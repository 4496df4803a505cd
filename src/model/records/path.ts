// The path: a named walk through touchpoints.
import { OWNER, recordKind } from './recordKind';

export const path = recordKind({
  title: 'Path',
  description: 'A named walk through touchpoints.',
  schema: ({ z, id, order, title, colour, origin }) =>
    z.looseObject({
      id,
      mapId: id,
      order,
      name: title,
      colour: colour.optional(),
      hidden: z.boolean().optional(),
      origin,
    }),
  references: [{ field: 'mapId', to: 'maps', required: true, whenGone: 'drop', whenLost: 'unplaced' }],
  owner: 'mapId',
  siblings: ['mapId'],
  name: 'name',
  comparing: {
    matchedBy: [[{ name: 'name' }]],
    differences: {
      noun: 'path',
      fields: { mapId: OWNER, name: 'name', colour: 'colour', hidden: 'hidden' },
    },
  },
});
