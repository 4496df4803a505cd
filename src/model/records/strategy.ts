// The strategy: a proposed way to remove pain points and barriers.
import { STRATEGY_KINDS, STRATEGY_STATUSES } from '../constants';
import { recordKind } from './recordKind';

export const strategy = recordKind({
  title: 'Strategy',
  description: 'A proposed way to remove findings.',
  schema: ({ z, id, ids, order, title, text, date, score5, finite, origin }) =>
    z.looseObject({
      id,
      order,
      title,
      kind: z.enum(STRATEGY_KINDS).optional(),
      findingIds: ids,
      /** Stages it stands on beside those of its findings. */
      stageIds: ids.optional(),
      description: text.optional(),
      impact: score5.optional(),
      effort: score5.optional(),
      reach: finite.min(0).optional(),
      confidence: finite.min(0).max(100).optional(),
      /** In the currency that the plan is kept in. */
      cost: finite.min(0).optional(),
      owner: title.optional(),
      department: title.optional(),
      start: date.optional(),
      due: date.optional(),
      status: z.enum(STRATEGY_STATUSES).optional(),
      /** When it became done or was dropped. */
      endedOn: date.optional(),
      /** What has to be there before it can begin. */
      dependsOnIds: ids.optional(),
      evidenceIds: ids.optional(),
      origin,
    }),
  references: [
    { field: 'findingIds', to: 'findings', many: true, whenGone: 'unlink' },
    { field: 'stageIds', to: 'stages', many: true, whenGone: 'unlink' },
    { field: 'dependsOnIds', to: 'strategies', many: true, whenGone: 'unlink' },
    { field: 'evidenceIds', to: 'evidence', many: true, whenGone: 'unlink', whenCopied: 'bring' },
  ],
  siblings: [],
  missing: { findingIds: [] },
  name: 'title',
});
