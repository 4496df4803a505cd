// The evidence: the research that a statement rests on; without it, the statement is an assumption.
import { EVIDENCE_KINDS } from '../constants';
import { recordKind } from './recordKind';

export const evidence = recordKind({
  title: 'Evidence',
  description: 'The research that a statement rests on.',
  schema: ({ z, id, order, title, text, date, origin }) =>
    z.looseObject({
      id,
      order,
      kind: z.enum(EVIDENCE_KINDS),
      title,
      who: title.optional(),
      note: text.optional(),
      link: z.string().max(2000).optional(),
      /** The day, or the first of the days. */
      date: date.optional(),
      until: date.optional(),
      /** How many people, answers, visits or tickets. */
      answers: z.number().int().min(0).optional(),
      strength: z.number().int().min(1).max(3).optional(),
      origin,
    }),
  references: [],
  siblings: [],
  missing: { kind: 'interview' },
  name: 'title',
  comparing: { matchedBy: [[{ name: 'title' }]] },
});
