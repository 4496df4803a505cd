// The fields of commands: texts, choices, numbers, and records by their id or name.
import { LIMITS } from '@/model/constants';
import { type Id, isId, newId } from '@/model/id';
import { mapOfRecord, recordIn, type TableName } from '@/model/tables';
import '@/i18n/en/cli';
import { lookUp, type NamedTable } from '../lookup';
import { type Arg, NotDone, type Reading, wrongValue } from './reading';
import { expectedWords } from './schemaWords';

const needed = <T>(read: Arg<T>['read'], schema: Arg<T>['schema']): Arg<T> => ({
  read,
  schema,
  isOptional: false,
});

/** A field that may be left out. */
export const optional = <T>(arg: Arg<T>): Arg<T | undefined> => ({
  ...arg,
  isOptional: true,
  read: (value, reading) => (value === undefined ? undefined : arg.read(value, reading)),
});

const checked = <T>(schema: Arg<T>['schema'], isValid: (value: unknown) => boolean): Arg<T> =>
  needed(
    (value, reading) =>
      isValid(value) ? (value as T) : wrongValue(value, expectedWords(schema, reading.t), reading),
    schema,
  );

/** A text of some length. */
export const text = (most: number = LIMITS.title): Arg<string> =>
  checked({ type: 'string', maxLength: most }, (value) => typeof value === 'string' && value.length <= most);

export const choice = <const C extends string>(choices: readonly C[]): Arg<C> =>
  checked({ type: 'string', enum: choices }, (value) => choices.some((one) => one === value));

export const flag: Arg<boolean> = checked({ type: 'boolean' }, (value) => typeof value === 'boolean');

/** A number, or null for what is not known any more. */
export const numberOrNothing = (minimum: number, maximum: number): Arg<number | undefined> =>
  needed(
    (value, reading) => {
      if (value === null) return undefined;
      const fits = typeof value === 'number' && value >= minimum && value <= maximum;
      const schema = { type: 'number', minimum, maximum };
      return fits ? value : wrongValue(value, expectedWords(schema, reading.t), reading);
    },
    { type: ['number', 'null'], minimum, maximum },
  );

export const listOf = <T>(arg: Arg<T>, least = 1): Arg<T[]> =>
  needed(
    (value, reading) => {
      if (!Array.isArray(value) || value.length < least)
        return wrongValue(value, reading.t('cli.apply.expected.list'), reading);
      return value.map((one: unknown) => arg.read(one, reading));
    },
    { type: 'array', items: arg.schema, minItems: least },
  );

/** The id of a record that is going to be made: the one that is given, which nothing has yet, else a new one. */
export const fresh = (table: TableName): Arg<Id> => ({
  isOptional: true,
  schema: { type: 'string', pattern: '^[A-Za-z0-9_-]{1,64}$' },
  read(value, { project, t }) {
    if (value === undefined) return newId();
    if (!isId(value)) throw new NotDone(t('cli.apply.noId', { id: JSON.stringify(value) }));
    if (recordIn(project, table, value)) throw new NotDone(t('cli.apply.idTaken', { id: value }));
    return value;
  },
});

/**
 * A record that is there, by its id or name. Names are looked up in the map of the command: the one that it names, else
 * the one of the first record that it has found.
 */
export const one = (table: NamedTable): Arg<Id> =>
  needed(
    (value, reading) => {
      if (typeof value !== 'string')
        return wrongValue(value, reading.t('cli.apply.expected.record'), reading);
      const { project, t } = reading;
      const mapOf = (record: Parameters<typeof mapOfRecord>[2]) =>
        mapOfRecord((of, id) => recordIn(project, of, id), table, record);
      const found = lookUp(project, table, value, t, (record) => {
        const mapId = table === 'maps' ? undefined : mapOf(record);
        return mapId === undefined || reading.mapId === undefined || mapId === reading.mapId;
      });
      if ('problem' in found) throw new NotDone(found.problem);
      const record = recordIn(project, table, found.id);
      if (record) reading.mapId ??= mapOf(record);
      return found.id;
    },
    { type: 'string' },
  );

/** The same, or null for none. */
export const oneOrNothing = (table: NamedTable): Arg<Id | undefined> => {
  const arg = one(table);
  return needed((value, reading) => (value === null ? undefined : arg.read(value, reading)), {
    type: ['string', 'null'],
  });
};

/** The map that a command means: the one that it names, else the only one, else it must be said. */
export function mapOr(id: Id | undefined, { project, mapId, t }: Reading): Id {
  const meant = id ?? mapId;
  if (meant !== undefined) return meant;
  const [only, ...others] = Object.keys(project.maps);
  if (only === undefined) throw new NotDone(t('cli.noMap'));
  if (others.length > 0) throw new NotDone(t('cli.apply.whichMap'));
  return only;
}
