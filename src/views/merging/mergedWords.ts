// What one side did to a record, to be told: what it is, and of each field what it was and what it becomes.
import type { MergedRecord } from '@/analysis/merging/types';
import '@/i18n/en/merging';
import { t } from '@/i18n/translate';
import { kinds } from '@/model/tables';
import { fieldWords, isCode, isDate, recordWords, type States, valueWords } from './mergeWords';

/** A field before and after, in words; `isText` where the words that changed can be marked. */
export type ToldChange = { field: string; label: string; before: string; after: string; isText: boolean };

export type MergedLineWords = {
  title: string;
  changes: readonly ToldChange[];
  /** The names of the fields whose values say nothing to a person. */
  unsaid: readonly string[];
};

const isWord = (value: unknown): boolean => value === undefined || typeof value === 'string';
const isPlain = (value: unknown): boolean =>
  value === undefined ||
  ['string', 'number', 'boolean'].includes(typeof value) ||
  (Array.isArray(value) && value.every((one) => typeof one === 'string'));

/** What a record is and what changed in it. */
export function mergedLine(states: States, record: MergedRecord): MergedLineWords {
  const { before, after, fields, table } = record;
  const what = recordWords(states, record, after ?? before);
  const whole = (key: 'merging.added' | 'merging.removed'): MergedLineWords => ({
    title: t(key, { what }),
    changes: [],
    unsaid: [],
  });
  if (!before && table !== 'project') return whole('merging.added');
  if (!after) return whole('merging.removed');
  const changes: ToldChange[] = [];
  const unsaid = new Set<string>();
  const references = table === 'project' ? [] : kinds[table].references;
  for (const field of fields) {
    if (field === 'origin') continue;
    const label = fieldWords(table, field);
    const [was, is] = [before?.[field], after[field]];
    const say = (value: unknown): string => valueWords(states, { table, field }, value);
    const reference = references.find((one) => one.field === field);
    // Some codes have a word all the same, as statuses of findings have.
    const hasWord = (value: unknown): boolean =>
      value === undefined || (typeof value === 'string' && say(value) !== value);
    const isUnsaid = isCode(field) && ![was, is].every(hasWord);
    const isTold = (isPlain(was) && isPlain(is) && reference?.to !== 'assets') || field === 'resolution';
    if (!before || isUnsaid || !isTold) unsaid.add(label);
    else {
      const isText = !reference && !isCode(field) && isWord(was) && isWord(is) && !isDate(was ?? is);
      const word = (value: unknown): string => (isText ? ((value as string | undefined) ?? '') : say(value));
      changes.push({ field, label, before: word(was), after: word(is), isText });
    }
  }
  return { title: what, changes, unsaid: [...unsaid] };
}
