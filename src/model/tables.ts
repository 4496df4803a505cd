// The tables of a project, read and written by name: what every generic walk goes through, wherever records are kept.
import type { z } from 'zod';
import { allCards, cardIn, deleteCard, eachChange, putCard } from './cardTable';
import type { Id } from './id';
import { records } from './records/index';
import type { AnyRecord, RecordKind, Reference } from './records/recordKind';
import type { Card, Project } from './types';

export type TableName = keyof typeof records;

/** The words by which the kinds of records call their fields where these differ, each a key of `compare.field`. */
export type FieldWord = {
  [T in TableName]: (typeof records)[T] extends RecordKind<infer _Schema, infer Word> ? Word : never;
}[TableName];

type Kind = RecordKind<z.ZodObject, FieldWord>;

/** What is known of each table, by its name. */
export const kinds: Readonly<Record<TableName, Kind>> = records;

/** The tables in the order of a file. */
export const tableNames = Object.keys(records) as TableName[];

/** A reference whose table is one of this program's. */
export const target = ({ to }: Reference): TableName => to as TableName;

/** Every reference to a table, with the table that has it. */
export const referencesTo = (to: TableName): { table: TableName; reference: Reference }[] =>
  tableNames.flatMap((table) =>
    kinds[table].references
      .filter((reference) => reference.to === to)
      .map((reference) => ({ table, reference })),
  );

/** The tables so that each comes after those that it points at. */
export function tablesByDependence(): TableName[] {
  const sorted = new Set<TableName>();
  const visiting = new Set<TableName>();
  const visit = (table: TableName): void => {
    if (sorted.has(table) || visiting.has(table)) return;
    visiting.add(table);
    for (const reference of kinds[table].references) if (!reference.mutual) visit(target(reference));
    sorted.add(table);
  };
  tableNames.forEach(visit);
  return [...sorted];
}

/** The value of a field, also of one inside another field (`experiment.metricId`). */
export function fieldOf(record: AnyRecord, field: string): unknown {
  const dot = field.indexOf('.');
  if (dot < 0) return record[field];
  const inner = record[field.slice(0, dot)];
  return typeof inner === 'object' && inner !== null ? (inner as AnyRecord)[field.slice(dot + 1)] : undefined;
}

/** Writes a field, or takes it away: unknown is absent. A field inside another that is not there is left alone. */
export function setField(record: AnyRecord, field: string, value: unknown): void {
  const dot = field.indexOf('.');
  const inner = dot < 0 ? record : record[field.slice(0, dot)];
  if (typeof inner !== 'object' || inner === null) return;
  const name = dot < 0 ? field : field.slice(dot + 1);
  if (value === undefined) Reflect.deleteProperty(inner, name);
  else (inner as AnyRecord)[name] = value;
}

/** A copy of a record whose references may be written, those of a field inside another as well. */
export function looseCopy(table: TableName, record: AnyRecord): AnyRecord {
  const copy = { ...record };
  for (const { field } of kinds[table].references) {
    const dot = field.indexOf('.');
    const inner = dot < 0 ? undefined : record[field.slice(0, dot)];
    if (typeof inner === 'object') copy[field.slice(0, dot)] = { ...inner };
  }
  return copy;
}

/** The ids that a record points at by a reference: none, one, or those of a set. */
export function idsOf(record: AnyRecord, { field }: Reference): readonly Id[] {
  const value = fieldOf(record, field);
  if (value === undefined) return [];
  return Array.isArray(value) ? (value as Id[]) : [value as Id];
}

/** The records of a table, in no order. */
export function recordsIn(project: Project, table: TableName): AnyRecord[] {
  return table === 'cards' ? allCards(project.cards) : Object.values(project[table]);
}

/** The record of an id, or undefined. */
export function recordIn(project: Project, table: TableName, id: Id): AnyRecord | undefined {
  if (table === 'cards') return cardIn(project.cards, id);
  return Object.hasOwn(project[table], id) ? project[table][id] : undefined;
}

/** Puts a record into its table, in place: a draft, or a project that is being made. */
export function putRecord(project: Project, table: TableName, record: AnyRecord): void {
  if (table === 'cards') putCard(project.cards, record as Card);
  else (project[table] as Record<Id, AnyRecord>)[record['id'] as Id] = record;
}

/** Takes records out of their table, in place. */
export function deleteRecords(draft: Project, table: TableName, ids: Iterable<Id>): void {
  for (const id of ids) {
    if (table === 'cards') deleteCard(draft.cards, id);
    else delete draft[table][id];
  }
}

/** Calls `told` for each record of a table that came, went or is another object. */
export function eachDifference(
  before: Project,
  after: Project,
  table: TableName,
  told: (id: Id, was: AnyRecord | undefined, is: AnyRecord | undefined) => void,
): void {
  if (before[table] === after[table]) return;
  if (table === 'cards') {
    eachChange(before.cards, after.cards, (was, is) => told((is ?? was)?.id ?? '', was, is));
    return;
  }
  const [old, now]: Record<Id, AnyRecord>[] = [before[table], after[table]];
  for (const id in now) if (old?.[id] !== now[id]) told(id, old?.[id], now[id]);
  for (const id in old) if (!now?.[id]) told(id, old[id], undefined);
}

/** Something that finds a record by table and id. */
export type Lookup = (table: TableName, id: Id) => AnyRecord | undefined;

/** The map that a record is part of, through its owner; undefined for records of the project, and for lost ones. */
export function mapOfRecord(lookup: Lookup, table: TableName, record: AnyRecord): Id | undefined {
  let at = { table, record };
  for (;;) {
    if (at.table === 'maps') return at.record['id'] as Id;
    const { owner, references } = kinds[at.table];
    const reference = references.find(({ field }) => field === owner);
    if (!reference) return undefined;
    const above = lookup(target(reference), fieldOf(at.record, reference.field) as Id);
    if (!above) return undefined;
    at = { table: target(reference), record: above };
  }
}
