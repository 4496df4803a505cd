// The periods to choose from: the last quarters and months, counted back from today.
import type { Period } from '@/analysis/measuredAt';
import { periodOf } from '@/formats/answers';
import type { Translate } from '@/i18n/messages';
import { periodText } from './measureWords';

export const NO_PERIOD = 'none';
export const OWN_PERIOD = 'own';

const keyOf = ({ from, to }: Period): string => `${from} ${to}`;

const back = (today: string, months: number): string => {
  const [year = 0, month = 1] = today.split('-').map(Number);
  return new Date(Date.UTC(year, month - 1 - months, 1)).toISOString().slice(0, 10);
};

const QUARTERS = 6;
const MONTHS = 6;

/** The periods before today, the latest first; with the chosen one where it is none of them. */
export function periodChoices(
  today: string,
  chosen: Period | undefined,
  t: Translate,
): { value: string; label: string }[] {
  const quarters = Array.from({ length: QUARTERS }, (_, at) => periodOf(back(today, 3 * at), 'quarter'));
  const months = Array.from({ length: MONTHS }, (_, at) => periodOf(back(today, at), 'month'));
  const periods = [...quarters, ...months].flatMap((period) => period ?? []);
  const known = periods.some((period) => chosen && keyOf(period) === keyOf(chosen));
  const all = chosen && !known && chosen.to !== '' ? [chosen, ...periods] : periods;
  return all.map((period) => ({ value: keyOf(period), label: periodText(period, t) }));
}

/** The key of a period, and back. */
export const periodKey = (period: Period | undefined): string =>
  period && period.to !== '' ? keyOf(period) : NO_PERIOD;

export function periodFromKey(key: string | undefined): Period | undefined {
  const [from = '', to = ''] = (key ?? '').split(' ');
  return to === '' ? undefined : { from, to };
}
