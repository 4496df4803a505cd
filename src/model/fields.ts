// Fields: the kinds of values that records are made of, for the definitions of records and for nothing else.
import { z } from 'zod';
import { COLOURS, LIMITS } from './constants';
import { isId } from './id';
import { isOrderKey } from './order';

// The content security policy forbids compiling code from text, which zod would otherwise try.
z.config({ jitless: true });

const id = z
  .string()
  .min(1)
  .max(64)
  .regex(/^[A-Za-z0-9_-]+$/)
  .refine(isId, 'reserved name');

/** What a definition of a record writes its schema with. Handed in, so that definitions do without the checker. */
export const fields = {
  z,
  id,
  ids: z.array(id).max(LIMITS.cards),
  order: z.string().min(1).max(200).refine(isOrderKey, 'not an order key'),
  title: z.string().max(LIMITS.title),
  text: z.string().max(LIMITS.text),
  date: z.iso.date(),
  moment: z.iso.datetime({ offset: true }),
  score5: z.number().int().min(1).max(5),
  finite: z.number().finite(),
  colour: z.enum(COLOURS),
  /** A colour of one's own, `#rrggbb` in small letters. */
  hex: z.string().regex(/^#[0-9a-f]{6}$/),
  /** Where a copied record came from; comparison matches on it. Its own id says that it is nobody's copy. */
  origin: id.optional(),
};

export type Fields = typeof fields;
