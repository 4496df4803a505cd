// The asset: an image. Its bytes live in storage, and as `data` in a file.
import { recordKind } from './recordKind';

export const asset = recordKind({
  title: 'Asset',
  description: 'An image. The id is the SHA-256 of its bytes, the data a base64 data URL.',
  schema: ({ z, title }) =>
    z.looseObject({
      id: z.string().regex(/^[0-9a-f]{64}$/),
      mime: z.enum(['image/png', 'image/jpeg', 'image/webp']),
      bytes: z.number().int().min(0),
      width: z.number().int().min(1).max(8192).optional(),
      height: z.number().int().min(1).max(8192).optional(),
      alt: title.optional(),
      data: z.string().optional(),
    }),
  references: [],
});
