// How a file of contacts was read, or why it could not be, as sentences.
import type { LogProblem } from '@/formats/logRefusal';
import type { HowRead, OpenedLog } from '@/formats/openContacts';
import '@/i18n/en/contacts';
import { formatCount } from '@/i18n/format';
import type { Translate } from '@/i18n/messages';

/** The refusals that have a sentence of their own. */
const KNOWN = [
  'doctype',
  'entity',
  'brokenXml',
  'notXes',
  'fewColumns',
  'noRows',
  'tooLarge',
  'empty',
  'notText',
  'image',
  'archive',
  'office',
  'pdf',
  'html',
  'unreadable',
  'damaged',
  'bomb',
  'encrypted',
  'macros',
  'binary',
  'notWorkbook',
  'columns',
  'rows',
  'old',
] as const;

/** Why a file is no log of contacts. */
// keys: contacts.problem.*
export function logProblem(t: Translate, problem: LogProblem): string {
  const code = KNOWN.find((one) => one === problem.code) ?? 'failed';
  const sentence = t(`contacts.problem.${code}`, { reason: '', ...problem.values });
  return problem.line === undefined
    ? sentence
    : t('contacts.problemAt', { line: formatCount(problem.line), sentence });
}

const delimiters = new Map<string, 'semicolon' | 'comma' | 'tab' | 'bar'>([
  [';', 'semicolon'],
  [',', 'comma'],
  ['\t', 'tab'],
  ['|', 'bar'],
]);

/** "log.csv · 1,020 rows, 6 columns · read as UTF-8 with semicolons". */
// keys: contacts.delimiter.*
export function howRead(t: Translate, fileName: string, { how, rows, columns }: OpenedLog): string {
  const size = t('contacts.size', {
    rows: t('contacts.rows', { count: rows, n: formatCount(rows) }),
    columns: t('contacts.columns', { count: columns.length }),
  });
  return [fileName, size, readBy(t, how)].join(' · ');
}

function readBy(t: Translate, how: HowRead): string {
  switch (how.kind) {
    case 'xes':
      return t('contacts.readXes');
    case 'sheet':
      return t('contacts.readSheet', { sheet: how.sheet });
    case 'text': {
      const delimiter = delimiters.get(how.delimiter) ?? 'tab';
      return t('contacts.readAs', { encoding: how.encoding, how: t(`contacts.delimiter.${delimiter}`) });
    }
  }
}
