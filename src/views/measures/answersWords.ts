// The words of an import of answers: how a file was read, why it was not, and why an answer does not count.
import type { Rejected } from '@/formats/answers';
import type { RowsProblem } from '@/formats/rows';
import { formatCount } from '@/i18n/format';
import type { Translate } from '@/i18n/messages';
import type { ImportProblem } from '@/formats/importTypes';
import type { OpenFile } from './useAnswers';

const PARTED = { ',': 'comma', ';': 'semicolon', '\t': 'tab', '|': 'bar' } as const;

/** `answers-q4.csv, 1,020 rows, 6 columns, read as UTF-8 with semicolons`. */
export function howRead({ name, preview: { total, columns, by } }: OpenFile, t: Translate): string {
  const how =
    'sheets' in by
      ? t('answers.readSheet', { sheet: by.sheets[by.sheet] ?? '' })
      : by.delimiter === undefined
        ? t('answers.readPlain', { encoding: by.encoding })
        : // keys: answers.parted.*
          t('answers.readText', {
            encoding: by.encoding,
            parted: t(`answers.parted.${PARTED[by.delimiter]}`),
          });
  const rows = t('answers.rows', { count: total, rows: formatCount(total) });
  return [name, `${rows}, ${t('answers.columns', { count: columns.length })}`, how].join(' · ');
}

const OWN = [
  'encrypted',
  'macros',
  'binary',
  'old',
  'damaged',
  'bomb',
  'notWorkbook',
  'rows',
  'columns',
  'noRows',
  'html',
  'xml',
] as const;
const isOwn = (code: string): code is (typeof OWN)[number] => (OWN as readonly string[]).includes(code);

/** Why a file gives no rows, in one sentence. */
export function problemWords({ code, values }: RowsProblem, t: Translate): string {
  if (isOwn(code)) {
    const { limit = 0 } = values;
    // keys: answers.problem.*
    return t(`answers.problem.${code}`, { limit: formatCount(Number(limit)) });
  }
  // keys: reading.problem.*
  return t(`reading.problem.${code as ImportProblem['code']}`, values);
}

/** Why an answer does not count: `“11” out of range`, `a word`. */
export function rejectedReason({ reason, value }: Pick<Rejected, 'reason' | 'value'>, t: Translate): string {
  // keys: answers.rejected.*
  const why = t(`answers.rejected.${reason}`);
  return value === undefined ? why : t('answers.rejectedValue', { value, why });
}

/** `line 9`, `lines 31, 58, 120 and 11 more`. */
export function linesText(lines: readonly number[], count: number, t: Translate): string {
  const list = lines.map(formatCount).join(', ');
  return count > lines.length
    ? t('answers.linesMore', { lines: list, more: formatCount(count - lines.length) })
    : t('answers.lines', { count: lines.length, lines: list });
}
