// The overview of customers in words: its headline, and its table for a spreadsheet.
import { type CustomerOverview, LACKS } from '@/analysis/customers';
import type { Lifecycle } from '@/analysis/personaGaps';
import { formatCount, formatList } from '@/i18n/format';
import type { Translate } from '@/i18n/messages';

/** What the segments still lack, as a sentence; nothing where there is no segment. */
// keys: customers.lacking.*
export function customersHead(t: Translate, { rows }: CustomerOverview): string {
  const segments = rows.filter(({ segment }) => segment !== undefined);
  if (segments.length === 0) return '';
  const parts = LACKS.flatMap((lack) => {
    const count = segments.filter(({ lacks }) => lacks.includes(lack)).length;
    return count > 0 ? t(`customers.lacking.${lack}`, { count, n: formatCount(count) }) : [];
  });
  return parts.length > 0 ? t('customers.head', { lacking: formatList(parts) }) : t('customers.headAll');
}

/** The overview as rows of cells: segments by status with their counts, and below them why customers leave. */
export function customerCells(
  t: Translate,
  { rows, counts, count, reasons }: CustomerOverview,
  lives: readonly (Lifecycle | 'unknown')[],
  nameOf: (life: Lifecycle | 'unknown') => string,
): string[][] {
  const number = (value: number | undefined): string => (value === undefined ? '' : String(value));
  const table = [
    [t('customers.segment'), ...lives.map(nameOf), t('customers.all'), t('customers.missing')],
    ...rows.map((row) => [
      row.segment ?? t('personas.segments.none'),
      ...lives.map((life) => number(row.cells[life].count)),
      number(row.count),
      row.lacks.map((lack) => t(`customers.lacks.${lack}`)).join(', '),
    ]),
    [t('customers.all'), ...lives.map((life) => number(counts[life])), number(count), ''],
  ];
  const why = reasons.map(({ reason, count: had, segments }) => [reason, number(had), segments.join(', ')]);
  return why.length === 0
    ? table
    : [...table, [''], [t('customers.reason'), t('customers.all'), t('customers.segment')], ...why];
}
