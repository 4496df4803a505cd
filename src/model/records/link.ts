// The link: one step of a path, from a touchpoint to a touchpoint. Loops and branches are several links.
import { PLACE, recordKind } from './recordKind';

export const link = recordKind({
  title: 'Link',
  description: 'One step of a path.',
  schema: ({ z, id, order, title, origin }) =>
    z.looseObject({
      id,
      pathId: id,
      order,
      fromCardId: id,
      toCardId: id,
      label: title.optional(),
      origin,
    }),
  references: [
    { field: 'pathId', to: 'paths', required: true, whenGone: 'drop', whenCopied: 'sameNameOrBring' },
    { field: 'fromCardId', to: 'cards', required: true, whenGone: 'drop' },
    { field: 'toCardId', to: 'cards', required: true, whenGone: 'drop' },
  ],
  owner: 'pathId',
  siblings: ['pathId'],
  copied: 'along',
  comparing: {
    matchedBy: [[{ reference: 'pathId' }, { reference: 'fromCardId' }, { reference: 'toCardId' }]],
    within: [{ reference: 'pathId' }],
    differences: {
      noun: 'link',
      ordered: true,
      fields: { pathId: PLACE, fromCardId: 'touchpoints', toCardId: 'touchpoints', label: 'name' },
    },
  },
});
