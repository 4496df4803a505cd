// The stage: a column of a map.
import { LIMITS } from '../constants';
import { DRAWING, OWNER, recordKind } from './recordKind';

export const stage = recordKind({
  title: 'Stage',
  description: 'A column of a map.',
  schema: ({ z, id, order, title, text, colour, finite, origin }) =>
    z.looseObject({
      id,
      mapId: id,
      order,
      name: title,
      phaseId: id.optional(),
      goal: text.optional(),
      duration: title.optional(),
      colour: colour.optional(),
      /** Chosen by hand, in map units; absent where the layout decides. */
      width: finite.min(LIMITS.stageWidth.min).max(LIMITS.stageWidth.max).optional(),
      /** What the presenter says here; never drawn on the map. */
      notes: text.optional(),
      origin,
    }),
  references: [
    { field: 'mapId', to: 'maps', required: true, whenGone: 'drop', whenLost: 'unplaced' },
    { field: 'phaseId', to: 'phases', whenGone: 'unlink', whenCopied: 'sameNameOrBring' },
  ],
  owner: 'mapId',
  siblings: ['mapId'],
  unplaced: (word) => ({ name: word }),
  name: 'name',
  cutOut: { keeps: ['id', 'mapId', 'order', 'name', 'colour'] },
  comparing: {
    matchedBy: [[{ name: 'name' }]],
    differences: {
      noun: 'stage',
      ordered: true,
      fields: {
        mapId: OWNER,
        name: 'name',
        phaseId: 'phase',
        goal: 'goal',
        duration: 'duration',
        colour: 'colour',
        width: DRAWING,
        notes: 'notes',
      },
    },
  },
});
