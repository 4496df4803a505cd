// Gap due: the words of the due column - the first day on which something open is due, and what else is to be said of it.
import type { GapRow } from '@/analysis/gapTable';
import { formatPeriod } from '@/i18n/format';
import { t } from '@/i18n/translate';

export type DueWords = {
  /** The first open day; absent where nothing that is open has one. */
  day?: string;
  /** The day in words, or why there is none. */
  text: string;
  /** That day is over. */
  late: boolean;
  notes: readonly { text: string; late: boolean }[];
};

const DAY = 86_400_000;

/** Whole days from one calendar day to another. */
const daysBetween = (from: string, to: string): number =>
  Math.round((Date.parse(to) - Date.parse(from)) / DAY);

export const dayText = (day: string): string => formatPeriod(day, undefined);

/**
 * The same meaning in every row, that of the whole way too, which also says when the last is due. Undefined where no
 * strategy stands.
 */
export function dueWords({ stage, strategies }: GapRow, today: string): DueWords | undefined {
  const { list, late, done, due, last, undated } = strategies;
  if (list.length === 0) return undefined;
  const isLate = due !== undefined && due < today;
  const note = (text: string, isBad = false) => ({ text, late: isBad });
  const notes = [
    ...(isLate ? [note(t('gap.daysLate', { count: daysBetween(due, today) }), true)] : []),
    ...(late > 1 ? [note(t('gap.late', { count: late }), true)] : []),
    ...(last !== undefined && !stage ? [note(t('gap.lastDue', { day: dayText(last) }))] : []),
    ...(done > 0 && done < list.length ? [note(t('gap.doneOf', { done, total: list.length }))] : []),
    ...(undated > 0 && due !== undefined ? [note(t('gap.undated', { count: undated }))] : []),
  ];
  const none = done === list.length ? t('gap.allDone') : t('gap.noDay');
  return {
    ...(due !== undefined && { day: due }),
    text: due === undefined ? none : dayText(due),
    late: isLate,
    notes,
  };
}
