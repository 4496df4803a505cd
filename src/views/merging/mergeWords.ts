// Words of a merge: what each record and field is called, and what a value says.
// keys: merging.of.*, merging.field.*, compare.field.*
import { kinds, type TableName } from '@/model/tables';
import type { AnyRecord, Untold } from '@/model/records/recordKind';
import type { FieldConflict, MergeConflict, MergedRecord, Place } from '@/analysis/merging/types';
import { recordIn } from '@/model/tables';
import type { Project } from '@/model/types';
import { formatClock, formatDate, formatList, formatNumber, formatWhen } from '@/i18n/format';
import '@/i18n/en/compare';
import '@/i18n/en/merging';
import { merging } from '@/i18n/en/merging';
import { t } from '@/i18n/translate';

type Told = keyof typeof merging.field;

/** A text short enough to be a name in a list. */
const SHORT = 80;
const short = (text: string): string => {
  const [line = ''] = text.trim().split('\n');
  return line.length > SHORT ? `${line.slice(0, SHORT).trimEnd()}…` : line;
};

/** The states that a merge is about: a record that one of them lacks, another has. */
export type States = readonly (Project | undefined)[];

const findIn = (states: States, table: TableName, id: string): AnyRecord | undefined => {
  for (const state of states) {
    const found = state && recordIn(state, table, id);
    if (found) return found;
  }
  return undefined;
};

/** What people know a record by: its name, or of one without a name what it is about. */
export function nameOf(states: States, table: TableName, record: AnyRecord): string {
  const { name, references } = kinds[table];
  const own = name === undefined ? record['text'] : record[name];
  if (typeof own === 'string' && own.trim() !== '') return t('merging.called', { name: short(own) });
  if (name !== undefined) return t('merging.nameless');
  const about = references
    .filter(({ to, many }) => to !== 'maps' && !many)
    .flatMap(({ field, to }) => {
      const id = record[field];
      const found = typeof id === 'string' ? findIn(states, to as TableName, id) : undefined;
      return found ? [nameOf(states, to as TableName, found)] : [];
    });
  return about.length > 0 ? about.join(', ') : t('merging.nameless');
}

/** "Card “Pays”". */
export function recordWords(states: States, { table, id }: Place, record?: AnyRecord): string {
  if (table === 'project') return t('merging.of.project');
  const known = record ?? findIn(states, table, id);
  const of = t(`merging.of.${table}`);
  return known ? t('merging.record', { of, name: nameOf(states, table, known) }) : of;
}

const fieldWordsOf = (table: TableName): Readonly<Record<string, string | Untold>> =>
  kinds[table].comparing?.differences?.fields ?? {};

/** A word of a column as it stands within a line. */
const inSentence = (word: string): string => word.charAt(0).toLocaleLowerCase() + word.slice(1);

/** The day and the time of the day. */
export function whenOf(at: number): string {
  const today = new Date(at).toDateString() === new Date().toDateString();
  return today ? formatWhen(at) : t('merging.when', { day: formatWhen(at), time: formatClock(at) });
}

/** What a field is called; one of a later version has only its own name. */
export function fieldWords(table: Place['table'], field: string): string {
  const word = table === 'project' ? undefined : fieldWordsOf(table)[field];
  if (typeof word === 'string') return inSentence(t(`compare.field.${word}` as Parameters<typeof t>[0]));
  return Object.hasOwn(merging.field, field) ? t(`merging.field.${field as Told}`) : field;
}

/** What a value says: texts as they are, ids by the names of what they lead to. */
export function valueWords(states: States, { table, field }: FieldConflict, value: unknown): string {
  if (value === undefined || value === '') return t('merging.empty');
  const reference =
    table === 'project' ? undefined : kinds[table].references.find((one) => one.field === field);
  const say = (one: unknown): string => {
    if (typeof one === 'number') return formatNumber(one);
    if (typeof one === 'boolean') return t(one ? 'merging.yes' : 'merging.no');
    if (typeof one === 'string') {
      const record = reference && findIn(states, reference.to as TableName, one);
      if (record) return nameOf(states, reference.to as TableName, record);
      return /^\d{4}-\d\d-\d\d$/.test(one) ? formatDate(one) : one;
    }
    if (Array.isArray(one)) return one.length === 0 ? t('merging.empty') : formatList(one.map(say));
    if (typeof one === 'object' && one !== null) return formatList(Object.values(one).map(say));
    return String(one);
  };
  return say(value);
}

/** What one side did to a record, in a line. */
export function lineOf(states: States, record: MergedRecord): string {
  const { before, after, fields, table } = record;
  const what = recordWords(states, record, after ?? before);
  if (!before && table !== 'project') return t('merging.added', { what });
  if (!after) return t('merging.removed', { what });
  const told = [
    ...new Set(fields.filter((field) => field !== 'origin').map((field) => fieldWords(table, field))),
  ];
  return t('merging.changed', { what, fields: formatList(told) });
}

/** What a conflict is about, as a heading. */
export function conflictTitle(states: States, conflict: MergeConflict): string {
  if (conflict.kind === 'field')
    return t('merging.fieldOf', {
      what: recordWords(states, conflict),
      field: fieldWords(conflict.table, conflict.field),
    });
  const what = recordWords(states, conflict, conflict.base);
  return t(conflict.deletedBy === 'mine' ? 'merging.deletedHere' : 'merging.deletedThere', { what });
}
