// The experiment: one round of testing a strategy on a group, against another group or what was before.
import { VERDICTS } from '../constants';
import { recordKind } from './recordKind';

export const experiment = recordKind({
  title: 'Experiment',
  description: 'One round of testing a strategy.',
  schema: ({ z, id, ids, order, text, date, finite, origin }) => {
    /** What was measured in a group: the counts of answers, or only their value. */
    const group = z.looseObject({
      /** Who they are. */
      name: text.optional(),
      /** How many people are meant to be in it. */
      size: z.number().int().min(0).optional(),
      counts: z.record(z.string().max(20), z.number().int().min(0)).optional(),
      value: finite.optional(),
    });
    return z.looseObject({
      id,
      strategyId: id,
      order,
      hypothesis: text.optional(),
      metricId: id.optional(),
      /** With the strategy. */
      test: group.optional(),
      /** Without it, at the same time. */
      control: group.optional(),
      /** The value before, where there is no control group. */
      baseline: finite.optional(),
      target: finite.optional(),
      from: date.optional(),
      to: date.optional(),
      /** What a person decided; statistics only propose. */
      verdict: z.enum(VERDICTS).optional(),
      decidedOn: date.optional(),
      learnt: text.optional(),
      /** The file that its groups were counted from. */
      fileId: id.optional(),
      evidenceIds: ids.optional(),
      origin,
    });
  },
  references: [
    { field: 'strategyId', to: 'strategies', required: true, whenGone: 'drop' },
    { field: 'metricId', to: 'metrics', whenGone: 'unlink' },
    { field: 'fileId', to: 'importedFiles', whenGone: 'unlink' },
    { field: 'evidenceIds', to: 'evidence', many: true, whenGone: 'unlink', whenCopied: 'bring' },
  ],
  siblings: ['strategyId'],
});
