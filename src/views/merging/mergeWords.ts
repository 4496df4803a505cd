// Words of a merge: what each record and field is called, and what a value says.
// keys: records.*, merging.field.*, compare.field.*, look.scheme.*, resolution.fates.*
import { kinds, type TableName } from '@/model/tables';
import type { AnyRecord, Untold } from '@/model/records/recordKind';
import type { FieldConflict, MergeConflict, Place } from '@/analysis/merging/types';
import { recordIn } from '@/model/tables';
import type { Project, Resolution } from '@/model/types';
import { findingStatusWords } from '@/formats/findingStatusWords';
import { formatClock, formatDate, formatList, formatNumber, formatWhen } from '@/i18n/format';
import '@/i18n/en/compare';
import '@/i18n/en/inspector';
import '@/i18n/en/look';
import '@/i18n/en/merging';
import '@/i18n/en/resolution';
import { merging } from '@/i18n/en/merging';
import '@/i18n/en/records';
import { type MessageKey, t } from '@/i18n/translate';
import { TITLE_FACE_NAMES } from '@/layout/titleFaces';
import { LOOK_SCHEMES, TITLE_FACES } from '@/model/constants';
import { mapStateLabel } from '@/views/context/mapState';

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
  if (table === 'project') return t('records.project');
  // There is one of a project, and it has no name.
  if (table === 'looks') return t('records.looks');
  const known = record ?? findIn(states, table, id);
  const of = t(`records.${table}`);
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

/** Fields that hold names of ours, and keys: what stands in them is no word of a language. */
const CODES = new Set([
  'accent',
  'better',
  'blockOrder',
  'colour',
  'customer',
  'evidence',
  'findings',
  'hiddenBlocks',
  'icon',
  'initiative',
  'kind',
  'layers',
  'layout',
  'lifecycle',
  'measures',
  'mode',
  'muted',
  'order',
  'relationship',
  'scheme',
  'show',
  'stageColours',
  'state',
  'status',
  'titleFace',
  'verdict',
]);

/** Whether a field holds such a name. */
export const isCode = (field: string): boolean => CODES.has(field);

export const isDate = (value: unknown): boolean =>
  typeof value === 'string' && /^\d{4}-\d\d-\d\d$/.test(value);

/** Whether a third text can be written where two differ: not in place of a date or of a name of ours. */
export const isWritable = ({ isText, field, base, mine, theirs }: FieldConflict): boolean =>
  isText && !isCode(field) && ![base, mine, theirs].some(isDate);

const findingKinds = { pain: 'scene.pain', barrier: 'scene.barrier', delight: 'scene.delight' } as const;

/** The word of a value that is a name of ours and not a text of somebody; where nothing is said, a finding is open. */
function codeWord(table: Place['table'], field: string, value: unknown): string | undefined {
  if (table === 'findings' && field === 'resolution') return resolutionWords(value as Resolution | undefined);
  if (table === 'looks') return lookWord(field, value);
  const keys: Readonly<Record<string, MessageKey>> | undefined =
    table === 'findings'
      ? { kind: findingKinds, status: findingStatusWords }[field]
      : table === 'maps' && field === 'state'
        ? mapStateLabel
        : undefined;
  const name = value === undefined && field === 'status' ? 'open' : value;
  const key = keys && typeof name === 'string' && Object.hasOwn(keys, name) ? keys[name] : undefined;
  return key && t(key);
}

/** The word of a colour scheme, and the name of a type face. */
function lookWord(field: string, value: unknown): string | undefined {
  const scheme = LOOK_SCHEMES.find((one) => field === 'scheme' && one === value);
  if (scheme) return t(`look.scheme.${scheme}`);
  const face = TITLE_FACES.find((one) => field === 'titleFace' && one === value);
  return face && TITLE_FACE_NAMES[face];
}

/** What a target makes of a finding: its word, and the sentence that says how. */
function resolutionWords(resolution: Resolution | undefined): string {
  const word = t(`resolution.fates.${resolution?.fate ?? 'open'}`);
  return resolution?.note ? t('merging.noted', { word, note: resolution.note }) : word;
}

/** What a value says: texts as they are, ids by the names of what they lead to. */
export function valueWords(
  states: States,
  { table, field }: Pick<Place, 'table'> & { field: string },
  value: unknown,
): string {
  const code = codeWord(table, field, value);
  if (code !== undefined) return code;
  if (value === undefined || value === '') return t('merging.empty');
  const reference =
    table === 'project' ? undefined : kinds[table].references.find((one) => one.field === field);
  const say = (one: unknown): string => {
    if (typeof one === 'number') return formatNumber(one);
    if (typeof one === 'boolean') return t(one ? 'merging.yes' : 'merging.no');
    if (typeof one === 'string') {
      const record = reference && findIn(states, reference.to as TableName, one);
      if (record) return nameOf(states, reference.to as TableName, record);
      return isDate(one) ? formatDate(one) : one;
    }
    if (Array.isArray(one)) return one.length === 0 ? t('merging.empty') : formatList(one.map(say));
    if (typeof one === 'object' && one !== null) return formatList(Object.values(one).map(say));
    return String(one);
  };
  return say(value);
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
