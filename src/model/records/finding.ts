// The finding: a pain point, barrier or delight, on any number of touchpoints of one map.
import { FINDING_KINDS } from '../constants';
import { OWNER, recordKind } from './recordKind';

export const finding = recordKind({
  title: 'Finding',
  description: 'A pain point, barrier or delight.',
  schema: ({ z, id, ids, order, title, text, score5, origin }) =>
    z.looseObject({
      id,
      mapId: id,
      order,
      kind: z.enum(FINDING_KINDS),
      title,
      cause: text.optional(),
      severity: score5.optional(),
      frequency: score5.optional(),
      cardIds: ids,
      evidenceIds: ids.optional(),
      origin,
    }),
  references: [
    { field: 'mapId', to: 'maps', required: true, whenGone: 'drop', whenLost: 'unplaced' },
    { field: 'cardIds', to: 'cards', many: true, whenGone: 'dropWhenEmpty' },
    { field: 'evidenceIds', to: 'evidence', many: true, whenGone: 'unlink', whenCopied: 'bring' },
  ],
  owner: 'mapId',
  siblings: ['mapId'],
  missing: { kind: 'pain', cardIds: [] },
  name: 'title',
  copied: 'extend',
  comparing: {
    matchedBy: [[{ value: 'kind' }, { name: 'title' }], [{ name: 'title' }]],
    differences: {
      noun: 'finding',
      fields: {
        mapId: OWNER,
        kind: 'kind',
        title: 'name',
        cause: 'cause',
        severity: 'severity',
        frequency: 'frequency',
        cardIds: 'touchpoints',
        evidenceIds: 'evidence',
      },
    },
  },
});
