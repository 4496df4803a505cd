// The published JSON Schema of a project file, made from the same source as the runtime check.
import { z } from 'zod';
import { MOST_EARLIER } from './fileLineage';
import { projectSchema, recordSchemas } from './schema';
import { kinds, tableNames } from './tables';

/** What a file has beside its project (see `FileLineage`). */
const LINEAGE = {
  title: 'Lineage',
  description: 'The hash of the content of this file, and of the files that it came from, the latest first.',
  type: 'object',
  properties: {
    hash: { type: 'string' },
    earlier: { type: 'array', maxItems: MOST_EARLIER, items: { type: 'string' } },
  },
};

/** The JSON Schema (draft 2020-12) of a file of this version; each record is a titled definition. */
export function jsonSchema(): Record<string, unknown> {
  const registry = z.registry<{ id: string; title: string; description: string }>();
  for (const name of tableNames) {
    const { title, description } = kinds[name];
    registry.add(recordSchemas[name], { id: title, title, description });
  }
  const schema = z.toJSONSchema(projectSchema, { metadata: registry, io: 'input' });
  return {
    ...schema,
    properties: { ...schema.properties, lineage: LINEAGE },
    title: 'Waymark project',
    description: 'Flat tables of records, references by id, order as fractional keys compared as text.',
  };
}
