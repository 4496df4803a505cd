// The published JSON Schema of a project file, made from the same source as the runtime check.
import { z } from 'zod';
import { projectSchema, recordSchemas } from './schema';
import { kinds, tableNames } from './tables';

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
    title: 'Waymark project',
    description: 'Flat tables of records, references by id, order as fractional keys compared as text.',
  };
}
