// The finding: a pain point, barrier or delight, on any number of touchpoints of one map.
import { FINDING_KINDS, FINDING_STATUSES, LIMITS, RESOLUTION_FATES } from '../constants';
import { type AnyRecord, OWNER, recordKind } from './recordKind';

export const finding = recordKind({
  title: 'Finding',
  description: 'A pain point, barrier or delight.',
  schema: ({ z, id, ids, order, title, text, date, score5, origin }) => {
    const share = z.looseObject({ hits: z.number().int().min(0), n: z.number().int().min(1) });
    return z.looseObject({
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
      /** How many of those asked say that it matters, and that they are content: top boxes, for its opportunity score. */
      importance: share.optional(),
      satisfaction: share.optional(),
      owner: title.optional(),
      foundOn: date.optional(),
      /** When it was solved or dismissed. */
      endedOn: date.optional(),
      status: z.enum(FINDING_STATUSES).optional(),
      tags: z.array(title).max(LIMITS.list).optional(),
      personaIds: ids.optional(),
      cardIds: ids,
      evidenceIds: ids.optional(),
      /** On a target only: what it makes of the finding, and what it does for that. */
      resolution: z
        .looseObject({
          fate: z.enum(RESOLUTION_FATES),
          /** What is left of the severity where it is reduced. */
          severity: score5.optional(),
          /** Touchpoints that answer it: of the target, and those of the maps before it that the target has not. */
          cardIds: ids,
          strategyIds: ids,
          note: text,
        })
        .optional(),
      origin,
    });
  },
  references: [
    { field: 'mapId', to: 'maps', required: true, whenGone: 'drop', whenLost: 'unplaced' },
    { field: 'cardIds', to: 'cards', many: true, whenGone: 'dropWhenEmpty' },
    { field: 'personaIds', to: 'personas', many: true, whenGone: 'unlink', whenCopied: 'sameName' },
    { field: 'evidenceIds', to: 'evidence', many: true, whenGone: 'unlink', whenCopied: 'bring' },
    { field: 'resolution.cardIds', to: 'cards', many: true, whenGone: 'unlink', acrossMaps: true },
    { field: 'resolution.strategyIds', to: 'strategies', many: true, whenGone: 'unlink', mutual: true },
  ],
  owner: 'mapId',
  siblings: ['mapId'],
  sets: ['tags'],
  missing: { kind: 'pain', cardIds: [] },
  name: 'title',
  copied: 'extend',
  // What is copied to another place begins open there.
  cutOut: { drops: 'resolution' },
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
        importance: 'importance',
        satisfaction: 'satisfaction',
        owner: 'owner',
        foundOn: 'foundOn',
        endedOn: 'endedOn',
        status: 'status',
        tags: 'tags',
        personaIds: 'personas',
        severity: 'severity',
        frequency: 'frequency',
        cardIds: 'touchpoints',
        evidenceIds: 'evidence',
        resolution: 'resolution',
      },
    },
  },
  settle: (record, say, find) => {
    const resolution = record['resolution'] as AnyRecord | undefined;
    if (!resolution) return;
    if (find('maps', record['mapId'] as string)?.['state'] !== 'target') {
      say('fieldDropped', 'resolution', { value: resolution['fate'] as string });
      delete record['resolution'];
      return;
    }
    const [left, known] = [resolution['severity'], record['severity']] as (number | undefined)[];
    if (left === undefined || (resolution['fate'] === 'reduced' && left < (known ?? Infinity))) return;
    say('fieldDropped', 'resolution.severity', { value: left });
    delete resolution['severity'];
  },
});
