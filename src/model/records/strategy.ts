// The strategy: a proposed way to remove pain points and barriers.
import { recordKind } from './recordKind';

export const strategy = recordKind({
  title: 'Strategy',
  description: 'A proposed way to remove findings.',
  schema: ({ z, id, ids, order, title, text, date, score5, finite, origin }) =>
    z.looseObject({
      id,
      order,
      title,
      kind: z
        .enum([
          'process',
          'training',
          'motivation',
          'channel',
          'personalisation',
          'loyalty',
          'education',
          'selfService',
          'communication',
          'product',
        ])
        .optional(),
      findingIds: ids,
      /** Stages it stands on beside those of its findings. */
      stageIds: ids.optional(),
      description: text.optional(),
      impact: score5.optional(),
      effort: score5.optional(),
      reach: finite.min(0).optional(),
      confidence: finite.min(0).max(100).optional(),
      owner: title.optional(),
      due: date.optional(),
      status: z.enum(['proposed', 'planned', 'testing', 'done', 'dropped']).optional(),
      experiment: z
        .looseObject({
          hypothesis: text.optional(),
          testGroup: text.optional(),
          metricId: id.optional(),
          baseline: finite.optional(),
          target: finite.optional(),
          result: finite.optional(),
          verdict: z.enum(['confirmed', 'refuted', 'open']).optional(),
        })
        .optional(),
      origin,
    }),
  references: [
    { field: 'findingIds', to: 'findings', many: true, whenGone: 'unlink' },
    { field: 'stageIds', to: 'stages', many: true, whenGone: 'unlink' },
    { field: 'experiment.metricId', to: 'metrics', whenGone: 'unlink' },
  ],
  siblings: [],
  missing: { findingIds: [] },
  name: 'title',
});
