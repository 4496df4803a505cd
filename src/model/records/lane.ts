// The lane: a row of a map.
import { LIMITS } from '../constants';
import { standsOnce } from '../laneKinds';
import { type AnyRecord, DRAWING, OWNER, recordKind } from './recordKind';

// The curve and the gathered findings stand once on a map: their kind is enough to know them by.
const onlyOfItsKind = ({ kind }: AnyRecord): string | undefined =>
  standsOnce({ kind: kind as string }) ? (kind as string) : undefined;

export const lane = recordKind({
  title: 'Lane',
  description: 'A row of a map. Kinds that are not known are shown as free notes.',
  schema: ({ z, id, order, title, text, finite, origin }) =>
    z.looseObject({
      id,
      mapId: id,
      order,
      // Open on purpose: a kind of a later version is kept and shown as free notes (see laneKinds).
      kind: z.string().min(1).max(40),
      name: title,
      note: title.optional(),
      channelId: id.optional(),
      /** What a lane of values shows, and how. */
      metricId: id.optional(),
      show: z.enum(['bars', 'numbers']).optional(),
      collapsed: z.boolean().optional(),
      /** At least this high, in map units; absent where the layout decides. */
      height: finite.min(LIMITS.laneHeight.min).max(LIMITS.laneHeight.max).optional(),
      /** What the presenter says here; never drawn on the map. */
      notes: text.optional(),
      origin,
    }),
  references: [
    { field: 'mapId', to: 'maps', required: true, whenGone: 'drop', whenLost: 'unplaced' },
    { field: 'channelId', to: 'channels', whenGone: 'unlink' },
    { field: 'metricId', to: 'metrics', whenGone: 'unlink', whenCopied: 'bring' },
  ],
  owner: 'mapId',
  siblings: ['mapId'],
  missing: { kind: 'free' },
  unplaced: (word) => ({ kind: 'free', name: word }),
  name: 'name',
  cutOut: { keeps: ['id', 'mapId', 'order', 'kind', 'name', 'channelId', 'metricId', 'show'] },
  comparing: {
    matchedBy: [[{ value: 'kind' }, { name: 'name' }], [{ name: 'name' }], [{ by: onlyOfItsKind }]],
    differences: {
      noun: 'lane',
      ordered: true,
      fields: {
        mapId: OWNER,
        kind: 'kind',
        name: 'name',
        note: 'note',
        channelId: 'channel',
        metricId: 'metric',
        show: DRAWING,
        collapsed: DRAWING,
        height: DRAWING,
        notes: 'notes',
      },
    },
  },
});
