// What a field of a record may hold, in words and as JSON Schema: read off the schema of the record.
import { z } from 'zod';
import '@/i18n/en/cli';
import type { Translate } from '@/i18n/messages';
import { recordSchemas } from '@/model/schema';
import type { TableName } from '@/model/tables';

export type JsonSchema = Readonly<Record<string, unknown>>;

const known = new Map<z.ZodType, JsonSchema>();

/** The schema of a value as JSON Schema; what JSON Schema cannot say is left out of it. */
export function jsonSchemaOf(schema: z.ZodType): JsonSchema {
  const made = known.get(schema);
  if (made) return made;
  const { $schema: _schema, ...rest } = z.toJSONSchema(schema, { unrepresentable: 'any', io: 'input' });
  known.set(schema, rest);
  return rest;
}

/** The schema of a field, without its being optional. */
export function fieldSchema(table: TableName, field: string): z.ZodType | undefined {
  const { shape } = recordSchemas[table];
  return Object.hasOwn(shape, field) ? (shape[field] as z.ZodType) : undefined;
}

/** What is expected, in words: a number from 1 to 5, one of these, a text. */
export function expectedWords(schema: JsonSchema, t: Translate): string {
  const choices = schema['enum'] ?? (schema['const'] === undefined ? undefined : [schema['const']]);
  if (Array.isArray(choices)) return t('cli.apply.expected.choice', { choices: choices.join(', ') });
  const { type, minimum, maximum, maxLength, format } = schema;
  switch (type) {
    case 'integer':
    case 'number': {
      const bounds = typeof minimum === 'number' && typeof maximum === 'number' && maximum < 1e9;
      if (bounds) return t('cli.apply.expected.range', { from: minimum, to: maximum });
      return t('cli.apply.expected.number');
    }
    case 'string':
      if (format === 'date') return t('cli.apply.expected.date');
      return typeof maxLength === 'number'
        ? t('cli.apply.expected.text', { most: maxLength })
        : t('cli.apply.expected.anyText');
    case 'boolean':
      return t('cli.apply.expected.flag');
    case 'array':
      return t('cli.apply.expected.list');
    default:
      return t('cli.apply.expected.object', { schema: JSON.stringify(schema) });
  }
}
