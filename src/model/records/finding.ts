// The finding: a pain point, barrier or delight, on any number of touchpoints of one map.
import { FINDING_KINDS, FINDING_STATUSES, LIMITS } from '../constants';
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
      /** Why, and why that, down to the root. */
      whys: z.array(title).max(LIMITS.list).optional(),
      severity: score5.optional(),
      frequency: score5.optional(),
      /** Of `of` people that were asked or seen, so many had it. */
      people: z.looseObject({ count: z.number().int().min(0), of: z.number().int().min(1) }).optional(),
      owner: title.optional(),
      status: z.enum(FINDING_STATUSES).optional(),
      tags: z.array(title).max(LIMITS.list).optional(),
      personaIds: ids.optional(),
      cardIds: ids,
      evidenceIds: ids.optional(),
      origin,
    }),
  references: [
    { field: 'mapId', to: 'maps', required: true, whenGone: 'drop', whenLost: 'unplaced' },
    { field: 'cardIds', to: 'cards', many: true, whenGone: 'dropWhenEmpty' },
    { field: 'personaIds', to: 'personas', many: true, whenGone: 'unlink', whenCopied: 'sameName' },
    { field: 'evidenceIds', to: 'evidence', many: true, whenGone: 'unlink', whenCopied: 'bring' },
  ],
  owner: 'mapId',
  siblings: ['mapId'],
  sets: ['tags'],
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
        whys: 'whys',
        people: 'people',
        owner: 'owner',
        status: 'status',
        tags: 'tags',
        personaIds: 'personas',
        severity: 'severity',
        frequency: 'frequency',
        cardIds: 'touchpoints',
        evidenceIds: 'evidence',
      },
    },
  },
});
