// The use of a channel: how gladly a persona comes by it.
import { recordKind } from './recordKind';

export const channelUse = recordKind({
  title: 'ChannelUse',
  description: 'How gladly a persona uses a channel, 1 to 5.',
  schema: ({ z, id, title, score5, origin }) =>
    z.looseObject({
      id,
      personaId: id,
      channelId: id,
      weight: score5.optional(),
      note: title.optional(),
      origin,
    }),
  references: [
    { field: 'personaId', to: 'personas', required: true, whenGone: 'drop' },
    { field: 'channelId', to: 'channels', required: true, whenGone: 'drop' },
  ],
  unique: ['personaId', 'channelId'],
});
