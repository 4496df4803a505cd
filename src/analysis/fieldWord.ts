// Field words: how the kinds of records call their fields where these differ, and which of them are not told.
import type { Noun, Untold } from '@/model/records/recordKind';
import { type FieldWord, kinds, tableNames, type TableName } from '@/model/tables';

const fieldsOf = (table: TableName): Readonly<Record<string, FieldWord | Untold>> =>
  kinds[table].comparing?.differences?.fields ?? {};

/** The fields of a table whose differences are told otherwise or not at all, for whatever reason or for one. */
export const untoldFields = (table: TableName, reason?: Untold['untold']): string[] =>
  Object.entries(fieldsOf(table)).flatMap(([field, told]) =>
    typeof told === 'object' && (reason === undefined || told.untold === reason) ? [field] : [],
  );

/** The table whose differences are called by a noun. */
const tableOf = (of: Noun): TableName | undefined =>
  tableNames.find((name) => kinds[name].comparing?.differences?.noun === of);

/** Whether a field holds ids, which say nothing to people. */
export function isReference(of: Noun, field: string): boolean {
  const table = tableOf(of);
  return table !== undefined && kinds[table].references.some((reference) => reference.field === field);
}

/** The word of a field that differs; undefined for a field of a later version, which has only its own name. */
export function fieldWord(of: Noun, field: string): FieldWord | undefined {
  const table = tableOf(of);
  const fields = table && fieldsOf(table);
  const told = fields && Object.hasOwn(fields, field) ? fields[field] : undefined;
  return typeof told === 'string' ? told : undefined;
}
