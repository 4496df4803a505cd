// Repair: a sanitised document of the present version made into a valid project, with a report.
import { cardTable } from './cardTable';
import { fit } from './fit';
import { identify } from './identify';
import { newId } from './id';
import { type Crowd, type Problem, type Report } from './notes';
import { NOWHERE, reconnect, type ReadWords } from './reconnect';
import { reorder } from './reorder';
import { LIMITS } from './constants';
import { projectSchema, recordSchemas } from './schema';
import { kinds, tableNames, type TableName } from './tables';
import type { Card, Project } from './types';

type Loose = Record<string, unknown>;
type Tables = Record<TableName, Map<string, Loose>>;

export type Repaired = { ok: true; project: Project } | { ok: false; problem: Problem };

/** Makes a valid project of a sanitised document, which it uses up. `version` is the one the result will carry. */
export function repair(
  document: Loose,
  version: number,
  report: Report,
  words: ReadWords,
  now: string,
): Repaired {
  const { tables } = identify(document, report);
  fitRecords(tables, report);
  reconnect(tables, report, words);
  reorder(tables, report);
  for (const { what, count, limit } of crowds(tables)) {
    const values = { what, count, limit };
    if (!report.own) return { ok: false, problem: { code: 'tooMany', path: what, values } };
    report.add('overLimit', what, values);
  }
  return { ok: true, project: assemble(document, tables, version, report, now) };
}

/**
 * What required fields get that have no plain default. References that a record cannot do without get an id that
 * leads nowhere, so that `reconnect` finds the record a place.
 */
function fallbackOf(name: TableName): Loose {
  const { references, siblings, missing } = kinds[name];
  const required = references.filter((reference) => reference.required);
  return {
    ...(siblings && { order: '' }),
    ...Object.fromEntries(required.map(({ field }) => [field, NOWHERE])),
    ...structuredClone(missing),
  };
}

function fitRecords(tables: Tables, report: Report): void {
  for (const name of tableNames) {
    const schema = recordSchemas[name];
    for (const [id, record] of tables[name]) {
      if (schema.safeParse(record).success) continue;
      const path = `${name}.${id}`;
      if (fit(schema, record, path, report, fallbackOf(name)) !== undefined) continue;
      tables[name].delete(id);
      report.add('recordDropped', path);
    }
  }
}

/** What there is more of than can be added (see LIMITS). */
function crowds(tables: Tables): { what: Extract<Crowd, TableName>; count: number; limit: number }[] {
  const most = (name: 'stages' | 'lanes'): number => {
    const counts = new Map<unknown, number>();
    for (const { mapId } of tables[name].values()) counts.set(mapId, (counts.get(mapId) ?? 0) + 1);
    return Math.max(0, ...counts.values());
  };
  return [
    { what: 'cards' as const, count: tables.cards.size, limit: LIMITS.cards },
    { what: 'stages' as const, count: most('stages'), limit: LIMITS.stages },
    { what: 'lanes' as const, count: most('lanes'), limit: LIMITS.lanes },
  ].filter(({ count, limit }) => count > limit);
}

/** Root fields in the order of the schema, then the tables, then what this version does not know. */
function assemble(document: Loose, tables: Tables, version: number, report: Report, now: string): Project {
  const project: Loose = {};
  const made: Loose = { id: newId(), title: '', createdAt: now };
  for (const [key, schema] of Object.entries(projectSchema.shape)) {
    if (key === 'format') project[key] = 'waymark';
    else if (key === 'version') project[key] = version;
    else if (key === 'cards')
      project[key] = cardTable(tables.cards.values() as Iterable<unknown> as Iterable<Card>);
    else if (Object.hasOwn(tables, key)) project[key] = Object.fromEntries(tables[key as TableName]);
    else {
      let value = fit(schema, document[key], key, report);
      if (value === undefined && Object.hasOwn(made, key)) {
        value = made[key];
        report.add('fieldDefaulted', key, { value: String(value) });
      }
      if (value !== undefined) project[key] = value;
    }
  }
  for (const [key, value] of Object.entries(document)) {
    // The lineage belongs to the file (see `FileLineage`).
    if (!Object.hasOwn(projectSchema.shape, key) && key !== 'lineage') project[key] = value;
  }
  return project as unknown as Project;
}
