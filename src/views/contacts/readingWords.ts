// How a file of contacts was read, or why it could not be, as sentences.
import type { ImportProblem } from '@/formats/importTypes';
import type { LogProblem } from '@/formats/logRefusal';
import type { OpenedLog } from '@/formats/openContacts';
import '@/i18n/en/contacts';
import { formatCount } from '@/i18n/format';
import type { Translate } from '@/i18n/messages';

const OWN = ['doctype', 'entity', 'brokenXml', 'notXes', 'oneColumn', 'noRows'] as const;
const KNOWN = [
  'tooLarge',
  'empty',
  'notText',
  'image',
  'archive',
  'office',
  'pdf',
  'html',
  'unreadable',
] as const;

/** Why a file is no log of contacts. */
// keys: contacts.problem.*
export function logProblem(t: Translate, problem: LogProblem | ImportProblem): string {
  const code = [...OWN, ...KNOWN].find((one) => one === problem.code) ?? 'failed';
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
export function howRead(t: Translate, fileName: string, { kind, encoding, ...opened }: OpenedLog): string {
  const delimiter = delimiters.get(opened.delimiter ?? '') ?? 'tab';
  return [
    fileName,
    t('contacts.size', {
      rows: t('contacts.rows', { count: opened.rows }),
      columns: t('contacts.columns', { count: opened.columns.length }),
    }),
    kind === 'xes'
      ? t('contacts.readXes')
      : t('contacts.readAs', { encoding, how: t(`contacts.delimiter.${delimiter}`) }),
  ].join(' · ');
}
