// Durations in words: minutes in the largest unit that holds one of them, as the language says it.
import { language } from '@/i18n/translate';

const HOUR = 60;
const DAY = 24 * HOUR;
type Unit = 'minute' | 'hour' | 'day';

const writers = new Map<string, Intl.NumberFormat>();

/** One for each language and unit: they are costly to make. */
function writer(unit: Unit): Intl.NumberFormat {
  const key = `${language()} ${unit}`;
  const known = writers.get(key);
  if (known) return known;
  const made = new Intl.NumberFormat(language(), {
    style: 'unit',
    unit,
    unitDisplay: 'long',
    maximumFractionDigits: 1,
  });
  writers.set(key, made);
  return made;
}

/** "19 days", "1.5 hours", "15 minutes". */
export function durationWord(minutes: number): string {
  if (minutes >= DAY) return writer('day').format(minutes / DAY);
  if (minutes >= HOUR) return writer('hour').format(minutes / HOUR);
  return writer('minute').format(minutes);
}
