// Arbitrary projects: fast-check makes valid projects with every kind of record, driven by the schema.
import * as fc from 'fast-check';
import type { z } from 'zod';
import { fromDocument, type ProjectDocument } from '@/model/document';
import { laneKinds, takesCards } from '@/model/laneKinds';
import { keysBetween } from '@/model/order';
import { VERSION } from '@/model/constants';
import { fields } from '@/model/fields';
import { projectSchema, recordSchemas } from '@/model/schema';
import {
  fieldOf,
  idsOf,
  kinds,
  type Lookup,
  mapOfRecord,
  setField,
  tableNames,
  type TableName,
  target,
} from '@/model/tables';
import type { Project } from '@/model/types';

type Loose = Record<string, unknown>;
type Shaped = z.ZodType & {
  shape: Record<string, z.ZodType>;
  element: z.ZodType;
  unwrap: () => z.ZodType;
  options: readonly string[];
  minLength: number | null;
  minValue: number | null;
  maxValue: number | null;
  isInt: boolean;
  def: { type: string; format?: string; values?: unknown[] };
};

const word = fc.oneof(
  fc.constantFrom('', 'Pay', 'Оплата', 'お茶', '👩‍👩‍👧‍👦', '<b>x</b>', '=1+1', 'a\nb\tc', 'x"y\\z', '\u202eabc'),
  fc.string({ maxLength: 12 }).map((text) => text.replace(/[\p{Cc}\p{Cs}]/gu, '')),
);
const day = fc.date({ min: new Date('2000-01-01'), max: new Date('2060-01-01'), noInvalidDate: true });

/** Values of a field as its schema allows them; references and order keys are put in afterwards. */
function valueOf(schema: z.ZodType): fc.Arbitrary<unknown> {
  const type = schema as Shaped;
  switch (type.def.type) {
    case 'optional':
      return fc.option(valueOf(type.unwrap()), { nil: undefined });
    case 'object':
      return objectOf(type.shape);
    case 'array':
      return fc.array(valueOf(type.element), { maxLength: 3 });
    case 'record':
      return fc.dictionary(fc.constantFrom('0', '5', '10'), fc.nat(99)).map((counts) => ({ ...counts }));
    case 'enum':
      return fc.constantFrom(...type.options);
    case 'boolean':
      return fc.boolean();
    case 'number':
      return numberOf(type);
    case 'string':
      if (schema === fields.hex)
        return fc.integer({ min: 0, max: 0xffffff }).map((n) => `#${n.toString(16).padStart(6, '0')}`);
      if (type.def.format === 'date') return day.map((date) => date.toISOString().slice(0, 10));
      if (type.def.format === 'datetime') return day.map((date) => date.toISOString());
      return (type.minLength ?? 0) > 0 ? word.map((text) => `x${text}`) : word;
    default:
      throw new Error(`the generator does not know the type ${type.def.type}`);
  }
}

function numberOf({ isInt, minValue, maxValue }: Shaped): fc.Arbitrary<number> {
  const min = Math.max(minValue ?? -1e6, -1e6);
  const max = Math.min(maxValue ?? 1e6, 1e6);
  if (isInt) return fc.integer({ min, max });
  return fc.double({ min, max, noNaN: true }).map((number) => (number === 0 ? 0 : number));
}

/** Kinds of lanes: those of this version, and now and then one of a later version. */
const laneKindName = fc.oneof(
  { weight: 5, arbitrary: fc.constantFrom(...laneKinds.map(({ kind }) => kind)) },
  { weight: 1, arbitrary: fc.constantFrom('storyboard', 'x', 'constructor') },
);

/** @param own fields that are drawn otherwise than their schema says */
function objectOf(
  shape: Record<string, z.ZodType>,
  own: Record<string, fc.Arbitrary<unknown>> = {},
): fc.Arbitrary<Loose> {
  const fields = Object.entries(shape).filter(([key]) => key !== 'id' && key !== 'order' && key !== 'data');
  return fc
    .tuple(
      fc.record(Object.fromEntries(fields.map(([key, field]) => [key, own[key] ?? valueOf(field)]))),
      fc.option(fc.constantFrom({ later: { deep: [1, 'two', null] } }, { zeta: 'z', alpha: true }), {
        nil: {},
        freq: 6,
      }),
    )
    .map(([known, unknown]) => {
      const result: Loose = { ...known, ...unknown };
      for (const key of Object.keys(result))
        if (result[key] === undefined) Reflect.deleteProperty(result, key);
      return result;
    });
}

const sizes: Partial<Record<TableName, number>> = { cards: 8, feelings: 6, links: 4, lanes: 4, stages: 4 };
const rows = (name: TableName) =>
  fc.array(objectOf(recordSchemas[name].shape, name === 'lanes' ? { kind: laneKindName } : {}), {
    maxLength: sizes[name] ?? 3,
  });

/** A valid project: it passes the schema and `checkInvariants`, and any record kind may occur. */
export function arbitraryProject(): fc.Arbitrary<Project> {
  const tables = Object.fromEntries(tableNames.map((name) => [name, rows(name)]));
  return fc
    .record({
      root: objectOf(rootShape()),
      tables: fc.record(tables),
      seed: fc.nat(0x7fffffff),
    })
    .map(({ root, tables, seed }) => connect(root, tables as Record<TableName, Loose[]>, numbers(seed)));
}

function rootShape(): Record<string, z.ZodType> {
  const skip = new Set<string>([...tableNames, 'format', 'version']);
  return Object.fromEntries(Object.entries(projectSchema.shape).filter(([key]) => !skip.has(key)));
}

/** Numbers that look like chance, the same ones for the same seed: a value that is made twice is the same value. */
function* numbers(seed: number): Generator<number, never> {
  for (let at = seed; ;) yield (at = (Math.imul(at, 1_103_515_245) + 12_345) & 0x7fffffff) >>> 8;
}

/** Gives the records ids, order keys and references that hold. */
function connect(root: Loose, rows: Record<TableName, Loose[]>, picks: Generator<number, never>): Project {
  const pick = <T>(list: readonly T[]): T | undefined => list[picks.next().value % (list.length || 1)];
  const tables = {} as Record<TableName, Loose[]>;
  for (const name of tableNames) {
    tables[name] = rows[name].map((row, i) => ({
      id: name === 'assets' ? `${i}`.padStart(64, 'a') : `${name.slice(0, 3)}-${i}`,
      // A value may be made twice of the same rows, and what a test was given may be frozen by then.
      ...structuredClone(row),
    }));
  }
  const idsOf = (name: TableName) => tables[name].map((row) => row['id'] as string);
  for (const name of tableNames) {
    for (const reference of kinds[name].references) {
      const { field, many, required } = reference;
      const to = target(reference);
      tables[name] = tables[name].filter((row) => {
        const found = pick(idsOf(to));
        if (fieldOf(row, field) === undefined && !required) return true;
        if (many)
          setField(
            row,
            field,
            [...new Set([found, pick(idsOf(to))])].filter((id) => id !== undefined),
          );
        else setField(row, field, found);
        return found !== undefined || !required;
      });
    }
  }
  settle(tables, pick);
  for (const name of tableNames) {
    const fields = kinds[name].siblings;
    if (!fields) continue;
    const groups = new Map<string, Loose[]>();
    for (const row of tables[name]) {
      const key = fields.map((field) => row[field] as string).join(' ');
      groups.set(key, [...(groups.get(key) ?? []), row]);
    }
    for (const group of groups.values()) {
      const keys = keysBetween(null, null, group.length);
      group.forEach((row, i) => (row['order'] = keys[i]));
    }
  }
  return assemble(root, tables);
}

/** Drops or mends what the plain choice of references left across maps. */
function settle(tables: Record<TableName, Loose[]>, pick: <T>(list: readonly T[]) => T | undefined): void {
  const find = (name: TableName, id: unknown) => tables[name].find((row) => row['id'] === id);
  const mapOfCard = (id: unknown) => find('stages', find('cards', id)?.['stageId'])?.['mapId'];
  for (const map of tables.maps) {
    Reflect.deleteProperty(map, 'basedOn');
    const lead = map['leadPersonaId'];
    const ids = map['personaIds'] as unknown[];
    if (lead !== undefined && !ids.includes(lead)) ids.push(lead);
  }
  tables.maps.forEach((map, i) => {
    if (i > 0 && (i % 2 === 1 || map['leadPersonaId'])) map['basedOn'] = tables.maps[i - 1]?.['id'];
  });
  tables.cards = tables.cards.filter((card) => {
    const mapId = find('stages', card['stageId'])?.['mapId'];
    const lane = pick(
      tables.lanes.filter((one) => one['mapId'] === mapId && takesCards({ kind: one['kind'] as string })),
    );
    card['laneId'] = lane?.['id'];
    return find('stages', card['stageId']) !== undefined && lane !== undefined;
  });
  const cardIds = new Set(tables.cards.map((card) => card['id']));
  tables.prompts = tables.prompts.filter((prompt) => {
    const mapId = find('stages', prompt['stageId'])?.['mapId'];
    const lane = pick(tables.lanes.filter((one) => one['mapId'] === mapId));
    prompt['laneId'] = lane?.['id'];
    return lane !== undefined;
  });
  for (const name of tableNames) tables[name] = withoutTwins(tables[name], kinds[name].unique);
  tables.links = tables.links.filter((link) => {
    const mapId = find('paths', link['pathId'])?.['mapId'];
    return [link['fromCardId'], link['toCardId']].every((id) => cardIds.has(id) && mapOfCard(id) === mapId);
  });
  const felt = new Set<string>();
  tables.feelings = tables.feelings.filter((feeling) => {
    if (cardIds.has(feeling['cardId'])) Reflect.deleteProperty(feeling, 'stageId');
    else Reflect.deleteProperty(feeling, 'cardId');
    const place = feeling['cardId'] ?? feeling['stageId'];
    if (place === undefined) return false;
    feeling['mapId'] = mapOfCard(feeling['cardId']) ?? find('stages', feeling['stageId'])?.['mapId'];
    const key = `${feeling['personaId'] as string} ${place as string}`;
    return !felt.has(key) && felt.add(key);
  });
  const lookup: Lookup = (name, id) => find(name, id);
  for (const name of tableNames) {
    if (kinds[name].owner !== undefined) for (const row of tables[name]) keepOnMap(name, row, lookup);
  }
  for (const row of tables.findings) kinds.findings.settle?.(row, () => undefined, lookup);
  for (const row of [...tables.measurements, ...tables.quotes, ...tables.contactActivities]) {
    if (!cardIds.has(row['cardId'])) Reflect.deleteProperty(row, 'cardId');
  }
  for (const name of tableNames) {
    for (const row of tables[name]) if (row['origin'] !== undefined) row['origin'] = 'gone-1';
  }
}

/** The first of the records that agree in all of these fields. */
function withoutTwins(rows: Loose[], fields: readonly string[] | undefined): Loose[] {
  const seen = new Set<string>();
  return rows.filter((row) => {
    const key = fields?.map((field) => row[field] as string).join(' ');
    return key === undefined || (!seen.has(key) && seen.add(key));
  });
}

/** Takes out the optional references of a record that lead to another map than its own. */
function keepOnMap(name: TableName, row: Loose, lookup: Lookup): void {
  const map = mapOfRecord(lookup, name, row);
  for (const reference of kinds[name].references) {
    const to = target(reference);
    if (reference.required || kinds[to].owner === undefined) continue;
    const kept = idsOf(row, reference).filter((id) => {
      const found = lookup(to, id);
      return found !== undefined && mapOfRecord(lookup, to, found) === map;
    });
    if (fieldOf(row, reference.field) !== undefined)
      setField(row, reference.field, reference.many ? kept : kept[0]);
  }
}

function assemble(root: Loose, tables: Record<TableName, Loose[]>): Project {
  const project: Loose = { format: 'waymark', version: VERSION, id: 'project-1', ...root };
  for (const name of tableNames)
    project[name] = Object.fromEntries(tables[name].map((row) => [row['id'], row]));
  return fromDocument(project as unknown as ProjectDocument);
}
