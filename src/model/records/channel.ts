// The channel: a way of contact, shared by the maps of a project.
import { CHANNEL_ICONS } from '../constants';
import { recordKind } from './recordKind';

export const channel = recordKind({
  title: 'Channel',
  description: 'A way of contact: website, shop, telephone.',
  schema: ({ z, id, order, title, colour, origin }) =>
    z.looseObject({
      id,
      order,
      name: title,
      mode: z.enum(['online', 'offline']).optional(),
      icon: z.enum(CHANNEL_ICONS).optional(),
      colour: colour.optional(),
      origin,
    }),
  references: [],
  siblings: [],
  name: 'name',
  comparing: { matchedBy: [[{ name: 'name' }]] },
});
