// Serialise: a project as the text of a file, the same bytes for the same project.
import type { z } from 'zod';
import { toDocument } from './document';
import { contentHash, type FileLineage, withHash } from './fileLineage';
import { projectSchema, recordSchemas } from './schema';
import { tableNames } from './tables';
import type { Project } from './types';

type Loose = Record<string, unknown>;
type Shaped = z.ZodType & {
  shape?: Record<string, z.ZodType>;
  element?: z.ZodType;
  unwrap?: () => z.ZodType;
};

/** The fields of an object in their order, each with the plan of its own value. */
type Plan = { fields: [string, Plan][]; names: Set<string> };

const none: Plan = { fields: [], names: new Set() };

/** The order of the keys of a schema and of the objects within it. */
function planOf(schema: z.ZodType): Plan {
  const { shape, element, unwrap, def } = schema as Shaped & { def: { type: string } };
  if (def.type === 'optional' && unwrap) return planOf(unwrap.call(schema));
  if (def.type === 'array' && element) return planOf(element);
  if (def.type !== 'object' || !shape) return none;
  const fields = Object.entries(shape).map(([key, field]): [string, Plan] => [key, planOf(field)]);
  return { fields, names: new Set(Object.keys(shape)) };
}

const plans = new Map(tableNames.map((name) => [name, planOf(recordSchemas[name])]));

/**
 * The project as canonical JSON: keys in the order of the schema and unknown ones after them, tables sorted by id,
 * two spaces, a final line feed. Reading it and writing it again gives the same bytes.
 */
export const toJson = (project: Project): string => written(fileOf(project));

/**
 * The same as a file that leaves: with its lineage at its head.
 * @param earlier the hashes of the files that the project was in before, once the hash of this one is known
 */
export const toFile = async (project: Project, earlier?: Earlier): Promise<string> =>
  written(await fileDocument(project, earlier));

type Earlier = (hash: string) => Promise<readonly string[]> | readonly string[];

/** The file as an object, for those that write several into one. */
export async function fileDocument(project: Project, earlier: Earlier = () => []): Promise<Loose> {
  const { format, version, ...content } = fileOf(project);
  const hash = contentHash({ format, version, ...content });
  const lineage: FileLineage = { hash, earlier: withHash(hash, await earlier(hash)).slice(1) };
  return { format, version, lineage, ...content };
}

const written = (file: Loose): string => `${JSON.stringify(file, null, 2)}\n`;

function fileOf(project: Project): Loose {
  const file: Loose = {};
  const loose = toDocument(project) as unknown as Loose;
  for (const key of Object.keys(projectSchema.shape)) {
    const plan = plans.get(key as keyof typeof recordSchemas);
    const value = loose[key];
    if (plan) file[key] = tidyTable(value as Record<string, unknown>, plan);
    else if (value !== undefined) file[key] = value;
  }
  for (const key of Object.keys(loose).sort()) {
    if (!Object.hasOwn(file, key) && loose[key] !== undefined) file[key] = tidy(loose[key], none);
  }
  return file;
}

function tidyTable(table: Loose, plan: Plan): Loose {
  const sorted: Loose = {};
  for (const id of Object.keys(table).sort()) sorted[id] = tidy(table[id], plan);
  return sorted;
}

/** A value with its keys in order. Depth is bounded by what reading lets in. */
function tidy(value: unknown, plan: Plan): unknown {
  if (typeof value !== 'object' || value === null) return value;
  if (Array.isArray(value)) return value.map((item) => tidy(item, plan));
  const source = value as Loose;
  const result: Loose = {};
  for (const [key, inner] of plan.fields) {
    if (source[key] !== undefined) result[key] = tidy(source[key], inner);
  }
  for (const key of Object.keys(source).sort()) {
    if (!plan.names.has(key) && source[key] !== undefined) result[key] = tidy(source[key], none);
  }
  return result;
}
