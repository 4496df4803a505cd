// The schema of a project: the runtime check and the published JSON Schema come from here. Only what reads needs it.
import type { z as zod } from 'zod';
import { VERSION } from './constants';
import { fields } from './fields';
import { kinds, tableNames, type TableName } from './tables';

const { z, id, title, text, date, moment } = fields;

/** The schema of each table's records. */
export const recordSchemas = Object.fromEntries(
  tableNames.map((name) => [name, kinds[name].schema(fields)]),
) as Record<TableName, zod.ZodObject>;

const table = <T extends zod.ZodType>(record: T) => z.record(z.string(), record);

export const projectSchema = z.looseObject({
  format: z.literal('waymark'),
  version: z.literal(VERSION),
  id,
  title,
  description: text.optional(),
  owner: title.optional(),
  reviewDate: date.optional(),
  createdAt: moment,
  ...(Object.fromEntries(tableNames.map((name) => [name, table(recordSchemas[name])])) as unknown as Record<
    TableName,
    zod.ZodType
  >),
});
