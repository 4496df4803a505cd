// The schema of a project: the runtime check and the published JSON Schema come from here. Only what reads needs it.
import type { z as zod } from 'zod';
import { LIMITS, VERSION } from './constants';
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
  mission: text.optional(),
  goal: text.optional(),
  /** Principles of the experience, one a line. */
  principles: text.optional(),
  owner: title.optional(),
  reviewDate: date.optional(),
  createdAt: moment,
  /** Remarks on the map that nobody wants to see again, as `rule:id`. */
  muted: z.array(z.string().max(120)).max(LIMITS.records).optional(),
  /** A map of one's own to begin with: shown among the templates and not among the projects. */
  template: z.boolean().optional(),
  ...(Object.fromEntries(tableNames.map((name) => [name, table(recordSchemas[name])])) as unknown as Record<
    TableName,
    zod.ZodType
  >),
});
