// Changes of a record's own fields, as `set` says them: each checked by the schema, references by id or name, null for none.
import type { z } from 'zod';
import '@/i18n/en/cli';
import { kinds, type TableName } from '@/model/tables';
import { nearest } from '../nearest';
import { lookUp, NAMED, type NamedTable } from '../lookup';
import { type Arg, NotDone, type Reading, within, WrongValue, wrongValue } from './reading';
import { expectedWords, fieldSchema, jsonSchemaOf } from './schemaWords';
import { projectSchema, recordSchemas } from '@/model/schema';

export type Fields = Record<string, unknown>;

const isNamed = (table: string): table is NamedTable => NAMED.some((one) => one === table);

/** `personaId` may be written `persona`, and `evidenceIds` `evidence`. */
const spoken = (field: string): string => field.replace(/Ids?$/, '');

/** The fields that may be set: not those by which a record hangs where it hangs, which have commands of their own. */
function settable(table: TableName, withheld: readonly string[]): Map<string, string> {
  const fixed = new Set(['id', 'order', 'origin', ...withheld]);
  for (const { field, required, to } of kinds[table].references)
    if (required || !isNamed(to)) fixed.add(field);
  const fields = Object.keys(recordSchemas[table].shape).filter((field) => !fixed.has(field));
  return new Map(fields.flatMap((field) => [[spoken(field), field] as const, [field, field] as const]));
}

/** The references of a value by their ids. */
function referred(table: TableName, field: string, value: unknown, reading: Reading): unknown {
  const reference = kinds[table].references.find((one) => one.field === field);
  if (!reference || !isNamed(reference.to)) return value;
  const to = reference.to;
  const idFor = (word: unknown): string => {
    if (typeof word !== 'string') return wrongValue(word, reading.t('cli.apply.expected.record'), reading);
    const found = lookUp(reading.project, to, word, reading.t);
    if ('problem' in found) throw new NotDone(found.problem);
    return found.id;
  };
  if (!reference.many) return idFor(value);
  if (!Array.isArray(value)) return wrongValue(value, reading.t('cli.apply.expected.list'), reading);
  return value.map(idFor);
}

/** The schema of a field, and where its references lead. */
type Rules = {
  names: ReadonlyMap<string, string>;
  schemaOf: (field: string) => z.ZodType | undefined;
  referred: (field: string, value: unknown, reading: Reading) => unknown;
};

const propertiesOf = ({ names, schemaOf }: Rules) =>
  Object.fromEntries(
    [...new Set(names.values())].map((field) => {
      const schema = schemaOf(field);
      return [spoken(field), schema ? jsonSchemaOf(schema) : {}];
    }),
  );

const fieldsArg = <T extends Fields>(rules: Rules): Arg<T> => ({
  isOptional: false,
  // Made when somebody asks: a list of commands that is only run needs none.
  get schema() {
    return { type: 'object', properties: propertiesOf(rules), additionalProperties: false };
  },
  read: (value, reading) => fieldsOf(value, rules, reading) as T,
});

/** Some fields of a record, ready for its command; `withheld` have commands of their own. */
export const changes = <T extends Fields = Fields>(
  table: TableName,
  withheld: readonly string[] = [],
): Arg<T> =>
  fieldsArg({
    names: settable(table, withheld),
    schemaOf: (field) => fieldSchema(table, field),
    referred: (field, value, reading) => referred(table, field, value, reading),
  });

const ofProject = ['title', 'description', 'mission', 'goal', 'principles', 'owner', 'reviewDate'] as const;

/** The fields of the project itself. */
export const projectFields: Arg<Fields> = fieldsArg({
  names: new Map(ofProject.map((name) => [name, name])),
  schemaOf: (field) => projectSchema.shape[field as (typeof ofProject)[number]],
  referred: (_field, value) => value,
});

function fieldsOf(value: unknown, { names, schemaOf, referred: resolve }: Rules, reading: Reading): Fields {
  const { t } = reading;
  if (typeof value !== 'object' || value === null || Array.isArray(value))
    return wrongValue(value, t('cli.apply.expected.fields'), reading);
  const set: Fields = {};
  for (const [name, said] of Object.entries(value as Fields)) {
    const field = names.get(name);
    if (field === undefined) {
      const all = [...new Set([...names.values()].map(spoken))];
      const near = nearest(name, all);
      throw new NotDone(
        near === undefined
          ? t('cli.apply.noField', { field: name, fields: all.join(', ') })
          : t('cli.apply.noFieldNear', { field: name, near }),
      );
    }
    set[field] = valueOf(name, said, schemaOf(field), () => resolve(field, said, reading), reading);
  }
  return set;
}

/** A value that the schema takes; null takes the field away where it may be absent. */
function valueOf(
  name: string,
  said: unknown,
  schema: z.ZodType | undefined,
  resolve: () => unknown,
  reading: Reading,
): unknown {
  const { t } = reading;
  if (!schema) return said;
  try {
    if (said === null && schema.safeParse(undefined).success) return undefined;
    const value = resolve();
    const parsed = schema.safeParse(value);
    return parsed.success ? value : wrongValue(said, expectedWords(jsonSchemaOf(schema), t), reading);
  } catch (error) {
    if (!(error instanceof WrongValue)) throw error;
    throw new NotDone(t('cli.apply.inField', { field: name, problem: within(error.message) }));
  }
}
