// Where a note of reading points, in words: ids say nothing to people, names do.
// keys: records.*
import '@/i18n/en/reading';
import '@/i18n/en/records';
import type { Translate } from '@/i18n/messages';
import { fieldOf, kinds, recordIn, type TableName, tableNames } from '@/model/tables';
import type { AnyRecord } from '@/model/records/recordKind';
import type { Project } from '@/model/types';

/** As much of a text as makes a name in a sentence. */
const MOST = 60;

/**
 * `cards.Tv3.text` as people call it: `Card “Pays”`, with the field where it is not the name itself. A path of which
 * the project knows no record, or whose record nothing names, stays as it is.
 */
export function notePlace(t: Translate, path: string, project: Project): string {
  const [first = '', id = '', ...rest] = path.split('.');
  const table = tableNames.find((name) => name === first);
  const record = table && recordIn(project, table, id);
  if (!table || !record) return path;
  const names = namesOf(project, table, record);
  if (names.length === 0) return path;
  const told = t('reading.record', {
    of: t(`records.${table}`),
    name: names.map((name) => t('reading.called', { name })).join(', '),
  });
  const field = rest.join('.');
  return field === '' || field === nameField(table) ? told : t('reading.fieldOf', { record: told, field });
}

const nameField = (table: TableName): string => kinds[table].name ?? 'text';

/** The name of a record, or of one that has none those of what it is about. */
function namesOf(project: Project, table: TableName, record: AnyRecord): string[] {
  const own = record[nameField(table)];
  if (typeof own === 'string' && own.trim() !== '') return [short(own)];
  return kinds[table].references.flatMap((reference) => {
    if (reference.to === 'maps' || reference.many) return [];
    const of = reference.to as TableName;
    const id = fieldOf(record, reference.field);
    const about = typeof id === 'string' ? recordIn(project, of, id) : undefined;
    const name = about?.[nameField(of)];
    return typeof name === 'string' && name.trim() !== '' ? [short(name)] : [];
  });
}

function short(text: string): string {
  const line = text.replace(/\s+/g, ' ').trim();
  return line.length > MOST ? `${line.slice(0, MOST).toWellFormed().trimEnd()}\u2026` : line;
}
